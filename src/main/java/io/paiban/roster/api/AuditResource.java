package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.RosterAudits;
import io.paiban.roster.Rosters;
import io.paiban.roster.ShiftEdit;
import io.paiban.roster.model.Certificate;
import io.paiban.roster.model.RosterSlack;
import io.paiban.roster.model.RosterViolation;
import io.paiban.shared.time.SiteTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The legality of rosters over HTTP: found by a checker that knows no solver. */
@Path("/api/v1")
public class AuditResource {

    private final RosterAudits audits;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;
    private final Clock clock;

    AuditResource(RosterAudits audits, Rosters rosters, Hotlines hotlines, Accounts accounts, Clock clock) {
        this.audits = audits;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Every broken rule, hard ones first, and how near everybody comes to every limit.
     *
     * @param employee only this person's
     */
    @GET
    @Path("/rosters/{id}/audit")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public AuditView audit(@PathParam("id") UUID id, @QueryParam("employee") String employee) {
        var caller = accounts.caller();
        var hotline = hotlines.get(rosters.get(id, caller).hotline());
        var audited = audits.audit(id, caller);
        return new AuditView(
                audited.findings().isLegal(),
                hotline.site().offset(clock.instant()),
                audited.ruleSets(),
                hotline.calendar(),
                audited.calendars(),
                audited.warnings(),
                audits.find(id, caller)
                        .map(certificate -> OverrideView.of(certificate, hotline.site()))
                        .orElse(null),
                audited.findings().violations().stream()
                        .filter(one -> employee == null || one.employee().equals(employee))
                        .toList(),
                audited.findings().slack().stream()
                        .filter(one -> employee == null || one.employee().equals(employee))
                        .toList());
    }

    /** What changes would do to the people they touch; nothing is changed. */
    @POST
    @Path("/rosters/{id}/audit")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public EffectView tryOut(@PathParam("id") UUID id, ChangesBody body) {
        var effect = audits.tryOut(id, RequestFailure.requireBody(body).toChanges(), accounts.caller());
        return new EffectView(
                effect.findings().isLegal(),
                effect.employees(),
                effect.added(),
                effect.gone(),
                effect.findings().violations(),
                effect.findings().slack());
    }

    /** What was checked when the roster was published, against what, by whom, and with what result. */
    @GET
    @Path("/rosters/{id}/certificate")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, PURCHASER, ADMINISTRATOR})
    public CertificateView certificate(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        var site = hotlines.get(rosters.get(id, caller).hotline()).site();
        return CertificateView.of(audits.get(id, caller), audits.hash(id, caller), site);
    }

    /** The publications of a hotline that broke a hard rule, newest first, each with its reason. */
    @GET
    @Path("/hotlines/{h}/overrides")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<OverrideView> overrides(@PathParam("h") String hotline) {
        var site = hotlines.get(hotline).site();
        return Page.all(audits.listOverridden(hotline).stream()
                .map(certificate -> OverrideView.of(certificate, site))
                .toList());
    }

    /**
     * What the audit found.
     *
     * @param override why the roster was published although it broke hard rules; null where it did not
     */
    public record AuditView(
            boolean legal,
            OffsetDateTime checkedAt,
            List<String> ruleSets,
            String calendar,
            List<String> calendars,
            List<String> warnings,
            @Nullable OverrideView override,
            List<RosterViolation> violations,
            List<RosterSlack> slack) {}

    /** A publication that broke hard rules. */
    public record OverrideView(
            UUID roster, @Nullable String reason, String by, OffsetDateTime at, List<RosterViolation> violations) {

        static @Nullable OverrideView of(Certificate certificate, SiteTime site) {
            return certificate.legal()
                    ? null
                    : new OverrideView(
                            certificate.roster(),
                            certificate.overrideReason(),
                            certificate.madeBy(),
                            site.offset(certificate.madeAt()),
                            certificate.violations().stream()
                                    .filter(RosterViolation::blocks)
                                    .map(one -> one.at(site))
                                    .toList());
        }
    }

    /**
     * What changes would do.
     *
     * @param legal whether the people they touch would have legal shifts
     * @param added violations that the changes bring
     * @param gone violations that they take away
     * @param violations all that these people would have
     */
    public record EffectView(
            boolean legal,
            List<String> employees,
            List<RosterViolation> added,
            List<RosterViolation> gone,
            List<RosterViolation> violations,
            List<RosterSlack> slack) {}

    /**
     * The certificate of a publication.
     *
     * @param currentHash fingerprint of the shifts as they are now
     * @param unchanged whether the shifts are still those that were certified
     */
    public record CertificateView(
            UUID roster,
            OffsetDateTime madeAt,
            String madeBy,
            boolean legal,
            @Nullable String overrideReason,
            int people,
            int shifts,
            String rosterHash,
            String currentHash,
            boolean unchanged,
            List<String> ruleSets,
            List<String> calendars,
            List<String> warnings,
            List<RosterViolation> violations,
            List<RosterSlack> slack) {

        static CertificateView of(Certificate certificate, String currentHash, SiteTime site) {
            return new CertificateView(
                    certificate.roster(),
                    site.offset(certificate.madeAt()),
                    certificate.madeBy(),
                    certificate.legal(),
                    certificate.overrideReason(),
                    certificate.people(),
                    certificate.shifts(),
                    certificate.rosterHash(),
                    currentHash,
                    currentHash.equals(certificate.rosterHash()),
                    certificate.ruleSets(),
                    certificate.calendars(),
                    certificate.warnings(),
                    certificate.violations().stream().map(one -> one.at(site)).toList(),
                    certificate.slack().stream().map(one -> one.at(site)).toList());
        }
    }

    /**
     * Changes to be tried out; what is left out is none.
     *
     * @param put shifts as they would be, each with the id of the one it replaces or a new one
     * @param remove ids of shifts that would be gone
     * @param swap pairs of ids of shifts whose people would change places
     */
    public record ChangesBody(@Nullable List<PutBody> put, @Nullable List<UUID> remove, @Nullable List<SwapBody> swap) {

        /** A shift as it would be. */
        public record PutBody(@Nullable UUID id, ShiftResource.@Nullable ShiftBody shift) {}

        /** Two shifts whose people would change places. */
        public record SwapBody(@Nullable UUID one, @Nullable UUID other) {}

        RosterAudits.Changes toChanges() {
            var faults = new Faults();
            var edits = new LinkedHashMap<UUID, ShiftEdit>();
            for (int i = 0; put != null && i < put.size(); i++) {
                var shift =
                        faults.present("put[%d].shift".formatted(i), put.get(i).shift());
                if (shift != null) {
                    var id = put.get(i).id() == null
                            ? new UUID(0, i)
                            : put.get(i).id();
                    faults.require(
                            edits.put(id, shift.toEdit()) == null, "put[%d].id".formatted(i), id, "stands twice");
                }
            }
            for (int i = 0; swap != null && i < swap.size(); i++) {
                faults.present("swap[%d].one".formatted(i), swap.get(i).one());
                faults.present("swap[%d].other".formatted(i), swap.get(i).other());
            }
            faults.require(
                    put != null && !put.isEmpty()
                            || remove != null && !remove.isEmpty()
                            || swap != null && !swap.isEmpty(),
                    "put",
                    null,
                    "is missing; give shifts to put, to remove or to swap");
            faults.throwIfAny();
            return new RosterAudits.Changes(
                    edits,
                    remove == null ? List.of() : remove,
                    swap == null
                            ? List.of()
                            : swap.stream()
                                    .map(pair -> new RosterAudits.Changes.Swap(pair.one(), pair.other()))
                                    .toList());
        }
    }
}
