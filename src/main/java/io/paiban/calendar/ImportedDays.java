package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.platform.problem.Faults;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of an import, held against each other and against the wider layers while they are read. */
final class ImportedDays {

    private final WorkCalendar wider;
    private final Faults faults;
    private final Set<LocalDate> seen = new HashSet<>();
    private final NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>();

    /** @param wider what the layers below the calendar say */
    ImportedDays(WorkCalendar wider, Faults faults) {
        this.wider = wider;
        this.faults = faults;
    }

    /**
     * Takes a day, or records what is wrong with it.
     *
     * @param field what the day's date is called in faults
     * @param date the day; null where it could not be read
     * @param kind its kind; null where it could not be read
     */
    void add(String field, @Nullable LocalDate date, @Nullable String name, @Nullable DayKind kind) {
        if (date == null) {
            return;
        }
        faults.require(
                date.getYear() >= YearEdit.FIRST && date.getYear() <= YearEdit.LAST,
                field,
                date,
                "must lie from %d to %d".formatted(YearEdit.FIRST, YearEdit.LAST));
        faults.require(seen.add(date), field, date, "stands twice");
        faults.require(
                kind != DayKind.MAKE_UP_WORKDAY || isWeekend(date) || restsWider(date),
                field,
                date,
                "is no rest day, so nothing can be made up on it; put the year by hand if the notice really says so");
        if (kind != null) {
            days.put(date, new CalendarDay(date, name == null ? "" : name, kind));
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean restsWider(LocalDate day) {
        return wider.knows(day) && wider.isRestDay(day);
    }

    /** The days taken so far, in the order of time. */
    Collection<CalendarDay> days() {
        return days.values();
    }
}
