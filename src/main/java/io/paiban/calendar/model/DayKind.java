package io.paiban.calendar.model;

/** What a calendar row says about a day. A day without a row is ordinary: its weekday decides. */
public enum DayKind {
    /** A statutory holiday; in China the days of 300 % pay. */
    STATUTORY_HOLIDAY,
    /** A rest day that the official notice moved or added around a holiday; in China 200 % or time off in lieu. */
    REST_DAY_ADJUSTED,
    /** A weekend day that the official notice turned into an ordinary workday. */
    MAKE_UP_WORKDAY,
    /** A single day off by decree, to be treated as a rest day. */
    ONE_OFF_REST_DAY,
    /** A holiday for part of the day or part of the people; an ordinary workday otherwise. */
    PARTIAL_HOLIDAY;

    /** Whether most people stay at home on such a day. */
    public boolean isRest() {
        return this == STATUTORY_HOLIDAY || this == REST_DAY_ADJUSTED || this == ONE_OFF_REST_DAY;
    }
}
