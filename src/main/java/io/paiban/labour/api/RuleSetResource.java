package io.paiban.labour.api;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The law over HTTP, for everybody who works with it or under it. */
@Path("/api/v1")
public class RuleSetResource {

    private final RuleSets ruleSets;

    RuleSetResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** All versions of all rule sets, by id and first day; never more than one page. */
    @GET
    @Path("/rule-sets")
    @RolesAllowed({"scheduler", "leader", "payroll", "purchaser", "administrator", "agent"})
    public Page<LabourLaw> list() {
        return new Page<>(ruleSets.list(), null);
    }

    @GET
    @RolesAllowed({"scheduler", "leader", "payroll", "purchaser", "administrator", "agent"})
    @Path("/rule-sets/{id}/{version}")
    public LabourLaw get(String id, String version) {
        return ruleSets.get(id, version);
    }
}
