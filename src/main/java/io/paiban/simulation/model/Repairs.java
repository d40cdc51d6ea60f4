package io.paiban.simulation.model;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.RequiredAgents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The people whose addition lifts every interval of a day to its target, found by simulation: agents who take one
 * language, or general contacts only, are put on duty in the intervals that fail, and the day is simulated again with the
 * same random numbers.
 *
 * <p>The first guess is what Erlang C asks for beyond those on duty; intervals that still fail get more, round by round;
 * at the end whatever turns out not to be needed is taken away again. The head-counts belong together: an interval may
 * need less because the one before it got more. They are enough, and none can be spared in the intervals tried, but no
 * claim is made that no other distribution is smaller.
 *
 * @param repairs head-counts by skill and interval, in order of skill and interval
 * @param complete whether every interval reaches its target with them
 * @param simulations how often the day was simulated
 * @param result the day with them
 */
public record Repairs(List<Repair> repairs, boolean complete, int simulations, DayResult result) {

    /** Rounds that are usually enough. */
    public static final int ROUNDS = 12;

    /** Agents added to one interval and skill, at most. */
    private static final int MOST_HEADS = 500;

    /** Intervals around a failing one to which heads are given back, at most. */
    private static final int FARTHEST_REACH = 2;

    /** Load of the first guess, at most; more would only be cut by {@link #MOST_HEADS}. */
    private static final double MOST_ERLANGS = 100_000;

    /**
     * People to add.
     *
     * @param language index of the language they take besides general contacts; {@link ContactStream#GENERAL} = none
     * @param interval index among the day's counted intervals
     * @param start start of the interval, in seconds of the epoch
     * @param heads number of people; positive
     * @param reached whether the contacts of that skill reach their target in the interval with them
     */
    public record Repair(int language, int interval, long start, int heads, boolean reached) {}

    /**
     * Finds the repairs of a day.
     *
     * @param scenario the day
     * @param result its simulation; gives seed and replications
     * @param rounds most simulations for raising head-counts, and again for taking away; positive
     * @param cancelled asked every few milliseconds whether to give up
     * @param progress told after every replication
     * @throws CancellationException if cancelled
     */
    public static Repairs of(
            DayScenario scenario,
            DayResult result,
            int rounds,
            BooleanSupplier cancelled,
            SimulationProgress progress) {
        return new Search(scenario, result, rounds, cancelled, progress).repairs();
    }

    private static final class Search {

        private final DayScenario scenario;
        private final int rounds;
        private final BooleanSupplier cancelled;
        private final SimulationProgress progress;
        private final int intervals;
        /** Index of the language plus one. */
        private final int skills;

        private int[][] heads;
        private DayResult result;
        private boolean[][] failing;
        private int simulations;

        Search(
                DayScenario scenario,
                DayResult result,
                int rounds,
                BooleanSupplier cancelled,
                SimulationProgress progress) {
            this.scenario = scenario;
            this.result = result;
            this.rounds = rounds;
            this.cancelled = cancelled;
            this.progress = progress;
            intervals = scenario.counted();
            skills = scenario.streams().stream()
                            .mapToInt(ContactStream::language)
                            .max()
                            .orElse(ContactStream.GENERAL)
                    + 2;
            heads = new int[skills][intervals];
            failing = failing(result);
        }

        Repairs repairs() {
            for (int round = 0; round < rounds && anyFails(failing); round++) {
                raise(round);
                if (!simulate()) {
                    break;
                }
            }
            boolean complete = !anyFails(failing);
            if (complete) {
                spare();
            }
            var repairs = new ArrayList<Repair>();
            for (int skill = 0; skill < skills; skill++) {
                for (int i = 0; i < intervals; i++) {
                    if (heads[skill][i] > 0) {
                        repairs.add(new Repair(skill - 1, i, result.start(i), heads[skill][i], !failing[skill][i]));
                    }
                }
            }
            return new Repairs(repairs, complete, simulations, result);
        }

        private void raise(int round) {
            for (int skill = 0; skill < skills; skill++) {
                for (int i = 0; i < intervals; i++) {
                    if (failing[skill][i]) {
                        int more = heads[skill][i] == 0 ? guess(skill, i) : 1 + (round > 3 ? heads[skill][i] / 4 : 0);
                        heads[skill][i] = Math.min(MOST_HEADS, heads[skill][i] + more);
                    }
                }
            }
        }

        /** What Erlang C asks for beyond those on duty, at least one. */
        private int guess(int skill, int i) {
            int required = required(skill, i);
            if (skill == 0) {
                for (int language = 1; language < skills; language++) {
                    required += required(language, i);
                }
            }
            return Math.max(1, Math.min(MOST_HEADS, required - onDuty(skill, i)));
        }

        private int required(int skill, int i) {
            int at = scenario.firstCounted() + i;
            int seconds = scenario.bounds()[at + 1] - scenario.bounds()[at];
            double contacts = 0;
            double erlangs = 0;
            double strictest = 0;
            double wait = Double.POSITIVE_INFINITY;
            for (var stream : scenario.streams()) {
                if (stream.language() == skill - 1) {
                    double expected = stream.contacts()[at];
                    contacts += expected;
                    erlangs += expected * stream.handleSeconds() / stream.concurrency() / seconds;
                    strictest = Math.max(strictest, stream.targetShare());
                    wait = Math.min(wait, stream.answeredWithinSeconds());
                }
            }
            if (contacts == 0) {
                return 0;
            }
            return RequiredAgents.of(
                    Math.min(erlangs, MOST_ERLANGS),
                    Duration.ofNanos(Math.max(1, Math.round(erlangs * seconds / contacts * 1e9))),
                    ServiceTarget.of(Duration.ofMillis(Math.round(wait * 1000)), strictest));
        }

