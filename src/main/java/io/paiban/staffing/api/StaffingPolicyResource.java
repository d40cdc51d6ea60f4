package io.paiban.staffing.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.staffing.StaffingPolicies;
import io.paiban.staffing.model.StaffingPolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** How a hotline wants its staff computed, over HTTP. */
@Path("/api/v1/hotlines/{h}/staffing-policy")
public class StaffingPolicyResource {

    private final StaffingPolicies policies;

    StaffingPolicyResource(StaffingPolicies policies) {
        this.policies = policies;
    }

    /** The hotline's policy; the usual one, without a tag, until it has its own. */
    @GET
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline) {
        var found = policies.read(hotline);
        return found.map(known -> Response.ok(known.value()).tag(Revision.tag(known.revision())))
                .orElseGet(() -> Response.ok(StaffingPolicy.USUAL))
                .build();
    }

    @PUT
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            StaffingPolicyBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = policies.put(hotline, RequestFailure.requireBody(body).toPolicy(), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }
}
