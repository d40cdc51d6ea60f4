package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.Activities;
import io.paiban.roster.DayPlans;
import io.paiban.roster.Rosters;
import io.paiban.roster.dayplan.CoverFigures;
import io.paiban.roster.dayplan.MadeDayPlan;
import io.paiban.roster.dayplan.PeakLimit;
import io.paiban.roster.dayplan.Placement;
import io.paiban.roster.dayplan.Refusal;
import io.paiban.roster.dayplan.Segment;
import io.paiban.roster.model.Activity;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Day plans over HTTP: breaks and activities inside the shifts of a roster. */
@Path("/api/v1")
public class DayPlanResource {

    private final DayPlans dayPlans;
    private final Rosters rosters;
    private final Activities activities;
    private final Hotlines hotlines;
    private final Accounts accounts;

    DayPlanResource(DayPlans dayPlans, Rosters rosters, Activities activities, Hotlines hotlines, Accounts accounts) {
        this.dayPlans = dayPlans;
        this.rosters = rosters;
        this.activities = activities;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Places breaks and activities in a draft, and answers what was placed, what was refused and why. */
    @POST
    @Path("/rosters/{id}/day-plan")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response make(@PathParam("id") UUID id, @Nullable NewDayPlan body, @HeaderParam("If-Match") String ifMatch) {
        var caller = accounts.caller();
        var wanted = body == null ? new NewDayPlan(null, null, null, null) : body;
        var site = hotlines.get(rosters.get(id, caller).hotline()).site();
        var made = dayPlans.make(id, wanted.toWanted(), ifMatch, caller);
        return Response.ok(DayPlanView.of(id, made.value(), true, site))
                .tag(Revision.tag(made.revision()))
                .build();
    }

    /** The plan as it was made; with {@code day} instead what everybody does on that work day, from minute to minute. */
    @GET
    @Path("/rosters/{id}/day-plan")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var roster = rosters.get(id, caller);
        var site = hotlines.get(roster.hotline()).site();
        if (day != null) {
            var names = activities.list(roster.hotline()).stream()
                    .collect(Collectors.toMap(Activity::code, Activity::name));
            return Response.ok(Page.byPosition(dayPlans.list(id, day, caller), after, limit)
                            .map(one -> PersonDayView.of(one, names, site)))
                    .build();
        }
        var found = dayPlans.get(id, caller);
        return Response.ok(DayPlanView.of(id, found.plan(), found.isUpToDate(), site))
                .tag(Revision.tag(roster.revision()))
                .build();
    }

