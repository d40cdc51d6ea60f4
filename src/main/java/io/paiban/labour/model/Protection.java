package io.paiban.labour.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person is protected from some work. The reason is nobody's business here.
 *
 * @param kind the work the person is protected from
 * @param from first protected work day, inclusive
 * @param to last protected work day, inclusive; null while there is no end
 */
public record Protection(Kind kind, LocalDate from, @Nullable LocalDate to) {

    /** The work a person is protected from. */
    public enum Kind {
        NO_NIGHT,
        NO_OVERTIME
    }

    public Protection {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(to, from));
        }
    }

    /** Whether a shift of the given work day is protected. */
    public boolean covers(LocalDate workDay) {
        return !workDay.isBefore(from) && (to == null || !workDay.isAfter(to));
    }
}
