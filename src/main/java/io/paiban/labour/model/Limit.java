package io.paiban.labour.model;

/**
 * A limit of a rule set with what breaking it means.
 *
 * @param value the limit in the rule's own unit, minutes unless the rule counts days or nights; not negative
 * @param severity what breaking it means
 */
public record Limit(long value, Severity severity) {

    public Limit {
        if (value < 0) {
            throw new IllegalArgumentException("The limit (%s) must not be negative.".formatted(value));
        }
    }

    public boolean isHard() {
        return severity == Severity.HARD;
    }
}
