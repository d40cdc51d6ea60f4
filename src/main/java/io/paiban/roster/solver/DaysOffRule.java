package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** So many days off together in every run of so many days. */
final class DaysOffRule extends HouseRule {

    private final int daysOff;
    private final int within;
    private final long[] starts;

    /** @param starts positions at which a run of days begins that is judged */
    DaysOffRule(WorkRule rule, int daysOff, int within, long[] starts) {
        super(rule, rule.isHard(), false);
        this.daysOff = daysOff;
        this.within = within;
        this.starts = starts;
    }

    /** A run whose longest block is short by so many days is without so many lengths of block; these are added up length by length. */
    @Override
    long units(HouseRow row) {
        for (int word = 0; word < row.words; word++) {
            row.chosen[word] = ~row.masks[word];
        }
        long units = 0;
        for (int length = 1; length <= daysOff; length++) {
            if (length > 1) {
                DayBits.andShifted(row.chosen, row.words);
            }
            System.arraycopy(row.chosen, 0, row.spread, 0, row.words);
            for (int reached = 1, all = within - length + 1; reached < all; ) {
                int further = Math.min(reached, all - reached);
                DayBits.orShifted(row.spread, row.words, further);
                reached += further;
            }
            for (int word = 0; word < row.words; word++) {
                units += Long.bitCount(starts[word] & ~row.spread[word]);
            }
        }
        return units;
    }

    @Override
    long reads() {
        return HouseRow.bit(HouseRules.WORKED);
    }
}
