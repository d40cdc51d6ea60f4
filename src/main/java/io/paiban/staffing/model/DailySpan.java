package io.paiban.staffing.model;

import java.time.LocalTime;

/** Spans of the wall clock that come every day, over midnight where they end before they begin. */
final class DailySpan {

    private DailySpan() {}

    /** Whether a time lies in [from, to); the same time twice is the whole day. */
    static boolean contains(LocalTime from, LocalTime to, LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
