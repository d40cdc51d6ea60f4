package io.paiban.roster.solver;

import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.Balance;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.DaysOffTogether;
import io.paiban.roster.model.WorkCondition.Following;
import io.paiban.roster.model.WorkCondition.Forbidden;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RestBetween;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.StartShift;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRule.Level;
import io.paiban.roster.model.WorkRule.Scope;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import io.paiban.workforce.model.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds rules of the house to random rosters: every condition, with limits so tight that they are broken, and preferences of days. */
final class RandomWorkRules {

    private static final List<String> TYPES = List.of("E", "D", "L", "X", "N", "Q");

    private final Random random;
    private final RosterProblem problem;
    private final LocalDate first;
    private final int days;

    private RandomWorkRules(Random random, RosterProblem problem) {
        this.random = random;
        this.problem = problem;
        this.first = problem.grid().firstDay();
        this.days = problem.grid().days();
    }

    /** The problem with rules, preferences, wishes and burdens, and with types of the shifts that are there already. */
    static RosterProblem on(Random random, RosterProblem problem) {
        return new RandomWorkRules(random, problem).problem();
    }

    private RosterProblem problem() {
        var people = problem.people().stream()
                .map(person -> new RosteredPerson(
                        person.employee(),
                        person.terms(),
                        person.calendar(),
                        person.leaveDays(),
                        typed(person.context())))
                .toList();
        var rules = new ArrayList<WorkRule>();
        for (int i = 0; i < 8; i++) {
            rules.add(new WorkRule(
                    "rule" + i,
                    random.nextBoolean() ? Level.HARD : Level.SOFT,
                    1 + random.nextInt(3),
                    scope(),
                    condition()));
        }
        var preferences = new ArrayList<DayPreference>();
        var wishes = new ArrayList<Wish>();
        var carried = new ArrayList<CarriedBurden>();
        people.forEach(person -> {
            var number = person.employee().number();
            for (int i = random.nextInt(6); i > 0; i--) {
                preferences.add(preference(number));
                wishes.add(new Wish(
                        UUID.randomUUID(),
                        number,
                        day(),
                        oneIn(2) ? any(TYPES) : null,
                        oneIn(2),
                        1 + random.nextInt(10)));
            }
            rules.forEach(rule -> {
                if (oneIn(2)) {
                    carried.add(
                            new CarriedBurden(rule.code(), number, random.nextInt(9) - 4, 1 + random.nextInt(1500)));
                }
            });
        });
        return new RosterProblem(
                problem.grid(),
                people,
                problem.types(),
                problem.demand(),
                wishes,
                typed(problem.fixed()),
                rules,
                preferences,
                List.of(),
                carried);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] list) {
        return any(List.of(list));
    }

    private LocalDate day() {
        return first.plusDays(random.nextInt(days + 4) - 2);
    }

    private List<Shift> typed(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new Shift(
                        shift.id(),
                        shift.employee(),
                        shift.workDay(),
                        shift.span(),
                        oneIn(6) ? null : oneIn(8) ? "OLD" : any(TYPES),
                        shift.breaks(),
                        shift.pinned(),
                        shift.plannedAs(),
                        shift.emergency()))
                .toList();
    }

    private Scope scope() {
        return new Scope(
                oneIn(8) ? Set.of(any(Role.values())) : Set.of(),
                Set.of(),
                oneIn(4) ? Set.of("p0", "p2") : Set.of(),
                oneIn(4) ? day() : null,
                oneIn(4) ? day() : null);
    }

    private Set<String> types() {
        var types = new HashSet<String>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            types.add(oneIn(12) ? "NEVER" : any(TYPES));
        }
        return types;
    }

    /** A least and a most, of which either may be missing; the least is not above the most. */
    private record Limits(@Nullable Integer min, @Nullable Integer max) {}

    private Limits limits(int bound) {
        var min = below(bound, 3);
        var max = below(bound, 3);
        return min != null && max != null && min > max ? new Limits(max, min) : new Limits(min, max);
    }

    private @Nullable Integer below(int bound, int oneInIsNone) {
        return oneIn(oneInIsNone) ? null : random.nextInt(bound);
    }

    private WorkCondition condition() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> amount();
            case 4, 5, 6 -> {
                var limits = limits(5);
                yield new Run(any(RunOf.values()), types(), limits.min(), limits.max());
            }
            case 7 -> {
                int daysOff = 1 + random.nextInt(3);
                yield new DaysOffTogether(daysOff, daysOff + random.nextInt(12));
            }
            case 8 -> oneIn(3) ? new Forbidden(marks(1 + random.nextInt(4))) : new Forbidden(marks(2));
            case 9 -> new Following(marks(1 + random.nextInt(2)), marks(1 + random.nextInt(3)));
            case 10 -> oneIn(2) ? rest() : new StartShift(random.nextInt(300), random.nextBoolean());
            default -> new Balance(any(Measure.values()), types());
        };
    }

    private RestBetween rest() {
        var limits = limits(2000);
        return new RestBetween(limits.min(), limits.max(), types(), types(), 1 + random.nextInt(3));
    }

    private Amount amount() {
        var measure = any(Measure.values());
        int most =
                switch (measure) {
                    case WORKING_MINUTES, PRESENCE_MINUTES, WEEKEND_MINUTES -> 2000;
                    case START_SPREAD -> 700;
                    case USE -> 2;
                    default -> 5;
                };
        var unit = any(Unit.values());
        var span = new Span(unit, unit == Unit.ROLLING_DAYS ? 1 + random.nextInt(10) : 0);
        var limits = limits(most);
        return new Amount(measure, types(), span, limits.min(), limits.max());
    }

    private List<DayMark> marks(int count) {
        var marks = new ArrayList<DayMark>();
        for (int i = 0; i < count; i++) {
            var kind = any(DayKind.values());
            marks.add(new DayMark(kind, kind == DayKind.SHIFT ? types() : Set.of()));
        }
        return marks;
    }

    private DayPreference preference(String number) {
        var day = day();
        var start = problem.grid().site().at(day, LocalTime.of(random.nextInt(24), 0));
        return new DayPreference(
                any(Reason.values()),
                number,
                day,
                any(Want.values()),
                types(),
                oneIn(2) ? null : TimeSpan.of(start, Duration.ofHours(1 + random.nextInt(20))),
                oneIn(4),
                random.nextInt(9));
    }
}
