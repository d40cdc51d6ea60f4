package io.paiban.workforce.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.workforce.AssignmentChange;
import io.paiban.workforce.AssignmentEntry;
import io.paiban.workforce.Assignments;
import io.paiban.workforce.model.Assignment.Scope;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Terms of employment by date over HTTP: of a person, a team, or everybody. */
@Path("/api/v1")
public class AssignmentResource {

    private final Assignments assignments;
    private final Hotlines hotlines;
    private final Accounts accounts;

    AssignmentResource(Assignments assignments, Hotlines hotlines, Accounts accounts) {
        this.assignments = assignments;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    @GET
    @Path("/hotlines/{h}/employees/{number}/assignments")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<AssignmentView> listOfPerson(
            @PathParam("h") String hotline,
            @PathParam("number") String number,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return list(hotline, Scope.EMPLOYEE, number, after, limit);
    }

    @POST
    @Path("/hotlines/{h}/employees/{number}/assignments")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response addToPerson(
            @PathParam("h") String hotline, @PathParam("number") String number, AssignmentEntry body) {
        return add(hotline, Scope.EMPLOYEE, number, body);
    }

    @GET
    @Path("/hotlines/{h}/teams/{team}/assignments")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<AssignmentView> listOfTeam(
            @PathParam("h") String hotline,
            @PathParam("team") String team,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return list(hotline, Scope.TEAM, team, after, limit);
    }

    @POST
    @Path("/hotlines/{h}/teams/{team}/assignments")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response addToTeam(@PathParam("h") String hotline, @PathParam("team") String team, AssignmentEntry body) {
        return add(hotline, Scope.TEAM, team, body);
    }

    /** Assignments of the hotline itself, not those of its teams and people. */
    @GET
    @Path("/hotlines/{h}/assignments")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<AssignmentView> listOfHotline(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return list(hotline, Scope.HOTLINE, null, after, limit);
    }

    @POST
    @Path("/hotlines/{h}/assignments")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response addToHotline(@PathParam("h") String hotline, AssignmentEntry body) {
        return add(hotline, Scope.HOTLINE, null, body);
    }

    @GET
    @Path("/hotlines/{h}/assignments/{id}")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        return tagged(Response.ok(), hotline, assignments.read(hotline, id));
    }

    /** Changes the end or the permit of an assignment of any scope. */
    @PUT
    @Path("/hotlines/{h}/assignments/{id}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response change(
            @PathParam("h") String hotline,
            @PathParam("id") UUID id,
            AssignmentChange body,
            @HeaderParam("If-Match") String ifMatch) {
        return tagged(
                Response.ok(), hotline, assignments.change(hotline, id, RequestFailure.requireBody(body), ifMatch));
    }

    /** Takes back an assignment of any scope that was a mistake. */
    @DELETE
    @Path("/hotlines/{h}/assignments/{id}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void delete(
            @PathParam("h") String hotline, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        assignments.delete(hotline, id, ifMatch);
    }

    private Page<AssignmentView> list(
            String hotline, Scope scope, @Nullable String subject, @Nullable String after, int limit) {
        var site = hotlines.get(hotline).site();
        return Page.of(
                        assignments.list(hotline, scope, subject),
                        kept -> kept.assignment().from() + "/"
                                + kept.assignment().id(),
                        after,
                        limit)
                .map(kept -> AssignmentView.of(kept, site));
    }

    private Response add(String hotline, Scope scope, @Nullable String subject, AssignmentEntry body) {
        var kept = assignments.add(hotline, scope, subject, RequestFailure.requireBody(body), accounts.caller());
        var id = kept.value().assignment().id();
        return tagged(
                Response.created(URI.create("/api/v1/hotlines/%s/assignments/%s".formatted(hotline, id))),
                hotline,
                kept);
    }

    private Response tagged(Response.ResponseBuilder response, String hotline, Versioned<Assignments.Kept> kept) {
        return response.entity(
                        AssignmentView.of(kept.value(), hotlines.get(hotline).site()))
                .tag(Revision.tag(kept.revision()))
                .build();
    }
}
