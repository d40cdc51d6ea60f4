package io.paiban.calendar.model;

import java.util.List;

/**
 * One year of a calendar.
 *
 * @param code the calendar's code
 * @param year the year
 * @param status how far the data can be trusted
 * @param source where the data comes from
 * @param days the days that are not ordinary, in the order of time
 */
public record CalendarYear(String code, int year, YearStatus status, String source, List<CalendarDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }
}
