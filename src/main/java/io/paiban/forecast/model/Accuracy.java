package io.paiban.forecast.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a method was off in rehearsals on the history itself. Null where the history is too short, or has too few
 * contacts, to tell.
 *
 * @param wape absolute errors in percent of the contacts that came
 * @param mase mean absolute error, as a multiple of that of "same as last week" over the last 52 weeks; ratio
 * @param wql weighted quantile loss of the quantiles 10, 50 (the mean stands in for it) and 90 %, in percent of the
 *     contacts that came
 * @param coverage80 share of intervals inside the 80 % band, in percent, where at least {@value #LEAST_COVERED}
 *     contacts are expected
 * @param coverage95 the same for the 95 % band
 * @param bias forecast minus actual, in percent of the contacts that came; positive means too high
 * @param origins number of rehearsals measured
 * @param contacts contacts that came in the days measured: the weight of these figures among those of other queues
 */
public record Accuracy(
        @Nullable Double wape,
        @Nullable Double mase,
        @Nullable Double wql,
        @Nullable Double coverage80,
        @Nullable Double coverage95,
        @Nullable Double bias,
        int origins,
        double contacts) {

    /** Expected contacts below which a band in whole contacts cannot have the coverage it promises. */
    public static final double LEAST_COVERED = 5;

    /** Nothing could be measured. */
    public static final Accuracy UNKNOWN = new Accuracy(null, null, null, null, null, null, 0, 0);

    /**
     * The accuracy of several queues together: means weighted by contacts, over the queues where the figure is known;
     * the origins are those of the queue that has fewest.
     *
     * @param queues measured one by one; those without contacts have no say
     */
    public static Accuracy pooled(List<Accuracy> queues) {
        var measured = queues.stream().filter(queue -> queue.contacts > 0).toList();
        return new Accuracy(
                mean(measured, Accuracy::wape),
                mean(measured, Accuracy::mase),
                mean(measured, Accuracy::wql),
                mean(measured, Accuracy::coverage80),
                mean(measured, Accuracy::coverage95),
                mean(measured, Accuracy::bias),
                measured.stream().mapToInt(Accuracy::origins).min().orElse(0),
                measured.stream().mapToDouble(Accuracy::contacts).sum());
    }

    private static @Nullable Double mean(List<Accuracy> queues, Function<Accuracy, @Nullable Double> figure) {
        double sum = 0;
        double contacts = 0;
        for (var queue : queues) {
            var value = figure.apply(queue);
            if (value != null) {
                sum += queue.contacts * value;
                contacts += queue.contacts;
            }
        }
        return contacts > 0 ? sum / contacts : null;
    }

    /**
     * Weighted absolute percentage error: 100 times the sum of absolute errors over the sum of actuals.
     *
     * @param actual what came; {@code NaN} is left out
     * @return percent; {@code NaN} if no contacts came
     */
    public static double wape(double[] actual, double[] forecast) {
        requireSameLength(actual, forecast);
        double error = 0;
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i])) {
                error += Math.abs(actual[i] - forecast[i]);
                sum += actual[i];
            }
        }
        return ratio(100 * error, sum);
    }

    /**
     * Forecast minus actual in percent of the actual sum.
     *
     * @param actual what came; {@code NaN} is left out
     * @return percent, positive if the forecast is too high; {@code NaN} if no contacts came
     */
    public static double bias(double[] actual, double[] forecast) {
        requireSameLength(actual, forecast);
        double error = 0;
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i])) {
                error += forecast[i] - actual[i];
                sum += actual[i];
            }
        }
        return ratio(100 * error, sum);
    }

    /**
     * Mean absolute scaled error (Hyndman and Koehler 2006).
     *
     * @param actual what came; {@code NaN} is left out
     * @param scale mean absolute error of the naive forecast on the history, in contacts an interval
     * @return ratio; {@code NaN} if the scale is 0 or nothing is known
     */
    public static double mase(double[] actual, double[] forecast, double scale) {
        requireSameLength(actual, forecast);
        double error = 0;
        int known = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i])) {
                error += Math.abs(actual[i] - forecast[i]);
                known++;
            }
        }
        return ratio(error, known * scale);
    }

    /**
     * Weighted quantile loss: twice the mean pinball loss of the quantiles 10, 50 and 90 % over the sum of actuals.
     *
     * @param actual what came; {@code NaN} is left out
     * @return percent; {@code NaN} if no contacts came
     */
    public static double wql(double[] actual, double[] low80, double[] median, double[] high80) {
        requireSameLength(actual, low80);
        requireSameLength(actual, median);
        requireSameLength(actual, high80);
        double loss = 0;
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i])) {
                loss += pinball(actual[i], low80[i], 0.1)
                        + pinball(actual[i], median[i], 0.5)
                        + pinball(actual[i], high80[i], 0.9);
                sum += actual[i];
            }
        }
        return ratio(100 * 2 * loss / 3, sum);
    }

    /**
     * Share of intervals whose actual lies inside the band, bounds included, among those with at least {@value
     * #LEAST_COVERED} expected contacts.
     *
     * @param actual what came; {@code NaN} is left out
     * @return percent; {@code NaN} if no interval has so many
     */
    public static double coverage(double[] actual, double[] forecast, double[] low, double[] high) {
        requireSameLength(actual, forecast);
        requireSameLength(actual, low);
        requireSameLength(actual, high);
        int inside = 0;
        int known = 0;
        for (int i = 0; i < actual.length; i++) {
            if (!Double.isNaN(actual[i]) && forecast[i] >= LEAST_COVERED) {
                inside += actual[i] >= low[i] && actual[i] <= high[i] ? 1 : 0;
                known++;
            }
        }
        return ratio(100.0 * inside, known);
    }

    private static double pinball(double actual, double quantile, double probability) {
        double error = actual - quantile;
        return error >= 0 ? probability * error : (probability - 1) * error;
    }

    private static double ratio(double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : Double.NaN;
    }

    private static void requireSameLength(double[] actual, double[] other) {
        if (actual.length != other.length) {
            throw new IllegalArgumentException("The arrays must be of one length but have (%s) and (%s) values."
                    .formatted(actual.length, other.length));
        }
    }
}
