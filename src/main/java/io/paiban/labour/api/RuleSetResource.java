package io.paiban.labour.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paiban.labour.RuleSetSheet;
import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.RuleParameter;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law over HTTP: read by everybody who works with it or under it, kept by administrators. */
@Path("/api/v1")
public class RuleSetResource {

    private final RuleSets ruleSets;
    private final Accounts accounts;

    RuleSetResource(RuleSets ruleSets, Accounts accounts) {
        this.ruleSets = ruleSets;
        this.accounts = accounts;
    }

    /**
     * All versions of all rule sets, by id and first day; never more than one page.
     *
     * @param id only versions of this rule set
     * @param on only versions in force on this day
     */
    @GET
    @Path("/rule-sets")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<RuleSetSheet> list(@QueryParam("id") String id, @QueryParam("on") LocalDate on) {
        return Page.all(ruleSets.list(id, on));
    }

    /** Every parameter a rule set can have, with its meaning, unit, range and the rules of the audit that it decides. */
    @GET
    @Path("/rule-sets/parameters")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<Parameter> parameters() {
        return Page.all(Arrays.stream(RuleParameter.values()).map(Parameter::of).toList());
    }

    /** The parameters on which two versions differ, each named as {@code id/version}. */
    @GET
    @Path("/rule-sets/comparison")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<RuleSetSheet.Difference> compare(@QueryParam("one") String one, @QueryParam("other") String other) {
        var faults = new Faults();
        faults.present("one", one);
        faults.present("other", other);
        faults.throwIfAny();
        return Page.all(ruleSets.compare(one, other));
    }

    @GET
    @Path("/rule-sets/{id}/{version}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("id") String id, @PathParam("version") String version) {
        var found = ruleSets.read(id, version);
        boolean mayKnowOthers = accounts.caller().roles().contains(ADMINISTRATOR);
        return Response.ok(mayKnowOthers ? found.value() : found.value().withoutUses())
                .tag(Revision.tag(found.revision()))
                .build();
    }

    /** Makes a version of an own rule set, or replaces one that nothing needs yet. */
    @PUT
    @Path("/rule-sets/{id}/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    public Response put(
            @PathParam("id") String id,
            @PathParam("version") String version,
            String document,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here)
            throws JsonProcessingException {
        var kept = ruleSets.put(
                id, version, body(document), ifMatch, accounts.caller().user());
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    /** Takes rule sets from a file of the format; all of them or, if anything is wrong, none. */
    @POST
    @Path("/rule-sets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    public Imported importAll(String document) throws JsonProcessingException {
        var kept = ruleSets.importAll(body(document), accounts.caller().user());
        return new Imported(kept.size(), kept);
    }

    @DELETE
    @Path("/rule-sets/{id}/{version}")
    @RolesAllowed(ADMINISTRATOR)
    public void delete(
            @PathParam("id") String id, @PathParam("version") String version, @HeaderParam("If-Match") String ifMatch) {
        ruleSets.delete(id, version, ifMatch);
    }

    private static String body(@Nullable String document) {
        return RequestFailure.requireBody(document == null || document.isBlank() ? null : document);
    }

    /** What an import stored. */
    public record Imported(int accepted, List<RuleSetSheet> items) {}

    /**
     * A parameter of rule sets.
     *
     * @param name its name in documents
     * @param form what kind of value it has
     * @param unit its unit; empty where it has none
     * @param least smallest value, inclusive; null where it is no number
     * @param most largest value, inclusive
     * @param choices the words it can be; empty where it is no choice
     * @param meaning what it means, in English
     * @param meaningZh the same in Chinese
     * @param judgedBy ids of the audit's rules that it decides; empty where attendance or payroll use it, or it is for information
     */
    public record Parameter(
            String name,
            String form,
            String unit,
            @Nullable Long least,
            @Nullable Long most,
            List<String> choices,
            String meaning,
            String meaningZh,
            List<String> judgedBy) {

        static Parameter of(RuleParameter parameter) {
            var kind = parameter.kind();
            boolean isNumber = kind.most() > 0;
            return new Parameter(
                    parameter.id(),
                    kind.form().name(),
                    kind.unit(),
                    isNumber ? kind.least() : null,
                    isNumber ? kind.most() : null,
                    kind.choices(),
                    parameter.meaning(),
                    parameter.meaningZh(),
                    parameter.judgedBy().stream().map(LegalRule::id).toList());
        }
    }
}
