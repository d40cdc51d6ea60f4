package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.platform.security.Caller;
import io.paiban.roster.RosterExplanations;
import io.paiban.roster.explain.Candidate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Explanations of rosters over HTTP. Every answer was tried out before it is told; nothing is changed. */
@Path("/api/v1")
public class ExplanationResource {

    private final RosterExplanations explanations;
    private final Accounts accounts;

    ExplanationResource(RosterExplanations explanations, Accounts accounts) {
        this.explanations = explanations;
        this.accounts = accounts;
    }

    /**
     * Why this shift, or why none, and why not another: with {@code employee} and {@code workDay}, and {@code type} or {@code start} and
     * {@code end} to ask about one shift. Why this gap: with {@code start} and {@code group}.
     */
    @GET
    @Path("/rosters/{id}/why")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public Object why(
            @PathParam("id") UUID id,
            @QueryParam("employee") String employee,
            @QueryParam("workDay") LocalDate workDay,
            @QueryParam("type") String type,
            @QueryParam("start") OffsetDateTime start,
            @QueryParam("end") OffsetDateTime end,
            @QueryParam("group") String group) {
        var caller = accounts.caller();
        boolean isGap = group != null;
        var faults = new Faults();
        if (isGap) {
            faults.present("start", start);
            faults.require(employee == null, "employee", employee, "cannot be given together with group");
            faults.require(workDay == null, "workDay", workDay, "cannot be given together with group");
        } else {
            faults.present("employee", employee);
            faults.present("workDay", workDay);
        }
        faults.throwIfAny();
        return isGap
                ? gap(id, start.toInstant(), group, caller)
                : explanations.ofDay(id, employee, workDay, type, instant(start), instant(end), caller);
    }

    private Object gap(UUID id, Instant start, String group, Caller caller) {
        if (caller.isOnlyAgent()) {
            throw new RequestFailure(ProblemType.NOT_ALLOWED, "An agent may ask only about own days.");
        }
        return explanations.ofGap(id, start, group, caller);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** Everybody who might take over a shift: who may, best first, then who may not, with the rules that refuse it. */
    @GET
    @Path("/rosters/{id}/shifts/{shift}/candidates")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<Candidate> candidates(
            @PathParam("id") UUID id,
            @PathParam("shift") UUID shift,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.byPosition(explanations.ofCandidates(id, shift, accounts.caller()), after, limit);
    }
}
