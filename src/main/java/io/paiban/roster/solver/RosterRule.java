package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.labour.model.LegalRule;
import java.util.Locale;

/**
 * Every rule of the house that a roster is scored by; the law's own rules are {@link LawTally#JUDGED}, each scored twice: where it is law
 * and where it is wished for. The name is the rule's id for ever: add rules, never rename them.
 */
enum RosterRule {
    MINIMUM_ON_DUTY(false, "minute and person below the minimum"),
    COVER(false, "minute and person missing, the second person missing counting twice, and so on"),
    LATE_CONTACTS(false, "hundredth of a contact expected to be answered late or lost"),
    OVERTIME(false, "minute planned above the contract"),
    CONTRACT_HOURS(true, "minute away from the contract"),
    NIGHT_FAIRNESS(true, "square of a person's night shifts"),
    WEEKEND_FAIRNESS(true, "square of a person's weekend shifts"),
    WISHES(true, "weight of a wish not granted"),
    FORWARD_ROTATION(true, "minute that a shift starts earlier in the day than the day before, at most 240"),
    SURPLUS_SPREAD(true, "hour and square of the people above the requirement");

    /** What the id of a law's rule ends in where it is only wished for. */
    static final String WISHED = "-wished";

    private final boolean isWish;
    private final String unit;

    RosterRule(boolean isWish, String unit) {
        this.isWish = isWish;
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

    /** What one point of the unweighted penalty is. */
    String unit() {
        return unit;
    }

    /** Some points on the rule's level: coverage outranks wishes, and the law outranks both. */
    HardMediumSoftLongScore weight(long points) {
        return isWish ? HardMediumSoftLongScore.ofSoft(points) : HardMediumSoftLongScore.ofMedium(points);
    }
}
