package io.paiban.roster.solver;

import io.paiban.labour.model.Limit;
import org.jspecify.annotations.Nullable;

/** What one person's row costs: on the score's levels, and as energy of the search. Reused from candidate to candidate. */
final class RowCost {

    /** Energy of a broken law, whatever its size, and of each of its weighted units; in points of coverage. */
    private static final double BROKEN = 450;

    private static final double BROKEN_UNIT = 3;

    long hard;
    long medium;
    long soft;

    /** Energy of broken laws before the search's factor on them. */
    double law;

    private final long[] weights;

    /** The weights are by the rules' ordinals. */
    RowCost(long[] weights) {
        this.weights = weights;
    }

    double energy(double lawFactor) {
        return soft + PlanState.COVERAGE_POINTS * medium + law * lawFactor;
    }

    void set(RowCost other) {
        hard = other.hard;
        medium = other.medium;
        soft = other.soft;
        law = other.law;
    }

    void measure(RowSummary row) {
        hard = 0;
        medium = weights[RosterRule.OVERTIME.ordinal()] * row.overtime();
        soft = 0;
        law = 0;
        var rules = row.person().law;
        limited(RosterRule.DAILY_REST, RosterRule.DAILY_REST_WISHED, rules.dailyRest(), row.dailyRest());
        limited(RosterRule.WEEKLY_REST, RosterRule.WEEKLY_REST_WISHED, rules.weeklyRest(), row.weeklyRest());
        limited(RosterRule.WEEKLY_HOURS, RosterRule.WEEKLY_HOURS_WISHED, rules.weeklyHours(), row.weeklyHours());
        limited(
                RosterRule.CONSECUTIVE_DAYS,
                RosterRule.CONSECUTIVE_DAYS_WISHED,
                rules.consecutiveDays(),
                row.consecutiveDays());
        limited(
                RosterRule.CONSECUTIVE_NIGHTS,
                RosterRule.CONSECUTIVE_NIGHTS_WISHED,
                rules.consecutiveNights(),
                row.consecutiveNights());
        limited(RosterRule.MAX_SHIFT, RosterRule.MAX_SHIFT_WISHED, rules.maxShift(), row.maxShift());
        broken(RosterRule.NO_OVERTIME, row.noOvertime());
        wished(RosterRule.CONTRACT_HOURS, row.contract());
        wished(RosterRule.NIGHT_FAIRNESS, row.nights() * row.nights());
        wished(RosterRule.WEEKEND_FAIRNESS, row.weekends() * row.weekends());
        wished(RosterRule.WISHES, row.wishes());
        wished(RosterRule.FORWARD_ROTATION, row.backward());
    }

    private void limited(RosterRule commanded, RosterRule wished, @Nullable Limit limit, long units) {
        if (limit != null && units > 0) {
            if (limit.isHard()) {
                broken(commanded, units);
            } else {
                wished(wished, units);
            }
        }
    }

    private void broken(RosterRule rule, long units) {
        if (units > 0) {
            long cost = weights[rule.ordinal()] * units;
            hard += cost;
            law += PlanState.COVERAGE_POINTS * (BROKEN + BROKEN_UNIT * cost);
        }
    }

    private void wished(RosterRule rule, long units) {
        soft += weights[rule.ordinal()] * units;
    }
}
