package io.paiban.staffing.model;

/**
 * Loss in an M/G/N/N system: Poisson arrivals, {@code N} alike servers, and whoever finds all of them busy goes away
 * for good.
 *
 * <p>Computed is the inverse I(N) of the loss probability, a sum of positive terms: it loses no digits, and neither
 * overflow nor underflow can spoil a result. I(N) = 1 + I(N-1) N/A climbs one server at a time; because the first
 * servers of a large group hardly matter, the climb starts at N = floor(A) with the sum of N(N-1)...(N-k+1)/A^k over k,
 * of which about sqrt(N) terms count.
 *
 * <p>Source: A. K. Erlang, Solution of some problems in the theory of probabilities, 1917; R. B. Cooper, Introduction
 * to Queueing Theory, 2nd ed., 1981, ch. 3.
 */
public final class ErlangB {

    /** Largest load in Erlangs and largest number of servers; bounds the time of every formula here. */
    public static final int LARGEST = 1_000_000;

    /** Terms below this share of the sum are less than its rounding error. */
    private static final double NEGLIGIBLE = 1e-17;

    private ErlangB() {}

    /**
     * The probability that a contact finds every server busy.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link #LARGEST}]
     * @param servers number of servers; in [0, {@link #LARGEST}]
     * @return a probability in [0, 1]; exactly 1 without servers, exactly 0 without load; 0 also where it is below
     *     1e-308
     */
    public static double blocking(double erlangs, int servers) {
        requireLoad(erlangs);
        requireServers(servers);
        return 1 / inverse(erlangs, servers);
    }

    /** One over the probability of loss, at least 1; infinite where that probability is 0 or too small for a double. */
    static double inverse(double erlangs, int servers) {
        if (erlangs == 0) {
            return servers == 0 ? 1 : Double.POSITIVE_INFINITY;
        }
        int first = (int) Math.min(servers, erlangs);
        double inverse = series(erlangs, first);
        for (int n = first + 1; n <= servers && inverse < Double.POSITIVE_INFINITY; n++) {
            inverse = 1 + inverse * n / erlangs;
        }
        return inverse;
    }

    /** The inverse as a sum whose terms never grow, because the servers are at most the Erlangs. */
    private static double series(double erlangs, int servers) {
        double perErlang = 1 / erlangs;
        double term = 1;
        double sum = 1;
        for (int n = servers; n > 0 && term > NEGLIGIBLE * sum; n--) {
            term *= n * perErlang;
            sum += term;
        }
        return sum;
    }

    static void requireLoad(double erlangs) {
        if (!(erlangs >= 0 && erlangs <= LARGEST)) {
            throw new IllegalArgumentException(
                    "The load (%s Erlangs) must lie between 0 and %d.".formatted(erlangs, LARGEST));
        }
    }

    static void requireServers(int servers) {
        if (servers < 0 || servers > LARGEST) {
            throw new IllegalArgumentException(
                    "The number of agents (%d) must lie between 0 and %d.".formatted(servers, LARGEST));
        }
    }
}
