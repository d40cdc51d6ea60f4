package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks as the law counts them: seven local days from a weekday that the law names. */
public final class WorkWeek {

    private static final int DAYS = 7;

    private WorkWeek() {}

    /** First day of the week that contains the given day. */
    public static LocalDate firstDay(LocalDate day, DayOfWeek weekStart) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /**
     * First day of the window of whole weeks that contains the given day. Windows of several weeks are counted from the first days of
     * 1970.
     *
     * @param days length of a window, a multiple of 7
     */
    public static LocalDate firstDay(LocalDate day, DayOfWeek weekStart, int days) {
        var week = firstDay(day, weekStart);
        return week.minusWeeks(Math.floorMod(Math.floorDiv(week.toEpochDay(), DAYS), (long) days / DAYS));
    }

    /** The week that contains the given day, from its first moment to the first moment of the next: 167 to 169 hours. */
    public static TimeSpan of(LocalDate day, DayOfWeek weekStart, SiteTime site) {
        return site.days(firstDay(day, weekStart), DAYS);
    }
}
