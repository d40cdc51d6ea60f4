package io.paiban.calendar.model;

/** Whose days a calendar holds. The narrower layer has the last word on a day. */
public enum CalendarLayer {
    /** A country: the official notice. */
    NATION,
    /** A part of a country: days of its own, such as local festivals. */
    PROVINCE,
    /** One employer: days given by the house. */
    EMPLOYER;

    /** Whether a calendar of this layer can carry one of the other. */
    public boolean isWiderThan(CalendarLayer other) {
        return compareTo(other) < 0;
    }
}
