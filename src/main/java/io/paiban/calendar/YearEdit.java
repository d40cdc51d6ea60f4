package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Faults;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year as somebody puts it.
 *
 * @param code may be left out; must equal the address otherwise
 * @param year may be left out; must equal the address otherwise
 * @param version may be left out and is not looked at: the next version is counted here
 * @param status {@code OFFICIAL} unless said otherwise
 * @param source the document that the data comes from; required
 * @param publishedOn date of that document; may be left out
 * @param days the days that are not ordinary; required, may be empty
 */
public record YearEdit(
        @Nullable String code,
        @Nullable Integer year,
        @Nullable Integer version,
        @Nullable YearStatus status,
        @Nullable String source,
        @Nullable LocalDate publishedOn,
        @Nullable List<DayEdit> days) {

    /** First and last year that a calendar may hold. */
    static final int FIRST = 1900;

    static final int LAST = 2200;

    /** A day as somebody puts it; the name may be left out. */
    public record DayEdit(@Nullable LocalDate date, @Nullable String name, @Nullable DayKind kind) {

        private CalendarDay toDay() {
            return new CalendarDay(date, name == null ? "" : name, kind);
        }
    }

    static void checkYear(int number, Faults faults) {
        faults.require(
                number >= FIRST && number <= LAST, "year", number, "must be from %d to %d".formatted(FIRST, LAST));
    }

    /** The year that is meant, as the given version of it, or everything that is wrong with it. */
    CalendarYear toYear(String address, int number, int next) {
        var faults = new Faults();
        CalendarEdit.checkCode(address, faults);
        checkYear(number, faults);
        faults.require(code == null || code.equals(address), "code", code, "must equal the address");
        faults.require(year == null || year == number, "year", year, "must equal the address");
        var from = faults.present("source", source);
        var rows = faults.present("days", days);
        var seen = new HashSet<LocalDate>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            var row = rows.get(i);
            var at = "days[%d].".formatted(i);
            faults.present(at + "kind", row.kind());
            var date = faults.present(at + "date", row.date());
            if (date != null) {
                faults.require(date.getYear() == number, at + "date", date, "is not in the year " + number);
                faults.require(seen.add(date), at + "date", date, "stands twice");
            }
        }
        faults.throwIfAny();
        return new CalendarYear(
                address,
                number,
                next,
                status == null ? YearStatus.OFFICIAL : status,
                from,
                publishedOn,
                rows.stream()
                        .map(DayEdit::toDay)
                        .sorted(Comparator.comparing(CalendarDay::date))
                        .toList());
    }
}
