package io.paiban.roster.bound;

import static io.paiban.roster.RosterFixtures.SHANGHAI;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.solver.RandomRosters;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Problems so small that every legal roster can be listed, to hold proofs against. */
final class SmallRosters {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

    private final Random random;

    SmallRosters(Random random) {
        this.random = random;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    RosterProblem problem() {
        int days = 1 + random.nextInt(3);
        int count = days == 1 ? 1 + random.nextInt(3) : 1 + random.nextInt(2);
        var grid = new IntervalGrid(SHANGHAI, FIRST, days, Duration.ofHours(1));
        var types = new ArrayList<ShiftType>();
        types.add(type("E", 5 + random.nextInt(5)));
        types.add(type("L", 12 + random.nextInt(11)));
        var people = new ArrayList<RosteredPerson>();
        var fixed = new ArrayList<Shift>();
        for (int i = 0; i < count; i++) {
            var number = "p" + i;
            people.add(person(number));
            if (oneIn(4)) {
                int day = random.nextInt(days);
                fixed.add(options(types, FIRST.plusDays(day), number).get(0));
            }
        }
        return new RosterProblem(grid, people, types, demand(grid), List.of(), fixed);
    }

    private ShiftType type(String code, int hour) {
        return new ShiftType(
                code,
                code,
                LocalTime.of(hour, oneIn(3) ? 30 : 0),
                Duration.ofMinutes(oneIn(3) ? 660 : 510),
                oneIn(4)
                        ? List.of()
                        : List.of(new BreakWindow(
                                Duration.ofHours(3),
                                Duration.ofMinutes(oneIn(2) ? 180 : 210),
                                Duration.ofMinutes(30),
                                oneIn(3))),
                oneIn(5) ? EnumSet.of(Role.BILINGUAL) : EnumSet.of(Role.AGENT, Role.BILINGUAL),
                EnumSet.allOf(DayOfWeek.class));
    }

    private RosteredPerson person(String number) {
        var languages = new TreeSet<String>();
        for (var language : List.of("en", "ja")) {
            if (oneIn(2)) {
                languages.add(language);
            }
        }
        var employee = new Employee(
                number,
                number,
                languages.isEmpty() ? Role.AGENT : Role.BILINGUAL,
                languages,
                null,
                false,
                null,
                BigDecimal.valueOf(oneIn(2) ? 40 : 12),
                null,
                oneIn(6) ? FIRST : null,
                oneIn(4)
                        ? List.of(new Restriction(
                                oneIn(2) ? Restriction.Kind.NO_NIGHT : Restriction.Kind.NO_OVERTIME,
                                null,
                                FIRST,
                                oneIn(2) ? null : FIRST))
                        : List.of());
        var context = new ArrayList<Shift>();
        for (int back = 1; back <= 6 && !oneIn(3); back++) {
            context.add(before(number, FIRST.minusDays(back)));
        }
        return RosteredPerson.under(
                new RandomRosters(random).law(),
                employee,
                oneIn(5) ? Set.of(FIRST.plusDays(random.nextInt(2))) : Set.of(),
                context);
    }

    private Shift before(String number, LocalDate day) {
        var start = SHANGHAI.at(day, LocalTime.of(oneIn(2) ? 9 : 22, 0));
        return new Shift(UUID.randomUUID(), number, day, TimeSpan.of(start, Duration.ofHours(9)), "X", List.of(), true);
    }

    private List<GroupDemand> demand(IntervalGrid grid) {
        var demand = new ArrayList<GroupDemand>();
        for (var group : List.of("general", "en", "ja")) {
            if (group.equals("general") || oneIn(2)) {
                var required = new int[grid.size()];
                var minimum = new int[grid.size()];
                int most = group.equals("general") ? 3 : 2;
                for (int i = 0; i < required.length; i++) {
                    required[i] = i % 6 == 0 || oneIn(4) ? random.nextInt(most) : required[i - 1];
                    minimum[i] = Math.min(required[i], oneIn(2) ? 1 : 0);
                }
                demand.add(new GroupDemand(group, required, minimum));
            }
        }
        return demand;
    }

    /** Every legal row of shifts of each person, in the order of the people; none where even the empty one breaks the law. */
    static List<List<List<Shift>>> legalRows(RosterProblem problem) {
        return problem.people().stream()
                .map(person -> legalRows(problem, person))
                .toList();
    }

    private static List<List<Shift>> legalRows(RosterProblem problem, RosteredPerson person) {
        var grid = problem.grid();
        var rows = new ArrayList<List<Shift>>();
        rows.add(List.of());
        for (int day = 0; day < grid.days(); day++) {
            var date = grid.firstDay().plusDays(day);
            var number = person.employee().number();
            var pinned = problem.fixed().stream()
                    .filter(shift ->
                            shift.employee().equals(number) && shift.workDay().equals(date))
                    .toList();
            var options = new ArrayList<@Nullable Shift>(pinned);
            if (pinned.isEmpty()) {
                options.add(null);
                options.addAll(options(problem.types(), date, number));
            }
            var longer = new ArrayList<List<Shift>>();
            for (var row : rows) {
                for (var option : options) {
                    var next = new ArrayList<>(row);
                    if (option != null) {
                        next.add(option);
                    }
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows.stream().filter(row -> isLegal(problem, person, row)).toList();
    }

    static boolean isLegal(RosterProblem problem, RosteredPerson person, List<Shift> row) {
        var grid = problem.grid();
        return RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(grid.days() - 1L),
                        grid.site(),
                        List.of(person),
                        problem.types(),
                        row)
                .isLegal();
    }

    static List<Shift> options(List<ShiftType> types, LocalDate day, String number) {
        return types.stream()
                .filter(type -> type.weekdays().contains(day.getDayOfWeek()))
                .flatMap(type -> options(SHANGHAI, type, day, number).stream())
                .toList();
    }

    /** Every way to work a type on a day, each break at every half hour of its window. */
    static List<Shift> options(SiteTime site, ShiftType type, LocalDate day, String number) {
        var span = TimeSpan.of(site.at(day, type.start()), type.length());
        return positions(type.breaks(), span).stream()
                .map(breaks -> new Shift(UUID.randomUUID(), number, day, span, type.code(), breaks, false))
                .toList();
    }

    private static List<List<ShiftBreak>> positions(List<BreakWindow> windows, TimeSpan span) {
        if (windows.isEmpty()) {
            return List.of(List.of());
        }
        var window = windows.get(0);
        var positions = new ArrayList<List<ShiftBreak>>();
        for (var at = window.earliest(); at.compareTo(window.latest()) <= 0; at = at.plus(Duration.ofMinutes(30))) {
            for (var rest : positions(windows.subList(1, windows.size()), span)) {
                var breaks = new ArrayList<ShiftBreak>();
                breaks.add(new ShiftBreak(TimeSpan.of(span.start().plus(at), window.length()), window.paid()));
                breaks.addAll(rest);
                positions.add(breaks);
            }
        }
        return positions;
    }
}
