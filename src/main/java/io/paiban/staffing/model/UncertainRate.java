package io.paiban.staffing.model;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * A load that is not known for certain: the expected load times a factor that is Gamma distributed with mean 1.
 *
 * <p>Expectations over the factor are sums over {@value #BINS} equally likely ranges of it, each by the mean factor within the range, so that the
 * mean of all is exactly 1. Service levels fall like a cliff where the load reaches the agents; a Gauss rule of few nodes, exact for
 * polynomials, missed that cliff by up to a seventh of the agents. With equally likely ranges no more than half a range can fall on the wrong
 * side of it.
 *
 * <p>The mean within a range needs no integral: E[F; F &lt;= q] is the distribution function at q of the Gamma distribution with the same
 * scale and a shape larger by 1.
 *
 * <p>Source: G. Jongbloed and G. Koole, Managing uncertainty in call centres using Poisson mixtures, Applied Stochastic Models in Business and
 * Industry 17, 2001.
 */
public final class UncertainRate {

    private static final int BINS = 128;

    /** A forecast whose standard deviation is many times its mean says nothing. */
    private static final double LARGEST_VARIATION = 10;

    /** A smaller one moves no service level by as much as rounding does. */
    private static final double SMALLEST_VARIATION = 1e-4;

    private final double[] factors;
    private final double[] weights;

    private UncertainRate(double[] factors, double[] weights) {
        this.factors = factors;
        this.weights = weights;
    }

    /** Share of the contacts in time, by load in Erlangs and number of agents. */
    @FunctionalInterface
    public interface ServiceLevel {

        /**
         * @param erlangs offered load
         * @param agents number of agents
         * @return a share in [0, 1] that does not fall as agents are added; 0 where the queue is not stable
         */
        double of(double erlangs, int agents);
    }

    /**
     * The rule for a coefficient of variation.
     *
     * @param variation standard deviation of the load divided by its mean; in [0, 10]; 0 = known for certain
     */
    public static UncertainRate of(double variation) {
        if (!(variation >= 0 && variation <= LARGEST_VARIATION)) {
            throw new IllegalArgumentException("The coefficient of variation (%s) must lie between 0 and %s."
                    .formatted(variation, LARGEST_VARIATION));
        }
        if (variation < SMALLEST_VARIATION) {
            return new UncertainRate(new double[] {1}, new double[] {1});
        }
        double scale = variation * variation;
        var factor = new GammaDistribution(1 / scale, scale);
        var biased = new GammaDistribution(1 / scale + 1, scale);
        var factors = new double[BINS];
        var weights = new double[BINS];
        double before = 0;
        for (int i = 0; i < BINS; i++) {
            double upTo = i + 1 == BINS
                    ? 1
                    : biased.cumulativeProbability(factor.inverseCumulativeProbability((i + 1.0) / BINS));
            factors[i] = BINS * Math.max(0, upTo - before);
            weights[i] = 1.0 / BINS;
            before = Math.max(before, upTo);
        }
        return new UncertainRate(factors, weights);
    }

    /** The factors of the load, ascending, not negative; one where it is certain, otherwise {@value #BINS}. */
    public double[] factors() {
        return factors.clone();
    }

    /** The factors' probabilities, in the same order; their sum is 1. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The share of the contacts in time over all loads that may come. Busy times weigh more, because more contacts have
     * their part in them: it is E[L SL(L)] / E[L], not E[SL(L)].
     *
     * @param erlangs expected load, in Erlangs; positive
     * @param agents number of agents
     * @param level the service level at a known load
     */
    public double serviceLevel(double erlangs, int agents, ServiceLevel level) {
        double inTime = 0;
        double all = 0;
        for (int i = 0; i < factors.length; i++) {
            double part = weights[i] * factors[i];
            all += part;
            if (part > 0) {
                inTime += part * level.of(erlangs * factors[i], agents);
            }
        }
        return inTime / all;
    }

    /**
     * The smallest number of agents whose {@link #serviceLevel} reaches a share.
     *
     * @param erlangs expected load, in Erlangs; not negative
     * @param share share of the contacts in time; in (0, 1)
     * @param level the service level at a known load
     * @return agents; 0 when there is no load
     */
    public int required(double erlangs, double share, ServiceLevel level) {
        ErlangB.requireLoad(erlangs);
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share (%s) must lie between 0 and 1, both excluded.".formatted(share));
        }
        if (erlangs == 0) {
            return 0;
        }
        double largest = erlangs * Arrays.stream(factors).max().orElseThrow();
        if (largest > ErlangB.LARGEST) {
            throw new IllegalArgumentException("The load (%s Erlangs) may rise to (%s), which is more than %d."
                    .formatted(erlangs, largest, ErlangB.LARGEST));
        }
        int tooFew = 0;
        int agents = (int) Math.ceil(erlangs);
        int step = 1 + (int) Math.sqrt(erlangs);
        while (!meets(erlangs, agents, share, level)) {
            tooFew = agents;
            if (agents == ErlangB.LARGEST) {
                throw new IllegalArgumentException(
                        "No number of agents up to (%d) reaches the share (%s).".formatted(agents, share));
            }
            agents = Math.min(ErlangB.LARGEST, agents + step);
            step = Math.min(ErlangB.LARGEST, 2 * step);
        }
        while (agents - tooFew > 1) {
            int middle = (tooFew + agents) >>> 1;
            if (meets(erlangs, middle, share, level)) {
                agents = middle;
            } else {
                tooFew = middle;
            }
        }
        return agents;
    }

    private boolean meets(double erlangs, int agents, double share, ServiceLevel level) {
        double missed = 1 - serviceLevel(erlangs, agents, level);
        return missed <= (1 - share) * (1 + RequiredAgents.TIE) + 4 * RequiredAgents.TIE_OF_SHARE;
    }
}
