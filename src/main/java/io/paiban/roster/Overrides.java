package io.paiban.roster;

import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.platform.security.Roles;
import io.paiban.roster.model.RosterViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may publish a roster that breaks hard rules, and with what words. */
final class Overrides {

    private static final int LONGEST_REASON = 2_000;

    private Overrides() {}

    /**
     * Refuses a publication unless it is overridden with a reason by somebody who may.
     *
     * @param broken the hard rules that are broken; at least one
     * @param reason null = no override is wanted
     */
    static void require(List<RosterViolation> broken, @Nullable String reason, Caller caller) {
        if (reason == null) {
            throw illegal(broken, "Change the shifts, or let an administrator override with a reason.");
        }
        if (!caller.roles().contains(Roles.ADMINISTRATOR)) {
            throw new RequestFailure(
                    ProblemType.NOT_ALLOWED, "Only an administrator may publish a roster that breaks hard rules.");
        }
        var faults = new Faults();
        faults.require(!reason.isBlank(), "override.reason", reason, "must say why, for it is kept and shown for ever");
        faults.require(
                reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0,
                "override.reason",
                reason.length(),
                "must have %d characters at most".formatted(LONGEST_REASON));
        faults.throwIfAny();
        var unknown =
                broken.stream().filter(one -> one.rule().equals("known-person")).toList();
        if (!unknown.isEmpty()) {
            throw illegal(unknown, "No reason makes a shift of nobody right.");
        }
    }

    private static RequestFailure illegal(List<RosterViolation> broken, String cure) {
        return new RequestFailure(
                ProblemType.ROSTER_ILLEGAL,
                "%d hard rule%s broken: %s %s"
                        .formatted(
                                broken.size(),
                                broken.size() == 1 ? " is" : "s are",
                                broken.get(0).message(),
                                cure),
                broken.stream()
                        .map(one -> new Fault(null, one.rule(), one.employee(), one.message()))
                        .toList(),
                Map.of("violations", broken));
    }
}
