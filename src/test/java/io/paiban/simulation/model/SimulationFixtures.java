package io.paiban.simulation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small words for days, contacts and agents. */
final class SimulationFixtures {

    static final double ENDLESS = Double.POSITIVE_INFINITY;

    private SimulationFixtures() {}

    /** Hours of equal contacts, the first of them warm-up; exponential handle times. */
    static DayScenario steady(
            int warmUpHours, int hours, double callsAnHour, double handle, double patience, double within, int agents) {
        var contacts = new double[warmUpHours + hours];
        Arrays.fill(contacts, callsAnHour);
        var stream = new ContactStream(
                "calls", -1, 1, contacts, handle, 1, HandleTimes.EXPONENTIAL, patience, 0, 1, within, 0.8);
        return day(warmUpHours, 3600, List.of(stream), crew(agents, 0, -warmUpHours * 3600, hours * 3600 + 360_000));
    }

    /** A day of equally long intervals, the first of them warm-up, that starts at midnight after it. */
    static DayScenario day(int warmUp, int seconds, List<ContactStream> streams, List<AgentDay> agents) {
        int intervals = streams.get(0).contacts().length;
        var bounds = IntStream.rangeClosed(0, intervals)
                .map(i -> seconds * (i - warmUp))
                .toArray();
        return new DayScenario(
                bounds,
                warmUp,
                IntStream.range(0, intervals).mapToLong(i -> bounds[i]).toArray(),
                IntStream.range(0, intervals)
                        .mapToLong(i -> Math.floorDiv(bounds[i], 86_400))
                        .toArray(),
                streams,
                agents,
                Routing.KEEP_ONE_IDLE,
                0);
    }

    /** Agents who are all on duty for one span. */
    static List<AgentDay> crew(int size, int languages, int... spans) {
        return IntStream.range(0, size)
                .mapToObj(a -> new AgentDay("crew " + languages + "/" + a, languages, spans))
                .toList();
    }

    @SafeVarargs
    static List<AgentDay> together(List<AgentDay>... crews) {
        var all = new ArrayList<AgentDay>();
        for (var crew : crews) {
            all.addAll(crew);
        }
        return all;
    }

    /** Calls, equally many in every interval; handle times log-normal with a coefficient of variation of 1. */
    static ContactStream calls(String name, int language, int intervals, double each, double handle) {
        var contacts = new double[intervals];
        Arrays.fill(contacts, each);
        return ContactStream.calls(name, language, contacts, handle, 1, 20, 0.8);
    }

    static DayOutcome once(DayScenario day) {
        return new DaySimulation(day).run(1, 0, () -> false);
    }
}
