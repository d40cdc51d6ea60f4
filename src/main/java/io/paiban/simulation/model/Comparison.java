package io.paiban.simulation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two rosters that met the same contacts, the second against the first.
 *
 * <p>Both were simulated with common random numbers, so chance that strikes both alike leaves the difference, and its
 * interval is narrower than that of two independent simulations. The difference of two ratios of sums is linearised
 * replication by replication, {@code z = e2 / mean(y2) - e1 / mean(y1)} with the residuals {@code e} of each ratio, and
 * its variance is that of the mean of {@code z}. Source: A. M. Law, Simulation Modeling and Analysis, 5th ed., 2015, ch.
 * 10.2.1 (paired-t) and 11.2 (common random numbers); linearised as in {@link Estimate}.
 *
 * @param whole difference of all streams over the horizon
 * @param days the same by day
 * @param streams by stream
 */
public record Comparison(Difference whole, List<Difference> days, List<StreamDifference> streams) {

    /** What can be said of a difference. */
    public enum Verdict {
        /** The second roster answers a larger share in time. */
        BETTER,
        /** The second roster answers a smaller share in time. */
        WORSE,
        /** The interval holds 0: the difference may be chance, or there is none. */
        NOT_DISTINGUISHABLE
    }

    /**
     * A difference, second minus first.
     *
     * @param serviceLevel difference of the shares answered in time, in [-1, 1]; null when one of them offered nothing
     * @param lateContacts difference of the contacts not answered in time, mean a replication
     * @param verdict what the share's interval says
     */
    public record Difference(@Nullable Estimate serviceLevel, Estimate lateContacts, Verdict verdict) {

        /** Whether the difference is more than chance, at 95 %. */
        public boolean isDistinguishable() {
            return verdict != Verdict.NOT_DISTINGUISHABLE;
        }
    }

    /**
     * The differences of one stream.
     *
     * @param stream its name
     * @param whole over the horizon
     * @param days by day
     */
    public record StreamDifference(String stream, Difference whole, List<Difference> days) {}

    /**
     * Compares two rosters for the same days.
     *
     * @param before the first roster's days
     * @param after the second roster's days; same days, streams, seed and replications, at least two; routing and targets
     *     may differ
     */
    public static Comparison of(List<DayResult> before, List<DayResult> after) {
        RosterOutcome.requireTogether(before);
        RosterOutcome.requireTogether(after);
        requireSame(before, after);
        int replications = before.get(0).replications();
        var names = before.get(0).streams();
        var whole = new Pair(replications);
        var days = new ArrayList<Pair>();
        before.forEach(day -> days.add(new Pair(replications)));
        var streams = new ArrayList<StreamDifference>();
        for (int s = 0; s < names.size(); s++) {
            var horizon = new Pair(replications);
            var byDay = new ArrayList<Difference>();
            for (int d = 0; d < before.size(); d++) {
                var day = new Pair(replications);
                day.first.add(before.get(d), s, 0, before.get(d).intervals());
                day.second.add(after.get(d), s, 0, after.get(d).intervals());
                byDay.add(day.difference());
                horizon.add(day);
                days.get(d).add(day);
            }
            whole.add(horizon);
            streams.add(new StreamDifference(names.get(s).name(), horizon.difference(), byDay));
        }
        return new Comparison(
                whole.difference(), days.stream().map(Pair::difference).toList(), streams);
    }

    private static void requireSame(List<DayResult> before, List<DayResult> after) {
        var one = before.get(0);
        var other = after.get(0);
        boolean sameDays = before.size() == after.size();
        for (int d = 0; sameDays && d < before.size(); d++) {
            sameDays = before.get(d).start(0) == after.get(d).start(0)
                    && before.get(d).end(before.get(d).intervals() - 1)
                            == after.get(d).end(after.get(d).intervals() - 1);
        }
        if (!sameDays) {
            throw new IllegalArgumentException(
                    "The rosters (%d and %d days) must be for the same days.".formatted(before.size(), after.size()));
        }
        if (one.seed() != other.seed() || one.replications() != other.replications() || one.replications() < 2) {
            throw new IllegalArgumentException(
                    "The rosters must share seed (%d, %d) and replications (%d, %d), at least two."
                            .formatted(one.seed(), other.seed(), one.replications(), other.replications()));
        }
        if (!one.streams().stream()
                .map(StreamTarget::name)
                .toList()
                .equals(other.streams().stream().map(StreamTarget::name).toList())) {
            throw new IllegalArgumentException("The rosters must be for the same streams.");
        }
    }

    /** Totals of both rosters. */
    private static final class Pair {

        final Figures.Totals first;
        final Figures.Totals second;

        Pair(int replications) {
            first = new Figures.Totals(replications);
            second = new Figures.Totals(replications);
        }

        void add(Pair other) {
            first.add(other.first);
            second.add(other.second);
        }

        Difference difference() {
            int n = first.offered.length;
            var late = new double[n];
            var linear = new double[n];
            double offeredFirst = Estimate.sum(first.offered);
            double offeredSecond = Estimate.sum(second.offered);
            boolean both = offeredFirst > 0 && offeredSecond > 0;
            double levelFirst = both ? Estimate.sum(first.inTime) / offeredFirst : 0;
            double levelSecond = both ? Estimate.sum(second.inTime) / offeredSecond : 0;
            for (int r = 0; r < n; r++) {
                late[r] = second.offered[r] - second.inTime[r] - first.offered[r] + first.inTime[r];
                linear[r] = both
                        ? (second.inTime[r] - levelSecond * second.offered[r]) * n / offeredSecond
                                - (first.inTime[r] - levelFirst * first.offered[r]) * n / offeredFirst
                        : 0;
            }
            var lateContacts = Objects.requireNonNull(Estimate.mean(late));
            if (!both) {
                return new Difference(null, lateContacts, Verdict.NOT_DISTINGUISHABLE);
            }
            var spread = Objects.requireNonNull(Estimate.mean(linear));
            double value = levelSecond - levelFirst;
            double half = spread.halfWidth();
            var level = new Estimate(value, value - half, value + half);
            return new Difference(level, lateContacts, verdict(level));
        }

        private static Verdict verdict(Estimate level) {
            return level.low() > 0 ? Verdict.BETTER : level.high() < 0 ? Verdict.WORSE : Verdict.NOT_DISTINGUISHABLE;
        }
    }
}
