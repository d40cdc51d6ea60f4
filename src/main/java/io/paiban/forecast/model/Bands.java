package io.paiban.forecast.model;

import java.util.Arrays;
import java.util.List;

/**
 * Turns a mean into the 80 and 95 % bands of the contacts that may come.
 *
 * <p>The variance of an interval is {@code phi * mean + sigma^2 * mean^2}: chance plus what the level may be wrong by.
 * Both are fitted on rehearsals ({@link Spread}), and the quantiles are those that the standardised errors of the
 * rehearsals had (split-conformal, Vovk and others 2005), by thirds of the volume and by distance: first week, second
 * week, later. Special days have a spread of their own on top.
 *
 * <p>Little experience is eked out with an assumption: Poisson chance, a level that may be wrong by 30 %, normal
 * quantiles. It counts as much as a week of rehearsed days, so that thin histories get wide bands and long ones get
 * their own.
 */
final class Bands {

    /** Lower and upper probabilities: the ends of the 80 % band, then those of the 95 % band. */
    private static final double[] PROBABILITIES = {0.1, 0.9, 0.025, 0.975};

    private static final double[] NORMAL_QUANTILES = {-1.2816, 1.2816, -1.96, 1.96};
    private static final int CLASSES = 3;
    private static final int PRIOR_DAYS = 7;

    /** First lead day, counted from 0, of each distance. */
    private static final int[] DISTANCES = {0, 7, 14};

    private final Distance[] distances;
    private final double specialWidth;

    private Bands(Distance[] distances, double specialWidth) {
        this.distances = distances;
        this.specialWidth = specialWidth;
    }

    /**
     * What the rehearsals teach.
     *
     * @param end rows of the history from here on are not looked at
     * @param reach rehearsals from origins earlier than this many days before {@code end} are forgotten
     */
    static Bands fit(SlotHistory history, CalendarView calendar, List<Rehearsal> rehearsals, int end, int reach) {
        var special = new boolean[history.days()];
        for (int day = 0; day < end; day++) {
            special[day] = calendar.type(history.day(day)) != DayType.ORDINARY;
        }
        var recent = rehearsals.stream()
                .filter(rehearsal -> rehearsal.origin() < end && rehearsal.origin() >= end - reach)
                .toList();
        var distances = new Distance[DISTANCES.length];
        for (int i = 0; i < distances.length; i++) {
            int firstLead = DISTANCES[i];
            int endLead = i + 1 < DISTANCES.length ? DISTANCES[i + 1] : Integer.MAX_VALUE;
            var errors = Errors.of(history, recent, end, firstLead, endLead, day -> !special[day]);
            boolean nothingNew = errors.size() == 0 && i > 0;
            distances[i] = nothingNew ? distances[i - 1] : Distance.fit(errors, history.slots());
        }
        var onSpecial = Errors.of(history, recent, end, 0, Integer.MAX_VALUE, day -> special[day]);
        return new Bands(distances, specialWidth(onSpecial, distances[0].spread(), history.slots()));
    }

    /** How much wider special days are, as a ratio of standard deviations; at least 1. */
    private static double specialWidth(Errors errors, Spread spread, int slots) {
        double assumed = 1.5;
        double sum = assumed * assumed * slots;
        for (int i = 0; i < errors.size(); i++) {
            double standardised = (errors.actual(i) - errors.mean(i)) / spread.deviation(errors.mean(i));
            sum += Math.min(standardised * standardised, 25);
        }
        return Math.sqrt(Math.max(1, sum / (errors.size() + slots)));
    }

    /**
     * The ends of both bands around a mean.
     *
     * @param lead days from the end of the history, counted from 0
     * @return low80, high80, low95, high95; not negative, the wider band around the narrower, the mean inside the wider
     */
    double[] around(double mean, int lead, boolean special) {
        var distance = distances[lead < DISTANCES[1] ? 0 : lead < DISTANCES[2] ? 1 : 2];
        var quantiles = distance.quantiles()[distance.classOf(mean)];
        double deviation = distance.spread().deviation(mean) * (special ? specialWidth : 1);
        double low80 = Math.max(0, mean + quantiles[0] * deviation);
        double high80 = Math.max(low80, mean + quantiles[1] * deviation);
        double low95 = Math.min(Math.min(mean, low80), Math.max(0, mean + quantiles[2] * deviation));
        double high95 = Math.max(Math.max(mean, high80), mean + quantiles[3] * deviation);
        return new double[] {low80, high80, low95, high95};
    }

    /**
     * What is known of the errors at one distance.
     *
     * @param limits upper limits of the volume classes but the last, as means
     * @param quantiles by class, the quantiles of standardised errors at {@link #PROBABILITIES}
     */
    private record Distance(Spread spread, double[] limits, double[][] quantiles) {

        static Distance fit(Errors errors, int slots) {
            var spread = Spread.fit(errors, PRIOR_DAYS * slots);
            var limits = new double[CLASSES - 1];
            var means = errors.sortedMeans();
            for (int i = 0; i < limits.length; i++) {
                limits[i] = means.length == 0 ? 0 : means[means.length * (i + 1) / CLASSES];
            }
            var distance = new Distance(spread, limits, new double[CLASSES][]);
            for (int volume = 0; volume < CLASSES; volume++) {
                distance.quantiles[volume] = distance.quantilesOf(errors, volume, PRIOR_DAYS * slots / CLASSES);
            }
            return distance;
        }

        int classOf(double mean) {
            int volume = 0;
            while (volume < limits.length && mean >= limits[volume]) {
                volume++;
            }
            return volume;
        }

        private double[] quantilesOf(Errors errors, int volume, int prior) {
            var standardised = new double[errors.size()];
            int found = 0;
            for (int i = 0; i < errors.size(); i++) {
                double mean = errors.mean(i);
                if (classOf(mean) == volume) {
                    standardised[found++] = (errors.actual(i) - mean) / spread.deviation(mean);
                }
            }
            Arrays.sort(standardised, 0, found);
            var quantiles = NORMAL_QUANTILES.clone();
            for (int i = 0; i < quantiles.length && found > 0; i++) {
                double rank = PROBABILITIES[i] < 0.5
                        ? Math.floor((found + 1) * PROBABILITIES[i])
                        : Math.ceil((found + 1) * PROBABILITIES[i]);
                double measured = standardised[(int) Math.min(Math.max(rank, 1), found) - 1];
                quantiles[i] = (found * measured + prior * quantiles[i]) / (found + prior);
            }
            return quantiles;
        }
    }
}
