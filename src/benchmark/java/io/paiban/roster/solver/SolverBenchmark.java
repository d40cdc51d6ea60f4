package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.benchmark.StaffingInstance;
import io.paiban.roster.benchmark.StaffingInstance.Assignment;
import io.paiban.roster.benchmark.StaffingProblem;
import io.paiban.roster.benchmark.StaffingVerdict;
import io.paiban.roster.model.SolveLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Solves public instances with the product's own model and search, one thread, and judges the rosters by the instances' own rules.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test -Dbenchmark.instances=FOLDER -Dbenchmark.seconds=60 -Dbenchmark.out=FOLDER
 * </pre>
 *
 * Further: {@code benchmark.seeds} (1), {@code benchmark.only} (names, separated by commas), {@code benchmark.cpsat} (true: OR-Tools CP-SAT
 * beside it, two workers, the same seconds).
 */
class SolverBenchmark {

    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 60);

    /** Best objectives known, of which those of 1, 3, 5, 7, 8, 12, 14 and 16 are also proved best. */
    private static final Map<String, Long> BEST_KNOWN = Map.of(
            "Instance1", 607L,
            "Instance3", 1001L,
            "Instance5", 1143L,
            "Instance7", 1056L,
            "Instance8", 1300L,
            "Instance12", 4040L,
            "Instance14", 1278L,
            "Instance16", 3225L);

    private record Line(
            String instance, String solver, long seed, int violations, long objective, double rate, String firstLegal) {

        String gap() {
            var best = BEST_KNOWN.get(instance);
            return best == null
                    ? ""
                    : String.format(Locale.ROOT, "%+.1f %%", 100.0 * (objective - best) / best);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %d | %s | %s | %s | %s |",
                    instance,
                    solver,
                    seed,
                    violations,
                    objective,
                    BEST_KNOWN.getOrDefault(instance, 0L) == 0 ? "" : BEST_KNOWN.get(instance),
                    gap(),
                    rate == 0 ? "" : String.format(Locale.ROOT, "%.2f", rate / 1e6),
                    firstLegal);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "benchmark.instances", matches = ".+")
    void publicInstances() throws IOException {
        var out = Path.of(System.getProperty("benchmark.out", "target/benchmark"));
        Files.createDirectories(out);
        var only = Arrays.stream(System.getProperty("benchmark.only", "").split(","))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        var seeds = Arrays.stream(System.getProperty("benchmark.seeds", "1").split(","))
                .map(Long::valueOf)
                .toList();
        var lines = new ArrayList<Line>();
        for (var file : files(Path.of(System.getProperty("benchmark.instances")))) {
            var instance = StaffingInstance.read(file);
            if (only.isEmpty() || only.contains(instance.name())) {
                for (long seed : seeds) {
                    lines.add(solve(instance, seed, out));
                }
                if (Boolean.getBoolean("benchmark.cpsat")) {
                    lines.add(peer(instance, out));
                }
            }
        }
        var table = table(lines);
        Files.writeString(out.resolve("table.md"), table);
        System.out.println(table);
        assertThat(lines).as("instances in the folder").isNotEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(Comparator.comparingInt(SolverBenchmark::number).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static int number(Path file) {
        var digits = file.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Line solve(StaffingInstance instance, long seed, Path out) throws IOException {
        var problem = StaffingProblem.of(instance);
        var weights = Weights.read("staffing-benchmark.json");
        var threads = ManagementFactory.getThreadMXBean();
        var meter = SearchMeter.of(threads::getCurrentThreadCpuTime);
        var outcome = RosterSolver.search(
                problem,
                List.of(),
                new SolveLimits(Duration.ofSeconds(SECONDS), null, seed),
                weights,
                meter,
                best -> {},
                () -> false);
        double spent = meter.passed() / 1e9;
        var roster = StaffingProblem.assignments(outcome.shifts());
        var verdict = StaffingVerdict.of(instance, roster);
        write(out, instance.name() + "-" + seed, roster);
        return new Line(
                instance.name(),
                "Paiban",
                seed,
                verdict.violations().size(),
                verdict.objective(),
                meter.candidates() / spent,
                meter.firstLegal() < 0 ? "never" : String.format(Locale.ROOT, "%.1f s", meter.firstLegal() / 1e9));
    }

    private static Line peer(StaffingInstance instance, Path out) throws IOException {
        var roster = new CpSatStaffing(instance).solve(SECONDS);
        var verdict = StaffingVerdict.of(instance, roster);
        write(out, instance.name() + "-cpsat", roster);
        return new Line(
                instance.name(),
                "CP-SAT",
                0,
                roster.isEmpty() ? -1 : verdict.violations().size(),
                verdict.objective(),
                0,
                "");
    }

    private static void write(Path out, String name, List<Assignment> roster) throws IOException {
        var text = roster.stream()
                .map(one -> "%s,%d,%s%n".formatted(one.member(), one.day(), one.shift()))
                .collect(Collectors.joining("", "employee,day,shift\n", ""));
        Files.writeString(out.resolve(name + ".csv"), text);
    }

    private static String table(List<Line> lines) {
        var text = new StringBuilder("%s, %d processors, Java %s; %d CPU seconds of one thread for Paiban, as many seconds with two workers for CP-SAT%n%n"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        SECONDS));
        text.append("| instance | solver | seed | hard violations | objective | best known | gap | million candidates per CPU second | first legal |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        lines.forEach(line -> text.append(line.row()).append('\n'));
        lines.stream()
                .filter(line -> line.solver().equals("Paiban"))
                .collect(Collectors.groupingBy(Line::instance, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((instance, of) -> text.append("\n%s: median %d".formatted(instance, median(of).orElse(0))));
        return text.append('\n').toString();
    }

    private static OptionalLong median(List<Line> lines) {
        return lines.stream().mapToLong(Line::objective).sorted().skip((lines.size() - 1) / 2).findFirst();
    }
}
