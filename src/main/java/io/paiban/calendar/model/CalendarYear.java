package io.paiban.calendar.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one year of a calendar. Never changed: a correction is the next version.
 *
 * @param code the calendar's code
 * @param year the year
 * @param version counts the versions of the year from 1
 * @param status how far the data can be trusted
 * @param source the document that the data comes from
 * @param publishedOn date of that document; null where it is not known
 * @param days the days that are not ordinary, in the order of time
 */
public record CalendarYear(
        String code,
        int year,
        int version,
        YearStatus status,
        String source,
        @Nullable LocalDate publishedOn,
        List<CalendarDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }

    /** What certificates call it, such as {@code CN/2026@1}. */
    public String label() {
        return "%s/%d@%d".formatted(code, year, version);
    }
}
