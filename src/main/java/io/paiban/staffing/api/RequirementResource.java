package io.paiban.staffing.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.csv.CsvText;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.shared.time.SiteTime;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.Requirement;
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
import org.jspecify.annotations.Nullable;

/** Requirements over HTTP. */
@Path("/api/v1")
public class RequirementResource {

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
        var text = new CsvText("start", "group", "load", "required", "minimum");
        rows(id, group).forEach(row -> text.line(row.start(), row.group(), row.load(), row.required(), row.minimum()));
        return text.toString();
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
                        part.minimum()[i]));
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
            OffsetDateTime createdAt,
            String createdBy) {}

    /**
     * What a group must cover in one interval.
     *
     * @param start the interval's start
     * @param group {@code general}, a language, or a role
     * @param load offered load in Erlangs
     * @param required people needed
     * @param minimum people below which the group must never fall
     */
    public record IntervalView(OffsetDateTime start, String group, double load, int required, int minimum) {}
}
