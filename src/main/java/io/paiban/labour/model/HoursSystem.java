package io.paiban.labour.model;

/** How normal hours are counted. */
public enum HoursSystem {
    STANDARD,
    COMPREHENSIVE,
    FLEXIBLE,
    AVERAGED,
    DAILY_AND_WEEKLY_OT
}
