package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.WorkRuleEntry;
import io.paiban.roster.WorkRules;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the house over HTTP: which there can be, which are usual, and which a hotline has. */
@Path("/api/v1")
public class WorkRuleResource {

    private final WorkRules rules;
    private final Accounts accounts;

    WorkRuleResource(WorkRules rules, Accounts accounts) {
        this.rules = rules;
        this.accounts = accounts;
    }

    /** Every kind of rule with its fields. */
    @GET
    @Path("/work-rules/kinds")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<WorkRuleKindView> kinds() {
        return Page.all(
                Arrays.stream(WorkRuleKind.values()).map(WorkRuleKindView::of).toList());
    }

    /** Rules to begin with; with a hotline, also those that speak of its early, late and night shift types. */
    @GET
    @Path("/work-rules/library")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<WorkRuleEntry> library(@QueryParam("hotline") @Nullable String hotline) {
        return entries(rules.library(hotline, accounts.caller()));
    }

    @GET
    @Path("/hotlines/{h}/work-rules")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response list(@PathParam("h") String hotline) {
        return answer(rules.list(hotline));
    }

    /** Replaces all rules; nothing is changed where anything is wrong with one of them. */
    @PUT
    @Path("/hotlines/{h}/work-rules")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response replace(
            @PathParam("h") String hotline, WorkRuleList body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(rules.replace(hotline, RequestFailure.requireBody(body).given(), ifMatch));
    }

    @GET
    @Path("/hotlines/{h}/work-rules/{code}")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("code") String code) {
        var found = rules.read(hotline, code);
        return Response.ok(WorkRuleEntry.of(found.value()))
                .tag(Revision.tag(found.revision()))
                .build();
    }

    @PUT
    @Path("/hotlines/{h}/work-rules/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            WorkRuleEntry body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo here) {
        var kept = rules.put(hotline, code, RequestFailure.requireBody(body), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(WorkRuleEntry.of(kept.value()))
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/work-rules/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void delete(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        rules.delete(hotline, code, ifMatch);
    }

    private static Response answer(Versioned<List<WorkRule>> list) {
        return Response.ok(entries(list.value()))
                .tag(Revision.tag(list.revision()))
                .build();
    }

    private static Page<WorkRuleEntry> entries(List<WorkRule> list) {
        return Page.all(list.stream().map(WorkRuleEntry::of).toList());
    }

    /**
     * A whole list of rules as it was read.
     *
     * @param items the rules; required
     * @param next ignored; a list of rules has no pages
     */
    public record WorkRuleList(@Nullable List<WorkRuleEntry> items, @Nullable String next) {

        List<WorkRuleEntry> given() {
            var faults = new Faults();
            faults.present("items", items);
            faults.throwIfAny();
            return items;
        }
    }
}
