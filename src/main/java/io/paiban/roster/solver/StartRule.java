package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;
import org.jspecify.annotations.Nullable;

/** How far the time of day at which shifts start moves from one day to the next. */
final class StartRule extends HouseRule {

    private static final int MINUTES_A_DAY = 1440;

    private final int most;
    private final boolean backwardOnly;
    private final @Nullable ShiftOption before;
    private final @Nullable ShiftOption after;
    private final int judgedFrom;
    private final int judgedTo;

    /**
     * @param before the published shift of the day before the horizon; null = none
     * @param after the published shift of the day after it; null = none
     * @param judgedFrom first day that the rule judges, counted from the horizon's first
     * @param judgedTo last day that the rule judges
     */
    StartRule(
            WorkRule rule,
            int most,
            boolean backwardOnly,
            @Nullable ShiftOption before,
            @Nullable ShiftOption after,
            int judgedFrom,
            int judgedTo) {
        super(rule, rule.isHard(), true);
        this.most = most;
        this.backwardOnly = backwardOnly;
        this.before = before;
        this.after = after;
        this.judgedFrom = judgedFrom;
        this.judgedTo = judgedTo;
    }

    @Override
    long units(HouseRow row) {
        long units = 0;
        var earlier = before;
        int end = row.last + 1;
        for (int at = DayBits.next(row.masks, HouseRules.WORKED, row.first, end);
                at < end;
                at = DayBits.next(row.masks, HouseRules.WORKED, at + 1, end)) {
            var later = row.option(at);
            units += between(earlier, later);
            earlier = later;
        }
        return after == null ? units : units + between(earlier, after);
    }

    private long between(@Nullable ShiftOption earlier, ShiftOption later) {
        if (earlier == null || later.day != earlier.day + 1 || earlier.day > judgedTo || later.day < judgedFrom) {
            return 0;
        }
        int forward = Math.floorMod(later.startOfDay - earlier.startOfDay, MINUTES_A_DAY);
        boolean isForward = forward <= MINUTES_A_DAY / 2;
        int moved = isForward ? forward : MINUTES_A_DAY - forward;
        return isForward && backwardOnly ? 0 : Math.max(0, moved - most);
    }
}
