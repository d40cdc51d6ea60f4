package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.Balances;
import io.paiban.roster.RosterSettings;
import io.paiban.roster.RosterSettings.DemandEntry;
import io.paiban.roster.RosterSettings.PolicyEntry;
import io.paiban.roster.model.BalanceLedger;
import io.paiban.roster.model.RosterPolicy;
import io.paiban.roster.model.ShiftDemand;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a hotline treats wishes and burdens, whom it wants by shift, and who has carried what, over HTTP. */
@Path("/api/v1")
public class RosterSettingsResource {

    private final RosterSettings settings;
    private final Balances balances;

    RosterSettingsResource(RosterSettings settings, Balances balances) {
        this.settings = settings;
        this.balances = balances;
    }

    /** The hotline's policy; the usual one, without a tag, until it has its own. */
    @GET
    @Path("/hotlines/{h}/roster-policy")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response policy(@PathParam("h") String hotline) {
        return settings.readPolicy(hotline)
                .map(known -> Response.ok(PolicyEntry.of(known.value())).tag(Revision.tag(known.revision())))
                .orElseGet(() -> Response.ok(PolicyEntry.of(RosterPolicy.USUAL)))
                .build();
    }

    @PUT
    @Path("/hotlines/{h}/roster-policy")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response putPolicy(
            @PathParam("h") String hotline,
            PolicyEntry body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo here) {
        var kept = settings.putPolicy(hotline, RequestFailure.requireBody(body), ifMatch);
        return answer(kept, PolicyEntry.of(kept.value()), here);
    }

    /** Whom the hotline wants by shift; nobody, without a tag, until it says so. */
    @GET
    @Path("/hotlines/{h}/shift-demand")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response demand(@PathParam("h") String hotline) {
        return settings.readDemand(hotline)
                .map(known -> Response.ok(entries(known.value())).tag(Revision.tag(known.revision())))
                .orElseGet(() -> Response.ok(entries(List.of())))
                .build();
    }

    @PUT
    @Path("/hotlines/{h}/shift-demand")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response putDemand(
            @PathParam("h") String hotline,
            DemandList body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo here) {
        var kept = settings.putDemand(hotline, RequestFailure.requireBody(body).given(), ifMatch);
        return answer(kept, entries(kept.value()), here);
    }

    /** Everybody's burden and fair share for each rule that balances, from published shifts. */
    @GET
    @Path("/hotlines/{h}/balances")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<BalanceLedger.Entry> balances(
            @PathParam("h") String hotline,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.byPosition(balances.ledger(hotline, from, to), after, limit);
    }

    private static Response answer(Versioned<?> kept, Object entity, UriInfo here) {
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(entity)
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    private static Page<DemandEntry> entries(List<ShiftDemand> demand) {
        return Page.all(demand.stream().map(DemandEntry::of).toList());
    }

    /**
     * A whole demand by shift as it was read.
     *
     * @param items the demand; required
     * @param next ignored; a demand has no pages
     */
    public record DemandList(@Nullable List<DemandEntry> items, @Nullable String next) {

        List<DemandEntry> given() {
            var faults = new Faults();
            var list = faults.present("items", items);
            faults.throwIfAny();
            return list;
        }
    }
}
