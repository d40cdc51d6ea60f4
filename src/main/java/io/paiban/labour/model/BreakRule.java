package io.paiban.labour.model;

import org.jspecify.annotations.Nullable;

/**
 * How much break a length of work asks for.
 *
 * @param workLongerThan working minutes above which it holds
 * @param breakMinutes least minutes of breaks; null = some break, of whatever length
 */
public record BreakRule(long workLongerThan, @Nullable Long breakMinutes) {

    /** Least minutes of breaks; 1 where the law leaves the length open. */
    public long least() {
        return breakMinutes == null ? 1 : breakMinutes;
    }
}
