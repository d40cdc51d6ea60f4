package io.paiban.forecast.model;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The calendar as a forecast sees it: three types of day.
 *
 * <p>Days of years that the calendar does not hold are ordinary here, for old history is still worth something without
 * its holidays. A horizon is not: {@link #requireYears} refuses it.
 */
public final class CalendarView {

    private final WorkCalendar calendar;

    public CalendarView(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The type of a day; a partial holiday is ordinary. */
    public DayType type(LocalDate day) {
        return row(day).map(CalendarDay::kind).map(CalendarView::typeOf).orElse(DayType.ORDINARY);
    }

    /** What people call the day, empty if it has no row in the calendar. */
    public Optional<String> name(LocalDate day) {
        return row(day).map(CalendarDay::name);
    }

    /**
     * Checks that the calendar holds every year of a horizon.
     *
     * @param from first day
     * @param days number of days; at least 1
     * @throws IllegalArgumentException with the first year that is missing
     */
    public void requireYears(LocalDate from, int days) {
        int last = from.plusDays(days - 1L).getYear();
        for (int year = from.getYear(); year <= last; year++) {
            if (!calendar.knows(LocalDate.of(year, 1, 1))) {
                throw new IllegalArgumentException("The calendar (%s) holds no data for the year (%s) of the forecast."
                        .formatted(calendar.code(), year));
            }
        }
    }

    private Optional<CalendarDay> row(LocalDate day) {
        return calendar.knows(day) ? calendar.find(day) : Optional.empty();
    }

    private static DayType typeOf(DayKind kind) {
        if (kind.isRest()) {
            return DayType.REST;
        }
        return kind == DayKind.MAKE_UP_WORKDAY ? DayType.MAKE_UP_WORKDAY : DayType.ORDINARY;
    }
}
