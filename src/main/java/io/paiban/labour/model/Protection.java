package io.paiban.labour.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person is protected from some work, or entitled to some rest. The reason is nobody's business here.
 *
 * @param kind what the protection is about
 * @param from first protected work day, inclusive
 * @param to last protected work day, inclusive; null while there is no end
 * @param severity what breaking it means
 * @param minutes paid rest a day, for {@code PAID_REST}; 0 otherwise
 */
public record Protection(Kind kind, LocalDate from, @Nullable LocalDate to, Severity severity, long minutes) {

    /** What a person is protected from or entitled to. */
    public enum Kind {
        NO_NIGHT,
        NO_OVERTIME,
        PAID_REST
    }

    public Protection {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(to, from));
        }
    }

    /** A protection whose breach blocks publication. */
    public Protection(Kind kind, LocalDate from, @Nullable LocalDate to) {
        this(kind, from, to, Severity.HARD, 0);
    }

    /** Whether a shift of the given work day is protected. */
    public boolean covers(LocalDate workDay) {
        return !workDay.isBefore(from) && (to == null || !workDay.isAfter(to));
    }
}
