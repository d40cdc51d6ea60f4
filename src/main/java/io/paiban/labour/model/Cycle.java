package io.paiban.labour.model;

import io.paiban.labour.model.CyclePart.Bounds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Cycles over which comprehensive hours are summed. */
public enum Cycle {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    /** Months that the cap on overtime counts for a whole cycle of this kind; a week is 12/52 of a month. */
    double months() {
        return switch (this) {
            case WEEK -> MONTHS_A_YEAR / 52.0;
            case MONTH -> 1;
            case QUARTER -> MONTHS_A_QUARTER;
            case YEAR -> MONTHS_A_YEAR;
        };
    }

    /** The cycle that holds the given day, from its first to its last day, both inclusive. */
    Bounds around(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case WEEK -> {
                var first = WorkWeek.firstDay(day, weekStart);
                yield new Bounds(first, first.plusDays(6));
            }
            case MONTH -> new Bounds(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Bounds(first, first.plusMonths(MONTHS_A_QUARTER).minusDays(1));
            }
            case YEAR -> new Bounds(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }
}
