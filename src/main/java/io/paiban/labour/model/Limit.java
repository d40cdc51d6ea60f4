package io.paiban.labour.model;

import org.jspecify.annotations.Nullable;

/**
 * A limit of a rule set with what breaking it means.
 *
 * @param value the limit in the rule's own unit, minutes unless the rule counts days or nights; not negative
 * @param severity what breaking it means
 * @param parameter the parameter of the rule set that sets it; null where it is the house's own rule
 */
public record Limit(long value, Severity severity, @Nullable RuleParameter parameter) {

    public Limit {
        if (value < 0) {
            throw new IllegalArgumentException("The limit (%s) must not be negative.".formatted(value));
        }
    }

    public boolean isHard() {
        return severity == Severity.HARD;
    }

    /** The same limit with another value. */
    public Limit withValue(long other) {
        return new Limit(other, severity, parameter);
    }
}
