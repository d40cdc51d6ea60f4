package io.paiban.roster.solver;

import io.paiban.labour.model.LegalRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Breaches of the law in one row, by the rule's ordinal and in the rule's own unit. */
final class LawTally {

    private static final int RULES = LegalRule.values().length;

    /**
     * The rules that a row can break. That a day has one shift is how the plan is made; that a permit is missing is not a matter of who works
     * when.
     */
    static final List<LegalRule> JUDGED =
            List.copyOf(EnumSet.complementOf(EnumSet.copyOf(Set.of(LegalRule.ONE_SHIFT_A_DAY, LegalRule.PERMIT))));

    final long[] hard = new long[RULES];
    final long[] soft = new long[RULES];

    private boolean isEmpty = true;

    void clear() {
        if (!isEmpty) {
            Arrays.fill(hard, 0);
            Arrays.fill(soft, 0);
            isEmpty = true;
        }
    }

    /** Whether no rule is broken. */
    boolean isEmpty() {
        return isEmpty;
    }

    void add(int rule, boolean isHard, long units) {
        isEmpty &= units == 0;
        if (isHard) {
            hard[rule] += units;
        } else {
            soft[rule] += units;
        }
    }

    /** Adds what is above a limit. */
    void above(RowLimit limit, long value) {
        if (value > limit.value()) {
            add(limit.rule(), limit.hard(), value - limit.value());
        }
    }

    /** Adds what is missing to a limit. */
    void below(RowLimit limit, long value) {
        if (value < limit.value()) {
            add(limit.rule(), limit.hard(), limit.value() - value);
        }
    }

    void set(LawTally other) {
        System.arraycopy(other.hard, 0, hard, 0, RULES);
        System.arraycopy(other.soft, 0, soft, 0, RULES);
        isEmpty = other.isEmpty;
    }

    /** How many rules are broken as law. */
    int brokenLaws() {
        int broken = 0;
        for (long units : hard) {
            broken += units > 0 ? 1 : 0;
        }
        return broken;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LawTally tally && Arrays.equals(hard, tally.hard) && Arrays.equals(soft, tally.soft);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hard) + Arrays.hashCode(soft);
    }
}
