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
 * @param source the law's own name and article
 * @param message the same for people, in one English sentence with local times
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
        String source,
        String message) {

    public Violation {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The end (%s) must not be before the start (%s).".formatted(to, from));
        }
        if (measured == allowed) {
            throw new IllegalArgumentException("The limit (%s) is kept, not broken.".formatted(allowed));
        }
    }

    /** The size of the breach, in the rule's unit: how far the measured value is beyond the limit; always positive. */
    public long extent() {
        return Math.abs(measured - allowed);
    }
}
