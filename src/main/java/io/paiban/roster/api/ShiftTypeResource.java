package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.ShiftTypes;
import io.paiban.roster.model.ShiftType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Shift types over HTTP. */
@Path("/api/v1")
public class ShiftTypeResource {

    private final ShiftTypes shiftTypes;

    ShiftTypeResource(ShiftTypes shiftTypes) {
        this.shiftTypes = shiftTypes;
    }

    @GET
    @Path("/hotlines/{h}/shift-types")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<ShiftTypeBody> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(shiftTypes.list(hotline), ShiftType::code, after, limit).map(ShiftTypeBody::of);
    }

    @GET
    @Path("/hotlines/{h}/shift-types/{code}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("code") String code) {
        var found = shiftTypes.read(hotline, code);
        return Response.ok(ShiftTypeBody.of(found.value()))
                .tag(Revision.tag(found.revision()))
                .build();
    }

    @PUT
    @Path("/hotlines/{h}/shift-types/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            ShiftTypeBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = shiftTypes.put(hotline, RequestFailure.requireBody(body).toShiftType(code), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(ShiftTypeBody.of(kept.value()))
                .tag(Revision.tag(kept.revision()))
                .build();
    }
}
