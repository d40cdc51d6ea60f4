package io.paiban.alert.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.alert.Alerts;
import io.paiban.alert.model.Alert;
import io.paiban.alert.model.Remedy;
import io.paiban.alert.model.RosterAlerts;
import io.paiban.hotline.Hotlines;
import io.paiban.labour.model.PlannedAs;
import io.paiban.peak.model.PeakLevel;
import io.paiban.platform.paging.Page;
import io.paiban.platform.security.Accounts;
import io.paiban.platform.security.Caller;
import io.paiban.roster.Rosters;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts over HTTP: what rosters lack, why, and what would help. */
@Path("/api/v1")
public class AlertResource {

    /** Who may read who else could come; the others read figures. */
    private static final Set<String> READ_REMEDIES = Set.of(SCHEDULER, LEADER, ADMINISTRATOR);

    private final Alerts alerts;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;

    AlertResource(Alerts alerts, Rosters rosters, Hotlines hotlines, Accounts accounts) {
        this.alerts = alerts;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** What a roster lacks, the most serious first. */
    @GET
    @Path("/rosters/{id}/alerts")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public AlertPage ofRoster(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var site = hotlines.get(rosters.get(id, caller).hotline()).site();
        var found = alerts.of(id, caller);
        var page = Page.byPosition(found.alerts(), after, limit).map(alert -> view(found, alert, site, caller));
        return new AlertPage(site.offset(found.computedAt()), page.items(), page.next());
    }

    /** What the hotline's published rosters lack from now on, or on some days; the most serious first within a roster. */
    @GET
    @Path("/hotlines/{h}/alerts")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<AlertView> ofHotline(
            @PathParam("h") String hotline,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var site = hotlines.get(hotline).site();
        var views = alerts.live(hotline, from, to, caller).stream()
                .flatMap(found -> found.alerts().stream().map(alert -> view(found, alert, site, caller)))
                .toList();
        return Page.byPosition(views, after, limit);
    }

    private static AlertView view(RosterAlerts found, Alert alert, SiteTime site, Caller caller) {
        boolean mayRead = caller.roles().stream().anyMatch(READ_REMEDIES::contains);
        return AlertView.of(found.roster(), mayRead ? alert : alert.withoutRemedies(), site);
    }

    /** A page of a roster's alerts. */
    public record AlertPage(OffsetDateTime computedAt, List<AlertView> items, @Nullable String next) {}

    /** An alert with its moments on the hotline's clock; see {@link Alert}. */
    public record AlertView(
            UUID roster,
            PeakLevel level,
            OffsetDateTime from,
            OffsetDateTime to,
            String group,
            OffsetDateTime worst,
            int required,
            int staffed,
            int missing,
            long missingMinutes,
            String reason,
            String reasonZh,
            boolean searched,
            List<RemedyView> remedies) {

        static AlertView of(UUID roster, Alert alert, SiteTime site) {
            return new AlertView(
                    roster,
                    alert.level(),
                    site.offset(alert.from()),
                    site.offset(alert.to()),
                    alert.group(),
                    site.offset(alert.worst()),
                    alert.required(),
                    alert.staffed(),
                    alert.missing(),
                    alert.missingMinutes(),
                    alert.reason(),
                    alert.reasonZh(),
                    alert.searched(),
                    alert.remedies().stream()
                            .map(remedy -> RemedyView.of(remedy, site))
                            .toList());
        }
    }

    /**
     * A remedy with its moments on the hotline's clock; see {@link Remedy}.
     *
     * @param shift the shift as it would be, in the form in which it can be put; null where no shift changes
     * @param shiftId the id to put it under; null where no shift changes
     */
    public record RemedyView(
            Remedy.Kind kind,
            String description,
            String descriptionZh,
            long gain,
            long cost,
            List<String> people,
            OffsetDateTime from,
            OffsetDateTime to,
            @Nullable UUID shiftId,
            @Nullable ShiftView shift) {

        static RemedyView of(Remedy remedy, SiteTime site) {
            var shift = remedy.shift();
            return new RemedyView(
                    remedy.kind(),
                    remedy.description(),
                    remedy.descriptionZh(),
                    remedy.gain(),
                    remedy.cost(),
                    remedy.people(),
                    site.offset(remedy.from()),
                    site.offset(remedy.to()),
                    shift == null ? null : shift.id(),
                    shift == null ? null : ShiftView.of(shift, site));
        }
    }

    /** A shift as {@code PUT /rosters/{id}/shifts/{shift}} and {@code POST /rosters/{id}/audit} take it. */
    public record ShiftView(
            String employee,
            LocalDate workDay,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String type,
            List<BreakView> breaks,
            List<ActivityView> activities,
            boolean pinned,
            PlannedAs plannedAs,
            @Nullable String emergency) {

        /** A break. */
        public record BreakView(OffsetDateTime start, OffsetDateTime end, boolean paid) {}

        /** An activity. */
        public record ActivityView(String activity, OffsetDateTime start, OffsetDateTime end, boolean takesContacts) {}

        static ShiftView of(Shift shift, SiteTime site) {
            return new ShiftView(
                    shift.employee(),
                    shift.workDay(),
                    site.offset(shift.span().start()),
                    site.offset(shift.span().end()),
                    shift.type(),
                    shift.breaks().stream()
                            .map(pause -> new BreakView(
                                    site.offset(pause.span().start()),
                                    site.offset(pause.span().end()),
                                    pause.paid()))
                            .toList(),
                    shift.activities().stream()
                            .map(activity -> new ActivityView(
                                    activity.activity(),
                                    site.offset(activity.span().start()),
                                    site.offset(activity.span().end()),
                                    activity.takesContacts()))
                            .toList(),
                    shift.pinned(),
                    shift.plannedAs(),
                    shift.emergency());
        }
    }
}
