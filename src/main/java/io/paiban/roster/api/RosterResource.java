package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.RosterCoverage;
import io.paiban.roster.Rosters;
import io.paiban.roster.model.Roster;
import io.paiban.shared.time.SiteTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rosters over HTTP: draft, judge, publish. */
@Path("/api/v1")
public class RosterResource {

    private final Rosters rosters;
    private final RosterCoverage coverage;
    private final Hotlines hotlines;
    private final Accounts accounts;

    RosterResource(Rosters rosters, RosterCoverage coverage, Hotlines hotlines, Accounts accounts) {
        this.rosters = rosters;
        this.coverage = coverage;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Drafts a roster: against a requirement, as a copy of another, or empty. */
    @POST
    @Path("/hotlines/{h}/rosters")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response draft(@PathParam("h") String hotline, NewRoster body) {
        var wanted = RequestFailure.requireBody(body);
        var caller = accounts.caller();
        Roster roster;
        if (wanted.copyOf() == null) {
            roster = rosters.draft(hotline, wanted.requirement(), wanted.from(), wanted.days(), caller);
        } else {
            var faults = new Faults();
            faults.present("from", wanted.from());
            faults.require(wanted.days() == null, "days", wanted.days(), "is the copied roster's and cannot be given");
            faults.throwIfAny();
            roster = rosters.copy(hotline, wanted.copyOf(), wanted.from(), wanted.requirement(), caller);
        }
        return Response.created(URI.create("/api/v1/rosters/" + roster.id()))
                .entity(view(roster))
                .tag(Revision.tag(roster.revision()))
                .build();
    }

    @GET
    @Path("/hotlines/{h}/rosters")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<RosterView> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(rosters.list(hotline), roster -> roster.id().toString(), after, limit)
                .map(this::view);
    }

    @GET
    @Path("/rosters/{id}")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("id") UUID id) {
        var roster = rosters.get(id, accounts.caller());
        return Response.ok(view(roster)).tag(Revision.tag(roster.revision())).build();
    }

    /** Required and staffed people by interval and group, with the contacts expected to be answered late. */
    @GET
    @Path("/rosters/{id}/coverage")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public CoveragePage coverage(
            @PathParam("id") UUID id,
            @QueryParam("group") String group,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var site = site(rosters.get(id, caller));
        var found = coverage.of(id, caller);
        var rows = found.intervals().stream()
                .filter(row -> group == null || row.group().equals(group))
                .toList();
        var page = Page.byPosition(rows, after, limit)
                .map(row -> new CoverageView(
                        site.offset(row.start()),
                        row.group(),
                        row.required(),
                        row.minimum(),
                        row.staffed(),
                        row.expectedLate()));
        return new CoveragePage(found.totals(), page.items(), page.next());
    }

    /** Publishes; a second time is a conflict, not a no-op: the second caller has been looking at a stale roster. */
    @PUT
    @Path("/rosters/{id}/publication")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Nullable Publication body) {
        var override = body == null || body.override() == null ? null : body.override();
        var reason = override == null ? null : override.reason() == null ? "" : override.reason();
        var published = rosters.publish(id, ifMatch, reason, accounts.caller());
        return Response.ok(view(published.value()))
                .tag(Revision.tag(published.revision()))
                .build();
    }

    private RosterView view(Roster roster) {
        Hotline hotline = hotlines.get(roster.hotline());
        var site = hotline.site();
        return new RosterView(
                roster.id(),
                roster.hotline(),
                roster.requirement(),
                roster.from(),
                roster.days(),
                roster.state(),
                roster.version(),
                site.offset(roster.createdAt()),
                roster.createdBy(),
                roster.publishedAt() == null ? null : site.offset(roster.publishedAt()),
                roster.publishedBy());
    }

    private SiteTime site(Roster roster) {
        return hotlines.get(roster.hotline()).site();
    }

    /**
     * What to draft.
     *
     * @param requirement what it should cover
     * @param from first day; the requirement's unless said otherwise
     * @param days number of days; the requirement's, or 7
     * @param copyOf roster to copy the shifts of
     */
    public record NewRoster(
            @Nullable UUID requirement, @Nullable LocalDate from, @Nullable Integer days, @Nullable UUID copyOf) {}

    /** A roster with its moments on the hotline's clock. */
    public record RosterView(
            UUID id,
            String hotline,
            @Nullable UUID requirement,
            LocalDate from,
            int days,
            Roster.State state,
            int version,
            OffsetDateTime createdAt,
            String createdBy,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String publishedBy) {}

    /** One interval and group. */
    public record CoverageView(
            OffsetDateTime start, String group, int required, int minimum, int staffed, double expectedLate) {}

    /** A page of the coverage, with the totals of the whole roster. */
    public record CoveragePage(RosterCoverage.Totals totals, List<CoverageView> items, @Nullable String next) {}

    /**
     * How to publish; the body may be left out.
     *
     * @param override to publish although hard rules are broken; administrators only
     */
    public record Publication(@Nullable Override override) {

        /** Why a hard rule is overridden; kept and shown for ever. */
        public record Override(@Nullable String reason) {}
    }
}
