package io.paiban.staffing.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.platform.problem.RequestFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of staffing as calculators that store nothing. Each takes an array and answers an array of the same
 * length; an element that cannot be calculated is answered by {@code {"error": true, "why": "..."}} in its place. Times
 * are in seconds.
 */
@Path("/api/v1")
public class CalculatorResource {

    /** {@code netAgents, shrinkage} to {@code scheduledAgents}. */
    @POST
    @Path("/staffing/shrinkage")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> shrinkage(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::shrinkage);
    }

    /** {@code load, servers} to {@code blocking}. */
    @POST
    @Path("/staffing/erlang-b")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> erlangB(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::erlangB);
    }

    /** {@code calls, intervalSec, ahtSec, agents, targetSec} to the state of the queue. */
    @POST
    @Path("/staffing/erlang-c")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> erlangC(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::erlangC);
    }

    /**
     * {@code calls, intervalSec, ahtSec} and any of {@code serviceLevelTarget} with {@code targetSec}, {@code
     * maxAsaSec}, {@code maxOccupancy}, {@code shrinkage} to the smallest {@code agents}.
     */
    @POST
    @Path("/staffing/erlang-c/required")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> required(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::required);
    }

    /** {@code calls, intervalSec, ahtSec, patienceSec, agents, targetSec} to the state of a queue whose callers hang up. */
    @POST
    @Path("/staffing/erlang-a")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> erlangA(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::erlangA);
    }

    /**
     * {@code calls, intervalSec, ahtSec, patienceSec} and any of {@code serviceLevelTarget} with {@code targetSec} and
     * {@code serviceLevelDefinition} ({@code offered}, {@code exclShortAbandons}, {@code answered}, {@code
     * abandonAsMet}; the first if left out), {@code maxAbandon}, {@code maxAsaSec} (of all offered), {@code
     * maxOccupancy}, {@code shrinkage} to the smallest {@code agents}.
     */
    @POST
    @Path("/staffing/erlang-a/required")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR, PAYROLL})
    public List<ObjectNode> requiredWithPatience(@Nullable List<@Nullable JsonNode> elements) {
        return Calculators.each(RequestFailure.requireBody(elements), Calculators::requiredWithPatience);
    }
}
