package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference.Reason;

/** What one person's row costs: on the score's levels, and as energy of the search. Reused from candidate to candidate. */
final class RowCost {

    /** Energy of a broken law, whatever its size, and of each of its weighted units; in points of coverage. */
    private static final double BROKEN = 9000;

    static final double BROKEN_UNIT = 60;

    long hard;
    long medium;
    long soft;

    /** Energy of broken laws before the search's factor on them. */
    double law;

    private final Weights.Points weights;

    RowCost(Weights.Points weights) {
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

    /** Takes the costs of the row that the rules have just judged. */
    void measure(RowRules row) {
        hard = 0;
        soft = 0;
        law = 0;
        for (int rule = 0; rule < row.law.hard.length; rule++) {
            if (row.law.hard[rule] > 0) {
                long cost = weights.law()[rule] * row.law.hard[rule];
                hard += cost;
                law += PlanState.COVERAGE_POINTS * (BROKEN + BROKEN_UNIT * cost);
            }
            soft += weights.wishedLaw()[rule] * row.law.soft[rule];
        }
        var house = row.house;
        if (house.hard > 0) {
            long cost = weights.of(RosterRule.WORK_RULES) * house.hard;
            hard += cost;
            law += PlanState.COVERAGE_POINTS * (BROKEN * house.broken + BROKEN_UNIT * cost);
        }
        medium = weights.of(RosterRule.OVERTIME) * row.overtime;
        soft += weights.of(RosterRule.CONTRACT_HOURS) * row.contract
                + weights.of(RosterRule.NIGHT_FAIRNESS) * row.nights * row.nights
                + weights.of(RosterRule.WEEKEND_FAIRNESS) * row.weekends * row.weekends
                + weights.of(RosterRule.WORK_RULES_WISHED) * house.soft
                + weights.of(RosterRule.WISHES) * house.wished(Reason.WISHES)
                + weights.of(RosterRule.AVAILABILITY) * house.wished(Reason.AVAILABILITY)
                + weights.of(RosterRule.ROTATION) * house.wished(Reason.ROTATION)
                + weights.of(RosterRule.DISTURBANCE) * house.wished(Reason.DISTURBANCE)
                + weights.of(RosterRule.FORWARD_ROTATION) * row.backward;
    }
}
