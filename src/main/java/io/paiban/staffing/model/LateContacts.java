package io.paiban.staffing.model;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each agent is worth in one interval: the contacts that are answered late or lost, by number of agents.
 *
 * <p>The formulas of a steady queue are not fit to be a price as they are. By {@link ErlangC} every contact is late as
 * long as the agents do not exceed the load, so that the first of ten missing agents would be worth nothing and the last
 * one everything. In truth an overloaded queue is a fluid: within the interval every agent serves his share, and the
 * overload of a quarter of an hour does not last for ever. So the table is the greatest convex function below the
 * formula: from nobody on duty a straight line to where it touches the formula, and the formula from there on. A convex
 * price is also what a search can climb: filling the interval with the dearest gap first is right.
 *
 * @param contacts expected contacts; finite and not negative
 * @param erlangs their load, in Erlangs; in [0, {@link ErlangB#LARGEST}]; 0 exactly where there are no contacts
 * @param handleSeconds mean handle time, in seconds; positive where there are contacts
 * @param answeredWithin longest wait that counts as in time; not negative
 * @param patience mean time until a waiting caller hangs up, not negative; those who hang up are lost and count like the
 *     late; null = nobody hangs up
 */
public record LateContacts(
        double contacts, double erlangs, double handleSeconds, Duration answeredWithin, @Nullable Duration patience) {

    public LateContacts {
        ErlangB.requireLoad(erlangs);
        if (!(contacts >= 0 && Double.isFinite(contacts)) || (contacts > 0) != (erlangs > 0)) {
            throw new IllegalArgumentException(
                    "The contacts (%s) must be finite, and positive exactly where their load (%s Erlangs) is."
                            .formatted(contacts, erlangs));
        }
        if (contacts > 0 && !(handleSeconds > 0 && Double.isFinite(handleSeconds))) {
            throw new IllegalArgumentException("The handle time (%s s) must be positive.".formatted(handleSeconds));
        }
        if (answeredWithin.isNegative()) {
            throw new IllegalArgumentException("The wait (%s) must not be negative.".formatted(answeredWithin));
        }
        if (patience != null && patience.isNegative()) {
            throw new IllegalArgumentException("The patience (%s) must not be negative.".formatted(patience));
        }
    }

    /**
     * The expected number of contacts answered late or lost.
     *
     * @param most largest number of agents; in [0, {@link ErlangB#LARGEST}]
     * @return the contacts by number of agents from 0 to {@code most}, both included: convex, not rising, the first is
     *     {@code contacts}; the same numbers whatever {@code most} is
     */
    public double[] table(int most) {
        ErlangB.requireServers(most);
        if (contacts == 0) {
            return new double[most + 1];
        }
        double[] table = raw(most);
        lower(table);
        for (int agents = 0; agents <= most; agents++) {
            table[agents] *= contacts;
        }
        return Arrays.copyOf(table, most + 1);
    }

    /**
     * The formula's share, from 0 agents to {@code most} and on to where no steeper line from the start can be found:
     * {@code n} agents bring at most 1/n each.
     */
    private double[] raw(int most) {
        var late = new double[most + 2];
        late[0] = 1;
        double steepest = 0;
        var formula = formula();
        int agents = 0;
        while (agents < most || steepest * agents < 1) {
            agents++;
            if (agents >= late.length) {
                late = Arrays.copyOf(late, 2 * late.length);
            }
            late[agents] = Math.min(late[agents - 1], formula.next());
            steepest = Math.max(steepest, (1 - late[agents]) / agents);
        }
        return Arrays.copyOf(late, agents + 1);
    }

    /** The share that is late or lost with one agent more than the time before; the first time with one. */
    @FunctionalInterface
    private interface Formula {
        double next();
    }

    private Formula formula() {
        double wait = seconds(answeredWithin) / handleSeconds;
        if (patience == null) {
            return new WithoutAbandonment(erlangs, wait);
        }
        var virtual = new VirtualWait(erlangs, seconds(patience) / handleSeconds, wait);
        var agents = new int[1];
        return () -> {
            virtual.with(++agents[0]);
            return virtual.missed(ServiceLevelDefinition.OFFERED);
        };
    }

    private static final class WithoutAbandonment implements Formula {

        private final double erlangs;
        private final double wait;
        private double inverse = 1;
        private int agents;

        WithoutAbandonment(double erlangs, double wait) {
            this.erlangs = erlangs;
            this.wait = wait;
        }

        @Override
        public double next() {
            agents++;
            if (inverse < Double.POSITIVE_INFINITY) {
                inverse = 1 + inverse * agents / erlangs;
            }
            if (agents <= erlangs) {
                return 1;
            }
            return ErlangC.waitProbability(erlangs, agents, inverse) * Math.exp(-(agents - erlangs) * wait);
        }
    }

    /** Lowers the values to the greatest convex function below them: the lower hull, by Andrew's monotone chain. */
    private static void lower(double[] values) {
        var hull = new int[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            while (size >= 2 && !turnsUp(values, hull[size - 2], hull[size - 1], i)) {
                size--;
            }
            hull[size++] = i;
        }
        for (int k = 1; k < size; k++) {
            int from = hull[k - 1];
            int to = hull[k];
            double slope = (values[to] - values[from]) / (to - from);
            for (int i = from + 1; i < to; i++) {
                values[i] = values[from] + slope * (i - from);
            }
        }
    }

    private static boolean turnsUp(double[] values, int first, int second, int third) {
        return (values[second] - values[first]) * (third - second)
                < (values[third] - values[second]) * (second - first);
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
