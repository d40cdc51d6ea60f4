package io.paiban.forecast.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What rehearsals expected and what came, interval by interval. Intervals without any expected contact are left out.
 */
final class Errors {

    /** Means below this are a closed slot rather than a rare contact. */
    private static final double LEAST_MEAN = 1e-6;

    private double[] means = new double[1024];
    private double[] actuals = new double[1024];
    private int size;

    private Errors() {}

    /**
     * @param end rows of the history from here on are not looked at
     * @param firstLead first day of the rehearsals to take, counted from 0
     * @param endLead the day after the last one to take
     * @param days rows of the history to take
     */
    static Errors of(
            SlotHistory history, List<Rehearsal> rehearsals, int end, int firstLead, int endLead, IntPredicate days) {
        var errors = new Errors();
        for (var rehearsal : rehearsals) {
            int leads = Math.min(Math.min(endLead, rehearsal.means().length), end - rehearsal.origin());
            for (int lead = firstLead; lead < leads; lead++) {
                int day = rehearsal.origin() + lead;
                if (days.test(day)) {
                    errors.add(history, day, rehearsal.means()[lead]);
                }
            }
        }
        return errors;
    }

    private void add(SlotHistory history, int day, double[] row) {
        if (size + row.length > means.length) {
            means = Arrays.copyOf(means, 2 * means.length);
            actuals = Arrays.copyOf(actuals, 2 * actuals.length);
        }
        for (int slot = 0; slot < row.length; slot++) {
            double actual = history.count(day, slot);
            if (!Double.isNaN(actual) && row[slot] > LEAST_MEAN) {
                means[size] = row[slot];
                actuals[size++] = actual;
            }
        }
    }

    int size() {
        return size;
    }

    double mean(int index) {
        return means[index];
    }

    double actual(int index) {
        return actuals[index];
    }

    double[] sortedMeans() {
        var sorted = Arrays.copyOf(means, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
