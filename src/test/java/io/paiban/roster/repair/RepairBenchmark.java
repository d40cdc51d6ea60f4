package io.paiban.roster.repair;

import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.repair.Disruption.Absence;
import io.paiban.roster.solver.BenchmarkWeeks;
import io.paiban.roster.solver.RosterSolver;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Replays four weeks of absences: every morning at six each person who should work that day is absent with a chance of 10 %, for one to
 * three days. Three repairs are proposed; the balanced one is taken and the next morning goes on from it. Arguments: seconds of solving the
 * month, seed.
 */
public final class RepairBenchmark {

    private static final int DAYS = 28;
    private static final int ABSENT_PERCENT = 10;

    private RepairBenchmark() {}

    private record Figures(long disturbed, double shortBefore, double shortAfter, boolean legal) {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var problem = BenchmarkWeeks.of(24, 6, 6, DAYS, 0.85, 2400L, 7);
        var roster = RosterSolver.solve(
                        problem,
                        List.of(),
                        new SolveLimits(Duration.ofSeconds(seconds), null, seed),
                        best -> {},
                        () -> false)
                .shifts();
        var random = new Random(seed);
        Map<RepairStyle, List<Figures>> found = new EnumMap<>(RepairStyle.class);
        for (var style : RepairStyle.values()) {
            found.put(style, new ArrayList<>());
        }
        var times = new ArrayList<Double>();
        int absences = 0;
        for (int day = 0; day < DAYS; day++) {
            var date = problem.grid().firstDay().plusDays(day);
            var at = problem.grid().site().at(date, LocalTime.of(6, 0));
            var absent = new ArrayList<Absence>();
            for (Shift shift : roster) {
                if (shift.workDay().equals(date) && random.nextInt(100) < ABSENT_PERCENT) {
                    absent.add(new Absence(shift.employee(), date, date.plusDays(random.nextInt(3)), null));
                }
            }
            if (absent.isEmpty()) {
                continue;
            }
            absences += absent.size();
            long begun = System.nanoTime();
            var proposals = new RosterRepair(
                            problem, roster, new Disruption(at, absent, List.of(), List.of()), NoticePrices.USUAL)
                    .propose(new SolveLimits(Duration.ofMillis(1500), null, seed));
            times.add((System.nanoTime() - begun) / 1e9);
            for (var proposal : proposals) {
                var cover = proposal.comparison();
                found.get(proposal.style())
                        .add(new Figures(
                                cover.disturbedPeople(),
                                cover.before().cover().shortMinutes() / 60.0,
                                cover.after().cover().shortMinutes() / 60.0,
                                proposal.breaksNoLaw()));
            }
            roster = proposals.get(RepairStyle.BALANCED.ordinal()).shifts();
        }
        System.out.printf(
                "%d mornings with absences, %d people absent; three proposals took %.1f s (median), %.1f s at most%n",
                times.size(), absences, median(times), Collections.max(times));
        found.forEach((style, figures) -> System.out.printf(
                "%-10s median disturbed %.0f people; hours uncovered %.1f before, %.1f after (medians); all legal: %s%n",
                style,
                median(figures.stream().map(one -> (double) one.disturbed()).toList()),
                median(figures.stream().map(Figures::shortBefore).toList()),
                median(figures.stream().map(Figures::shortAfter).toList()),
                figures.stream().allMatch(Figures::legal)));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
