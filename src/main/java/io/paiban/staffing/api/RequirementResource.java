package io.paiban.staffing.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.csv.CsvText;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.shared.time.SiteTime;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.CellExplanation;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.Requirement;
import io.paiban.staffing.model.RequirementTotals;
import io.paiban.staffing.model.WhatIf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Requirements over HTTP. */
@Path("/api/v1")
public class RequirementResource {

    private static final int MOST_PEOPLE = 500;
    private static final String MOMENT = "a moment such as 2026-11-30T08:00:00+08:00";

    private final Requirements requirements;
    private final Hotlines hotlines;
    private final Accounts accounts;

    RequirementResource(Requirements requirements, Hotlines hotlines, Accounts accounts) {
        this.requirements = requirements;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    @POST
    @Path("/hotlines/{h}/requirements")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response compute(@PathParam("h") String hotline, NewRequirement body) {
        var faults = new Faults();
        var forecast =
                faults.present("forecast", RequestFailure.requireBody(body).forecast());
        faults.throwIfAny();
        var requirement = requirements.compute(hotline, forecast, accounts.caller());
        return Response.created(URI.create("/api/v1/requirements/" + requirement.id()))
                .entity(view(requirement))
                .build();
    }

    @GET
    @Path("/hotlines/{h}/requirements")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<RequirementView> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(requirements.list(hotline), it -> it.id().toString(), after, limit)
                .map(this::view);
    }

    @GET
    @Path("/requirements/{id}")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public RequirementView get(@PathParam("id") UUID id) {
        return view(requirements.get(id, accounts.caller()));
    }

    @GET
    @Path("/requirements/{id}/intervals")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<IntervalView> intervals(
            @PathParam("id") UUID id,
            @QueryParam("group") String group,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.byPosition(rows(id, group), after, limit);
    }

    @GET
    @Path("/requirements/{id}/intervals")
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public String intervalsCsv(@PathParam("id") UUID id, @QueryParam("group") String group) {
        var text = new CsvText("start", "group", "load", "required", "minimum", "deferrable", "onCall", "headcount");
        rows(id, group)
                .forEach(row -> text.line(
                        row.start(),
                        row.group(),
                        row.load(),
                        row.required(),
                        row.minimum(),
                        row.deferrable(),
                        row.onCall(),
                        row.headcount()));
        return text.toString();
    }

    /** Why a group needs so many people in one interval: load, formula, targets, waiting curve, and what one more or less would do. */
    @GET
    @Path("/requirements/{id}/explanation")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public CellExplanation explain(
            @PathParam("id") UUID id, @QueryParam("group") String group, @QueryParam("start") String start) {
        var faults = new Faults();
        var at = faults.parse("start", faults.present("start", start), OffsetDateTime::parse, MOMENT);
        faults.throwIfAny();
        return requirements.explain(id, group == null ? Queue.GENERAL : group, at.toInstant(), accounts.caller());
    }

    /** What each person is worth: contacts expected late or lost with 0, 1, 2 ... people, by interval and group. */
    @GET
    @Path("/requirements/{id}/late-contacts")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<LateView> late(
            @PathParam("id") UUID id,
            @QueryParam("group") String group,
            @QueryParam("most") @DefaultValue("30") int most,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var faults = new Faults();
        faults.require(most >= 1 && most <= MOST_PEOPLE, "most", most, "must be from 1 to " + MOST_PEOPLE);
        faults.throwIfAny();
        var calculation = requirements.calculation(id, accounts.caller());
        var grid = calculation.grid();
        var groups = calculation.groups().stream()
                .map(GroupRequirement::name)
                .filter(name -> !calculation.isFloor(name) && (group == null || group.equals(name)))
                .toList();
        var cells = IntStream.range(0, grid.size() * groups.size()).boxed().toList();
        return Page.byPosition(cells, after, limit)
                .map(cell -> new LateView(
                        grid.site().offset(grid.start(cell / groups.size())),
                        groups.get(cell % groups.size()),
                        calculation.lateTable(groups.get(cell % groups.size()), cell / groups.size(), most)));
    }

