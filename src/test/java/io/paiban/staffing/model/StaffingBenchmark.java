package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Prints how long the requirement of a year takes, by Erlang C and by Erlang A: 35,040 intervals of 15 minutes, a daily
 * curve between 2 and 60 Erlangs, 80 % answered within 20 seconds, callers with a patience of 3 minutes. CPU time of one
 * thread; the median of repeated years after the compiler has warmed up, and the first year in a fresh process beside
 * it.
 *
 * <p>Beside it stands the floor: the steps that nobody can do without, each at its time in the same run. Those are the
 * terms of the sum that starts the recursion (a multiplication, waiting for the one before), the climb to the answer
 * {@code inverse = 1 + inverse * n / erlangs} (a multiplication and an addition), and with abandonment the terms of the
 * queue's series, once for the answer and once to show that one agent fewer is not enough.
 */
public final class StaffingBenchmark {

    private static final int INTERVALS = 35_040;
    private static final int INTERVALS_A_DAY = 96;
    private static final int YEARS = 201;
    private static final int STEPS = 1_000_000;
    private static final double NEGLIGIBLE = 1e-17;

    private static final Duration HANDLE_TIME = Duration.ofSeconds(300);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final ServiceTarget TARGET = ServiceTarget.of(Duration.ofSeconds(20), 0.8);

    private StaffingBenchmark() {}

    public static void main(String[] arguments) {
        var loads = loads();
        double step = nanos(StaffingBenchmark::climb);
        double term = nanos(StaffingBenchmark::terms);
        System.out.printf("a step of the recursion: %.2f ns; a term of a series: %.2f ns%n", step, term);
        print("Erlang C", loads, StaffingBenchmark::withoutAbandonment, step, term, false);
        print("Erlang A", loads, StaffingBenchmark::withAbandonment, step, term, true);
    }

    private static int withoutAbandonment(double load) {
        return RequiredAgents.of(load, HANDLE_TIME, TARGET);
    }

    private static int withAbandonment(double load) {
        return RequiredAgents.withPatience(load, HANDLE_TIME, PATIENCE, TARGET, ServiceLevelDefinition.OFFERED);
    }

    private static void print(
            String name,
            double[] loads,
            DoubleToIntFunction required,
            double nanosAStep,
            double nanosATerm,
            boolean abandonment) {
        var millis = new double[YEARS];
        long agents = 0;
        for (int year = 0; year < YEARS; year++) {
            long begin = cpuNanos();
            for (double load : loads) {
                agents += required.applyAsInt(load);
            }
            millis[year] = (cpuNanos() - begin) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        double median = millis[YEARS / 2];
        long steps = 0;
        long terms = 0;
        for (double load : loads) {
            int answer = required.applyAsInt(load);
            steps += Math.max(0, answer - (int) load);
            terms += sumTerms(load, Math.min(answer, (int) load));
            if (abandonment) {
                terms += queueTerms(load, answer) + queueTerms(load, answer - 1);
            }
        }
        double nanos = median * 1e6 / INTERVALS;
        double floor = (steps * nanosAStep + terms * nanosATerm) / INTERVALS;
        System.out.printf(
                "%s: %,d intervals in %.2f ms of CPU, first run %.2f ms; %.0f ns an interval;"
                        + " at least %.1f steps and %.1f terms = %.0f ns, ratio %.2f; %,d agent intervals a year%n",
                name,
                INTERVALS,
                median,
                first,
                nanos,
                (double) steps / INTERVALS,
                (double) terms / INTERVALS,
                floor,
                nanos / floor,
                agents / YEARS);
    }

    private static int sumTerms(double load, int agents) {
        double term = 1;
        double sum = 1;
        int terms = 0;
        for (int n = agents; n > 0 && term > NEGLIGIBLE * sum; n--) {
            term *= n / load;
            sum += term;
            terms++;
        }
        return terms;
    }

    private static int queueTerms(double load, int agents) {
        double theta = (double) HANDLE_TIME.toSeconds() / PATIENCE.toSeconds();
        double term = 1;
        double sum = 1;
        int k = 0;
        while (term > NEGLIGIBLE * sum) {
            k++;
            term *= load / (agents + k * theta);
            sum += term;
        }
        return k;
    }

    /** The best of many runs, after warming up; the sum is printed so that the work cannot be left out. */
    private static double nanos(DoubleUnaryOperator steps) {
        double best = Double.POSITIVE_INFINITY;
        double check = 0;
        for (int run = 0; run < 50; run++) {
            long begin = cpuNanos();
            check += steps.applyAsDouble(1.0 / (STEPS + run));
            best = Math.min(best, (cpuNanos() - begin) / (double) STEPS);
        }
        System.out.printf("(check %.3g) ", check);
        return best;
    }

    private static double climb(double perErlang) {
        double inverse = 1;
        for (int n = 1; n <= STEPS; n++) {
            inverse = 1 + inverse * (n * perErlang);
        }
        return inverse;
    }

    private static double terms(double perErlang) {
        double term = 1;
        double sum = 1;
        for (int n = STEPS; n > 0; n--) {
            term *= 1 - n * perErlang * 1e-9;
            sum += term;
        }
        return sum;
    }

    private static double[] loads() {
        var loads = new double[INTERVALS];
        for (int i = 0; i < INTERVALS; i++) {
            double daily = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / INTERVALS_A_DAY);
            double yearly = 1 + 0.2 * Math.sin(2 * Math.PI * i / INTERVALS);
            loads[i] = 2 + 48 * daily * yearly;
        }
        return loads;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
