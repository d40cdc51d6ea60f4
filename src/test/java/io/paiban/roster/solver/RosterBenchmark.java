package io.paiban.roster.solver;

import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.SolveLimits;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Measures the solver on generated weeks. Arguments: CPU seconds of the solving thread, seed, and which weeks. */
public final class RosterBenchmark {

    private RosterBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 25;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        String which = arguments.length > 2 ? arguments[2] : "abc";
        if (which.contains("a")) {
            run("40+8+4, one week, 88 %, 40 h at most", BenchmarkWeeks.of(40, 8, 4, 7, 0.88, 2400L, 7), seconds, seed);
        }
        if (which.contains("b")) {
            run(
                    "28+9+4, one week, 90 %, no weekly limit",
                    BenchmarkWeeks.of(28, 9, 4, 7, 0.90, null, 8), seconds, seed);
        }
        if (which.contains("c")) {
            run(
                    "40+8+4, four weeks, 88 %, 40 h at most",
                    BenchmarkWeeks.of(40, 8, 4, 28, 0.88, 2400L, 9), seconds, seed);
        }
    }

    private static void run(String name, RosterProblem problem, int seconds, long seed) {
        System.out.println(name);
        double before = cpu();
        Outcome outcome = RosterSolver.solve(
                problem,
                List.of(),
                new SolveLimits(Duration.ofSeconds(seconds), null, seed),
                best -> print(best, before),
                () -> false);
        print(outcome, before);
        double hours = outcome.shifts().stream()
                        .mapToLong(shift -> shift.worked().workingMinutes())
                        .sum()
                / 60.0;
        System.out.printf(
                "%s: %s; rostered %.1f h%n%n", name, outcome.progress().words(), hours);
    }

    private static void print(Outcome best, double before) {
        var progress = best.progress();
        System.out.printf(
                "%5.1f s CPU: %d hard, %d min below minimum, %.2f %% short, %s%n",
                cpu() - before,
                progress.brokenHardRules(),
                progress.minutesBelowMinimum(),
                100.0 * progress.minutesShort() / progress.minutesRequired(),
                progress.score());
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
