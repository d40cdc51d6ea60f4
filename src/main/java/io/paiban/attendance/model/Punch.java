package io.paiban.attendance.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * One stamp of a time clock, never changed once it is stored; a correction is another punch.
 *
 * @param id the punch's id
 * @param employee staff number
 * @param at when the person came or went
 * @param direction whether the person came or went
 * @param source what stamped it, such as a device, the web, or a correction
 * @param receivedAt when the punch reached this system; may be long after {@code at}
 */
public record Punch(UUID id, String employee, Instant at, Direction direction, String source, Instant receivedAt) {

    /**
     * Order of time. Of two punches at the same moment going comes first, because then a shift may begin at the moment
     * the one before it ends.
     */
    static final Comparator<Punch> IN_TIME = Comparator.comparing(Punch::at)
            .thenComparing(Punch::direction, Comparator.reverseOrder())
            .thenComparing(Punch::id);

    /** Which way a person passes the clock. */
    public enum Direction {
        IN,
        OUT
    }

    /** The minute that the clock showed, from which time is counted. */
    Instant minute() {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
