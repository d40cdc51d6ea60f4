package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.week;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Accompanied;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.DistinctStarts;
import io.paiban.roster.model.WorkCondition.EitherOr;
import io.paiban.roster.model.WorkCondition.Handover;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeaderWithTeam;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Crews of up to eight in teams with and without leaders, under rules of every kind with every kind of scope; shifts typed in by hand, and work
 * around the horizon that reaches into it, the nights included in which the clocks change.
 */
final class RandomCrews {

    private static final List<String> FIRST_DAYS =
            List.of("2026-03-27", "2026-03-28", "2026-10-24", "2026-10-22", "2026-11-30", "2026-12-30");

    /** The shift type in which people only stand by. */
    static final String STANDBY = "S";

    private static final List<String> TYPES = List.of("E", "D", "F", "L", "N", STANDBY);

    private final Random random;
    private final SiteTime site;
    private final LocalDate first;
    private final int days;
    private final int count;

    RandomCrews(Random random) {
        this.random = random;
        this.site = random.nextBoolean() ? SHANGHAI : PARIS;
        this.first = LocalDate.parse(any(FIRST_DAYS));
        this.days = 1 + random.nextInt(6);
        this.count = 1 + random.nextInt(8);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Set<T> some(List<T> list) {
        return list.stream().filter(one -> oneIn(3)).collect(Collectors.toSet());
    }

    RosterProblem problem() {
        var grid = week(site, first.toString(), days);
        var people = new ArrayList<RosteredPerson>();
        var fixed = new ArrayList<Shift>();
        for (int i = 0; i < count; i++) {
            var number = "p" + i;
            people.add(person(number));
            for (int day = 0; day < days; day++) {
                if (oneIn(7)) {
                    fixed.add(shift(number, first.plusDays(day)));
                }
            }
        }
        var rules = new ArrayList<WorkRule>();
        int wanted = 1 + random.nextInt(4);
        for (int i = 0; i < wanted; i++) {
            rules.add(new WorkRule(
                    "rule-" + i,
                    random.nextBoolean() ? WorkRule.Level.HARD : WorkRule.Level.SOFT,
                    1 + random.nextInt(5),
                    scope(),
                    condition()));
        }
        return new RosterProblem(
                grid,
                people,
                types(),
                List.of(flat("general", grid, 1, 0)),
                List.of(),
                fixed,
                rules,
                List.of(),
                slots(),
                List.of());
    }

    private RosteredPerson person(String number) {
        var employee = new Employee(
                number,
                number,
                any(List.of(Role.values())),
                new TreeSet<>(),
                oneIn(4) ? null : any(List.of("A", "B")),
                oneIn(3),
                null,
                BigDecimal.valueOf(40),
                null,
                null,
                List.of());
        return RosteredPerson.under(
                random.nextBoolean() ? CHINA : EUROPE,
                employee,
                oneIn(4) ? Set.of(first.plusDays(random.nextInt(days))) : Set.of(),
                Stream.of(-2, -1, days, days + 1)
                        .filter(day -> random.nextBoolean())
                        .map(day -> shift(number, first.plusDays(day)))
                        .toList());
    }

    /** A shift of any length up to 24 hours, at any quarter of an hour, of a type of the hotline's, of another one or of none. */
    private Shift shift(String number, LocalDate day) {
        var start = site.at(day, LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
        int halfHours = oneIn(8) ? 48 : 6 + random.nextInt(16);
        var breaks = new ArrayList<ShiftBreak>();
        if (random.nextBoolean()) {
            var pause =
                    TimeSpan.of(start.plus(Duration.ofMinutes(60L + 10 * random.nextInt(5))), Duration.ofMinutes(20));
            breaks.add(new ShiftBreak(pause, random.nextBoolean()));
        }
        return new Shift(
                new UUID(random.nextLong(), random.nextLong()),
                number,
                day,
                TimeSpan.of(start, Duration.ofMinutes(30L * halfHours)),
                oneIn(3) ? null : oneIn(6) ? "OLD" : any(TYPES),
                breaks,
                true);
    }

    private WorkRule.Scope scope() {
        if (oneIn(2)) {
            return WorkRule.Scope.ALL;
        }
        return new WorkRule.Scope(
                oneIn(2) ? Set.of() : some(List.of(Role.values())),
                oneIn(2) ? Set.of() : some(List.of("A", "B")),
                oneIn(2) ? Set.of() : some(numbers()),
                edge(),
                edge());
    }

    private @Nullable LocalDate edge() {
        return oneIn(3) ? first.plusDays(random.nextInt(days + 3) - 2L) : null;
    }

    private List<String> numbers() {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "p" + i).toList();
    }

    private WorkCondition condition() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> heads(Span.DAY);
            case 2 -> heads(Span.ROSTER);
            case 3 -> new DistinctStarts(random.nextInt(3));
            case 4 -> new EitherOr(some(TYPES));
            case 5 -> new Seats(random.nextInt(4));
            case 6 -> new LeaderWithTeam();
            case 7 -> new LeadersPresent(1 + random.nextInt(2));
            case 8 -> new Together();
            case 9 -> new Apart();
            case 10 -> new Accompanied(some(numbers()));
            default -> new Handover(some(TYPES), some(TYPES), any(List.of(1, 15, 30, 60, 600)));
        };
    }

    private HeadCount heads(Span span) {
        int min = random.nextInt(4);
        return new HeadCount(some(TYPES), span, oneIn(3) ? null : min, oneIn(3) ? null : min + random.nextInt(2));
    }

    private List<SlotDemand> slots() {
        return Stream.iterate(0, i -> i + 1)
                .limit(random.nextInt(6))
                .map(i -> new SlotDemand(
                        first.plusDays(random.nextInt(days + 2) - 1L),
                        some(TYPES),
                        random.nextInt(4),
                        random.nextInt(100),
                        random.nextInt(10)))
                .toList();
    }

    private static List<ShiftType> types() {
        return List.of(
                type("E", "06:00", 480),
                type("D", "09:00", 540),
                type("F", "09:00", 360),
                type("L", "14:30", 480),
                type("N", "22:00", 525),
                standby());
    }

    private static ShiftType standby() {
        var start = LocalTime.of(19, 0);
        return new ShiftType(
                STANDBY,
                STANDBY,
                start,
                start,
                Duration.ZERO,
                List.of(Duration.ofHours(12)),
                List.of(),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class),
                true);
    }

    private static ShiftType type(String code, String start, int minutes) {
        return new ShiftType(
                code,
                code,
                LocalTime.parse(start),
                Duration.ofMinutes(minutes),
                List.of(new BreakWindow(Duration.ofHours(3), Duration.ofHours(4), Duration.ofMinutes(45), false)),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
    }
}
