package io.paiban.staffing.model;

import java.util.Arrays;

/**
 * How the contacts of an interval become the load that its people must carry.
 *
 * <p>A call that arrives at the end of one interval is talked about in the next. Taking each interval as if it had always been like that
 * (SIPP, "stationary independent period by period") forgets those calls: in the hours after the peak too few people are planned, in
 * the hours before it too many. The modified offered load m answers with the number of people who would be busy if nobody ever waited:
 * m' = lambda - m / AHT.
 *
 * <p>Sources: O. B. Jennings, A. Mandelbaum, W. A. Massey, W. Whitt, Server staffing to meet time-varying demand, Management Science 42
 * (1996); L. V. Green, P. J. Kolesar, W. Whitt, Coping with time-varying demand when setting staffing requirements for a service system,
 * Production and Operations Management 16 (2007).
 */
public enum LoadMethod {
    /**
     * The modified offered load as it moves through the interval: what counts is the service level averaged over the interval, not that of
     * the average load. On a steep climb the second half is served worse than the first is served better.
     */
    MOL_AVERAGE,
    /** The largest value of the modified offered load in the interval: the cautious choice where load climbs steeply. */
    MOL_MAXIMUM,
    /** Contacts times handle time by interval, as textbooks and calculators do. */
    SIPP;

    /**
     * The load of one queue, interval by interval. The intervals repeat: what is talked about at the end of the last one is talked about
     * at the start of the first, so that neither midnight nor the edge of the week is a fresh start.
     *
     * @param contacts expected contacts by interval; finite and not negative; they arrive evenly within the interval
     * @param handleSeconds mean handle time in seconds; positive
     * @param intervalSeconds length of an interval in seconds; positive
     * @return loads by interval; of the same length as the contacts
     */
    public Loads loads(double[] contacts, double handleSeconds, double intervalSeconds) {
        if (!(handleSeconds > 0) || !(intervalSeconds > 0)) {
            throw new IllegalArgumentException("The handle time (%s s) and the interval (%s s) must be positive."
                    .formatted(handleSeconds, intervalSeconds));
        }
        double perContact = handleSeconds / intervalSeconds;
        var steady = Arrays.stream(contacts).map(count -> count * perContact).toArray();
        return this == SIPP ? new Loads(steady, steady, steady) : modified(steady, intervalSeconds / handleSeconds);
    }

    /**
     * Loads in Erlangs by interval. The arrays are equally long and not to be changed.
     *
     * @param mean mean over the interval
     * @param start at the interval's start; the mean where it does not move
     * @param end at its end
     */
    public record Loads(double[] mean, double[] start, double[] end) {}

    /** @param length length of an interval in handle times */
    private Loads modified(double[] steady, double length) {
        double kept = Math.exp(-length);
        double gone = -Math.expm1(-length);
        double atEnd = 0;
        for (double level : steady) {
            atEnd = level + (atEnd - level) * kept;
        }
        // From nothing the last interval ends in atEnd; what the first begins with comes back reduced by all intervals'
        // decay.
        double now = atEnd / -Math.expm1(-length * steady.length);
        var mean = new double[steady.length];
        var start = new double[steady.length];
        var end = new double[steady.length];
        for (int i = 0; i < steady.length; i++) {
            double next = steady[i] + (now - steady[i]) * kept;
            mean[i] = this == MOL_MAXIMUM ? Math.max(now, next) : steady[i] + (now - steady[i]) * gone / length;
            start[i] = this == MOL_MAXIMUM ? mean[i] : now;
            end[i] = this == MOL_MAXIMUM ? mean[i] : next;
            now = next;
        }
        return new Loads(mean, start, end);
    }
}
