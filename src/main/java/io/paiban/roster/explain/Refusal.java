package io.paiban.roster.explain;

import io.paiban.roster.model.RosterViolation;
import java.time.OffsetDateTime;

/**
 * A hard rule that refuses a shift: the audit finds it broken with the shift, and no longer once the rule is taken away.
 *
 * @param rule the rule's id, or the code of a rule of the house
 * @param from begin of the place where it is broken most, inclusive, on the hotline's clock
 * @param to end of it, exclusive
 * @param measured what was found there, in the unit
 * @param allowed the limit, in the unit
 * @param slack how far the one is from the other, in the unit; negative, for the limit is broken
 * @param unit unit of all three
 * @param ruleSet rule set and version that set the limit; {@code agreement} where no law does
 * @param parameter the rule set's parameter that sets it; empty where none does
 * @param source where the rule is written
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Refusal(
        String rule,
        OffsetDateTime from,
        OffsetDateTime to,
        long measured,
        long allowed,
        long slack,
        String unit,
        String ruleSet,
        String parameter,
        String source,
        String message,
        String messageZh) {

    static Refusal of(RosterViolation broken) {
        return new Refusal(
                broken.rule(),
                broken.from(),
                broken.to(),
                broken.measured(),
                broken.allowed(),
                -Breaches.extent(broken),
                broken.unit(),
                broken.ruleSet(),
                broken.parameter(),
                broken.source(),
                broken.message(),
                broken.messageZh());
    }

    /** The same without saying whom it concerns beside the person who asks. */
    Refusal withoutNames() {
        return new Refusal(
                rule,
                from,
                to,
                measured,
                allowed,
                slack,
                unit,
                ruleSet,
                parameter,
                source,
                "The rule %s on several people would be broken.".formatted(rule),
                "将违反涉及多人的规则%s。".formatted(rule));
    }
}
