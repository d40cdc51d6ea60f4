package io.paiban.simulation.model;

import org.jspecify.annotations.Nullable;

/**
 * The contacts of a day in order of arrival, drawn one ahead for every stream, or given. They depend on the keys of
 * replication, stream and interval only.
 */
final class ContactSource {

    private static final long NEVER = Completions.NEVER;

    /** Longest handle time and patience in microseconds, 12 days: keeps moment and agent in one word. */
    static final double LONGEST = 1L << 40;

    private static final long LEVEL = 1;
    private static final long CONTACTS = 2;
    private static final long REDIALS = 3;

    private final DayScenario scenario;
    private final @Nullable Replay replay;
    private final int intervals;
    private final long[] bounds;

    private final int streams;
    private final ArrivalRates[] rates;

    /** Mean of exponential handle times, or mean of the logarithm of log-normal ones. */
    private final double[] handleMean;

    private final double[] handleSigma;
    private final boolean[] exponential;
    private final double[] patienceMean;
    private final boolean[] patient;
    private final long[] streamKeys;
    private final boolean hasRedials;

    private final RandomStream[] random;
    private final RandomStream[] redialRandom;
    private final RandomStream levelRandom = new RandomStream(0);

    /** By interval: one over the factor of the day's level. */
    private final double[] perLevel;

    private final long[] replicationKeys;
    private final int[] at;

    /** Expected contacts since the start of the interval, at the level 1. */
    private final double[] arrived;

    private final long[] nextArrival;
    private final long[] nextHandle;
    private final long[] nextPatience;
    private final long[] nextRedialKey;
    private int nextStream;

    /** @param bounds limits of the intervals in microseconds */
    ContactSource(DayScenario scenario, long[] bounds, @Nullable Replay replay) {
        this.scenario = scenario;
        this.bounds = bounds;
        this.replay = replay;
        intervals = scenario.intervals();
        streams = scenario.streams().size();
        rates = new ArrivalRates[streams];
        handleMean = new double[streams];
        handleSigma = new double[streams];
        exponential = new boolean[streams];
        patienceMean = new double[streams];
        patient = new boolean[streams];
        streamKeys = new long[streams];
        random = new RandomStream[streams];
        redialRandom = new RandomStream[streams];
        boolean anyRedials = false;
        for (int s = 0; s < streams; s++) {
            var stream = scenario.streams().get(s);
            rates[s] = new ArrivalRates(scenario.bounds(), stream.contacts());
            exponential[s] = stream.handleTimes() == HandleTimes.EXPONENTIAL;
            double variance = Math.log1p(stream.handleCv() * stream.handleCv());
            handleSigma[s] = Math.sqrt(variance);
            handleMean[s] = exponential[s]
                    ? stream.handleSeconds() * DayOutcome.SECOND
                    : Math.log(stream.handleSeconds() * DayOutcome.SECOND) - variance / 2;
            patient[s] = Double.isInfinite(stream.patienceSeconds());
            patienceMean[s] = patient[s] ? 0 : stream.patienceSeconds() * DayOutcome.SECOND;
            streamKeys[s] = RandomStream.key(0, stream.name());
            random[s] = new RandomStream(0);
            redialRandom[s] = new RandomStream(0);
            anyRedials |= stream.redialShare() > 0 && !patient[s];
        }
        hasRedials = anyRedials;
        perLevel = new double[intervals];
        replicationKeys = new long[streams];
        at = new int[streams];
        arrived = new double[streams];
        nextArrival = new long[streams];
        nextHandle = new long[streams];
        nextPatience = new long[streams];
        nextRedialKey = new long[streams];
    }

    /** Begins the contacts of a replication's key. */
    void start(long key) {
        levels(RandomStream.key(key, LEVEL));
        for (int s = 0; s < streams; s++) {
            replicationKeys[s] = RandomStream.key(key, streamKeys[s]);
            at[s] = -1;
            arrived[s] = Double.POSITIVE_INFINITY;
            nextArrival[s] = 0;
            draw(s);
        }
        chooseStream();
    }

    /** When the next contact arrives, or never. */
    long moment() {
        return streams == 0 ? NEVER : nextArrival[nextStream];
    }

