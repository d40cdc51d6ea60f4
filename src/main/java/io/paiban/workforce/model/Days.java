package io.paiban.workforce.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null while there is no end
 */
public record Days(LocalDate from, @Nullable LocalDate to) {

    public Days {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(to, from));
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !isBefore(day);
    }

    /** Whether all of them lie before the day. */
    public boolean isBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether both share a day. */
    public boolean overlaps(Days other) {
        return !isBefore(other.from) && !other.isBefore(from);
    }

    /** The days in words, such as {@code from 2026-03-01 to 2026-03-31}. */
    public String words() {
        if (to == null) {
            return "from %s on".formatted(from);
        }
        return from.equals(to) ? "on %s".formatted(from) : "from %s to %s".formatted(from, to);
    }
}
