package io.paiban.staffing.model;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A load that is not known for certain: the expected load times a factor that is Gamma distributed with mean 1.
 *
 * <p>Expectations over the factor are sums over few values: Gauss's rule for the generalised Laguerre weight, exact for
 * polynomials up to degree 31. Its nodes are the eigenvalues of the tridiagonal matrix of the recurrence of the
 * orthogonal polynomials, its weights the squares of the first components of the eigenvectors. With c the coefficient of
 * variation the matrix has 1 + 2 i c^2 on its diagonal and c sqrt(i (1 + (i-1) c^2)) beside it, which stays well
 * conditioned as c vanishes.
 *
 * <p>Source: G. H. Golub and J. H. Welsch, Calculation of Gauss quadrature rules, Mathematics of Computation 23, 1969;
 * the Gamma distributed rate: G. Jongbloed and G. Koole, Managing uncertainty in call centers using Poisson mixtures,
 * 2001.
 */
public final class UncertainRate {

    private static final int NODES = 16;

    /** A forecast whose standard deviation is many times its mean says nothing. */
    private static final double LARGEST_VARIATION = 10;

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
        if (variation == 0) {
            return new UncertainRate(new double[] {1}, new double[] {1});
        }
        double square = variation * variation;
        var diagonal = new double[NODES];
        var beside = new double[NODES - 1];
        for (int i = 0; i < NODES; i++) {
            diagonal[i] = 1 + 2 * i * square;
            if (i > 0) {
                beside[i - 1] = variation * Math.sqrt(i * (1 + (i - 1) * square));
            }
        }
        var eigen = new EigenDecomposition(diagonal, beside);
        var factors = new double[NODES];
        var weights = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            int ascending = NODES - 1 - i;
            double first = eigen.getEigenvector(i).getEntry(0);
            factors[ascending] = Math.max(0, eigen.getRealEigenvalue(i));
            weights[ascending] = first * first;
        }
        return new UncertainRate(factors, weights);
    }

    /** The factors of the load, ascending, not negative; one where it is certain, otherwise 16. */
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
