package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Locale;

/** Every rule a roster is scored by. The name is the rule's id for ever: add rules, never rename them. */
enum RosterRule {
    DAILY_REST(Level.LAW, "minute of rest missing"),
    WEEKLY_REST(Level.LAW, "minute of rest missing"),
    WEEKLY_HOURS(Level.LAW, "minute worked above the limit"),
    CONSECUTIVE_DAYS(Level.LAW, "day above the limit"),
    CONSECUTIVE_NIGHTS(Level.LAW, "night above the limit"),
    MAX_SHIFT(Level.LAW, "minute above the limit"),
    NO_OVERTIME(Level.LAW, "minute above the contract"),
    DAILY_REST_WISHED(Level.WISH, "minute of rest missing"),
    WEEKLY_REST_WISHED(Level.WISH, "minute of rest missing"),
    WEEKLY_HOURS_WISHED(Level.WISH, "minute worked above the limit"),
    CONSECUTIVE_DAYS_WISHED(Level.WISH, "day above the limit"),
    CONSECUTIVE_NIGHTS_WISHED(Level.WISH, "night above the limit"),
    MAX_SHIFT_WISHED(Level.WISH, "minute above the limit"),
    MINIMUM_ON_DUTY(Level.COVERAGE, "minute and person below the minimum"),
    COVER(Level.COVERAGE, "minute and person missing, the second person missing counting twice, and so on"),
    OVERTIME(Level.COVERAGE, "minute planned above the contract"),
    CONTRACT_HOURS(Level.WISH, "minute away from the contract"),
    NIGHT_FAIRNESS(Level.WISH, "square of a person's night shifts"),
    WEEKEND_FAIRNESS(Level.WISH, "square of a person's weekend shifts"),
    WISHES(Level.WISH, "weight of a wish not granted"),
    FORWARD_ROTATION(Level.WISH, "minute that a shift starts earlier in the day than the day before, at most 240"),
    SURPLUS_SPREAD(Level.WISH, "hour and square of the people above the requirement");

    private final Level level;
    private final String unit;

    RosterRule(Level level, String unit) {
        this.level = level;
        this.unit = unit;
    }

    /** The rule's id: the constraint's name, in weight profiles and on the rule's page. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one point of the unweighted penalty is. */
    String unit() {
        return unit;
    }

    /** One point on the rule's level. */
    HardMediumSoftLongScore one() {
        return weight(1);
    }

    /** Some points on the rule's level. */
    HardMediumSoftLongScore weight(long points) {
        return switch (level) {
            case LAW -> HardMediumSoftLongScore.ofHard(points);
            case COVERAGE -> HardMediumSoftLongScore.ofMedium(points);
            case WISH -> HardMediumSoftLongScore.ofSoft(points);
        };
    }

    /** The law outranks coverage, and coverage outranks wishes. */
    private enum Level {
        LAW,
        COVERAGE,
        WISH
    }
}