    /** The next contact's stream; index of its figures. */
    int stream() {
        return nextStream;
    }

    int interval(int s) {
        return at[s];
    }

    long handle(int s) {
        return nextHandle[s];
    }

    long patience(int s) {
        return nextPatience[s];
    }

    /** Decides whether and how the caller calls again. */
    long redialKey(int s) {
        return nextRedialKey[s];
    }

    /** Draws the contact after the next of its stream. */
    void advance() {
        draw(nextStream);
        chooseStream();
    }

    /** Whether callers of a stream never hang up. */
    boolean isPatient(int s) {
        return patient[s];
    }

    /** Whether callers of any stream may call again. */
    boolean hasRedials() {
        return hasRedials;
    }

    private void levels(long key) {
        double cv = scenario.levelCv();
        var days = scenario.dayKeys();
        for (int i = 0; i < intervals; i++) {
            if (cv == 0) {
                perLevel[i] = 1;
            } else if (i > 0 && days[i] == days[i - 1]) {
                perLevel[i] = perLevel[i - 1];
            } else {
                levelRandom.restart(RandomStream.key(key, days[i]));
                perLevel[i] = 1 / levelRandom.nextGammaFactor(cv);
            }
        }
    }

    /** Draws a stream's next contact. Unit exponentials are added up until they exceed what the interval expects. */
    private void draw(int s) {
        if (nextArrival[s] == NEVER) {
            return;
        }
        if (replay != null) {
            take(s, replay);
            return;
        }
        var stream = random[s];
        var rate = rates[s];
        int i = at[s];
        double sum = i < 0 ? arrived[s] : arrived[s] + stream.nextExponential() * perLevel[i];
        while (i < 0 || sum >= rate.expected(i)) {
            do {
                i++;
            } while (i < intervals && rate.expected(i) == 0);
            if (i == intervals) {
                nextArrival[s] = NEVER;
                return;
            }
            long key = RandomStream.key(replicationKeys[s], scenario.intervalKeys()[i]);
            stream.restart(RandomStream.key(key, CONTACTS));
            if (hasRedials) {
                redialRandom[s].restart(RandomStream.key(key, REDIALS));
            }
            sum = stream.nextExponential() * perLevel[i];
        }
        at[s] = i;
        arrived[s] = sum;
        long moment = bounds[i] + (long) (rate.moment(i, sum) * DayOutcome.SECOND);
        nextArrival[s] = Math.min(moment, bounds[i + 1] - 1);
        nextHandle[s] = handleTime(s, stream);
        nextPatience[s] = patience(s, stream);
        if (hasRedials) {
            nextRedialKey[s] = redialRandom[s].nextLong();
        }
    }

    private void take(int s, Replay contacts) {
        var contact = contacts.next(s);
        if (contact == null) {
            nextArrival[s] = NEVER;
            return;
        }
        nextArrival[s] = (long) (contact.second() * DayOutcome.SECOND);
        nextHandle[s] = (long) (contact.handleSeconds() * DayOutcome.SECOND);
        nextPatience[s] = (long) Math.min(contact.patienceSeconds() * DayOutcome.SECOND, NEVER);
        at[s] = 0;
        while (nextArrival[s] >= bounds[at[s] + 1]) {
            at[s]++;
        }
    }

    /** Draws a handle time in microseconds. */
    long handleTime(int s, RandomStream stream) {
        double time = exponential[s]
                ? handleMean[s] * stream.nextExponential()
                : Math.exp(handleMean[s] + handleSigma[s] * stream.nextGaussian());
        return (long) Math.min(time, LONGEST);
    }

    /** Draws how long a caller of a stream waits, in microseconds; never hanging up costs a draw too. */
    long patience(int s, RandomStream stream) {
        double unit = stream.nextExponential();
        return patient[s] ? NEVER : (long) Math.min(unit * patienceMean[s], LONGEST);
    }

    private void chooseStream() {
        int earliest = 0;
        for (int s = 1; s < streams; s++) {
            if (nextArrival[s] < nextArrival[earliest]) {
                earliest = s;
            }
        }
        nextStream = earliest;
    }
}
