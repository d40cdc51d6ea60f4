package io.paiban.staffing.model;

/**
 * Waiting in an M/M/N queue in its steady state: Poisson arrivals, exponential handle times, {@code N} alike agents,
 * first come first served, nobody hangs up.
 *
 * <p>Time is measured in mean handle times, which is the only unit the formulas know: 20 seconds at a handle time of
 * 300 seconds are 20/300. With I the inverse of {@link ErlangB}, the probability of waiting is N / ((N - A) I(N) + A).
 * That form has no factorials and subtracts nothing but N - A, so it is good for tens of thousands of agents.
 *
 * <p>Where the load reaches the agents the queue grows without bound: everybody waits, nobody is answered in time.
 *
 * <p>Source: A. K. Erlang, 1917; R. B. Cooper, Introduction to Queueing Theory, 2nd ed., 1981, ch. 3.
 */
public final class ErlangC {

    private ErlangC() {}

    /**
     * The probability that a contact finds every agent busy.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param agents number of agents; in [0, {@link ErlangB#LARGEST}]
     * @return a probability in [0, 1]; exactly 1 when {@code agents <= erlangs}, also for 0 agents and no load
     */
    public static double waitProbability(double erlangs, int agents) {
        ErlangB.requireLoad(erlangs);
        ErlangB.requireServers(agents);
        if (agents <= erlangs) {
            return 1;
        }
        return waitProbability(erlangs, agents, ErlangB.inverse(erlangs, agents));
    }

    /** The same in a stable queue, from the inverse of the loss probability. */
    static double waitProbability(double erlangs, int agents, double inverseBlocking) {
        return agents / ((agents - erlangs) * inverseBlocking + erlangs);
    }

    /**
     * The share of the contacts that are answered within a time.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param agents number of agents; in [0, {@link ErlangB#LARGEST}]
     * @param handleTimes the longest wait that counts, in mean handle times; not negative; 0 asks for an answer at once
     * @return a share in [0, 1]; exactly 0 when {@code agents <= erlangs}
     */
    public static double serviceLevel(double erlangs, int agents, double handleTimes) {
        if (!(handleTimes >= 0)) {
            throw new IllegalArgumentException(
                    "The wait (%s handle times) must not be negative.".formatted(handleTimes));
        }
        double waiting = waitProbability(erlangs, agents);
        if (agents <= erlangs) {
            return 0;
        }
        return 1 - waiting * Math.exp(-(agents - erlangs) * handleTimes);
    }

    /**
     * The average speed of answer: the mean wait of all contacts, those answered at once included.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param agents number of agents; in [0, {@link ErlangB#LARGEST}]
     * @return mean handle times; infinite when {@code agents <= erlangs}
     */
    public static double averageWait(double erlangs, int agents) {
        double waiting = waitProbability(erlangs, agents);
        return agents <= erlangs ? Double.POSITIVE_INFINITY : waiting / (agents - erlangs);
    }
}
