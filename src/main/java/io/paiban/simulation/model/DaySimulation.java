package io.paiban.simulation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays one day contact by contact. Holds the scenario in primitive arrays and its own working memory, so one object
 * plays any number of replications, on one thread.
 *
 * <p>Time is in whole microseconds: sums are exact, and a day is the same bit for bit whichever day's midnight it is
 * counted from. Events are the agents' comings and goings, ends of contacts (a binary heap) and arrivals (one pending a
 * stream); at the same moment in this order. That a caller hangs up is no event: his deadline stays on the contact and
 * is looked at when the contact reaches the head of its queue, which changes nothing because only the head is answered.
 *
 * <p>Contacts are drawn in the order gap, handle time, patience from a {@link RandomStream} that starts anew for every
 * stream and interval, never in dependence on agents or queues: two rosters meet the same contacts.
 */
public final class DaySimulation {

    private static final long NEVER = Completions.NEVER;

    private static final int DUTY_BITS = Completions.AGENT_BITS + 1;

    /** Events between two questions whether to stop: under a millisecond. */
    private static final int EVENTS_A_POLL = 2048;

    private final DayScenario scenario;
    private final @Nullable Replay replay;
    private final boolean keepOneIdle;

    private final int intervals;
    private final long[] bounds;
    private final long countedEnd;

    private final int streams;
    private final boolean[] general;
    private final int[] concurrency;
    private final long[] within;

    private final int agents;
    private final int[] classOf;
    private final int[] masks;
    private final int[][] classesOfStream;
    private final int[][] streamsOfClass;
    private final int[] generalStreams;
    private final long[] duties;
    private final long[] rostered;

    private final ContactSource source;
    private final RandomStream scratch = new RandomStream(0);

    private final ContactQueue[] queues;
    private int queued;
    private int generalQueued;
    private int countedQueued;

    private final boolean[] onDuty;
    private final int[] load;
    private final int[] limit;
    private final long[] busySince;
    private final long[] overtimeSince;

    private final AgentLists lists;
    private final Completions completions;
    private int dutyAt;
    private long now;
    private int interval;

    private final List<Redial> madeRedials = new ArrayList<>();
    private final PriorityQueue<Redial> pendingRedials = new PriorityQueue<>(
            Comparator.<Redial>comparingLong(redial -> redial.moment).thenComparingInt(redial -> redial.number));
    private long nextRedial = NEVER;

    private final int[] offered;
    private final int[] inTime;
    private final int[] answered;
    private final int[] abandoned;
    private final long[] waited;
    private final long[] answerWaited;
    private final long[] busy;
    private final long[] overtime;

    /** A call that is made if its caller has hung up by then. */
    private static final class Redial {
        final int number;
        final long moment;
        final int stream;
        final long handle;
        final long patience;
        final long key;
        boolean answered;

        Redial(int number, long moment, int stream, long handle, long patience, long key) {
            this.number = number;
            this.moment = moment;
            this.stream = stream;
            this.handle = handle;
            this.patience = patience;
            this.key = key;
        }
    }

    /** Prepares a scenario; nothing is drawn yet. */
    public DaySimulation(DayScenario scenario) {
        this(scenario, null);
    }

