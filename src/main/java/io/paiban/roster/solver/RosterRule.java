package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.WeightProfile.Level;
import java.util.Locale;

/**
 * Every rule of the house that a roster is scored by; the law's own rules are {@link LawTally#JUDGED}, each scored twice: where it is law
 * and where it is wished for. The name is the rule's id for ever: add rules, never rename them.
 */
enum RosterRule {
    WORK_RULES(Level.BINDING, "weighted minute beyond a binding rule of the house; what is no minute counts 480"),
    CREW_RULES(Level.BINDING, "weight of the broken rule for each minute, or 480 minutes for each person or shift"),
    MINIMUM_ON_DUTY(Level.COVER, "minute and person below the minimum"),
    COVER(Level.COVER, "minute and person missing, the second person missing counting twice, and so on"),
    LATE_CONTACTS(Level.COVER, "hundredth of a contact expected to be answered late or lost"),
    OVERTIME(Level.COVER, "minute planned above the contract"),
    CONTRACT_HOURS(Level.WISH, "minute away from the contract"),
    NIGHT_FAIRNESS(Level.WISH, "square of a person's night shifts"),
    WEEKEND_FAIRNESS(Level.WISH, "square of a person's weekend shifts"),
    WORK_RULES_WISHED(Level.WISH, "weighted unit beyond a rule of the house that is wished for"),
    WISHES(Level.WISH, "weight of a wish not granted"),
    AVAILABILITY(Level.WISH, "weight of a time at which the person would rather work, or not"),
    ROTATION(Level.WISH, "weight of a day off the person's rotation pattern"),
    DISTURBANCE(Level.COVER, "minute that a change to what is published weighs"),
    FORWARD_ROTATION(Level.WISH, "minute that a shift starts earlier in the day than the day before, at most 240"),
    SURPLUS_SPREAD(Level.WISH, "hour and square of the people above the requirement"),
    CREW_RULES_WISHED(Level.WISH, "weight of the rule for each of its units not granted"),
    SLOTS(Level.WISH, "point of the demand by shift");

    /** What the id of a law's rule ends in where it is only wished for. */
    static final String WISHED = "-wished";

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

    /** The id of a law's rule where it is wished for. */
    static String wished(LegalRule rule) {
        return rule.id() + WISHED;
    }

    /** What its points are weighed against. */
    Level level() {
        return level;
    }

    /** What one point of the unweighted penalty is. */
    String unit() {
        return unit;
    }

    /** Some points on the rule's level. */
    HardMediumSoftLongScore weight(long points) {
        return switch (level) {
            case BINDING -> HardMediumSoftLongScore.ofHard(points);
            case COVER -> HardMediumSoftLongScore.ofMedium(points);
            case WISH -> HardMediumSoftLongScore.ofSoft(points);
        };
    }
}
