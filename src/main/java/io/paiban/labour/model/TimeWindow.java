package io.paiban.labour.model;

import java.time.LocalTime;

/**
 * Part of every night or day on a site's clocks.
 *
 * @param start local time it begins, inclusive
 * @param end local time it ends, exclusive; where it is not after {@code start}, on the next day
 */
public record TimeWindow(LocalTime start, LocalTime end) {

    /** Whether it ends on the day after the one on which it begins. */
    public boolean crossesMidnight() {
        return !end.isAfter(start);
    }
}