    /** Prepares a scenario whose contacts are given. */
    DaySimulation(DayScenario scenario, @Nullable Replay replay) {
        this.scenario = scenario;
        this.replay = replay;
        keepOneIdle = scenario.routing().keepOneIdle();
        intervals = scenario.intervals();
        bounds = new long[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            bounds[i] = micros(scenario.bounds()[i]);
        }
        countedEnd = bounds[scenario.endCounted()];

        var contacts = scenario.streams();
        streams = contacts.size();
        general = new boolean[streams];
        concurrency = new int[streams];
        within = new long[streams];
        for (int s = 0; s < streams; s++) {
            var stream = contacts.get(s);
            general[s] = stream.isGeneral();
            concurrency[s] = stream.concurrency();
            within[s] = Math.round(stream.answeredWithinSeconds() * DayOutcome.SECOND);
        }
        source = new ContactSource(scenario, bounds, replay);

        var people = scenario.agents();
        agents = people.size();
        masks = people.stream()
                .mapToInt(AgentDay::languages)
                .distinct()
                .sorted()
                .toArray();
        classOf = people.stream()
                .mapToInt(agent -> Arrays.binarySearch(masks, agent.languages()))
                .toArray();
        classesOfStream = new int[streams][];
        for (int s = 0; s < streams; s++) {
            var stream = contacts.get(s);
            classesOfStream[s] = IntStream.range(0, masks.length)
                    .filter(c -> stream.isGeneral() || (masks[c] >> stream.language() & 1) == 1)
                    .boxed()
                    .sorted(Comparator.comparingInt(c -> Integer.bitCount(masks[c])))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        streamsOfClass = new int[masks.length][];
        for (int c = 0; c < masks.length; c++) {
            int mask = masks[c];
            streamsOfClass[c] = IntStream.range(0, streams)
                    .filter(s -> !general[s] && (mask >> contacts.get(s).language() & 1) == 1)
                    .toArray();
        }
        generalStreams = IntStream.range(0, streams).filter(s -> general[s]).toArray();
        rostered = new long[masks.length * intervals];
        overtime = new long[masks.length * intervals];
        busy = new long[masks.length * intervals];
        duties = duties(people);

        queues = new ContactQueue[streams];
        Arrays.setAll(queues, s -> new ContactQueue());

        onDuty = new boolean[agents];
        load = new int[agents];
        limit = new int[agents];
        busySince = new long[agents];
        overtimeSince = new long[agents];
        lists = new AgentLists(masks, classOf);
        completions = new Completions(agents * Arrays.stream(concurrency).max().orElse(1) + 1);

        int cells = streams * intervals;
        offered = new int[cells];
        inTime = new int[cells];
        answered = new int[cells];
        abandoned = new int[cells];
        waited = new long[cells];
        answerWaited = new long[cells];
    }

    /** Comings and goings in order of time, goings first; fills the rostered time on the way. */
    private long[] duties(List<AgentDay> people) {
        long first = bounds[0];
        int size = 0;
        for (var agent : people) {
            size += agent.spans().length;
        }
        var words = new long[size];
        int count = 0;
        for (int a = 0; a < people.size(); a++) {
            var spans = people.get(a).spans();
            for (int i = 0; i < spans.length; i += 2) {
                long start = Math.max(first, micros(spans[i]));
                // Spans that touch are one: nobody leaves and comes back in the same moment.
                while (i + 2 < spans.length && spans[i + 2] == spans[i + 1]) {
                    i += 2;
                }
                long end = micros(spans[i + 1]);
                if (end > start) {
                    words[count++] = start << DUTY_BITS | 1L << Completions.AGENT_BITS | a;
                    words[count++] = end << DUTY_BITS | a;
                    for (int k = 0; k < intervals; k++) {
                        rostered[classOf[a] * intervals + k] +=
                                Math.max(0, Math.min(end, bounds[k + 1]) - Math.max(start, bounds[k]));
                    }
                }
            }
        }
        var ordered = Arrays.copyOf(words, count);
        Arrays.sort(ordered);
        return ordered;
    }

    private static long micros(int seconds) {
        return 1_000_000L * seconds;
    }

    /** The sets of languages agents have, as bits, ascending: the classes that busy and staffed time is counted by. */
    public int[] classes() {
        return masks.clone();
    }

    /**
     * Plays one replication.
     *
     * @param seed chooses the random numbers of all replications
     * @param replication number of the replication; not negative
     * @param cancelled asked every few milliseconds whether to give up
     * @throws CancellationException if it is
     */
    public DayOutcome run(long seed, int replication, BooleanSupplier cancelled) {
        stopIf(cancelled);
        prepare(RandomStream.key(seed, replication));
        play(cancelled);
        settle();
        return outcome();
    }

    private void prepare(long key) {
        Arrays.fill(offered, 0);
        Arrays.fill(inTime, 0);
        Arrays.fill(answered, 0);
        Arrays.fill(abandoned, 0);
        Arrays.fill(waited, 0);
        Arrays.fill(answerWaited, 0);
        Arrays.fill(busy, 0);
        Arrays.fill(overtime, 0);
        Arrays.fill(onDuty, false);
        Arrays.fill(load, 0);
        Arrays.fill(limit, Integer.MAX_VALUE);
        lists.clear();
        completions.clear();
        dutyAt = 0;
        queued = 0;
        generalQueued = 0;
        countedQueued = 0;
        interval = 0;
        now = bounds[0];
        madeRedials.clear();
        pendingRedials.clear();
        nextRedial = NEVER;
        for (var queue : queues) {
            queue.clear();
        }
        source.start(key);
    }

    private void play(BooleanSupplier cancelled) {
        int events = 0;
        while (true) {
            long arrival = source.moment();
            long completion = completions.moment();
            long duty = dutyAt == duties.length ? NEVER : duties[dutyAt] >> DUTY_BITS;
            long moment = Math.min(Math.min(arrival, nextRedial), Math.min(completion, duty));
            if (moment == NEVER || moment >= countedEnd && countedQueued == 0) {
                return;
            }
            now = moment;
            while (interval + 1 < intervals && now >= bounds[interval + 1]) {
                interval++;
            }
            if (duty == moment) {
                changeDuty();
            } else if (completion == moment) {
                complete();
            } else if (nextRedial == moment) {
                callAgain();
            } else {
                arrive();
            }
            if (++events == EVENTS_A_POLL) {
                events = 0;
                stopIf(cancelled);
            }
        }
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The simulation was cancelled.");
        }
    }

