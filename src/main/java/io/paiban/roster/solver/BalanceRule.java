package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** The same burden for everybody, by what each can carry: here one person's part of it. */
final class BalanceRule extends HouseRule {

    /** Hundredths of a unit, by thousandths of a full share. */
    private static final long SCALE = 100 * 1000;

    private static final long MINUTES_AN_HOUR = 60;

    private final RowMeasure measure;
    private final RowSpan span;
    private final long carried;
    private final long share;

    /**
     * @param carried what the person brings, in the measure's unit
     * @param share what the person can carry, in thousandths of a full share
     */
    BalanceRule(WorkRule rule, boolean isInMinutes, RowMeasure measure, RowSpan span, long carried, long share) {
        super(rule, false, false);
        this.measure = measure;
        this.span = span;
        this.carried = carried;
        this.share = isInMinutes ? share * MINUTES_AN_HOUR * MINUTES_AN_HOUR : share;
    }

    @Override
    long units(HouseRow row) {
        measure.prepare(row);
        long burden = carried + measure.value(row, span);
        return burden * burden * SCALE / share;
    }

    @Override
    boolean sumsMinutes() {
        return measure.sumsMinutes();
    }

    @Override
    long reads() {
        return measure.reads();
    }
}
