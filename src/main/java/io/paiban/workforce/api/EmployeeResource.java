package io.paiban.workforce.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Employee;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** The people of a hotline over HTTP. */
@Path("/api/v1")
public class EmployeeResource {

    private final People people;

    EmployeeResource(People people) {
        this.people = people;
    }

    @GET
    @Path("/hotlines/{h}/employees")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<Employee> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(people.list(hotline), Employee::number, after, limit);
    }

    @GET
    @Path("/hotlines/{h}/employees/{number}")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("number") String number) {
        var found = people.read(hotline, number);
        return Response.ok(found.value()).tag(Revision.tag(found.revision())).build();
    }

    @PUT
    @Path("/hotlines/{h}/employees/{number}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("number") String number,
            EmployeeBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = people.put(hotline, RequestFailure.requireBody(body).toEmployee(number), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    /** Takes people from a CSV file; all of them or, if anything is wrong, none. */
    @POST
    @Path("/hotlines/{h}/employees")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Map<String, Integer> importCsv(@PathParam("h") String hotline, byte[] file) {
        return Map.of("accepted", people.importCsv(hotline, file));
    }
}
