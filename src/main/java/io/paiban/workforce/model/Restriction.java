package io.paiban.workforce.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person may not be asked to do for a time. The reason is not kept: it is health data.
 *
 * @param kind what is restricted
 * @param minutesPerDay paid rest inside working time, for {@code PAID_REST}; null otherwise
 * @param from first day, inclusive
 * @param to last day, inclusive; null while it has no end
 */
public record Restriction(Kind kind, @Nullable Integer minutesPerDay, LocalDate from, @Nullable LocalDate to) {

    /** Kinds of restriction. */
    public enum Kind {
        NO_NIGHT,
        NO_OVERTIME,
        PAID_REST,
        /** Under 18: stricter limits where the rule set has them. */
        YOUNG
    }
}
