package io.paiban.hotline.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
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

/** Hotlines and their queues over HTTP. */
@Path("/api/v1")
public class HotlineResource {

    private final Hotlines hotlines;
    private final Accounts accounts;

    HotlineResource(Hotlines hotlines, Accounts accounts) {
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** The hotlines that the caller may enter. */
    @GET
    @Path("/hotlines")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<Hotline> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        return Page.of(
                hotlines.list().stream()
                        .filter(hotline -> caller.mayEnter(hotline.code()))
                        .toList(),
                Hotline::code,
                after,
                limit);
    }

    @GET
    @Path("/hotlines/{h}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String code) {
        return tagged(hotlines.read(code));
    }

    @PUT
    @Path("/hotlines/{h}")
    @RolesAllowed(ADMINISTRATOR)
    public Response put(
            @PathParam("h") String code,
            HotlineBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        return stored(hotlines.put(RequestFailure.requireBody(body).toHotline(code), ifMatch), here);
    }

    @GET
    @Path("/hotlines/{h}/queues")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<Queue> listQueues(
            @PathParam("h") String code,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(hotlines.listQueues(code), Queue::code, after, limit);
    }

    @GET
    @Path("/hotlines/{h}/queues/{q}")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response getQueue(@PathParam("h") String hotline, @PathParam("q") String queue) {
        return tagged(hotlines.readQueue(hotline, queue));
    }

    @PUT
    @Path("/hotlines/{h}/queues/{q}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response putQueue(
            @PathParam("h") String hotline,
            @PathParam("q") String queue,
            QueueBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        return stored(
                hotlines.putQueue(hotline, RequestFailure.requireBody(body).toQueue(queue), ifMatch), here);
    }

    private static Response tagged(Versioned<?> found) {
        return Response.ok(found.value()).tag(Revision.tag(found.revision())).build();
    }

    private static Response stored(Versioned<?> kept, UriInfo here) {
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }
}
