package io.paiban.forecast.model;

import io.paiban.shared.time.IntervalGrid;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * Where an interval of the time line lies on the wall clock.
 *
 * @param day local day, counted from 0 at the grid's first day
 * @param slot slot of that day, counted from 0 at midnight
 */
record SlotPlace(int day, int slot) {

    static SlotPlace of(IntervalGrid grid, int index) {
        var local = grid.site().local(grid.start(index));
        return new SlotPlace(
                Math.toIntExact(ChronoUnit.DAYS.between(grid.firstDay(), local.toLocalDate())),
                Math.toIntExact(
                        local.get(ChronoField.MINUTE_OF_DAY) / grid.interval().toMinutes()));
    }
}
