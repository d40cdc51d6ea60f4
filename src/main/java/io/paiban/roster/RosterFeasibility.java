package io.paiban.roster;

import io.paiban.platform.security.Caller;
import io.paiban.roster.bound.Impossibilities;
import io.paiban.roster.model.Feasibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.UUID;

/** What no roster can meet, told before anything is solved. */
@ApplicationScoped
public class RosterFeasibility {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Rosters rosters;
    private final RosterProblems problems;

    RosterFeasibility(Rosters rosters, RosterProblems problems) {
        this.rosters = rosters;
        this.problems = problems;
    }

    /**
     * Looks for what cannot be met, for five seconds at most. No transaction is open meanwhile.
     *
     * @throws io.paiban.platform.problem.RequestFailure with {@code ROSTER_NOT_FOUND} or {@code NOT_ALLOWED}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Feasibility of(UUID id, Caller caller) {
        rosters.get(id, caller);
        return Impossibilities.of(problems.of(id), LONGEST, () -> false);
    }
}
