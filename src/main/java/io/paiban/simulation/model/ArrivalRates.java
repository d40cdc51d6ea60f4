package io.paiban.simulation.model;

/**
 * The rate at which contacts arrive: piecewise linear in time, with exactly the forecast's total in every interval.
 *
 * <p>Steps at the interval's limits would be an artefact of the grid, so neighbours meet there: at a limit between two
 * intervals that expect contacts the rate is the mean of the two interval means, but at most twice the smaller of them.
 * Next to an interval without contacts it is the interval's own mean, because a hotline that opens does not ramp up
 * before. In the middle the rate is what the total leaves, (4 mean - left - right) / 2, which the bound above keeps from
 * being negative; in between it is linear. First and last interval have no neighbour outside and keep their own mean
 * there.
 *
 * <p>The idea of smoothing rates while keeping the interval counts: H. Chen and B. W. Schmeiser, I-SMOOTH: iteratively
 * smoothing mean-constrained and nonnegative piecewise-constant functions, INFORMS J. Comput. 25(3), 2013. Inversion of
 * the cumulative rate: E. Çinlar, Introduction to Stochastic Processes, 1975, ch. 4.7.
 */
public final class ArrivalRates {

    private static final int FIELDS = 6;

    /** By interval: half length, rate at start, twice the first slope, contacts of the first half, middle rate, twice the second slope. */
    private final double[] halves;

    private final double[] ends;
    private final double[] contacts;
    private final int[] bounds;

    /**
     * @param bounds limits of the intervals in seconds, ascending; one more than intervals; not copied
     * @param contacts expected contacts by interval; finite and not negative; not copied
     */
    public ArrivalRates(int[] bounds, double[] contacts) {
        if (bounds.length != contacts.length + 1) {
            throw new IllegalArgumentException("The limits (%d) must be one more than the intervals (%d)."
                    .formatted(bounds.length, contacts.length));
        }
        this.bounds = bounds;
        this.contacts = contacts;
        halves = new double[FIELDS * contacts.length];
        ends = new double[contacts.length];
        double left = contacts.length == 0 ? 0 : mean(0);
        for (int i = 0; i < contacts.length; i++) {
            double mean = mean(i);
            double right = i + 1 == contacts.length ? mean : limit(mean, mean(i + 1));
            if (i > 0) {
                left = limit(mean, mean(i - 1));
            }
            double half = (bounds[i + 1] - bounds[i]) / 2.0;
            double middle = Math.max(0, (4 * mean - left - right) / 2);
            int at = FIELDS * i;
            halves[at] = half;
            halves[at + 1] = left;
            halves[at + 2] = 2 * (middle - left) / half;
            halves[at + 3] = (left + middle) / 2 * half;
            halves[at + 4] = middle;
            halves[at + 5] = 2 * (right - middle) / half;
            ends[i] = right;
        }
    }

    private double mean(int interval) {
        int seconds = bounds[interval + 1] - bounds[interval];
        double expected = contacts[interval];
        if (seconds <= 0) {
            throw new IllegalArgumentException("The interval's end (%d s) must be after its start (%d s)."
                    .formatted(bounds[interval + 1], bounds[interval]));
        }
        if (!(expected >= 0 && Double.isFinite(expected))) {
            throw new IllegalArgumentException(
                    "The contacts (%s) must be finite and not negative.".formatted(expected));
        }
        return expected / seconds;
    }

    private static double limit(double mean, double neighbour) {
        return neighbour == 0 ? mean : Math.min((mean + neighbour) / 2, 2 * Math.min(mean, neighbour));
    }

    /** Number of intervals. */
    public int intervals() {
        return contacts.length;
    }

    /** Expected contacts of an interval, as given. */
    public double expected(int interval) {
        return contacts[interval];
    }

    /**
     * The rate at a moment of an interval.
     *
     * @param seconds after the interval's start; in [0, length]
     * @return contacts a second
     */
    public double rate(int interval, double seconds) {
        int at = FIELDS * interval;
        double half = halves[at];
        double rate = seconds <= half
                ? halves[at + 1] + halves[at + 2] / 2 * seconds
                : halves[at + 4] + halves[at + 5] / 2 * (seconds - half);
        // Where the rate falls to 0, rounding may leave it just below.
        return Math.max(0, rate);
    }

    /** The rate towards an interval's end, in contacts a second. */
    public double rateAtEnd(int interval) {
        return ends[interval];
    }

    /**
     * The moment by which so many contacts of an interval are expected.
     *
     * @param arrived expected contacts since the interval's start; in [0, {@link #expected}]
     * @return seconds after the interval's start; in [0, length]
     */
    public double moment(int interval, double arrived) {
        int at = FIELDS * interval;
        double half = halves[at];
        double first = halves[at + 3];
        // The root of rate * x + slope / 2 * x * x = arrived in the form that divides by nothing small.
        return arrived <= first
                ? Math.min(half, root(halves[at + 1], halves[at + 2], arrived))
                : half + Math.min(half, root(halves[at + 4], halves[at + 5], arrived - first));
    }

    private static double root(double rate, double twiceSlope, double arrived) {
        double sum = rate + Math.sqrt(Math.max(0, rate * rate + twiceSlope * arrived));
        return sum > 0 ? 2 * arrived / sum : 0;
    }
}
