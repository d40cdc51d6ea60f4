package io.paiban.workforce.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.workforce.Availabilities;
import io.paiban.workforce.AvailabilityEntry;
import io.paiban.workforce.model.Availability;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When people can or would rather work, over HTTP; entered by a scheduler or leader, or by the person. */
@Path("/api/v1/hotlines/{h}/availability")
public class WorkTimesResource {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Availabilities availabilities;
    private final Accounts accounts;

    WorkTimesResource(Availabilities availabilities, Accounts accounts) {
        this.availabilities = availabilities;
        this.accounts = accounts;
    }

    /** What touches the given days; an agent sees only their own. */
    @GET
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public Page<Availability> list(
            @PathParam("h") String hotline,
            @QueryParam("employee") @Nullable String employee,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(
                availabilities.list(
                        hotline, employee, from == null ? EARLIEST : from, to == null ? LATEST : to, accounts.caller()),
                one -> one.from() + "/" + one.employee() + "/" + one.id(),
                after,
                limit);
    }

    @POST
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public Response add(@PathParam("h") String hotline, AvailabilityEntry body) {
        var added = availabilities.add(hotline, RequestFailure.requireBody(body), accounts.caller());
        return Response.created(URI.create("/api/v1/hotlines/%s/availability/%s".formatted(hotline, added.id())))
                .entity(added)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public void delete(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        availabilities.delete(hotline, id, accounts.caller());
    }
}
