package io.paiban.peak;

import io.paiban.hotline.Hotlines;
import io.paiban.peak.model.LeaveHold;
import io.paiban.peak.model.LeaveLimit;
import io.paiban.peak.model.LeaveOverride;
import io.paiban.peak.store.LeaveOverrideStore;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.platform.security.Roles;
import io.paiban.workforce.LeaveGuard;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds back leave beyond what the peaks allow. A scheduler may override that with a reason, which is kept. */
@ApplicationScoped
class PeakLeaveGuard implements LeaveGuard {

    private static final int LONGEST_REASON = 2_000;

    private final Hotlines hotlines;
    private final People people;
    private final PeakPlans plans;
    private final LeaveOverrideStore store;
    private final Clock clock;

    PeakLeaveGuard(Hotlines hotlines, People people, PeakPlans plans, LeaveOverrideStore store, Clock clock) {
        this.hotlines = hotlines;
        this.people = people;
        this.plans = plans;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void admit(String hotline, Leave leave, @Nullable String override, Caller caller) {
        store.lock(hotline);
        var limits = LeaveHold.limits(
                leave,
                plans.listConfirmed(hotline, leave.from(), leave.to()),
                people.list(hotline),
                people.listLeave(hotline, leave.from(), leave.to()),
                hotlines.get(hotline).site());
        if (limits.isEmpty()) {
            return;
        }
        if (override == null) {
            throw refusal(limits);
        }
        if (!caller.roles().contains(Roles.SCHEDULER) && !caller.roles().contains(Roles.ADMINISTRATOR)) {
            throw new RequestFailure(
                    ProblemType.NOT_ALLOWED, "Only a scheduler may enter leave that a peak holds back.");
        }
        var faults = new Faults();
        faults.require(!override.isBlank(), "override.reason", override, "must say why, for it is kept and shown");
        faults.require(
                override.length() <= LONGEST_REASON,
                "override.reason",
                override.length(),
                "must have %d characters at most".formatted(LONGEST_REASON));
        faults.throwIfAny();
        store.add(
                hotline,
                new LeaveOverride(
                        leave.id(),
                        leave.employee(),
                        leave.from(),
                        leave.to(),
                        override.strip(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.user(),
                        limits));
    }

    private static RequestFailure refusal(List<LeaveLimit> limits) {
        return new RequestFailure(
                ProblemType.LEAVE_IN_PEAK,
                "%s Choose other days, or let a scheduler override with a reason."
                        .formatted(limits.get(0).message()),
                limits.stream()
                        .map(limit -> new Fault(null, "from", limit.day().toString(), limit.message()))
                        .toList(),
                Map.of("limits", limits));
    }
}
