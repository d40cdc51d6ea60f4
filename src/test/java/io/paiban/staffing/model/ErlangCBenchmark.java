package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/**
 * Prints how long the requirement of a year takes: 35,040 intervals of 15 minutes, a daily curve between 2 and 60
 * Erlangs, 80 % answered within 20 seconds. CPU time of one thread; the median of repeated years after the compiler has
 * warmed up, and the first year in a fresh process beside it.
 */
final class ErlangCBenchmark {

    private static final int INTERVALS = 35_040;
    private static final int INTERVALS_A_DAY = 96;
    private static final int YEARS = 201;

    private ErlangCBenchmark() {}

    public static void main(String[] arguments) {
        var loads = loads();
        var millis = new double[YEARS];
        long agents = 0;
        for (int year = 0; year < YEARS; year++) {
            long begin = cpuNanos();
            agents += agents(loads);
            millis[year] = (cpuNanos() - begin) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        double median = millis[YEARS / 2];
        System.out.printf(
                "%,d intervals: %.2f ms of CPU (%.0f ns an interval), first run %.2f ms; %,d agent intervals a year%n",
                INTERVALS, median, median * 1e6 / INTERVALS, first, agents / YEARS);
    }

    private static long agents(double[] loads) {
        var handleTime = Duration.ofSeconds(300);
        var target = ServiceTarget.of(Duration.ofSeconds(20), 0.8);
        long agents = 0;
        for (double load : loads) {
            agents += RequiredAgents.of(load, handleTime, target);
        }
        return agents;
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
