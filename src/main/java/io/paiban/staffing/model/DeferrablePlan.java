package io.paiban.staffing.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fits work that can wait into idle time and troughs, earliest deadline first, and plans people where idle time is not enough.
 *
 * <p>Within an interval work is done in the order of its deadlines: what can be interrupted in the idle time of those who answer
 * contacts, then by the people planned for it what cannot be interrupted, and then the rest. Work that arrives in an interval can be done from the next one on, or in the same one
 * if it is due by then; work that is due in the middle of an interval counts as due at its start. Both err on the careful side.
 *
 * <p>Where work misses its deadline, a person is added in the busy stretch before it (the intervals in which work just as urgent is
 * waiting all the time), in the interval in which fewest people are needed: the troughs fill up. Where
 * no place is left, the work is told as impossible.
 *
 * <p>The intervals repeat, as a forecast's week does: what is left at the end is there at the start.
 *
 * <p>Among work that the same people may do at the same times, earliest deadline first meets all deadlines if any order does;
 * where opening hours differ it is a rule of thumb, and a place may be missed. Source: M. L. Dertouzos, Control robotics: the procedural control of physical
 * processes, IFIP Congress 1974.
 */
public final class DeferrablePlan {

    /** Seconds; less than this is rounding. */
    private static final double NOTHING = 1e-6;

    private final List<DeferrableWork> works;
    private final double intervalSeconds;
    private final double[] idle;
    private final int[] others;
    private final int[] ceiling;
    private final int size;

    /** Rounds until what is measured, in the last one, no longer knows that the first began with nothing to do. */
    private final int rounds;

    private final int[] planned;
    private final boolean[][] given;
    private final double[] idleUsed;
    private final double[] missed;
    private final int[] firstMissed;
    private final boolean[] isHopeless;

    /** Work waiting: by queue, what is left of each arrival of all rounds; and the first arrival that has something left. */
    private final double[][] left;

    private final int[] head;

    /** After each interval, when the most urgent of the work left is due, by queue. */
    private final int[][] mostUrgent;

    private DeferrablePlan(
            List<DeferrableWork> works, double intervalSeconds, double[] idle, int[] others, int[] ceiling) {
        this.works = works;
        this.intervalSeconds = intervalSeconds;
        this.idle = idle;
        this.others = others;
        this.ceiling = ceiling;
        this.size = idle.length;
        this.rounds = 2 + works.stream().mapToInt(DeferrableWork::due).max().orElse(0) / Math.max(1, size);
        this.planned = new int[size];
        this.given = new boolean[works.size()][rounds * size];
        this.idleUsed = new double[works.size()];
        this.missed = new double[works.size()];
        this.firstMissed = new int[works.size()];
        this.isHopeless = new boolean[works.size()];
        Arrays.fill(firstMissed, -1);
        this.left = new double[works.size()][];
        this.head = new int[works.size()];
        this.mostUrgent = new int[works.size()][rounds * size];
    }

    /**
     * What becomes of one queue's work in a whole round of the intervals.
     *
     * @param queue the queue's code
     * @param workSeconds work that arrives
     * @param idleSeconds work done in idle time
     * @param missedSeconds work that cannot be done by its deadline
     * @param firstMissed interval whose end is the first deadline missed; -1 = none
     */
    public record Outcome(
            String queue, double workSeconds, double idleSeconds, double missedSeconds, int firstMissed) {}

    /**
     * Plans.
     *
     * @param works the work, by queue
     * @param intervalSeconds length of an interval in seconds; positive
     * @param idle idle seconds by interval that interruptible work can use
     * @param others people needed for other work, by interval; decides where the troughs are
     * @param ceiling most people that can be planned, by interval; negative counts as none
     */
    public static DeferrablePlan of(
            List<DeferrableWork> works, double intervalSeconds, double[] idle, int[] others, int[] ceiling) {
        var plan = new DeferrablePlan(works, intervalSeconds, idle, others, ceiling);
        while (plan.improve()) {
            // Each round adds people where work was late, until none is or nothing helps.
        }
        return plan;
    }

    /** People planned for the work, by interval. */
    public int[] planned() {
        return planned.clone();
    }

    /** What becomes of each queue's work. */
    public List<Outcome> outcomes() {
        return IntStream.range(0, works.size())
                .mapToObj(q -> new Outcome(
                        works.get(q).queue(),
                        Arrays.stream(works.get(q).seconds()).sum(),
                        idleUsed[q],
                        missed[q],
                        firstMissed[q]))
                .toList();
    }

