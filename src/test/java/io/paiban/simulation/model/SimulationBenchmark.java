package io.paiban.simulation.model;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many contacts a second of CPU simulates: a hotline of two languages beside the general one, 3,000 calls a
 * day on a day curve with quiet nights, 36 agents in three shifts with breaks, four hours of warm-up. Beside it the
 * floor in the same run: drawing the random numbers of as many contacts and nothing else. CPU time of one thread.
 */
public final class SimulationBenchmark {

    private static final int QUARTER = 900;
    private static final int WARM_UP = 16;
    private static final int DAYS = 7;
    private static final int BATCHES = 5;
    private static final double HANDLE_SECONDS = 180;

    private static double sink;

    private SimulationBenchmark() {}

    /** @param arguments number of simulated weeks, 1,000 if none */
    public static void main(String[] arguments) {
        int weeks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        var simulation = new DaySimulation(day(3000, 36, Double.POSITIVE_INFINITY));
        run(simulation, 700);
        floor(2_000_000);
        for (int batch = 0; batch < BATCHES; batch++) {
            long begin = cpuNanos();
            long[] contacts = run(simulation, DAYS * weeks / BATCHES);
            double seconds = (cpuNanos() - begin) / 1e9;
            begin = cpuNanos();
            floor(contacts[1]);
            double floor = (cpuNanos() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,d weeks: %.2f s of CPU, %.2f million counted contacts/s (%.2f with warm-up), in time %.1f %%,"
                            + " random numbers alone %.2f s, ratio %.2f%n",
                    weeks / BATCHES,
                    seconds,
                    contacts[0] / seconds / 1e6,
                    contacts[1] / seconds / 1e6,
                    100.0 * contacts[2] / contacts[0],
                    floor,
                    seconds / floor);
        }
        var large = new DaySimulation(day(100_000, 1500, 120));
        for (int batch = 0; batch < 3; batch++) {
            long begin = cpuNanos();
            long[] contacts = run(large, 10);
            double seconds = (cpuNanos() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "1,500 agents, 100,000 calls a day, callers hang up: %.2f million counted contacts/s%n",
                    contacts[0] / seconds / 1e6);
        }
        certificate(weeks);
        System.out.println(sink > 0 ? "" : "nothing drawn");
    }

    /** A week with all its figures, as a planner waits for it. */
    private static void certificate(int replications) {
        var scenario = day(3000, 36, Double.POSITIVE_INFINITY);
        long begin = cpuNanos();
        var days = new ArrayList<DayResult>();
        for (int day = 0; day < DAYS; day++) {
            days.add(DayResult.of(of(scenario, day), 7, replications, () -> false, SimulationProgress.SILENT));
        }
        double simulated = (cpuNanos() - begin) / 1e9;
        begin = cpuNanos();
        var outcome = RosterOutcome.of(days);
        double estimated = (cpuNanos() - begin) / 1e9;
        begin = cpuNanos();
        int bytes = days.get(0).toBytes().length;
        double written = (cpuNanos() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "a week, %,d replications: simulated %.2f s, estimated %.2f s; a day's result is %,d kB, written in %.2f s;"
                        + " in time %.2f %% (%.2f to %.2f)%n",
                replications,
                simulated,
                estimated,
                bytes / 1000,
                written,
                100 * outcome.whole().serviceLevel().value(),
                100 * outcome.whole().serviceLevel().low(),
                100 * outcome.whole().serviceLevel().high());
        begin = cpuNanos();
        var small = DayResult.of(scenario, 7, 200, () -> false, SimulationProgress.SILENT);
        var repairs = Repairs.of(scenario, small, Repairs.ROUNDS, () -> false, SimulationProgress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "repairs of a day, 200 replications: %d simulations, %.2f s, complete %s, %.1f hours of agents%n",
                repairs.simulations(),
                (cpuNanos() - begin) / 1e9,
                repairs.complete(),
                repairs.repairs().stream().mapToInt(Repairs.Repair::heads).sum() * QUARTER / 3600.0);
    }

