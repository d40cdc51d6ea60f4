package io.paiban.calendar.api;

import io.paiban.calendar.YearsChange;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayInUse;
import io.paiban.calendar.model.YearStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year as it was put, and what that reopens; see {@link io.paiban.calendar.model.CalendarYear}.
 *
 * @param reopens what has to be looked at again
 */
public record YearChangeView(
        String code,
        int year,
        int version,
        YearStatus status,
        String source,
        @Nullable LocalDate publishedOn,
        List<CalendarDay> days,
        List<DayInUse> reopens) {

    static YearChangeView of(YearsChange change) {
        var year = change.years().get(0);
        return new YearChangeView(
                year.code(),
                year.year(),
                year.version(),
                year.status(),
                year.source(),
                year.publishedOn(),
                year.days(),
                change.reopens());
    }
}