    /** Takes out again what the plan has placed; breaks stay where they are. */
    @DELETE
    @Path("/rosters/{id}/day-plan")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        dayPlans.remove(id, ifMatch, accounts.caller());
    }

    /**
     * What to plan; the body may be left out.
     *
     * @param from first work day; the roster's first unless said otherwise
     * @param days number of work days; all that are left of the roster unless said otherwise
     * @param keepBreaks true to leave all breaks where they are
     * @param limits when few may be away from contacts at once
     */
    public record NewDayPlan(
            @Nullable LocalDate from,
            @Nullable Integer days,
            @Nullable Boolean keepBreaks,
            @Nullable List<LimitBody> limits) {

        /**
         * When few may be away at once.
         *
         * @param start required
         * @param end required; exclusive
         * @param mostAway largest share of those at work, from 0 to 1; 1 unless said otherwise
         * @param activities false to keep activities away from contacts out of it
         */
        public record LimitBody(
                @Nullable OffsetDateTime start,
                @Nullable OffsetDateTime end,
                @Nullable Double mostAway,
                @Nullable Boolean activities) {}

        private static final int MOST_LIMITS = 200;

        DayPlans.Wanted toWanted() {
            var faults = new Faults();
            var spans = new ArrayList<PeakLimit>();
            int count = limits == null ? 0 : limits.size();
            faults.require(count <= MOST_LIMITS, "limits", count, "must be %d at most".formatted(MOST_LIMITS));
            for (int i = 0; i < Math.min(count, MOST_LIMITS); i++) {
                var at = "limits[%d].".formatted(i);
                var limit = limits.get(i);
                boolean isOrdered = limit.start() != null
                        && limit.end() != null
                        && limit.end().isAfter(limit.start());
                faults.require(isOrdered, at + "end", limit.end(), "must lie after start");
                double share = limit.mostAway() == null ? 1 : limit.mostAway();
                boolean isShare = share >= 0 && share <= 1;
                faults.require(isShare, at + "mostAway", limit.mostAway(), "must be from 0 to 1");
                if (isOrdered && isShare) {
                    spans.add(new PeakLimit(
                            new TimeSpan(limit.start().toInstant(), limit.end().toInstant()),
                            share,
                            !Boolean.FALSE.equals(limit.activities())));
                }
            }
            faults.throwIfAny();
            return new DayPlans.Wanted(from, days, Boolean.TRUE.equals(keepBreaks), spans);
        }
    }

    /**
     * A day plan with its moments on the hotline's clock.
     *
     * @param upToDate whether the roster is still as the plan left it
     * @param placedMinutes minutes of work placed, those of all people together
     * @param refusedMinutes minutes of work refused, likewise
     */
    public record DayPlanView(
            UUID roster,
            LocalDate from,
            int days,
            boolean keepBreaks,
            OffsetDateTime madeAt,
            String madeBy,
            boolean upToDate,
            int movedBreaks,
            long placedMinutes,
            long refusedMinutes,
            CoverFigures before,
            CoverFigures after,
            List<PlacementView> placed,
            List<Refusal> refused) {

        static DayPlanView of(UUID roster, MadeDayPlan plan, boolean isUpToDate, SiteTime site) {
            return new DayPlanView(
                    roster,
                    plan.from(),
                    plan.days(),
                    plan.keepBreaks(),
                    site.offset(plan.madeAt()),
                    plan.madeBy(),
                    isUpToDate,
                    plan.movedBreaks(),
                    plan.placed().stream()
                            .mapToLong(one -> one.span().minutes())
                            .sum(),
                    plan.refused().stream().mapToLong(Refusal::minutes).sum(),
                    plan.before(),
                    plan.after(),
                    plan.placed().stream()
                            .map(one -> PlacementView.of(one, site))
                            .toList(),
                    plan.refused());
        }
    }

    /** A placement with its moments on the hotline's clock. */
    public record PlacementView(
            UUID request,
            String employee,
            UUID shift,
            String activity,
            OffsetDateTime start,
            OffsetDateTime end,
            boolean takesContacts) {

        static PlacementView of(Placement one, SiteTime site) {
            return new PlacementView(
                    one.request(),
                    one.employee(),
                    one.shift(),
                    one.activity(),
                    site.offset(one.span().start()),
                    site.offset(one.span().end()),
                    one.takesContacts());
        }
    }

    /**
     * What a person does in a shift, without gaps.
     *
     * @param name the person's name; empty where the staff number is nobody's any more
     */
    public record PersonDayView(
            String employee,
            String name,
            UUID shift,
            OffsetDateTime start,
            OffsetDateTime end,
            List<SegmentView> segments) {

        static PersonDayView of(DayPlans.PersonDay day, Map<String, String> names, SiteTime site) {
            var shift = day.shift();
            return new PersonDayView(
                    shift.employee(),
                    day.person() == null ? "" : day.person().name(),
                    shift.id(),
                    site.offset(shift.span().start()),
                    site.offset(shift.span().end()),
                    day.segments().stream()
                            .map(segment -> new SegmentView(
                                    segment.kind(),
                                    segment.activity(),
                                    segment.activity() == null
                                            ? null
                                            : names.getOrDefault(segment.activity(), segment.activity()),
                                    site.offset(segment.span().start()),
                                    site.offset(segment.span().end()),
                                    segment.takesContacts(),
                                    segment.paid()))
                            .toList());
        }
    }

    /** Part of a shift with its moments on the hotline's clock. */
    public record SegmentView(
            Segment.Kind kind,
            @Nullable String activity,
            @Nullable String name,
            OffsetDateTime start,
            OffsetDateTime end,
            boolean takesContacts,
            boolean paid) {}
}
