package io.paiban.roster.dayplan;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures day plans: a week of 36 people, and four weeks of 300, in quarters of an hour, with a paid and an unpaid break a shift, training
 * for everybody, a meeting of ten a week, handovers and work that can wait. CPU time of the planning thread, median of the rounds. Run by
 * {@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.paiban.roster.dayplan.DayPlanBenchmark}.
 */
public final class DayPlanBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    private static final double[] SHAPE = {
        3, 2.5, 2, 2, 2, 2.5, 4, 7, 13, 17, 20, 17, 13, 14, 17, 19, 17, 14, 11, 10, 9, 7.5, 6, 4
    };
    private static final Duration SHIFT = Duration.ofMinutes(510);
    private static final List<String> STARTS =
            List.of("07:00", "08:00", "08:30", "09:00", "10:00", "12:00", "14:00", "15:30", "22:00");

    private DayPlanBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.out.printf(
                "%-16s %8s %8s %10s %10s %9s %9s %9s%n",
                "people x days", "shifts", "CPU, s", "placed, h", "refused, h", "moved", "short", "short'");
        measure(36, 7, 7);
        measure(300, 28, 3);
    }

    private static void measure(int people, int days, int rounds) {
        var problem = problem(people, days);
        var seconds = new double[rounds];
        DayPlan plan = null;
        for (int round = 0; round < rounds; round++) {
            double before = cpu();
            plan = DayPlanner.plan(problem);
            seconds[round] = cpu() - before;
        }
        Arrays.sort(seconds);
        var changed = RandomDayPlans.byId(plan.changed());
        var breaks = problem.shifts().stream()
                .map(shift -> shift.with(changed.getOrDefault(shift.id(), shift).breaks(), List.of()))
                .toList();
        System.out.printf(
                "%-16s %8d %8.2f %10.1f %10.1f %9d %9d %9d%n",
                people + " x " + days,
                problem.shifts().size(),
                seconds[rounds / 2],
                plan.placedMinutes() / 60.0,
                plan.refusedMinutes() / 60.0,
                plan.movedBreaks(),
                cover(problem, problem.shifts()).minutesShort(),
                cover(problem, breaks).minutesShort());
    }

    private static Coverage cover(DayPlanProblem problem, List<Shift> shifts) {
        return Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                shifts,
                problem.demand());
    }

    private static DayPlanProblem problem(int count, int days) {
        var grid = new IntervalGrid(SHANGHAI, FIRST, days, Duration.ofMinutes(15));
        var types = STARTS.stream().map(DayPlanBenchmark::type).toList();
        var people = new ArrayList<RosteredPerson>();
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < count; i++) {
            var number = "P%03d".formatted(i);
            var role = i % 6 == 4 ? Role.BILINGUAL : i % 6 == 5 ? Role.OPS : Role.AGENT;
            people.add(RosteredPerson.under(
                    CHINA,
                    new Employee(
                            number,
                            number,
                            role,
                            new TreeSet<>(
                                    role != Role.BILINGUAL
                                            ? Set.<String>of()
                                            : i % 18 == 4 ? Set.of("en", "ja") : Set.of("en")),
                            null,
                            false,
                            null,
                            BigDecimal.valueOf(40),
                            null,
                            null,
                            List.of()),
                    Set.of(),
                    List.of()));
            for (int day = 0; day < days; day++) {
                if ((day + i) % 7 < 5) {
                    shifts.add(shift(number, types.get((i / 7 + (day + i) / 7) % types.size()), FIRST.plusDays(day)));
                }
            }
        }
        return new DayPlanProblem(
                grid,
                FIRST,
                days,
                people,
                types,
                demand(grid, count),
                Map.of(),
                shifts,
                asked(people, days),
                List.of(new PeakLimit(TimeSpan.of(grid.start(40), Duration.ofHours(2)), 0.1, true)),
                false);
    }

    private static List<Asked> asked(List<RosteredPerson> people, int days) {
        var numbers = people.stream().map(person -> person.employee().number()).toList();
        var asked = new ArrayList<Asked>();
        asked.add(asked(ActivityRequest.Kind.TRAINING, numbers, 30 * days / 7, 30, days));
        asked.add(asked(
                ActivityRequest.Kind.HANDOVER,
                IntStream.range(0, people.size())
                        .filter(i -> i % 6 == 5)
                        .mapToObj(numbers::get)
                        .toList(),
                10,
                null,
                days));
        for (int i = 0; i + 10 <= people.size(); i += 10) {
            asked.add(asked(ActivityRequest.Kind.MEETING, numbers.subList(i, i + 3), 30, null, days));
        }
        asked.add(asked(ActivityRequest.Kind.DEFERRABLE, numbers, 4 * people.size(), 30, days));
        return asked;
    }

    private static Asked asked(ActivityRequest.Kind kind, List<String> people, int minutes, Integer block, int days) {
        var request = new ActivityRequest(
                UUID.nameUUIDFromBytes((kind + people.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                kind,
                kind.name(),
                people,
                null,
                null,
                minutes,
                block,
                FIRST,
                FIRST.plusDays(days - 1L),
                null,
                null,
                ActivityRequest.Floor.REQUIRED,
                "general");
        return new Asked(request, false, people, List.of());
    }

    private static Shift shift(String number, ShiftType type, LocalDate day) {
        var start = SHANGHAI.at(day, type.start());
        return new Shift(
                UUID.nameUUIDFromBytes((number + day).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                number,
                day,
                TimeSpan.of(start, SHIFT),
                type.code(),
                type.breaks().stream()
                        .map(window -> new ShiftBreak(
                                TimeSpan.of(start.plus(window.earliest()), window.length()), window.paid()))
                        .toList(),
                false);
    }

    private static ShiftType type(String start) {
        return new ShiftType(
                start,
                start,
                LocalTime.parse(start),
                SHIFT,
                List.of(
                        new BreakWindow(Duration.ofMinutes(90), Duration.ofMinutes(150), Duration.ofMinutes(10), true),
                        new BreakWindow(
                                Duration.ofMinutes(170), Duration.ofMinutes(330), Duration.ofMinutes(30), false)),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
    }

    private static List<GroupDemand> demand(IntervalGrid grid, int people) {
        int size = grid.size();
        var general = new int[size];
        var minimum = new int[size];
        var english = new int[size];
        var late = new long[size][];
        for (int i = 0; i < size; i++) {
            int hour = grid.site().local(grid.start(i)).getHour();
            general[i] = Math.max(1, (int) Math.round(SHAPE[hour] / 20 * people * 0.3));
            minimum[i] = Math.max(1, general[i] / 2);
            english[i] = hour >= 8 && hour < 20 ? 1 : 0;
            int wanted = general[i];
            late[i] = IntStream.rangeClosed(0, 2 * wanted + 10)
                    .mapToLong(n -> Math.round(1000 * wanted * Math.exp(-2.0 * n / wanted)))
                    .toArray();
        }
        return Stream.of(
                        new GroupDemand("general", general, minimum, late),
                        new GroupDemand("en", english, new int[size]),
                        new GroupDemand("OPS", english.clone(), new int[size]))
                .toList();
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