    private void arrive() {
        int s = source.stream();
        int i = source.interval(s);
        long handle = source.handle(s);
        long patience = source.patience(s);
        long redialKey = source.redialKey(s);
        source.advance();
        admit(s, i, handle, patience, redialKey);
    }

    private void admit(int s, int i, long handle, long patience, long redialKey) {
        offered[s * intervals + i]++;
        int agent = available(s);
        if (agent >= 0) {
            lists.remove(agent);
            begin(agent, s, i, 0, handle);
            if (load[agent] < limit[agent]) {
                lists.addWithRoom(agent, now);
            }
            return;
        }
        int redial = 0;
        if (source.hasRedials() && !source.isPatient(s)) {
            redial = redial(s, now + patience, redialKey);
        }
        queues[s].add(now, now + patience, handle, i, redial);
        queued++;
        generalQueued += general[s] ? 1 : 0;
        countedQueued += counts(i) ? 1 : 0;
    }

    private boolean counts(int i) {
        return i >= scenario.firstCounted() && i < scenario.endCounted();
    }

    /** Who gets a contact that arrives now, or -1. */
    private int available(int s) {
        boolean sparing = keepOneIdle && general[s];
        if (concurrency[s] > 1) {
            int agent = lists.withRoom(classesOfStream[s], sparing, load, concurrency[s]);
            if (agent >= 0) {
                return agent;
            }
        }
        return lists.idle(classesOfStream[s], sparing);
    }

    private void begin(int agent, int s, int i, long wait, long handle) {
        if (replay != null) {
            replay.answers.add(new Replay.Answer(s, agent, now / DayOutcome.SECOND));
        }
        int cell = s * intervals + i;
        answered[cell]++;
        if (wait <= within[s]) {
            inTime[cell]++;
        }
        waited[cell] += wait;
        answerWaited[cell] += wait;
        if (load[agent] == 0) {
            busySince[agent] = now;
        }
        load[agent]++;
        limit[agent] = Math.min(limit[agent], concurrency[s]);
        completions.add(now + handle, agent);
    }

    private void complete() {
        int agent = completions.remove();
        load[agent]--;
        if (load[agent] == 0) {
            limit[agent] = Integer.MAX_VALUE;
            spread(busy, agent, busySince[agent]);
            if (!onDuty[agent]) {
                spread(overtime, agent, overtimeSince[agent]);
            }
        }
        if (onDuty[agent]) {
            lists.remove(agent);
            seek(agent);
        }
    }

    private void changeDuty() {
        long word = duties[dutyAt++];
        int agent = (int) word & Completions.AGENT_MASK;
        boolean comes = (word >> Completions.AGENT_BITS & 1) == 1;
        onDuty[agent] = comes;
        if (!comes) {
            lists.remove(agent);
            overtimeSince[agent] = now;
            return;
        }
        if (load[agent] > 0) {
            spread(overtime, agent, overtimeSince[agent]);
        }
        if (load[agent] < limit[agent]) {
            seek(agent);
        }
    }

    /** Gives waiting contacts to an agent on duty who has room, then lists him if room remains. */
    private void seek(int agent) {
        while (queued > 0 && load[agent] < limit[agent]) {
            int s = longestWaiting(agent);
            if (s < 0) {
                break;
            }
            answerHead(agent, s);
        }
        if (load[agent] >= limit[agent]) {
            return;
        }
        if (load[agent] == 0) {
            lists.addIdle(agent, now);
        } else {
            lists.addWithRoom(agent, now);
        }
        // One more idle speaker may free another agent for general contacts.
        if (keepOneIdle && generalQueued > 0) {
            offerGeneral();
        }
    }

    private void answerHead(int agent, int s) {
        var queue = queues[s];
        if (queue.redial() > 0) {
            madeRedials.get(queue.redial() - 1).answered = true;
        }
        int i = queue.interval();
        begin(agent, s, i, now - queue.arrival(), queue.handle());
        dropHead(s, i);
    }

    private void dropHead(int s, int i) {
        queues[s].drop();
        queued--;
        generalQueued -= general[s] ? 1 : 0;
        countedQueued -= counts(i) ? 1 : 0;
    }

    private int longestWaiting(int agent) {
        int stream = longestWaiting(agent, streamsOfClass[classOf[agent]]);
        if (stream >= 0 || generalQueued == 0 || keepOneIdle && !lists.isSpared(agent)) {
            return stream;
        }
        return longestWaiting(agent, generalStreams);
    }

