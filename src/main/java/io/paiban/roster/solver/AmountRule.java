package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** So much of something in each span. */
final class AmountRule extends HouseRule {

    private final RowMeasure measure;
    private final RowSpan[] spans;
    private final long min;
    private final long max;

    /**
     * @param min inclusive; the least value for none
     * @param max inclusive; the greatest value for none
     */
    AmountRule(WorkRule rule, boolean isInMinutes, RowMeasure measure, RowSpan[] spans, long min, long max) {
        super(rule, rule.isHard(), isInMinutes);
        this.measure = measure;
        this.spans = spans;
        this.min = min;
        this.max = max;
    }

    @Override
    long units(HouseRow row) {
        long units = 0;
        measure.prepare(row);
        for (var span : spans) {
            long value = measure.value(row, span);
            if (value > max) {
                units += measure.touches(row, span) ? value - max : 0;
            } else if (value < min && span.isWhole()) {
                units += min - value;
            }
        }
        return units;
    }

    @Override
    long reads() {
        return measure.reads();
    }

    @Override
    boolean sumsMinutes() {
        return measure.sumsMinutes();
    }

    @Override
    boolean isBrokenBy(ShiftOption option, boolean isNight) {
        if (measure.alone(option, isNight) <= max) {
            return false;
        }
        for (var span : spans) {
            if (measure.isJudged(option, span)) {
                return true;
            }
        }
        return false;
    }
}
