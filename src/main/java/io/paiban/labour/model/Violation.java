package io.paiban.labour.model;

import java.time.Instant;

/**
 * One breach of one rule by one person's shifts.
 *
 * @param rule the rule that is broken
 * @param severity what breaking it means
 * @param employee the person's staff number
 * @param from when it begins: the start of the shift, run of days or week, or the end of the work before a short rest
 * @param to when it ends, exclusive; equal to {@code from} where there is no rest at all between two shifts
 * @param measured what was found, in the rule's unit; negative where rest is missing because shifts overlap
 * @param allowed the limit, in the same unit
 * @param unit what both count: minutes, shifts, days or nights
 * @param ruleSet the rule set's version that sets the limit, as {@code id/version}
 * @param parameter the parameter of the rule set that sets the limit; empty for a rule of the house
 * @param source the law's own name and article
 * @param message the same for people, in one English sentence with local times
 * @param messageZh the same in Chinese
 */
public record Violation(
        LegalRule rule,
        Severity severity,
        String employee,
        Instant from,
        Instant to,
        long measured,
        long allowed,
        String unit,
        String ruleSet,
        String parameter,
        String source,
        String message,
        String messageZh) {

    public Violation {
        if (rule.slack(measured, allowed) >= 0) {
            throw new IllegalArgumentException(
                    "The limit (%s) of %s is kept by the value (%s), not broken.".formatted(allowed, rule, measured));
        }
    }

    static Violation of(Measure measure, WorkRecord record) {
        var words = new Sentences(record.employee(), record.site());
        var parameter = measure.limit().parameter();
        return new Violation(
                measure.rule(),
                measure.limit().severity(),
                record.employee(),
                measure.from(),
                measure.to(),
                measure.measured(),
                measure.allowed(),
                measure.rule().unit(),
                measure.law().name(),
                parameter == null ? "" : parameter.id(),
                measure.law().source(parameter),
                words.english(measure),
                words.chinese(measure));
    }

    /** The size of the breach, in the rule's unit: how far the measured value is beyond the limit; always positive. */
    public long extent() {
        return Math.abs(measured - allowed);
    }
}