    private int longestWaiting(int agent, int[] among) {
        int inProgress = load[agent];
        long longest = NEVER;
        int stream = -1;
        for (int s : among) {
            if (inProgress > 0 && concurrency[s] <= inProgress) {
                continue;
            }
            long arrival = headArrival(s);
            if (arrival < longest) {
                longest = arrival;
                stream = s;
            }
        }
        return stream;
    }

    /** When the head of a queue arrived, after those who hung up before are gone; never, if nobody waits. */
    private long headArrival(int s) {
        var queue = queues[s];
        while (queue.size() > 0) {
            if (queue.deadline() > now) {
                return queue.arrival();
            }
            hangUp(s);
        }
        return NEVER;
    }

    private void hangUp(int s) {
        var queue = queues[s];
        int i = queue.interval();
        int cell = s * intervals + i;
        abandoned[cell]++;
        waited[cell] += queue.deadline() - queue.arrival();
        dropHead(s, i);
    }

    private void offerGeneral() {
        while (generalQueued > 0) {
            long longest = NEVER;
            int stream = -1;
            int taker = -1;
            for (int s : generalStreams) {
                long arrival = headArrival(s);
                int agent = arrival < longest ? available(s) : -1;
                if (agent >= 0) {
                    longest = arrival;
                    stream = s;
                    taker = agent;
                }
            }
            if (taker < 0) {
                return;
            }
            lists.remove(taker);
            answerHead(taker, stream);
            if (load[taker] < limit[taker]) {
                lists.addWithRoom(taker, now);
            }
        }
    }

    /** Counts the time since a moment for an agent's class, interval by interval, up to the end of what counts. */
    private void spread(long[] time, int agent, long since) {
        int base = classOf[agent] * intervals;
        long until = Math.min(now, countedEnd);
        for (int i = interval; i >= 0 && until > since; i--) {
            long from = Math.max(since, bounds[i]);
            if (until > from) {
                time[base + i] += until - from;
                until = from;
            }
        }
    }

    private int redial(int s, long deadline, long key) {
        var stream = scenario.streams().get(s);
        scratch.restart(key);
        if (scratch.nextDouble() >= stream.redialShare()) {
            return 0;
        }
        double delay =
                Math.min(scratch.nextExponential() * stream.redialSeconds() * DayOutcome.SECOND, ContactSource.LONGEST);
        long moment = deadline + (long) delay;
        if (moment >= bounds[intervals]) {
            return 0;
        }
        long handle = source.handleTime(s, scratch);
        long patience = source.patience(s, scratch);
        var redial = new Redial(madeRedials.size(), moment, s, handle, patience, scratch.nextLong());
        madeRedials.add(redial);
        pendingRedials.add(redial);
        nextRedial = Math.min(nextRedial, moment);
        return madeRedials.size();
    }

    private void callAgain() {
        var redial = pendingRedials.remove();
        nextRedial = pendingRedials.isEmpty() ? NEVER : pendingRedials.element().moment;
        if (!redial.answered) {
            admit(redial.stream, interval, redial.handle, redial.patience, redial.key);
        }
    }

    /** Closes what is open at the end: contacts in progress, callers who hung up unnoticed, contacts nobody answered. */
    private void settle() {
        now = Math.max(now, countedEnd);
        interval = intervals - 1;
        for (int agent = 0; agent < agents; agent++) {
            if (load[agent] > 0) {
                spread(busy, agent, busySince[agent]);
                if (!onDuty[agent]) {
                    spread(overtime, agent, overtimeSince[agent]);
                }
            }
        }
        for (int s = 0; s < streams; s++) {
            var queue = queues[s];
            while (queue.size() > 0) {
                if (!source.isPatient(s)) {
                    hangUp(s);
                } else {
                    int i = queue.interval();
                    waited[s * intervals + i] += Math.max(0, countedEnd - queue.arrival());
                    dropHead(s, i);
                }
            }
        }
    }

    private DayOutcome outcome() {
        var outcome = new DayOutcome(streams, masks.length, scenario.counted());
        for (int s = 0; s < streams; s++) {
            copy(offered, outcome.offered, s);
            copy(inTime, outcome.inTime, s);
            copy(answered, outcome.answered, s);
            copy(abandoned, outcome.abandoned, s);
            copy(waited, outcome.waited, s);
            copy(answerWaited, outcome.answerWaited, s);
        }
        for (int c = 0; c < masks.length; c++) {
            copy(busy, outcome.busy, c);
            copy(rostered, outcome.staffed, c);
            int to = c * scenario.counted();
            int from = c * intervals + scenario.firstCounted();
            for (int i = 0; i < scenario.counted(); i++) {
                outcome.staffed[to + i] += overtime[from + i];
            }
        }
        return outcome;
    }

    private void copy(Object from, Object to, int row) {
        int counted = scenario.counted();
        System.arraycopy(from, row * intervals + scenario.firstCounted(), to, row * counted, counted);
    }
}
