package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** Where days begin in one order they go on in another. */
final class FollowingRule extends HouseRule {

    private final DayMarks first;
    private final DayMarks then;
    private final long[][] starts;

    /**
     * @param starts by day of the second part the positions at which the first part begins where that day is held against the order: of it
     *     something is known
     */
    FollowingRule(WorkRule rule, DayMarks first, DayMarks then, long[][] starts) {
        super(rule, rule.isHard(), false);
        this.first = first;
        this.then = then;
        this.starts = starts;
    }

    @Override
    long units(HouseRow row) {
        long units = 0;
        for (int word = 0; word < row.words; word++) {
            long found = -1L;
            for (int day = 0; day < first.length() && found != 0; day++) {
                found &= first.days(row, day, word, day);
            }
            for (int day = 0; day < then.length() && found != 0; day++) {
                units += Long.bitCount(found & starts[day][word] & ~then.days(row, day, word, first.length() + day));
            }
        }
        return units;
    }

    @Override
    long reads() {
        return first.reads() | then.reads();
    }
}
