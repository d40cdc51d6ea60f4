package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;
import org.jspecify.annotations.Nullable;

/** Time between the end of a shift and the start of the next. */
final class RestRule extends HouseRule {

    private static final int MOST_DAYS_APART = 2;

    private final Limits limits;
    private final Around around;
    private final int afterMask;
    private final int beforeMask;
    private final int run;
    private final int judgedFrom;
    private final int judgedTo;

    /**
     * @param min minutes, inclusive; the least value for none
     * @param max minutes, inclusive; the greatest value for none
     */
    record Limits(long min, long max) {}

    /**
     * The shifts beside the horizon.
     *
     * @param before the last one before; null where there is none, or where it is not such that the rule holds after it
     * @param after the first one after; null where there is none, or where the rule does not hold before it
     */
    record Around(@Nullable ShiftOption before, @Nullable ShiftOption after) {}

    /**
     * @param afterMask mask of the days with an earlier shift
     * @param beforeMask mask of the days with a later shift
     * @param run days in a row that the earlier shift must be the last of
     * @param judgedFrom first day that the rule judges, counted from the horizon's first
     * @param judgedTo last day that the rule judges
     */
    RestRule(
            WorkRule rule,
            Limits limits,
            Around around,
            int afterMask,
            int beforeMask,
            int run,
            int judgedFrom,
            int judgedTo) {
        super(rule, rule.isHard(), true);
        this.limits = limits;
        this.around = around;
        this.afterMask = afterMask;
        this.beforeMask = beforeMask;
        this.run = run;
        this.judgedFrom = judgedFrom;
        this.judgedTo = judgedTo;
    }

    @Override
    long units(HouseRow row) {
        pickEarlier(row);
        long units = 0;
        var earlier = around.before();
        int end = row.last + 1;
        for (int at = DayBits.next(row.masks, HouseRules.WORKED, row.first, end);
                at < end;
                at = DayBits.next(row.masks, HouseRules.WORKED, at + 1, end)) {
            var later = row.option(at);
            if (earlier != null && DayBits.has(row.masks, beforeMask * row.words, at)) {
                units += between(earlier, later);
            }
            earlier = DayBits.has(row.chosen, 0, at) ? later : null;
        }
        boolean isLast = earlier != null && around.after() != null;
        return isLast ? units + between(earlier, around.after()) : units;
    }

    /** The days of earlier shifts that are the last of so many days in a row. */
    private void pickEarlier(HouseRow row) {
        int offset = afterMask * row.words;
        System.arraycopy(row.masks, offset, row.chosen, 0, row.words);
        for (int more = 1; more < run; more++) {
            for (int word = row.words - 1; word >= 0; word--) {
                long carried = word > 0 ? row.chosen[word - 1] >>> 63 : 0;
                row.chosen[word] = row.masks[offset + word] & (row.chosen[word] << 1 | carried);
            }
        }
    }

    private long between(ShiftOption earlier, ShiftOption later) {
        if (!isJudged(earlier) && !isJudged(later)) {
            return 0;
        }
        long rest = later.start - earlier.end;
        if (rest < limits.min()) {
            return limits.min() - rest;
        }
        int apart = later.day - earlier.day;
        return rest > limits.max() && apart >= 1 && apart <= MOST_DAYS_APART ? rest - limits.max() : 0;
    }

    private boolean isJudged(ShiftOption shift) {
        return shift.day >= judgedFrom && shift.day <= judgedTo;
    }
}
