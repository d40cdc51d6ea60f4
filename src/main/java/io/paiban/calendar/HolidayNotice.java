package io.paiban.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The official notice of a year in the layout of the holiday-cn project, which says who stays at home but not which days are
 * statutory holidays.
 *
 * <p>The statutory days are those that the sender names. Where none are named, they are those that the calendar already knows
 * for the year, official or projected; each of them has to be a day off in the notice too, otherwise the notice is refused, for
 * then the law has changed or the projection was wrong, and a person has to say what holds. Where none are known either, the
 * year is kept as {@link YearStatus#REST_DAYS_ONLY}. Other days off, weekends among them, are moved rest days, and days that
 * are not off are make-up workdays.
 *
 * @param year the year; required
 * @param papers addresses of the notice
 * @param days the days that are not ordinary; required
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HolidayNotice(@Nullable Integer year, @Nullable List<String> papers, @Nullable List<Day> days) {

    /**
     * A day of the notice.
     *
     * @param name what people call it; may be left out
     * @param date the day; required
     * @param isOffDay whether most people stay at home; required
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Day(@Nullable String name, @Nullable String date, @Nullable Boolean isOffDay) {}

    /**
     * What a notice says once the statutory days are told apart.
     *
     * @param status official, or rest days only where no statutory day is known
     * @param days in the order of time
     */
    record Reading(YearStatus status, Collection<CalendarDay> days) {}

    String papersOr(String otherwise) {
        return papers == null || papers.isEmpty() ? otherwise : String.join(" ", papers);
    }

    /**
     * Reads the notice.
     *
     * @param named the statutory days that the sender names, separated by commas; null or blank = none
     * @param known the calendar as it is
     * @param wider what the layers below the calendar say
     * @throws RequestFailure with {@code INVALID_FILE} naming every fault
     */
    Reading read(@Nullable String named, WorkCalendar known, WorkCalendar wider, Faults faults) {
        var number = faults.present("year", year);
        if (number != null) {
            YearEdit.checkYear(number, faults);
        }
        var rows = days == null ? List.<Day>of() : days;
        faults.require(!rows.isEmpty(), "days", null, "are missing");
        var dates = new ArrayList<LocalDate>();
        var off = new HashSet<LocalDate>();
        for (int i = 0; i < rows.size(); i++) {
            var date = date(rows.get(i), "days[%d].".formatted(i), faults);
            dates.add(date);
            if (date != null && Boolean.TRUE.equals(rows.get(i).isOffDay())) {
                off.add(date);
            }
        }
        var statutory = statutory(named, known, off, faults);
        var read = new ImportedDays(wider, faults);
        for (int i = 0; i < rows.size(); i++) {
            var date = dates.get(i);
            var kind = kind(rows.get(i), date != null && statutory.contains(date));
            read.add("days[%d].date".formatted(i), date, rows.get(i).name(), kind);
        }
        faults.throwIfAny(ProblemType.INVALID_FILE);
        return new Reading(statutory.isEmpty() ? YearStatus.REST_DAYS_ONLY : YearStatus.OFFICIAL, read.days());
    }

    private @Nullable LocalDate date(Day row, String at, Faults faults) {
        faults.present(at + "isOffDay", row.isOffDay());
        faults.present(at + "date", row.date());
        var date = faults.parse(at + "date", row.date(), LocalDate::parse, "a day such as 2026-11-30");
        faults.require(
                date == null || year == null || date.getYear() == year,
                at + "date",
                date,
                "is not in the year %d; send it with the notice of its own year".formatted(year));
        return date;
    }

    private Set<LocalDate> statutory(@Nullable String named, WorkCalendar known, Set<LocalDate> off, Faults faults) {
        if (named == null || named.isBlank()) {
            var before = statutory(known);
            before.stream()
                    .filter(day -> !off.contains(day))
                    .forEach(day -> faults.add(
                            "statutory",
                            day,
                            "is a statutory holiday in the calendar so far (%s), but no day off in the notice; name the statutory days with ?statutory="
                                    .formatted(known.status(day.getYear()))));
            return before;
        }
        var given = new TreeSet<LocalDate>();
        for (var text : named.split(",", -1)) {
            faults.present("statutory", text);
            var day = faults.parse("statutory", text, LocalDate::parse, "days such as 2027-01-01,2027-02-05");
            if (day != null) {
                faults.require(off.contains(day), "statutory", day, "is no day off in the notice");
                given.add(day);
            }
        }
        return given;
    }

    private Set<LocalDate> statutory(WorkCalendar known) {
        var found = new TreeSet<LocalDate>();
        known.kinds().forEach((day, kind) -> {
            if (year != null
                    && day.getYear() == year
                    && kind == DayKind.STATUTORY_HOLIDAY
                    && known.status(year) != YearStatus.REST_DAYS_ONLY) {
                found.add(day);
            }
        });
        return found;
    }

    private static @Nullable DayKind kind(Day row, boolean statutory) {
        if (row.isOffDay() == null) {
            return null;
        }
        if (!row.isOffDay()) {
            return DayKind.MAKE_UP_WORKDAY;
        }
        return statutory ? DayKind.STATUTORY_HOLIDAY : DayKind.REST_DAY_ADJUSTED;
    }
}
