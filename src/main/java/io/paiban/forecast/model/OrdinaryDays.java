package io.paiban.forecast.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The days of a history that show the ordinary week: neither special by the calendar nor unknown, with outages left out
 * and surges cut down.
 *
 * <p>A day is judged by the logarithm of its total against the median total of its neighbours on the same weekday.
 * Beyond four robust standard deviations (never less than {@value #LEAST_TOLERANCE}, more on days with few contacts) a
 * day that is too low is an outage and counts nothing; one that is too high counts as if it had stayed at the bound.
 * Days that lie beyond the bound {@value #DAYS_OF_A_NEW_LEVEL} or more in a row are a new level, not a mishap, and
 * count as they are.
 */
final class OrdinaryDays {

    private static final double LEAST_TOLERANCE = 0.35;
    private static final int DAYS_OF_A_NEW_LEVEL = 4;
    private static final double DEVIATIONS = 4;
    /** Standard deviation of a normal distribution whose median absolute deviation is 1. */
    private static final double NORMAL_MAD = 1.4826;

    private static final int NEIGHBOURS_BEFORE = 6;
    private static final int NEIGHBOURS_AFTER = 3;
    private static final int WEEK = 7;

    private final SlotHistory history;
    private final boolean[] ordinary;
    private final double[] scale;

    private OrdinaryDays(SlotHistory history, boolean[] ordinary, double[] scale) {
        this.history = history;
        this.ordinary = ordinary;
        this.scale = scale;
    }

    static OrdinaryDays of(SlotHistory history, CalendarView calendar) {
        int days = history.days();
        var ordinary = new boolean[days];
        var totals = new double[days];
        for (int day = 0; day < days; day++) {
            ordinary[day] = history.isKnown(day) && calendar.type(history.day(day)) == DayType.ORDINARY;
            totals[day] = history.total(day);
        }
        return new OrdinaryDays(history, ordinary, scales(ordinary, totals));
    }

    private static double[] scales(boolean[] ordinary, double[] totals) {
        var deviation = new double[totals.length];
        var tolerance = new double[totals.length];
        var sizes = new double[totals.length];
        int known = 0;
        for (int day = 0; day < totals.length; day++) {
            if (ordinary[day]) {
                double expected = neighboursMedian(ordinary, totals, day);
                deviation[day] = Math.log((totals[day] + 1) / (expected + 1));
                tolerance[day] = DEVIATIONS / Math.sqrt(expected + 1);
                sizes[known++] = Math.abs(deviation[day]);
            }
        }
        double spread = DEVIATIONS * NORMAL_MAD * median(sizes, known);
        var scale = new double[totals.length];
        int run = 0;
        for (int day = 0; day < totals.length; day++) {
            double bound = Math.max(Math.max(LEAST_TOLERANCE, spread), tolerance[day]);
            scale[day] = deviation[day] < -bound ? 0 : Math.exp(Math.min(0, bound - deviation[day]));
            run = !ordinary[day] ? run : scale[day] == 1 ? 0 : run + 1;
            if (run >= DAYS_OF_A_NEW_LEVEL) {
                keepRun(ordinary, scale, day);
            }
        }
        return scale;
    }

    private static void keepRun(boolean[] ordinary, double[] scale, int last) {
        for (int day = last, kept = 0; day >= 0 && kept < DAYS_OF_A_NEW_LEVEL; day--) {
            if (ordinary[day]) {
                scale[day] = 1;
                kept++;
            }
        }
    }

    private static double neighboursMedian(boolean[] ordinary, double[] totals, int day) {
        var values = new double[NEIGHBOURS_BEFORE + NEIGHBOURS_AFTER];
        int found = 0;
        for (int week = -NEIGHBOURS_BEFORE; week <= NEIGHBOURS_AFTER; week++) {
            int other = day + week * WEEK;
            if (week != 0 && other >= 0 && other < totals.length && ordinary[other]) {
                values[found++] = totals[other];
            }
        }
        return found < 2 ? totals[day] : median(values, found);
    }

    private static double median(double[] values, int count) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    SlotHistory history() {
        return history;
    }

    boolean counts(int day) {
        return ordinary[day] && scale[day] > 0;
    }

    /** Contacts of the day after surges are cut down. */
    double total(int day) {
        return history.total(day) * scale[day];
    }

    /**
     * The weighted mean of the days of one weekday, slot by slot.
     *
     * @param anchor any day of that weekday, as a row; may lie outside the history
     * @param first first row looked at
     * @param end row after the last one looked at
     * @param weight weight of a row; not negative
     * @return {@code NaN} where a slot is unknown on all these days, null if no day counts
     */
    double @Nullable [] mean(int anchor, int first, int end, IntToDoubleFunction weight) {
        int slots = history.slots();
        var sum = new double[slots];
        var weights = new double[slots];
        boolean any = false;
        int start = Math.max(first, 0);
        for (int day = start + Math.floorMod(anchor - start, WEEK); day < Math.min(end, history.days()); day += WEEK) {
            if (counts(day)) {
                any = true;
                addDay(day, weight.applyAsDouble(day), sum, weights);
            }
        }
        if (!any) {
            return null;
        }
        for (int slot = 0; slot < slots; slot++) {
            sum[slot] /= weights[slot];
        }
        return sum;
    }

    private void addDay(int day, double weight, double[] sum, double[] weights) {
        for (int slot = 0; slot < sum.length; slot++) {
            double count = history.count(day, slot);
            if (!Double.isNaN(count)) {
                sum[slot] += weight * scale[day] * count;
                weights[slot] += weight;
            }
        }
    }
}
