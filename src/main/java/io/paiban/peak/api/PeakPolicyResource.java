package io.paiban.peak.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.peak.PeakPolicies;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.RequestFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What a hotline calls a peak, and what it does about one, over HTTP. */
@Path("/api/v1/hotlines/{h}/peak-policy")
public class PeakPolicyResource {

    private final PeakPolicies policies;

    PeakPolicyResource(PeakPolicies policies) {
        this.policies = policies;
    }

    /** The hotline's policy; the usual one, without a tag, until it has its own. */
    @GET
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline) {
        return policies.read(hotline)
                .map(known -> Response.ok(known.value()).tag(Revision.tag(known.revision())))
                .orElseGet(() -> Response.ok(PeakPolicy.USUAL))
                .build();
    }

    @PUT
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            PeakPolicyBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = policies.put(hotline, RequestFailure.requireBody(body).toPolicy(), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }
}
