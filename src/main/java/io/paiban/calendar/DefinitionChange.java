package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.DayInUse;
import io.paiban.platform.paging.Versioned;
import java.util.List;

/**
 * What defining a calendar did, or would do.
 *
 * @param calendar the calendar with its revision
 * @param reopens what has to be looked at again, because a day it rests on is of another kind now
 */
public record DefinitionChange(Versioned<CalendarDefinition> calendar, List<DayInUse> reopens) {

    public DefinitionChange {
        reopens = List.copyOf(reopens);
    }
}
