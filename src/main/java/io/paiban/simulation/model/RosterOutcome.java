package io.paiban.simulation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The service a roster gives over some consecutive days, with 95 % intervals.
 *
 * @param seed seed of the simulation
 * @param replications how often every day was simulated
 * @param routing the routing the figures hold for
 * @param window the rolling windows judged
 * @param starts start of every interval of the horizon, in seconds of the epoch; not to be changed
 * @param streams outcome by stream
 * @param whole figures of all streams together
 * @param days the same by day
 * @param intervals the same by interval of the horizon
 * @param chances of all streams together: days, whole and windows in time are met when every stream meets its own
 *     target; the answered share is that of all contacts
 * @param occupancy busy over staffed time of all agents; null when nobody was staffed
 * @param dayOccupancy the same by day
 * @param intervalOccupancy the same by interval of the horizon
 * @param classes occupancy by class of agents
 */
public record RosterOutcome(
        long seed,
        int replications,
        Routing routing,
        RollingWindow window,
        long[] starts,
        List<StreamOutcome> streams,
        Figures whole,
        List<Figures> days,
        List<Figures> intervals,
        Chances chances,
        @Nullable Estimate occupancy,
        List<@Nullable Estimate> dayOccupancy,
        List<@Nullable Estimate> intervalOccupancy,
        List<ClassOccupancy> classes) {

    /**
     * How busy the agents of a class are over the horizon.
     *
     * @param languages the languages they have, as bits
     * @param staffedSeconds mean seconds a replication on duty, or finishing a contact
     * @param occupancy busy over staffed time; null when nobody was staffed
     */
    public record ClassOccupancy(int languages, double staffedSeconds, @Nullable Estimate occupancy) {}

    /** Judged in rolling windows as the national standard asks. */
    public static RosterOutcome of(List<DayResult> days) {
        return of(days, RollingWindow.NATIONAL_STANDARD);
    }

    /**
     * Puts days together, replication by replication.
     *
     * @param days consecutive days of the same streams, seed, replications and routing; at least one
     * @throws IllegalArgumentException if they do not fit together or have fewer than two replications
     */
    public static RosterOutcome of(List<DayResult> days, RollingWindow window) {
        requireTogether(days);
        var first = days.get(0);
        if (first.replications() < 2) {
            throw new IllegalArgumentException(
                    "Intervals of confidence need two replications or more, not (%d).".formatted(first.replications()));
        }
        return new Reckoning(days, window).outcome();
    }

    /** Every interval in which a stream stays below its target in the mean, worst first by late contacts in excess. */
    public List<Failure> failures() {
        var failures = new ArrayList<Failure>();
        for (var stream : streams) {
            var target = stream.target();
            for (int i = 0; i < stream.intervals().size(); i++) {
                var figures = stream.intervals().get(i);
                var level = figures.serviceLevel();
                if (level != null && !target.isMet(figures.offered() - figures.late(), figures.offered())) {
                    failures.add(new Failure(
                            target.name(),
                            target.language(),
                            i,
                            starts[i],
                            level,
                            target.targetShare(),
                            level.high() < target.targetShare(),
                            figures.late() - (1 - target.targetShare()) * figures.offered()));
                }
            }
        }
        failures.sort(Comparator.comparingDouble(Failure::excessLate)
                .reversed()
                .thenComparing(Failure::stream)
                .thenComparingInt(Failure::interval));
        return failures;
    }

    static void requireTogether(List<DayResult> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A roster's outcome needs at least one day.");
        }
        var first = days.get(0);
        for (int d = 1; d < days.size(); d++) {
            var day = days.get(d);
            var before = days.get(d - 1);
            if (day.seed() != first.seed()
                    || day.replications() != first.replications()
                    || !day.routing().equals(first.routing())
                    || !day.streams().equals(first.streams())) {
                throw new IllegalArgumentException(
                        "Day (%d) differs from the first in seed, replications, routing or streams.".formatted(d));
            }
            if (day.start(0) != before.end(before.intervals() - 1)) {
                throw new IllegalArgumentException("Day (%d) begins at (%d), not where the day before ends (%d)."
                        .formatted(d, day.start(0), before.end(before.intervals() - 1)));
            }
        }
    }

    /** Adds the replications up and estimates. */
    private static final class Reckoning {

        private final List<DayResult> days;
        private final RollingWindow window;
        private final DayResult first;
        private final int replications;
        private final int size;
        private final long[] starts;
        private final long[] ends;
        private final int[][] windows;

        Reckoning(List<DayResult> days, RollingWindow window) {
            this.days = days;
            this.window = window;
            first = days.get(0);
            replications = first.replications();
            size = days.stream().mapToInt(DayResult::intervals).sum();
            starts = new long[size];
            ends = new long[size];
            int at = 0;
            for (var day : days) {
                for (int i = 0; i < day.intervals(); i++, at++) {
                    starts[at] = day.start(i);
                    ends[at] = day.end(i);
                }
            }
            windows = windows();
        }

        /** First and end interval of every window. */
        private int[][] windows() {
            var found = new ArrayList<int[]>();
            int end = 0;
            for (int i = 0; i < size && starts[i] + window.seconds() <= ends[size - 1]; i++) {
                while (end < size && ends[end] <= starts[i] + window.seconds()) {
                    end++;
                }
                if (end > i) {
                    found.add(new int[] {i, end});
                }
            }
            return found.isEmpty() ? new int[][] {{0, size}} : found.toArray(int[][]::new);
        }

        RosterOutcome outcome() {
            var outcomes = new ArrayList<StreamOutcome>();
            var all = new Figures.Totals(replications);
            var allByDay = totals(days.size());
            var allByInterval = totals(size);
            var together = new Met(days.size());
            for (int s = 0; s < first.streams().size(); s++) {
                var target = first.streams().get(s);
                var byInterval = new ArrayList<Figures>();
                var byDay = new ArrayList<Figures>();
                var horizon = new Figures.Totals(replications);
                var met = new Met(days.size());
                for (int d = 0; d < days.size(); d++) {
                    var day = days.get(d);
                    var inDay = new Figures.Totals(replications);
                    for (int i = 0; i < day.intervals(); i++) {
                        var inInterval = new Figures.Totals(replications).add(day, s, i, i + 1);
                        allByInterval.get(byInterval.size()).add(inInterval);
                        byInterval.add(inInterval.figures());
                        inDay.add(inInterval);
                    }
                    byDay.add(inDay.figures());
                    allByDay.get(d).add(inDay);
                    horizon.add(inDay);
                    met.day(d, target, inDay);
                }
                all.add(horizon);
                met.whole(target, horizon);
                met.windows(target, s);
                together.and(met);
                outcomes.add(new StreamOutcome(target, horizon.figures(), byDay, byInterval, met.chances()));
            }
            together.answeredOfAll();
            return new RosterOutcome(
                    first.seed(),
                    replications,
                    first.routing(),
                    window,
                    starts,
                    outcomes,
                    all.figures(),
                    figures(allByDay),
                    figures(allByInterval),
                    together.chances(),
                    occupancyOfAll(),
                    days.stream().map(this::occupancy).toList(),
                    intervalOccupancy(),
                    classes());
        }

        private List<Figures.Totals> totals(int count) {
            var totals = new ArrayList<Figures.Totals>();
            for (int i = 0; i < count; i++) {
                totals.add(new Figures.Totals(replications));
            }
            return totals;
        }

        private static List<Figures> figures(List<Figures.Totals> totals) {
            return totals.stream().map(Figures.Totals::figures).toList();
        }

        private @Nullable Estimate occupancyOfAll() {
            var busy = new double[replications];
            var staffed = new double[replications];
            for (var day : days) {
                add(day.busy, busy, 0, day.intervals(), day.intervals());
                add(day.staffed, staffed, 0, day.intervals(), day.intervals());
            }
            return Estimate.share(busy, staffed);
        }

        private @Nullable Estimate occupancy(DayResult day) {
            return occupancy(day, 0, day.intervals());
        }

        private @Nullable Estimate occupancy(DayResult day, int from, int to) {
            var busy = new double[replications];
            var staffed = new double[replications];
            add(day.busy, busy, from, to, day.intervals());
            add(day.staffed, staffed, from, to, day.intervals());
            return Estimate.share(busy, staffed);
        }

        private List<@Nullable Estimate> intervalOccupancy() {
            var occupancy = new ArrayList<@Nullable Estimate>();
            for (var day : days) {
                for (int i = 0; i < day.intervals(); i++) {
                    occupancy.add(occupancy(day, i, i + 1));
                }
            }
            return occupancy;
        }

        private List<ClassOccupancy> classes() {
            var masks = new TreeSet<Integer>();
            for (var day : days) {
                for (int languages : day.classes()) {
                    masks.add(languages);
                }
            }
            var classes = new ArrayList<ClassOccupancy>();
            for (int languages : masks) {
                var busy = new double[replications];
                var staffed = new double[replications];
                for (var day : days) {
                    int c = Arrays.binarySearch(day.classes(), languages);
                    if (c >= 0) {
                        add(day.classBusy, busy, c, c + 1, day.classes().length);
                        add(day.classStaffed, staffed, c, c + 1, day.classes().length);
                    }
                }
                classes.add(new ClassOccupancy(
                        languages, Estimate.sum(staffed) / replications, Estimate.share(busy, staffed)));
            }
            return classes;
        }

        private static void add(float[] seconds, double[] sums, int from, int to, int row) {
            for (int r = 0; r < sums.length; r++) {
                for (int i = from; i < to; i++) {
                    sums[r] += seconds[r * row + i];
                }
            }
        }

        /** In which replications what was met. */
        private final class Met {

            private final boolean[][] byDay;
            private final boolean[] offeredOnDay;
            private final boolean[] everyDay = all();
            private final boolean[] whole = all();
            private final boolean[] answered = all();
            private final boolean[] inTime = all();
            private boolean offered;

            Met(int count) {
                byDay = new boolean[count][];
                for (int d = 0; d < count; d++) {
                    byDay[d] = all();
                }
                offeredOnDay = new boolean[count];
            }

            private boolean[] all() {
                var met = new boolean[replications];
                Arrays.fill(met, true);
                return met;
            }

            void day(int d, StreamTarget target, Figures.Totals totals) {
                for (int r = 0; r < replications; r++) {
                    byDay[d][r] = target.isMet(totals.inTime[r], totals.offered[r]);
                    everyDay[r] &= byDay[d][r];
                    offeredOnDay[d] |= totals.offered[r] > 0;
                }
                offered |= offeredOnDay[d];
            }

            void whole(StreamTarget target, Figures.Totals totals) {
                for (int r = 0; r < replications; r++) {
                    whole[r] = target.isMet(totals.inTime[r], totals.offered[r]);
                }
            }

            void windows(StreamTarget target, int stream) {
                var offeredSoFar = new long[size + 1];
                var answeredSoFar = new long[size + 1];
                var inTimeSoFar = new long[size + 1];
                for (int r = 0; r < replications; r++) {
                    Arrays.fill(offeredSoFar, 0);
                    Arrays.fill(answeredSoFar, 0);
                    Arrays.fill(inTimeSoFar, 0);
                    sum(r, stream, offeredSoFar, answeredSoFar, inTimeSoFar);
                    accumulate(offeredSoFar);
                    accumulate(answeredSoFar);
                    accumulate(inTimeSoFar);
                    for (var span : windows) {
                        long all = offeredSoFar[span[1]] - offeredSoFar[span[0]];
                        answered[r] &= reaches(answeredSoFar[span[1]] - answeredSoFar[span[0]], all);
                        inTime[r] &= target.isMet(inTimeSoFar[span[1]] - inTimeSoFar[span[0]], all);
                    }
                }
            }

            private void sum(int r, int stream, long[] offeredIn, long[] answeredIn, long[] inTimeIn) {
                int at = 1;
                for (var day : days) {
                    for (int i = 0; i < day.intervals(); i++, at++) {
                        int cell = day.cell(r, stream, i);
                        offeredIn[at] += day.offered[cell];
                        answeredIn[at] += day.answered[cell];
                        inTimeIn[at] += day.inTime[cell];
                    }
                }
            }

            private static void accumulate(long[] counts) {
                for (int i = 1; i < counts.length; i++) {
                    counts[i] += counts[i - 1];
                }
            }

            private boolean reaches(long part, long all) {
                return part >= (window.answerRate() - 1e-9) * all;
            }

            /** The answered share is the hotline's: all streams together. */
            void answeredOfAll() {
                for (int r = 0; r < replications; r++) {
                    var offeredSoFar = new long[size + 1];
                    var answeredSoFar = new long[size + 1];
                    for (int s = 0; s < first.streams().size(); s++) {
                        sum(r, s, offeredSoFar, answeredSoFar, new long[size + 1]);
                    }
                    accumulate(offeredSoFar);
                    accumulate(answeredSoFar);
                    answered[r] = true;
                    for (var span : windows) {
                        answered[r] &= reaches(
                                answeredSoFar[span[1]] - answeredSoFar[span[0]],
                                offeredSoFar[span[1]] - offeredSoFar[span[0]]);
                    }
                }
            }

            void and(Met other) {
                for (int d = 0; d < byDay.length; d++) {
                    and(byDay[d], other.byDay[d]);
                    offeredOnDay[d] |= other.offeredOnDay[d];
                }
                and(everyDay, other.everyDay);
                and(whole, other.whole);
                and(inTime, other.inTime);
                offered |= other.offered;
            }

            private static void and(boolean[] met, boolean[] other) {
                for (int r = 0; r < met.length; r++) {
                    met[r] &= other[r];
                }
            }

            Chances chances() {
                var onDays = new ArrayList<@Nullable Estimate>();
                for (int d = 0; d < byDay.length; d++) {
                    onDays.add(probability(byDay[d], offeredOnDay[d]));
                }
                return new Chances(
                        onDays,
                        probability(everyDay, offered),
                        probability(whole, offered),
                        probability(answered, offered),
                        probability(inTime, offered));
            }

            private static @Nullable Estimate probability(boolean[] met, boolean any) {
                int hits = 0;
                for (boolean hit : met) {
                    hits += hit ? 1 : 0;
                }
                return Estimate.probability(hits, any ? met.length : 0);
            }
        }
    }
}