    /** Works through all rounds; at the first late work that can be helped people are added, and it is to be done again. */
    private boolean improve() {
        Arrays.fill(idleUsed, 0);
        Arrays.fill(missed, 0);
        Arrays.fill(firstMissed, -1);
        for (int q = 0; q < left.length; q++) {
            left[q] = new double[rounds * size];
            for (int round = 0; round < rounds; round++) {
                System.arraycopy(works.get(q).seconds(), 0, left[q], round * size, size);
            }
            head[q] = 0;
        }
        var leftBefore = new double[left.length];
        int last = (rounds - 1) * size;
        for (int i = 0; i < rounds * size; i++) {
            if (i == last) {
                Arrays.setAll(leftBefore, q -> waiting(q, last));
            }
            serve(i, idle[i % size], DeferrableWork::isInterruptible, true);
            // Call-backs have nobody else; mails can still be done between contacts.
            double time = serve(i, planned[i % size] * intervalSeconds, work -> !work.isInterruptible(), false);
            serve(i, time, work -> true, false);
            for (int q = 0; q < left.length; q++) {
                double late = takeLate(q, i);
                if (late > NOTHING && !given[q][i] && add(q, i, i, late)) {
                    return true;
                }
                if (late > NOTHING) {
                    given[q][i] = true;
                    if (i >= last) {
                        miss(q, i - last, late);
                    }
                }
                skip(q, i);
                mostUrgent[q][i] = isThere(q, i) ? head[q] + works.get(q).due() : Integer.MAX_VALUE;
            }
        }
        for (int q = 0; q < left.length; q++) {
            // What has grown in a whole round grows for ever, although its deadlines still hold.
            double grown = waiting(q, rounds * size) - leftBefore[q];
            if (grown > NOTHING) {
                if (!isHopeless[q] && add(q, rounds * size - 1, Integer.MAX_VALUE - 1, grown)) {
                    return true;
                }
                isHopeless[q] = true;
                miss(q, size - 1, grown);
            }
        }
        return false;
    }

    private void miss(int q, int interval, double seconds) {
        missed[q] += seconds;
        firstMissed[q] = firstMissed[q] < 0 ? interval : firstMissed[q];
    }

    /** Work of the arrivals before an interval that is left. */
    private double waiting(int q, int end) {
        double sum = 0;
        for (int i = head[q]; i < end; i++) {
            sum += left[q][i];
        }
        return sum;
    }

    /** Does work that may be done, in the order of its deadlines; answers what is left of the time. */
    private double serve(int interval, double seconds, Predicate<DeferrableWork> may, boolean isIdle) {
        double time = seconds;
        while (time > NOTHING) {
            int next = -1;
            int earliest = Integer.MAX_VALUE;
            for (int q = 0; q < left.length; q++) {
                var work = works.get(q);
                skip(q, interval);
                boolean mayWork = work.open()[interval % size] && may.test(work);
                if (mayWork && isThere(q, interval) && head[q] + work.due() < earliest) {
                    earliest = head[q] + work.due();
                    next = q;
                }
            }
            if (next < 0) {
                return time;
            }
            double done = Math.min(time, left[next][head[next]]);
            left[next][head[next]] -= done;
            time -= done;
            if (isIdle && interval >= (rounds - 1) * size) {
                idleUsed[next] += done;
            }
        }
        return time;
    }

    /** Whether the queue has work that can be done in an interval; its head must be up to date. */
    private boolean isThere(int q, int interval) {
        return head[q] < interval || head[q] == interval && works.get(q).due() == 0;
    }

    /** Moves a queue's head to the first arrival up to an interval that has work left. */
    private void skip(int q, int interval) {
        while (head[q] <= interval && left[q][head[q]] <= NOTHING) {
            head[q]++;
        }
    }

    /** Takes out what should be done by now. */
    private double takeLate(int q, int interval) {
        int arrival = interval - works.get(q).due();
        if (arrival < 0) {
            return 0;
        }
        double late = left[q][arrival];
        left[q][arrival] = 0;
        return late;
    }

    /**
     * Adds people up to an interval, where fewest are needed, as long as work due by the deadline is waiting; false where there is no place for
     * anybody.
     */
    private boolean add(int q, int until, int deadline, double late) {
        var work = works.get(q);
        int wanted = (int) Math.ceil(late / intervalSeconds - NOTHING);
        int batch = Math.min(wanted, 1 + Arrays.stream(planned).sum() / 50);
        boolean any = false;
        for (int n = 0; n < batch; n++) {
            int best = -1;
            for (int i = until; i >= 0 && (i == until || isWaiting(q, i, deadline)); i--) {
                int at = i % size;
                if (work.open()[at] && planned[at] < ceiling[at] && (best < 0 || isLower(at, best))) {
                    best = at;
                }
            }
            if (best < 0) {
                return any;
            }
            planned[best]++;
            any = true;
        }
        return any;
    }

    /** Whether the queue had work left after an interval that could have been done in it and is due by then. */
    private boolean isWaiting(int q, int interval, int deadline) {
        return mostUrgent[q][interval] <= deadline;
    }

    private boolean isLower(int one, int other) {
        int first = others[one] + planned[one];
        int second = others[other] + planned[other];
        return first < second || first == second && planned[one] < planned[other];
    }
}
