package io.paiban.simulation.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A simulated figure and its 95 % confidence interval. All three are finite; where nothing could be measured there is no
 * estimate at all.
 *
 * <p>Ratios of sums, such as answered over offered, are estimated over the replications, because contacts of one
 * replication depend on each other: with residuals {@code e = x - (sum x / sum y) y} the variance of the ratio is about
 * {@code sum e^2 / (n (n - 1)) / mean(y)^2} (delta method), and the quantile is Student's with n - 1 degrees. Source: W.
 * G. Cochran, Sampling Techniques, 3rd ed., 1977, ch. 2.11 and 6.4.
 *
 * <p>Probabilities of events counted once a replication have Wilson's score interval, which is honest near 0 and 1: E.
 * B. Wilson, Probable inference, the law of succession, and statistical inference, J. Amer. Statist. Assoc. 22, 1927.
 *
 * @param value the estimate
 * @param low lower end; at most the value
 * @param high upper end; at least the value
 */
public record Estimate(double value, double low, double high) {

    /** Two-sided 95 % of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    /** Replications with contacts below which the delta method alone is not trusted. */
    private static final int FEW = 30;

    /** Degrees of freedom from which Student's quantile is the normal one to a quarter of a percent. */
    private static final int MANY = 1000;

    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    public Estimate {
        if (!(low <= value && value <= high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "The interval (%s to %s) must be finite and hold the value (%s).".formatted(low, high, value));
        }
    }

    /** Half the interval's length. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether a number lies in the interval. */
    public boolean holds(double number) {
        return low <= number && number <= high;
    }

    /**
     * A ratio of sums that cannot be negative, such as seconds waited over contacts.
     *
     * @param numerators by replication; not negative
     * @param denominators by replication; not negative
     * @return null when the denominators add up to 0 or there are fewer than two replications
     */
    public static @Nullable Estimate ratio(double[] numerators, double[] denominators) {
        double total = sum(denominators);
        int n = numerators.length;
        if (total == 0 || n < 2) {
            return null;
        }
        double ratio = sum(numerators) / total;
        double half = quantile(n - 1) * Math.sqrt(variance(numerators, denominators, ratio, total / n));
        return new Estimate(ratio, Math.min(ratio, Math.max(0, ratio - half)), ratio + half);
    }

    /**
     * A share, that is a ratio of a part to its whole. Where few replications count, or all agree, the spread seen says
     * little; then the interval is never narrower than Wilson's over the replications that count.
     *
     * @param parts by replication; in [0, whole]
     * @param wholes by replication; not negative
     * @return within [0, 1]; null when the wholes add up to 0 or there are fewer than two replications
     */
    public static @Nullable Estimate share(double[] parts, double[] wholes) {
        var ratio = ratio(parts, wholes);
        if (ratio == null) {
            return null;
        }
        double value = Math.min(1, ratio.value());
        double low = Math.min(value, ratio.low());
        double high = Math.max(value, Math.min(1, ratio.high()));
        int counting = 0;
        for (double whole : wholes) {
            counting += whole > 0 ? 1 : 0;
        }
        if (counting < FEW || low == high) {
            var wilson = wilson(value, counting);
            low = Math.min(low, wilson.low());
            high = Math.max(high, wilson.high());
        }
        return new Estimate(value, low, high);
    }

    /**
     * A mean over replications.
     *
     * @return null when there are fewer than two
     */
    public static @Nullable Estimate mean(double[] values) {
        int n = values.length;
        if (n < 2) {
            return null;
        }
        double mean = sum(values) / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = quantile(n - 1) * Math.sqrt(squares / n / (n - 1));
        return new Estimate(mean, mean - half, mean + half);
    }

    /**
     * The probability of an event.
     *
     * @param hits replications in which it happened
     * @param of replications in which it could
     * @return null when it could in none
     */
    public static @Nullable Estimate probability(int hits, int of) {
        return of == 0 ? null : wilson((double) hits / of, of);
    }

    private static Estimate wilson(double share, int n) {
        double z2 = NORMAL * NORMAL;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = NORMAL / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return new Estimate(
                share, Math.min(share, Math.max(0, centre - half)), Math.max(share, Math.min(1, centre + half)));
    }

    /** Variance of a ratio of sums by the delta method. */
    static double variance(double[] numerators, double[] denominators, double ratio, double meanDenominator) {
        double squares = 0;
        for (int r = 0; r < numerators.length; r++) {
            double residual = numerators[r] - ratio * denominators[r];
            squares += residual * residual;
        }
        double n = numerators.length;
        return squares / (n * (n - 1)) / (meanDenominator * meanDenominator);
    }

    /** Two-sided 95 % quantile of Student's distribution. */
    static double quantile(int degrees) {
        return degrees >= MANY
                ? NORMAL
                : QUANTILES.computeIfAbsent(
                        degrees, any -> new TDistribution(null, degrees).inverseCumulativeProbability(0.975));
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
