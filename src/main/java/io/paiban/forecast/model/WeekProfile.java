package io.paiban.forecast.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Expected contacts of an ordinary week by weekday and slot; every value finite and not negative.
 *
 * <p>A weekday without any day to learn from is like the mean of the other workdays or weekend days, failing these like
 * the mean of all; but a weekday on which the queue seems never to open has no contacts.
 */
final class WeekProfile {

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final EnumSet<DayOfWeek> WORKDAYS = EnumSet.complementOf(WEEKEND);

    /**
     * Days of the same weekday that may all be empty before a slot counts as no longer used, if that is no accident.
     */
    private static final int UNUSED_DAYS = 12;

    /**
     * Contacts expected on those days from which their absence is no accident: less than one in a hundred under
     * Poisson.
     */
    private static final double CONTACTS_MISSED = 5;

    /** Share of the Sunday below which a Saturday is the day of rest. */
    private static final double CLEARLY_FEWER = 0.8;

    private final Map<DayOfWeek, double[]> rows;

    private WeekProfile(Map<DayOfWeek, double[]> rows) {
        this.rows = rows;
    }

    /** The exponentially weighted week at the end of the history: the mean over several half-lives, in weeks. */
    static WeekProfile atEnd(OrdinaryDays days, double[] halfLives) {
        int end = days.history().days();
        return of(days, 0, end, day -> weight(halfLives, end - day)).withoutUnusedSlots(days);
    }

    /**
     * The week around a day of the history: means over the given number of days before and after it, the nearer the
     * heavier.
     */
    static WeekProfile around(OrdinaryDays days, int day, int reach) {
        return of(days, day - reach, day + reach + 1, other -> reach + 1 - Math.abs(other - day));
    }

    private static double weight(double[] halfLives, int ageDays) {
        double weight = 0;
        for (double halfLife : halfLives) {
            weight += Math.pow(2, -ageDays / (7 * halfLife)) / halfLife;
        }
        return weight;
    }

    private static WeekProfile of(OrdinaryDays days, int first, int end, IntToDoubleFunction weight) {
        var known = new EnumMap<DayOfWeek, double[]>(DayOfWeek.class);
        var history = days.history();
        for (int offset = 0; offset < 7; offset++) {
            var weekday = history.day(offset).getDayOfWeek();
            var row = days.mean(offset, first, end, weight);
            if (row != null) {
                known.put(weekday, row);
            }
        }
        var rows = new EnumMap<DayOfWeek, double[]>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            rows.put(weekday, filled(history, known, weekday));
        }
        return new WeekProfile(rows);
    }

    private static double[] filled(SlotHistory history, Map<DayOfWeek, double[]> known, DayOfWeek weekday) {
        var own = known.get(weekday);
        if (own == null && history.looksClosedOn(weekday)) {
            return new double[history.slots()];
        }
        var row = own == null ? unknownRow(history.slots()) : own.clone();
        if (hasUnknown(row)) {
            fill(row, mean(known, WEEKEND.contains(weekday) ? WEEKEND : WORKDAYS, row.length));
            fill(row, mean(known, EnumSet.allOf(DayOfWeek.class), row.length));
            fill(row, new double[row.length]);
        }
        return row;
    }

    private static double[] unknownRow(int slots) {
        var row = new double[slots];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private static boolean hasUnknown(double[] row) {
        for (double value : row) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    private static void fill(double[] row, double[] source) {
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] = Double.isNaN(row[slot]) ? source[slot] : row[slot];
        }
    }

    private static double[] mean(Map<DayOfWeek, double[]> known, Collection<DayOfWeek> weekdays, int slots) {
        var sum = new double[slots];
        var found = new int[slots];
        for (var weekday : weekdays) {
            addKnown(known.get(weekday), sum, found);
        }
        for (int slot = 0; slot < slots; slot++) {
            sum[slot] /= found[slot];
        }
        return sum;
    }

    private static void addKnown(double @Nullable [] row, double[] sum, int[] found) {
        for (int slot = 0; row != null && slot < sum.length; slot++) {
            if (!Double.isNaN(row[slot])) {
                sum[slot] += row[slot];
                found[slot]++;
            }
        }
    }

    private WeekProfile withoutUnusedSlots(OrdinaryDays days) {
        int end = days.history().days();
        for (int offset = 1; offset <= 7 && offset <= end; offset++) {
            var row = rows.get(days.history().day(end - offset).getDayOfWeek());
            var latest = days.mean(end - offset, end - 7 * UNUSED_DAYS, end, day -> 1);
            for (int slot = 0; latest != null && slot < row.length; slot++) {
                if (latest[slot] == 0 && row[slot] * Math.min(UNUSED_DAYS, end / 7) > CONTACTS_MISSED) {
                    row[slot] = 0;
                }
            }
        }
        return this;
    }

    double[] row(LocalDate day) {
        return row(day.getDayOfWeek());
    }

    double[] row(DayOfWeek weekday) {
        return rows.get(weekday);
    }

    /** The Sunday; the Saturday in countries that rest on it, as shown by clearly fewer contacts. */
    double[] dayOfRest() {
        var saturday = row(DayOfWeek.SATURDAY);
        var sunday = row(DayOfWeek.SUNDAY);
        return Arrays.stream(saturday).sum()
                        < CLEARLY_FEWER * Arrays.stream(sunday).sum()
                ? saturday
                : sunday;
    }

    /** The mean of Monday to Friday. */
    double[] workday() {
        return mean(rows, WORKDAYS, row(DayOfWeek.MONDAY).length);
    }
}
