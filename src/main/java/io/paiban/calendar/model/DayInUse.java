package io.paiban.calendar.model;

import java.time.LocalDate;

/**
 * Something finished that rests on the kind of a day, and has to be looked at again when the kind changes.
 *
 * @param hotline code of the hotline
 * @param kind what it is
 * @param id its id
 * @param day the local day whose kind it rests on
 * @param people number of people concerned on that day
 */
public record DayInUse(String hotline, Kind kind, String id, LocalDate day, int people) {

    /** What can rest on the kind of a day. */
    public enum Kind {
        /** A published roster with shifts on the day. */
        PUBLISHED_ROSTER
    }
}
