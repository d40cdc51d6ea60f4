package io.paiban.calendar;

import io.paiban.calendar.model.DayInUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Tells what rests on the kinds of days. Capabilities that keep something finished implement it; the calendar asks them all, and
 * knows none.
 */
public interface DaysInUse {

    /**
     * What has to be looked at again when days of a calendar change their kind.
     *
     * @param calendar code of the calendar; those that lie on it are asked for separately
     * @param days the days that change
     */
    List<DayInUse> find(String calendar, Set<LocalDate> days);
}
