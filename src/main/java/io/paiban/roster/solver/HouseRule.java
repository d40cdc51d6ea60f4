package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;

/** One rule of the house for one person, in a form that is fast to judge a row by. */
abstract class HouseRule {

    /** What a unit that is no minute weighs beside minutes where it binds: a shift of eight hours. */
    static final long MINUTES_A_UNIT = 480;

    final WorkRule rule;
    final boolean isHard;

    /** Points of one unit. */
    final long points;

    /**
     * @param isHard whether it binds
     * @param isInMinutes whether its unit is a minute
     */
    HouseRule(WorkRule rule, boolean isHard, boolean isInMinutes) {
        this.rule = rule;
        this.isHard = isHard;
        this.points = isHard && !isInMinutes ? MINUTES_A_UNIT * rule.weight() : rule.weight();
    }

    /** By how many units the row breaks it; 0 where it is kept. */
    abstract long units(HouseRow row);

    /**
     * What of the row it looks at, as bits of {@link HouseRow#bit} and {@link HouseRow#OPTIONS}: where none of it has changed, its units
     * have not.
     */
    long reads() {
        return HouseRow.OPTIONS;
    }

    /** Whether it asks for sums of working minutes by day. */
    boolean sumsMinutes() {
        return false;
    }

    /** Whether a day with this shift alone breaks it, whatever the other days are. */
    boolean isBrokenBy(ShiftOption option, boolean isNight) {
        return false;
    }
}
