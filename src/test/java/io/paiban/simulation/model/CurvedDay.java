package io.paiban.simulation.model;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.LiveFormula;
import io.paiban.staffing.model.LivePool;
import io.paiban.staffing.model.LoadMethod;
import io.paiban.staffing.model.StaffingPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day of calls that climbs and falls, staffed interval by interval by a load method and lived through.
 *
 * <p>Every day is like the one before. In each interval exactly the required number is on duty: who came last leaves first, and leaves when the call
 * in progress is over. Handle times are exponential, as Erlang C has them, and occupancy has no cap, so that nothing but the method of the load is tried.
 *
 * @param shape how the calls are spread over the day
 * @param method how contacts become load
 * @param intervalSeconds length of an interval
 * @param handleSeconds mean handle time
 * @param target service target of every interval
 */
record CurvedDay(Shape shape, LoadMethod method, int intervalSeconds, double handleSeconds, ServiceTarget target) {

    private static final double CALLS = 3000;
    private static final int DAY = 86_400;
    private static final int WARM_UP = 6 * 3600;
    private static final int RUN_OUT = 2 * 3600;

    /** The calls of a day. */
    enum Shape {
        /** As a real day: mean of the weekdays of 2011 and 2012 of a French insurer's telephone lines, series {@code axa_telephonie}. */
        REAL,
        /**
         * Steeper than any real day we know: two bell curves around 10:00 and 16:00, with a standard deviation of 76 minutes, on a twentieth of the
         * peak; up to 1.8 times as many calls in one half hour as in the one before.
         */
        STEEP;

        /** Calls of a half hour, in relation to the others. */
        private double calls(int halfHour) {
            if (this == REAL) {
                return HALF_HOURS[halfHour];
            }
            double hour = (halfHour + 0.5) / 2;
            return 0.05 + bell(hour - 10) + 0.9 * bell(hour - 16);
        }

        private static double bell(double hours) {
            double deviations = hours * 60 / 76;
            return Math.exp(-deviations * deviations / 2);
        }
    }

    /** Calls by half hour from midnight, in relation to each other. */
    private static final double[] HALF_HOURS = {
        4.4, 3.6, 2.7, 2.3, 2.0, 2.0, 1.9, 1.9, 1.8, 2.0, 2.4, 3.3, 4.4, 7.9, 16.8, 26.2, 55.7, 90.4, 141.7, 163.0,
        172.7, 171.8, 169.0, 156.6, 117.4, 96.8, 98.0, 111.5, 140.3, 146.3, 146.7, 142.2, 133.3, 121.6, 105.4, 88.1,
        71.3, 57.7, 46.6, 37.6, 30.7, 26.4, 21.0, 17.6, 13.4, 10.1, 7.4, 6.0
    };

    /**
     * What became of it.
     *
     * @param agentHours hours on duty a day
     * @param whole service level of the day
     * @param worst the interval farthest below the target
     * @param worstAt its start, in seconds of the day
     * @param below intervals more than two points below the target
     */
    record Result(double agentHours, Estimate whole, Estimate worst, int worstAt, int below) {

        /** How many points the worst interval is above the target; negative = below. */
        double worstPoints(double share) {
            return 100 * (worst.value() - share);
        }
    }

    double[] contacts() {
        int size = DAY / intervalSeconds;
        var contacts = new double[size];
        for (int i = 0; i < size; i++) {
            double half = (i + 0.5) * intervalSeconds / 1800.0 - 0.5 + HALF_HOURS.length;
            int before = (int) half;
            double part = half - before;
            contacts[i] = (1 - part) * shape.calls(before % HALF_HOURS.length)
                    + part * shape.calls((before + 1) % HALF_HOURS.length);
        }
        double sum = Arrays.stream(contacts).sum();
        return Arrays.stream(contacts).map(count -> count * CALLS / sum).toArray();
    }

    int[] staff() {
        var contacts = contacts();
        var loads = method.loads(contacts, handleSeconds, intervalSeconds);
        var same = new double[contacts.length];
        Arrays.fill(same, handleSeconds);
        var endless = new double[contacts.length];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        var pool = new LivePool(
                1,
                contacts,
                loads.mean(),
                loads.start(),
                loads.end(),
                same,
                endless,
                new double[contacts.length],
                new int[contacts.length],
                Collections.nCopies(contacts.length, List.of(target)));
        var formula = new LiveFormula(StaffingPolicy.FIRST_VERSION);
        return IntStream.range(0, contacts.length)
                .map(i -> formula.required(pool, i))
                .toArray();
    }

    Result live(int replications, long seed) {
        var result = DayResult.of(scenario(), seed, replications, () -> false, SimulationProgress.SILENT);
        var stream = RosterOutcome.of(List.of(result)).streams().get(0);
        @Nullable Estimate worst = null;
        int worstAt = 0;
        int below = 0;
        for (int i = 0; i < stream.intervals().size(); i++) {
            var level = stream.intervals().get(i).serviceLevel();
            if (worst == null || level.value() < worst.value()) {
                worst = level;
                worstAt = i * intervalSeconds;
            }
            below += level.value() < target.share() - 0.02 ? 1 : 0;
        }
        return new Result(
                Arrays.stream(staff()).sum() * intervalSeconds / 3600.0,
                stream.whole().serviceLevel(),
                worst,
                worstAt,
                below);
    }

    private DayScenario scenario() {
        int before = WARM_UP / intervalSeconds;
        int size = DAY / intervalSeconds;
        int all = before + size + RUN_OUT / intervalSeconds;
        var bounds = new int[all + 1];
        Arrays.setAll(bounds, i -> (i - before) * intervalSeconds);
        var keys = new long[all];
        Arrays.setAll(keys, i -> bounds[i]);
        var days = new long[all];
        Arrays.setAll(days, i -> Math.floorDiv(bounds[i], DAY));
        var day = contacts();
        var contacts = new double[all];
        Arrays.setAll(contacts, i -> day[Math.floorMod(i - before, size)]);
        var stream = new ContactStream(
                "calls",
                ContactStream.GENERAL,
                1,
                contacts,
                handleSeconds,
                1,
                HandleTimes.EXPONENTIAL,
                Double.POSITIVE_INFINITY,
                0,
                1,
                target.answeredWithin().toMillis() / 1000.0,
                target.share());
        return new DayScenario(
                bounds,
                before,
                before + size,
                keys,
                days,
                List.of(stream),
                agents(bounds, before),
                Routing.KEEP_ONE_IDLE,
                0);
    }

    private List<AgentDay> agents(int[] bounds, int before) {
        var staff = staff();
        var agents = new ArrayList<AgentDay>();
        var onDuty = new ArrayDeque<Integer>();
        for (int i = 0; i < bounds.length; i++) {
            int wanted = i == bounds.length - 1 ? 0 : staff[Math.floorMod(i - before, staff.length)];
            while (onDuty.size() < wanted) {
                onDuty.push(bounds[i]);
            }
            while (onDuty.size() > wanted) {
                agents.add(new AgentDay("A%03d".formatted(agents.size()), 0, new int[] {onDuty.pop(), bounds[i]}));
            }
        }
        return agents;
    }
}
