package io.paiban.forecast.model;

/** How the calendar makes people call on a day. */
public enum DayType {
    /** The weekday decides, also on Saturday and Sunday. */
    ORDINARY,
    /** A holiday or a rest day moved by notice, on whatever weekday it falls. */
    REST,
    /** A weekend day turned into a workday. */
    MAKE_UP_WORKDAY
}
