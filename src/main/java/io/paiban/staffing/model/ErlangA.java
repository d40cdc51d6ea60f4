package io.paiban.staffing.model;

/**
 * Waiting and hanging up in an M/M/N+M queue in its steady state: Poisson arrivals, exponential handle times, {@code N}
 * alike agents, first come first served, and every caller hangs up after an exponential patience unless he is answered
 * before.
 *
 * <p>Time is measured in mean handle times. The queue is stable at any load, because those who wait leave. Shares are of
 * the offered contacts, within [0, 1]. How it is computed is told in {@link VirtualWait}.
 *
 * <p>Without agents everybody hangs up, also at no load, where it is said of a contact that might come.
 *
 * <p>Source: C. Palm, Research on telephone traffic carried by full availability groups, 1957; O. Garnett, A.
 * Mandelbaum and M. Reiman, Designing a call center with impatient customers, 2002.
 *
 * @param waitProbability share that finds every agent busy
 * @param abandonment share that hangs up
 * @param averageWait mean wait of all contacts, those included who hang up or are answered at once; mean handle times
 * @param averageWaitOfAnswered mean wait of the answered contacts; mean handle times; infinite without agents
 * @param occupancy share of their time that agents are busy; 0 without agents
 * @param queueLength mean number of contacts waiting
 * @param answeredInTime share that is answered within the wait asked for
 * @param abandonedInTime share that hangs up within that wait
 */
public record ErlangA(
        double waitProbability,
        double abandonment,
        double averageWait,
        double averageWaitOfAnswered,
        double occupancy,
        double queueLength,
        double answeredInTime,
        double abandonedInTime) {

    /** Longest mean patience and longest wait, in mean handle times; beyond any use, and far from overflow. */
    private static final double LONGEST = 1e50;

    /**
     * The state of the queue.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param agents number of agents; in [0, {@link ErlangB#LARGEST}]
     * @param patience mean time until a waiting caller hangs up, in mean handle times; in [0, 1e50]; at 0 whoever finds
     *     all agents busy is lost, as in {@link ErlangB}
     * @param wait longest wait that counts as in time, in mean handle times; in [0, 1e50], inclusive
     */
    public static ErlangA of(double erlangs, int agents, double patience, double wait) {
        ErlangB.requireLoad(erlangs);
        ErlangB.requireServers(agents);
        requireTime("patience", patience);
        requireTime("wait", wait);
        if (erlangs == 0 && agents > 0) {
            return new ErlangA(0, 0, 0, 0, 0, 0, 1, 0);
        }
        // no load and no agents: the limit for a vanishing load
        var virtual = new VirtualWait(erlangs, patience, wait);
        virtual.with(agents);
        double inTime = virtual.answered - virtual.answeredLate;
        double averageWait = virtual.abandoned * patience;
        return new ErlangA(
                share(virtual.waiting),
                share(virtual.abandoned),
                averageWait,
                agents == 0 ? Double.POSITIVE_INFINITY : virtual.waitOfAnswered / virtual.answered,
                agents == 0 ? 0 : share(erlangs * virtual.answered / agents),
                averageWait * erlangs,
                share(inTime),
                share(virtual.abandoned + virtual.answeredLate - virtual.waitingLate));
    }

    /** The share of contacts in time, in [0, 1]; 0 where the definition leaves no contact to judge by. */
    public double serviceLevel(ServiceLevelDefinition definition) {
        return switch (definition) {
            case OFFERED -> answeredInTime;
            case EXCLUDING_SHORT_ABANDONS -> ratio(answeredInTime, 1 - abandonedInTime);
            case ANSWERED -> ratio(answeredInTime, 1 - abandonment);
            case ABANDONS_AS_MET -> share(answeredInTime + abandonedInTime);
        };
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? share(part / whole) : 0;
    }

    /** Keeps rounding errors inside [0, 1]. */
    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }

    static void requireTime(String name, double handleTimes) {
        if (!(handleTimes >= 0 && handleTimes <= LONGEST)) {
            throw new IllegalArgumentException(
                    "The %s (%s handle times) must lie between 0 and %s.".formatted(name, handleTimes, LONGEST));
        }
    }
}