        /** Agents on duty through the whole interval who take the skill's contacts. */
        private int onDuty(int skill, int i) {
            int at = scenario.firstCounted() + i;
            int count = 0;
            for (var agent : scenario.agents()) {
                boolean takes = skill == 0 || (agent.languages() >> (skill - 1) & 1) == 1;
                var spans = agent.spans();
                for (int k = 0; takes && k < spans.length; k += 2) {
                    if (spans[k] <= scenario.bounds()[at] && spans[k + 1] >= scenario.bounds()[at + 1]) {
                        count++;
                    }
                }
            }
            return count;
        }

        /** Takes one away wherever one was added, and gives it back where it was needed, until nothing can be spared. */
        private void spare() {
            var open = new boolean[skills][intervals];
            for (int skill = 0; skill < skills; skill++) {
                for (int i = 0; i < intervals; i++) {
                    open[skill][i] = heads[skill][i] > 0;
                }
            }
            int limit = simulations + rounds;
            while (simulations < limit) {
                var goodHeads = copy(heads);
                var goodResult = result;
                var lowered = lower(open);
                if (!lowered) {
                    return;
                }
                simulate();
                for (int reach = 0; anyFails(failing) && reach <= FARTHEST_REACH; reach++) {
                    giveBack(goodHeads, open, reach);
                    simulate();
                }
                if (anyFails(failing)) {
                    heads = goodHeads;
                    result = goodResult;
                    failing = failing(result);
                    return;
                }
            }
        }

        private boolean lower(boolean[][] open) {
            boolean lowered = false;
            for (int skill = 0; skill < skills; skill++) {
                for (int i = 0; i < intervals; i++) {
                    if (open[skill][i] && heads[skill][i] > 0) {
                        heads[skill][i]--;
                        lowered = true;
                    }
                }
            }
            return lowered;
        }

        /**
         * Gives back what failing intervals lost, first only there; if that is not enough also around them and from other
         * skills, because contacts of an interval are answered in the next too, and by agents of any language.
         */
        private void giveBack(int[][] good, boolean[][] open, int reach) {
            for (int skill = 0; skill < skills; skill++) {
                for (int i = 0; i < intervals; i++) {
                    if (failing[skill][i]) {
                        int end = Math.min(intervals, i + reach + 1);
                        for (int near = Math.max(0, i - reach); near < end; near++) {
                            for (int given = 0; given < skills; given++) {
                                if (reach > 0 || given == skill) {
                                    heads[given][near] = good[given][near];
                                    open[given][near] = false;
                                }
                            }
                        }
                    }
                }
            }
        }

        private static int[][] copy(int[][] counts) {
            var copy = new int[counts.length][];
            for (int i = 0; i < counts.length; i++) {
                copy[i] = counts[i].clone();
            }
            return copy;
        }

        /** Whether it could be done: not, if there would be more agents than a day may have. */
        private boolean simulate() {
            var people = new ArrayList<>(scenario.agents());
            for (int skill = 0; skill < skills; skill++) {
                int most = 0;
                for (int count : heads[skill]) {
                    most = Math.max(most, count);
                }
                for (int head = 0; head < most; head++) {
                    people.add(new AgentDay(
                            "repair %d/%d".formatted(skill, head),
                            skill == 0 ? 0 : 1 << (skill - 1),
                            spans(skill, head)));
                }
            }
            if (people.size() > DayScenario.MOST_AGENTS) {
                return false;
            }
            int done = simulations * result.replications();
            int all = 2 * rounds * result.replications();
            result = DayResult.of(
                    scenario.withAgents(people),
                    result.seed(),
                    result.replications(),
                    cancelled,
                    (replication, of) -> progress.done(Math.min(done + replication, all), all));
            simulations++;
            failing = failing(result);
            return true;
        }

        private int[] spans(int skill, int head) {
            var spans = new ArrayList<Integer>();
            int first = scenario.firstCounted();
            for (int i = 0; i < intervals; i++) {
                if (heads[skill][i] > head) {
                    if (i == 0 || heads[skill][i - 1] <= head) {
                        spans.add(scenario.bounds()[first + i]);
                    }
                    if (i + 1 == intervals || heads[skill][i + 1] <= head) {
                        spans.add(scenario.bounds()[first + i + 1]);
                    }
                }
            }
            return spans.stream().mapToInt(Integer::intValue).toArray();
        }

        private boolean[][] failing(DayResult day) {
            var fails = new boolean[skills][intervals];
            for (int s = 0; s < day.streams().size(); s++) {
                var target = day.streams().get(s);
                for (int i = 0; i < intervals; i++) {
                    var means = day.means(s, i);
                    fails[target.language() + 1][i] |= !target.isMet(means[1], means[0]);
                }
            }
            return fails;
        }

        private static boolean anyFails(boolean[][] fails) {
            for (var row : fails) {
                for (boolean fail : row) {
                    if (fail) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
