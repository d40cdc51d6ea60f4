package io.paiban.calendar.model;

/** How far the data of a calendar year can be trusted. */
public enum YearStatus {
    /** From the official notice; statutory holidays are told apart from moved rest days. */
    OFFICIAL,
    /** Days off and make-up workdays from the official notice, all days off as moved rest days: fit to forecast, not to pay. */
    REST_DAYS_ONLY,
    /** Worked out by rule before the official notice: rosters on such a year warn. */
    PROJECTED
}
