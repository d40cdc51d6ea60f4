package io.paiban.labour.model;

import java.time.Instant;

/**
 * What one rule found in one place: a value beside its limit, kept or broken.
 *
 * @param rule the rule
 * @param limit the limit that holds here
 * @param law the law that sets it
 * @param from begin of what was measured, inclusive
 * @param to its end, exclusive; equal to {@code from} where there is no rest at all between two shifts
 * @param measured what was found, in the rule's unit; negative where rest is missing because shifts overlap
 */
public record Measure(LegalRule rule, Limit limit, LabourLaw law, Instant from, Instant to, long measured) {

    public Measure {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The end (%s) must not be before the start (%s).".formatted(to, from));
        }
    }

    /** The limit's value. */
    public long allowed() {
        return limit.value();
    }

    /** How far the value is from the limit, in the rule's unit; negative where it is broken. */
    public long slack() {
        return rule.slack(measured, limit.value());
    }

    public boolean isBroken() {
        return slack() < 0;
    }
}
