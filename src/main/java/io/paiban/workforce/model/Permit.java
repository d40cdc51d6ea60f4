package io.paiban.workforce.model;

import java.time.LocalDate;

/**
 * The labour authority's approval of an hours system other than the standard one.
 *
 * @param authority who granted it
 * @param documentNo number of the document
 * @param posts the posts it was granted for, as the document names them
 * @param headcount how many people it was granted for; positive
 * @param cycle the cycle over which hours are added up
 * @param validFrom first day it is valid, inclusive
 * @param validTo last day it is valid, inclusive
 */
public record Permit(
        String authority,
        String documentNo,
        String posts,
        int headcount,
        Cycle cycle,
        LocalDate validFrom,
        LocalDate validTo) {

    /** The cycle over which hours are added up. */
    public enum Cycle {
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public Permit {
        if (headcount <= 0) {
            throw new IllegalArgumentException("The headcount (%d) must be positive.".formatted(headcount));
        }
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(validTo, validFrom));
        }
    }

    /** Whether the permit is valid on the given day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
