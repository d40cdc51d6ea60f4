package io.paiban.roster.explain;

import io.paiban.roster.model.RosterViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Finds how little a rule would have to give way. */
final class Loosening {

    private static final int MOST_LIMITS = 6;
    private static final long LARGEST_LIMIT = Integer.MAX_VALUE;

    private final Judge judge;

    Loosening(Judge judge) {
        this.judge = judge;
    }

    /**
     * Conditions under which a rule refuses a trial no longer.
     *
     * @param conditions the conditions
     * @param changes each limit that was changed, by the least that is enough
     */
    record Loosened(Conditions conditions, List<Relaxation> changes) {}

    /**
     * Loosens the limits of one rule by the least that is enough.
     *
     * @param rule id of a rule that refuses the trial
     * @return empty where the rule has no number that could give way, or none that would be enough
     */
    Optional<Loosened> least(String rule, Conditions conditions, Trial trial) {
        var changed = conditions;
        var changes = new ArrayList<Relaxation>();
        for (int i = 0; i < MOST_LIMITS; i++) {
            var broken = judge.brought(changed, trial).stream()
                    .filter(one -> one.rule().equals(rule))
                    .findFirst();
            if (broken.isEmpty()) {
                return changes.isEmpty() ? Optional.empty() : Optional.of(new Loosened(changed, changes));
            }
            var limit = broken.get();
            var now = changed.limit(limit);
            var needed = now.isEmpty() ? Optional.<Long>empty() : needed(limit, now.get(), changed, trial);
            if (needed.isEmpty()) {
                return Optional.empty();
            }
            changed = changed.withLimit(limit, needed.get());
            var whose = changed.isOfCrew(limit) ? "" : trial.shift().employee();
            changes.add(Words.relaxation(limit, whose, now.get(), needed.get()));
        }
        return Optional.empty();
    }

    /** The value nearest to the present one with which the limit is kept: the next one towards it breaks it. */
    private Optional<Long> needed(RosterViolation broken, long now, Conditions conditions, Trial trial) {
        long way = conditions.givesWayDownwards(broken) ? -1 : 1;
        LongPredicate isKept = value -> judge.brought(conditions.withLimit(broken, value), trial).stream()
                .noneMatch(one -> isOfSameLimit(one, broken));
        long guess = now + way * Breaches.extent(broken);
        if (isPossible(guess) && isKept.test(guess) && !isKept.test(guess - way)) {
            return Optional.of(guess);
        }
        return isKept.test(now) ? Optional.empty() : search(now, way, isKept);
    }

    /** By doubling steps until it is enough, and then by halves. */
    private static Optional<Long> search(long now, long way, LongPredicate isKept) {
        long refused = now;
        long step = 1;
        long kept = now + way;
        while (isPossible(kept) && !isKept.test(kept)) {
            refused = kept;
            step *= 2;
            long next = kept + way * step;
            kept = next < 0 && kept > 0 ? 0 : next;
        }
        if (!isPossible(kept)) {
            return Optional.empty();
        }
        while (Math.abs(kept - refused) > 1) {
            long middle = (kept + refused) / 2;
            if (isKept.test(middle)) {
                kept = middle;
            } else {
                refused = middle;
            }
        }
        return Optional.of(kept);
    }

    private static boolean isPossible(long value) {
        return value >= 0 && value <= LARGEST_LIMIT;
    }

    private static boolean isOfSameLimit(RosterViolation one, RosterViolation other) {
        return one.rule().equals(other.rule()) && one.parameter().equals(other.parameter());
    }
}