    /** Whether the work that can wait gets done by its deadlines, by queue. */
    @GET
    @Path("/requirements/{id}/deferrable")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<DeferrableView> deferrable(@PathParam("id") UUID id) {
        var calculation = requirements.calculation(id, accounts.caller());
        var grid = calculation.grid();
        return new Page<>(
                calculation.deferrable().stream()
                        .map(outcome -> new DeferrableView(
                                outcome.queue(),
                                outcome.workSeconds() / 3600,
                                outcome.idleSeconds() / 3600,
                                (outcome.workSeconds() - outcome.idleSeconds() - outcome.missedSeconds()) / 3600,
                                outcome.missedSeconds() / 3600,
                                outcome.firstMissed() < 0
                                        ? null
                                        : grid.site()
                                                .offset(grid.at(outcome.firstMissed())
                                                        .end())))
                        .toList(),
                null);
    }

    /** What the requirement would be with other figures; nothing is stored. */
    @POST
    @Path("/requirements/{id}/what-if")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Comparison whatIf(@PathParam("id") UUID id, WhatIfBody body) {
        var cases = RequestFailure.requireBody(body).toCases();
        var all = new ArrayList<WhatIf>();
        all.add(new WhatIf("base", null, null, null, null, null, null));
        all.addAll(cases);
        var totals = requirements.whatIf(id, all, accounts.caller());
        var scenarios = new ArrayList<ScenarioTotals>();
        for (int i = 1; i < all.size(); i++) {
            scenarios.add(new ScenarioTotals(
                    all.get(i).name(),
                    totals.get(i),
                    totals.get(i).requiredHours() - totals.get(0).requiredHours()));
        }
        return new Comparison(totals.get(0), scenarios);
    }

    private List<IntervalView> rows(UUID id, @Nullable String group) {
        var caller = accounts.caller();
        var requirement = requirements.get(id, caller);
        var site = site(requirement);
        var starts = requirement.grid(site).starts();
        var groups = requirements.listGroups(id, caller).stream()
                .filter(part -> group == null || part.name().equals(group))
                .toList();
        var rows = new ArrayList<IntervalView>();
        for (int i = 0; i < starts.size(); i++) {
            for (var part : groups) {
                rows.add(new IntervalView(
                        site.offset(starts.get(i)),
                        part.name(),
                        part.erlangs()[i],
                        part.required()[i],
                        part.minimum()[i],
                        part.deferrable()[i],
                        part.onCall()[i],
                        part.headcount()[i]));
            }
        }
        return rows;
    }

    private RequirementView view(Requirement requirement) {
        return new RequirementView(
                requirement.id(),
                requirement.hotline(),
                requirement.forecast(),
                requirement.from(),
                requirement.days(),
                requirement.interval(),
                requirement.method(),
                requirement.target(),
                requirement.warnings(),
                site(requirement).offset(requirement.createdAt()),
                requirement.createdBy());
    }

    private SiteTime site(Requirement requirement) {
        return hotlines.get(requirement.hotline()).site();
    }

    /** @param forecast the forecast to compute from; required */
    public record NewRequirement(@Nullable UUID forecast) {}

    /** A requirement with its moment on the hotline's clock. */
    public record RequirementView(
            UUID id,
            String hotline,
            UUID forecast,
            LocalDate from,
            int days,
            Duration interval,
            String method,
            ServiceTarget target,
            List<String> warnings,
            OffsetDateTime createdAt,
            String createdBy) {}

    /**
     * What a group must cover in one interval.
     *
     * @param start the interval's start
     * @param group {@code general}, a language, or a role
     * @param load people kept busy if nobody ever waited
     * @param required people needed on duty
     * @param minimum people below which the group must never fall
     * @param deferrable people among the required for work that can wait
     * @param onCall people within call, beside the required
     * @param headcount people to employ for it, planned losses included
     */
    public record IntervalView(
            OffsetDateTime start,
            String group,
            double load,
            int required,
            int minimum,
            int deferrable,
            int onCall,
            int headcount) {}

    /**
     * What people are worth in one interval.
     *
     * @param late contacts expected late or lost with as many people as the index says: convex, never rising
     */
    public record LateView(OffsetDateTime start, String group, double[] late) {}

    /** What becomes of a queue's work that can wait, in hours. */
    public record DeferrableView(
            String queue,
            double workHours,
            double idleHours,
            double plannedHours,
            double missedHours,
            @Nullable OffsetDateTime firstMissed) {}

    /** The requirement as it is, and what it would be in each scenario, in the order they were asked. */
    public record Comparison(RequirementTotals base, List<ScenarioTotals> scenarios) {}

    /** One scenario. */
    public record ScenarioTotals(String name, RequirementTotals totals, double moreHours) {}
}
