package io.paiban.simulation.model;

import java.util.List;

/**
 * Everything that decides the service of one day: contacts, agents and routing.
 *
 * <p>The intervals are the counted ones of the day, a warm-up before them and, if wanted, a run-out after them. The
 * simulation starts empty, so the warm-up should be some handle times long; arrivals of the run-out compete with what
 * waits at the end of the day. The keys make random numbers a function of seed, replication, stream and interval: the
 * warm-up of a day meets the contacts that the day before met in its last hours. That takes an interval more on both
 * sides, because the {@linkplain ArrivalRates rates} of an interval depend on its neighbours.
 *
 * @param bounds limits of the intervals, in seconds from the day's local midnight (real seconds, also on days of 23 or
 *     25 hours), ascending, at most ten days away; one more than intervals
 * @param firstCounted index of the first interval that counts; those before are warm-up
 * @param endCounted index after the last interval that counts; those from it on are run-out
 * @param intervalKeys by interval: its start, in seconds of the epoch
 * @param dayKeys by interval: its local day, in days of the epoch
 * @param streams the contacts; names are unique
 * @param agents who is there; at most {@link #MOST_AGENTS}
 * @param routing who gets which contact
 * @param levelCv coefficient of variation of the day's level, a Gamma factor with mean 1 that all streams share; in [0,
 *     2]; 0 = the forecast's level is certain
 */
public record DayScenario(
        int[] bounds,
        int firstCounted,
        int endCounted,
        long[] intervalKeys,
        long[] dayKeys,
        List<ContactStream> streams,
        List<AgentDay> agents,
        Routing routing,
        double levelCv) {

    /** Most agents of a day. */
    public static final int MOST_AGENTS = 10_000;

    /** Most expected contacts of a day, warm-up and run-out included. */
    public static final double MOST_CONTACTS = 2_000_000;

    private static final int FARTHEST_SECOND = 10 * 86_400;

    public DayScenario {
        int intervals = bounds.length - 1;
        if (intervals < 1) {
            throw new IllegalArgumentException(
                    "A day must have an interval; its limits are (%d).".formatted(bounds.length));
        }
        if (bounds[0] < -FARTHEST_SECOND || bounds[intervals] > FARTHEST_SECOND) {
            throw new IllegalArgumentException(
                    "The intervals (%d s to %d s) reach too far from the day.".formatted(bounds[0], bounds[intervals]));
        }
        for (int i = 0; i < intervals; i++) {
            if (bounds[i + 1] <= bounds[i]) {
                throw new IllegalArgumentException("The interval's end (%d s) must be after its start (%d s)."
                        .formatted(bounds[i + 1], bounds[i]));
            }
        }
        if (firstCounted < 0 || endCounted > intervals || firstCounted >= endCounted) {
            throw new IllegalArgumentException("The counted intervals (%d to %d) must be some of the (%d) intervals."
                    .formatted(firstCounted, endCounted, intervals));
        }
        if (intervalKeys.length != intervals || dayKeys.length != intervals) {
            throw new IllegalArgumentException("Every one of the (%d) intervals must have its keys (%d, %d)."
                    .formatted(intervals, intervalKeys.length, dayKeys.length));
        }
        streams = List.copyOf(streams);
        agents = List.copyOf(agents);
        if (streams.stream().map(ContactStream::name).distinct().count() < streams.size()) {
            throw new IllegalArgumentException("The streams' names (%s) must be unique."
                    .formatted(streams.stream().map(ContactStream::name).toList()));
        }
        if (agents.size() > MOST_AGENTS) {
            throw new IllegalArgumentException(
                    "The agents (%d) must not be more than %d.".formatted(agents.size(), MOST_AGENTS));
        }
        double contacts = 0;
        for (var stream : streams) {
            if (stream.contacts().length != intervals) {
                throw new IllegalArgumentException(
                        "The contacts of stream (%s) must be given for (%d) intervals, not (%d)."
                                .formatted(stream.name(), intervals, stream.contacts().length));
            }
            for (double expected : stream.contacts()) {
                contacts += expected;
            }
        }
        if (contacts > MOST_CONTACTS) {
            throw new IllegalArgumentException(
                    "The contacts of a day (%.0f) must not be more than %.0f.".formatted(contacts, MOST_CONTACTS));
        }
        if (!(levelCv >= 0 && levelCv <= 2)) {
            throw new IllegalArgumentException(
                    "The level's coefficient of variation (%s) must lie between 0 and 2.".formatted(levelCv));
        }
    }

    /** A day without run-out, where nobody arrives after the last interval. */
    public DayScenario(
            int[] bounds,
            int firstCounted,
            long[] intervalKeys,
            long[] dayKeys,
            List<ContactStream> streams,
            List<AgentDay> agents,
            Routing routing,
            double levelCv) {
        this(bounds, firstCounted, bounds.length - 1, intervalKeys, dayKeys, streams, agents, routing, levelCv);
    }

    /** The same day with other people. */
    public DayScenario withAgents(List<AgentDay> others) {
        return new DayScenario(
                bounds, firstCounted, endCounted, intervalKeys, dayKeys, streams, others, routing, levelCv);
    }

    /** The same day under another routing. */
    public DayScenario withRouting(Routing other) {
        return new DayScenario(
                bounds, firstCounted, endCounted, intervalKeys, dayKeys, streams, agents, other, levelCv);
    }

    /** Number of intervals, warm-up and run-out included. */
    public int intervals() {
        return bounds.length - 1;
    }

    /** Number of intervals that count. */
    public int counted() {
        return endCounted - firstCounted;
    }
}
