package io.paiban.peak.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.peak.PeakPlans;
import io.paiban.peak.model.LeaveOverride;
import io.paiban.peak.model.PeakActions;
import io.paiban.peak.model.PeakLevel;
import io.paiban.peak.model.PeakPlan;
import io.paiban.peak.model.PeakWindow;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.shared.time.SiteTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Peak plans over HTTP: find, look at, confirm. */
@Path("/api/v1")
public class PeakPlanResource {

    private final PeakPlans plans;
    private final Hotlines hotlines;
    private final Accounts accounts;

    PeakPlanResource(PeakPlans plans, Hotlines hotlines, Accounts accounts) {
        this.plans = plans;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Finds the peaks of a requirement; the plan changes nothing until it is confirmed. */
    @POST
    @Path("/hotlines/{h}/peak-plans")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response make(@PathParam("h") String hotline, NewPlan body) {
        var faults = new Faults();
        var requirement =
                faults.present("requirement", RequestFailure.requireBody(body).requirement());
        faults.throwIfAny();
        var plan = plans.make(hotline, requirement, accounts.caller());
        return answer(
                Response.created(URI.create("/api/v1/peak-plans/" + plan.value().id())), plan);
    }

    @GET
    @Path("/hotlines/{h}/peak-plans")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<PlanSummary> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(plans.list(hotline), plan -> plan.id().toString(), after, limit)
                .map(this::summary);
    }

    @GET
    @Path("/peak-plans/{id}")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), plans.read(id, accounts.caller()));
    }

    /** The windows interval by interval. */
    @GET
    @Path("/peak-plans/{id}/intervals")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<IntervalView> intervals(
            @PathParam("id") UUID id,
            @QueryParam("group") String group,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var plan = plans.read(id, accounts.caller()).value();
        var site = site(plan);
        var rows = new ArrayList<IntervalView>();
        for (var window : plan.windows()) {
            for (int i = 0; i < window.required().length && (group == null || group.equals(window.group())); i++) {
                rows.add(new IntervalView(
                        site.offset(window.from().plus(window.interval().multipliedBy(i))),
                        window.group(),
                        window.level(),
                        window.required()[i],
                        window.raised()[i],
                        window.available()[i]));
            }
        }
        return Page.byPosition(rows, after, limit);
    }

    /** Makes the plan hold: rosters for its requirement are drafted against it, and leave is held back by it. */
    @PUT
    @Path("/peak-plans/{id}/confirmation")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), plans.confirm(id, ifMatch, accounts.caller()));
    }

    @DELETE
    @Path("/peak-plans/{id}/confirmation")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), plans.withdraw(id, ifMatch, accounts.caller()));
    }

    /** Leave that was entered although a peak held it back, newest first, each with its reason. */
    @GET
    @Path("/hotlines/{h}/leave-overrides")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<LeaveOverride> overrides(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(
                plans.listLeaveOverrides(hotline), override -> override.leave().toString(), after, limit);
    }

    private Response answer(Response.ResponseBuilder response, Versioned<PeakPlan> plan) {
        return response.entity(view(plan.value()))
                .tag(Revision.tag(plan.revision()))
                .build();
    }

    private SiteTime site(PeakPlan plan) {
        return hotlines.get(plan.hotline()).site();
    }

    private PlanSummary summary(PeakPlan plan) {
        var counts = new LinkedHashMap<PeakLevel, Long>();
        for (var level : PeakLevel.values()) {
            counts.put(level, plan.count(level));
        }
        var site = site(plan);
        return new PlanSummary(
                plan.id(),
                plan.hotline(),
                plan.requirement(),
                plan.from(),
                plan.days(),
                plan.state(),
                counts,
                site.offset(plan.createdAt()),
                plan.createdBy(),
                plan.confirmedAt() == null ? null : site.offset(plan.confirmedAt()),
                plan.confirmedBy());
    }

    private PlanView view(PeakPlan plan) {
        var site = site(plan);
        return new PlanView(
                plan.id(),
                plan.hotline(),
                plan.requirement(),
                plan.from(),
                plan.days(),
                plan.state(),
                plan.windows().stream()
                        .map(window -> WindowView.of(window, site))
                        .toList(),
                plan.warnings(),
                site.offset(plan.createdAt()),
                plan.createdBy(),
                plan.confirmedAt() == null ? null : site.offset(plan.confirmedAt()),
                plan.confirmedBy());
    }

    /**
     * Which peaks to find.
     *
     * @param requirement the requirement; required
     */
    public record NewPlan(@Nullable UUID requirement) {}

    /** A plan in a list, with the number of its windows by level. */
    public record PlanSummary(
            UUID id,
            String hotline,
            UUID requirement,
            LocalDate from,
            int days,
            PeakPlan.State state,
            Map<PeakLevel, Long> windows,
            OffsetDateTime createdAt,
            String createdBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable String confirmedBy) {}

    /** A plan with its moments on the hotline's clock. */
    public record PlanView(
            UUID id,
            String hotline,
            UUID requirement,
            LocalDate from,
            int days,
            PeakPlan.State state,
            List<WindowView> windows,
            List<String> warnings,
            OffsetDateTime createdAt,
            String createdBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable String confirmedBy) {}

    /**
     * A window with its moments on the hotline's clock.
     *
     * @param required most people required without the peak in any interval
     * @param raised most people required because of it
     * @param available people who can be there in the interval with the most people lacking
     * @param missChance largest chance in any interval that the contacts ask for more people than can be there
     */
    public record WindowView(
            OffsetDateTime from,
            OffsetDateTime to,
            PeakLevel level,
            String group,
            PeakWindow.Contacts contacts,
            int required,
            int raised,
            double available,
            double missChance,
            String reason,
            String reasonZh,
            PeakActions actions) {

        static WindowView of(PeakWindow window, SiteTime site) {
            return new WindowView(
                    site.offset(window.from()),
                    site.offset(window.to()),
                    window.level(),
                    window.group(),
                    window.contacts(),
                    Arrays.stream(window.required()).max().orElse(0),
                    Arrays.stream(window.raised()).max().orElse(0),
                    window.available()[window.worst()],
                    window.missChance(),
                    window.reason(),
                    window.reasonZh(),
                    window.actions());
        }
    }

    /** One interval of a window. */
    public record IntervalView(
            OffsetDateTime start, String group, PeakLevel level, int required, int raised, double available) {}
}