    private static DayScenario of(DayScenario scenario, int day) {
        return new DayScenario(
                scenario.bounds(),
                scenario.firstCounted(),
                Arrays.stream(scenario.intervalKeys())
                        .map(key -> key + 86_400L * day)
                        .toArray(),
                Arrays.stream(scenario.dayKeys()).map(key -> key + day).toArray(),
                scenario.streams(),
                scenario.agents(),
                scenario.routing(),
                scenario.levelCv());
    }

    private static long[] run(DaySimulation simulation, int replications) {
        long counted = 0;
        long inTime = 0;
        for (int r = 0; r < replications; r++) {
            var outcome = simulation.run(7, r, () -> false);
            for (int i = 0; i < outcome.offered.length; i++) {
                counted += outcome.offered[i];
                inTime += outcome.inTime[i];
            }
        }
        double warmUp = 0;
        double day = 0;
        for (int i = -WARM_UP; i < 96; i++) {
            warmUp += i < 0 ? curve(i) : 0;
            day += i < 0 ? 0 : curve(i);
        }
        return new long[] {counted, Math.round(counted * (1 + warmUp / day)), inTime};
    }

    private static void floor(long contacts) {
        var random = new RandomStream(3);
        double sum = 0;
        for (long i = 0; i < contacts; i++) {
            sum += random.nextExponential() + random.nextExponential() + Math.exp(random.nextGaussian());
        }
        sink += sum;
    }

    private static double curve(int quarter) {
        double hour = Math.floorMod(quarter, 96) / 4.0;
        return 0.08 + Math.exp(-Math.pow((hour - 11) / 3, 2)) + 0.8 * Math.exp(-Math.pow((hour - 17) / 3.5, 2));
    }

    static DayScenario day(double contacts, int people, double patience) {
        int intervals = WARM_UP + 96;
        var bounds = new int[intervals + 1];
        var keys = new long[intervals];
        var days = new long[intervals];
        var volume = new double[3][intervals];
        double total = 0;
        for (int i = 0; i <= intervals; i++) {
            bounds[i] = QUARTER * (i - WARM_UP);
        }
        for (int i = 0; i < 96; i++) {
            total += curve(i);
        }
        double[] shares = {0.85, 0.1, 0.05};
        for (int i = 0; i < intervals; i++) {
            keys[i] = bounds[i];
            days[i] = Math.floorDiv(bounds[i], 86_400);
            for (int s = 0; s < shares.length; s++) {
                volume[s][i] = contacts * shares[s] * curve(i - WARM_UP) / total;
            }
        }
        var streams = new ArrayList<ContactStream>();
        for (int s = 0; s < shares.length; s++) {
            streams.add(new ContactStream(
                    "stream " + s,
                    s - 1,
                    1,
                    volume[s],
                    HANDLE_SECONDS,
                    1.1,
                    HandleTimes.LOG_NORMAL,
                    patience,
                    0,
                    1,
                    20,
                    0.8));
        }
        return new DayScenario(bounds, WARM_UP, keys, days, streams, agents(people), Routing.KEEP_ONE_IDLE, 0.05);
    }

    private static List<AgentDay> agents(int people) {
        var agents = new ArrayList<AgentDay>();
        int[] starts = {8, 8, 9, 13, 14, 23};
        for (int a = 0; a < people; a++) {
            int start = starts[a % starts.length] * 3600;
            int languages = new int[] {0, 0, 0, 1, 2, 0, 0, 3}[a / starts.length % 8];
            int[] shift = new int[12];
            for (int day = 0; day < 2; day++) {
                int from = start + (day - 1) * 86_400 + a * 60 % 1800;
                int[] spans = {from, from + 7200, from + 8100, from + 14_400, from + 16_200, from + 32_400};
                System.arraycopy(spans, 0, shift, 6 * day, 6);
            }
            agents.add(new AgentDay("agent " + a, languages, shift));
        }
        return agents;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
