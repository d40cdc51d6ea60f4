package io.paiban.labour.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import com.fasterxml.jackson.databind.JsonNode;
import io.paiban.labour.LegalCases;
import io.paiban.platform.problem.RequestFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** One case of work, judged and stored nowhere. */
@Path("/api/v1")
public class ClassificationResource {

    private final LegalCases cases;

    ClassificationResource(LegalCases cases) {
        this.cases = cases;
    }

    /** The legal part: what is illegal in a case. Minutes per pay code are not worked out here yet. */
    @POST
    @Path("/labour/classification")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public LegalCases.Judged classify(JsonNode body) {
        return cases.judge(RequestFailure.requireBody(body));
    }
}
