package io.paiban.simulation.model;

/**
 * What happened on one simulated day. Contacts count in the interval they arrive in; intervals are numbered from the
 * first counted one. Every contact is answered, or its caller hung up, or nobody was left to answer it; calling again
 * after hanging up is another contact.
 */
public final class DayOutcome {

    static final double SECOND = 1e6;

    final int intervals;
    final int[] offered;
    final int[] inTime;
    final int[] answered;
    final int[] abandoned;
    final long[] waited;
    final long[] answerWaited;
    final long[] busy;
    final long[] staffed;

    DayOutcome(int streams, int classes, int intervals) {
        this.intervals = intervals;
        offered = new int[streams * intervals];
        inTime = new int[streams * intervals];
        answered = new int[streams * intervals];
        abandoned = new int[streams * intervals];
        waited = new long[streams * intervals];
        answerWaited = new long[streams * intervals];
        busy = new long[classes * intervals];
        staffed = new long[classes * intervals];
    }

    /** Contacts that arrived. */
    public int offered(int stream, int interval) {
        return offered[stream * intervals + interval];
    }

    /** Contacts answered within the target's wait. */
    public int answeredInTime(int stream, int interval) {
        return inTime[stream * intervals + interval];
    }

    /** Contacts answered, however late. */
    public int answered(int stream, int interval) {
        return answered[stream * intervals + interval];
    }

    /** Contacts whose caller hung up. */
    public int abandoned(int stream, int interval) {
        return abandoned[stream * intervals + interval];
    }

    /**
     * Seconds waited by all contacts: until the answer, until the caller hung up, or until the end of the last interval
     * where nobody was left.
     */
    public double waitSeconds(int stream, int interval) {
        return waited[stream * intervals + interval] / SECOND;
    }

    /** Seconds waited by the contacts that were answered. */
    public double answerWaitSeconds(int stream, int interval) {
        return answerWaited[stream * intervals + interval] / SECOND;
    }

    /**
     * Seconds in which the agents of a class had at least one contact in progress.
     *
     * @param agentClass index in {@link DaySimulation#classes()}
     */
    public double busySeconds(int agentClass, int interval) {
        return busy[agentClass * intervals + interval] / SECOND;
    }

    /** Seconds in which the agents of a class were on duty, or finished a contact after a break or their end began. */
    public double staffedSeconds(int agentClass, int interval) {
        return staffed[agentClass * intervals + interval] / SECOND;
    }
}
