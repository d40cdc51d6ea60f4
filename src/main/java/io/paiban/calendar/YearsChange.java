package io.paiban.calendar;

import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayInUse;
import java.util.List;

/**
 * What putting years of a calendar did, or would do.
 *
 * @param years the new versions, ascending by year
 * @param reopens what has to be looked at again, because a day it rests on is of another kind now
 */
public record YearsChange(List<CalendarYear> years, List<DayInUse> reopens) {

    public YearsChange {
        years = List.copyOf(years);
        reopens = List.copyOf(reopens);
    }
}
