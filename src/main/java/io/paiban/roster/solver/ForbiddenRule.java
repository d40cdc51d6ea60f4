package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** Days in an order that must not happen. */
final class ForbiddenRule extends HouseRule {

    private final DayMarks marks;
    private final long[] starts;

    /** @param starts positions at which an occurrence counts that begins there */
    ForbiddenRule(WorkRule rule, DayMarks marks, long[] starts) {
        super(rule, rule.isHard(), false);
        this.marks = marks;
        this.starts = starts;
    }

    @Override
    long units(HouseRow row) {
        long units = 0;
        for (int word = 0; word < row.words; word++) {
            long found = starts[word];
            for (int day = 0; day < marks.length() && found != 0; day++) {
                found &= marks.days(row, day, word);
            }
            units += Long.bitCount(found);
        }
        return units;
    }

    @Override
    long reads() {
        return marks.reads();
    }
}
