package io.paiban.roster.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.LegalTerms;
import io.paiban.labour.model.ProtectedStatus;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.solver.RandomRosters;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told is true: whatever rule is named as refusing a shift, without that rule the audit refuses it no longer for that reason, and
 * not at all where it was the only one; and a limit gives way by what was told and by no unit less. The rules are taken away here by the
 * parameters that the law's documents name, without the code that explains. More rosters than usual: {@code ./mvnw test
 * -Dtest=HonestyTest -Dpaiban.rosters=20000}.
 */
class HonestyTest {

    private static final int SEEDS = 10;
    private static final int ROSTERS = Integer.getInteger("paiban.rosters", 200);
    private static final int DAYS_ASKED = 2;

    /** What has to be struck from a law so that it has no such rule. */
    private static final Map<LegalRule, List<RuleParameter>> SAID_BY = Map.ofEntries(
            Map.entry(LegalRule.DAILY_REST, List.of(RuleParameter.SHIFT_GAP_MIN)),
            Map.entry(LegalRule.WEEKLY_REST, List.of(RuleParameter.WEEKLY_REST_MIN)),
            Map.entry(LegalRule.WEEKLY_HOURS, List.of(RuleParameter.WEEKLY_NORMAL_MIN)),
            Map.entry(
                    LegalRule.CONSECUTIVE_DAYS,
                    List.of(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, RuleParameter.MAX_CONSECUTIVE_WORKDAYS_HARD)),
            Map.entry(LegalRule.CONSECUTIVE_NIGHTS, List.of(RuleParameter.MAX_CONSECUTIVE_NIGHTS)),
            Map.entry(LegalRule.REST_AFTER_NIGHTS, List.of(RuleParameter.REST_AFTER_NIGHTS_MIN)),
            Map.entry(LegalRule.MAX_SHIFT, List.of(RuleParameter.MAX_SHIFT_MIN)),
            Map.entry(
                    LegalRule.DAILY_HOURS,
                    List.of(
                            RuleParameter.DAILY_MAX_MIN,
                            RuleParameter.OT_DAILY_HARD_MIN,
                            RuleParameter.OT_DAILY_SOFT_MIN)),
            Map.entry(LegalRule.NIGHT_HOURS, List.of(RuleParameter.NIGHT_DAILY_EXT_MIN)),
            Map.entry(LegalRule.MONTHLY_OVERTIME, List.of(RuleParameter.OT_MONTHLY_HARD_MIN)),
            Map.entry(LegalRule.CYCLE_HOURS, List.of(RuleParameter.OT_MONTHLY_HARD_MIN)),
            Map.entry(LegalRule.AVERAGE_HOURS, List.of(RuleParameter.WEEKLY_MAX_AVG_MIN)),
            Map.entry(LegalRule.DAILY_AVERAGE, List.of(RuleParameter.DAILY_AVG_REFERENCE)),
            Map.entry(
                    LegalRule.NIGHT_AVERAGE,
                    List.of(RuleParameter.NIGHT_DAILY_MAX_MIN, RuleParameter.NIGHT_AVG_LIMIT_MIN)),
            Map.entry(LegalRule.FREE_SUNDAYS, List.of(RuleParameter.FREE_SUNDAYS_PER_YEAR)),
            Map.entry(LegalRule.BREAKS, List.of(RuleParameter.BREAK_RULES)),
            Map.entry(LegalRule.WORK_WITHOUT_BREAK, List.of(RuleParameter.MAX_WORK_WITHOUT_BREAK_MIN)),
            Map.entry(LegalRule.MEALS, List.of(RuleParameter.MEAL_RULES)),
            Map.entry(LegalRule.REST_BREAKS, List.of(RuleParameter.REST_BREAK_PAID_MIN)));

    private static final Map<String, Integer> TOLD = new TreeMap<>();
    private static final Map<String, Integer> ALONE = new TreeMap<>();
    private static final Map<String, Integer> LOOSENED = new TreeMap<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** Truth about nothing would prove nothing. */
    @AfterAll
    static void almostEveryRuleWasTold() {
        var told = Stream.concat(SAID_BY.keySet().stream(), Stream.of(LegalRule.NO_NIGHT, LegalRule.NO_OVERTIME))
                .map(LegalRule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        told.add("leave");
        told.add("role");
        told.add("employment");
        told.add("permit");
        assertThat(TOLD.keySet()).containsAll(told);
        assertThat(ALONE.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(ROSTERS);
        assertThat(LOOSENED.keySet())
                .containsAll(SAID_BY.keySet().stream()
                        .filter(rule -> !Set.of(
                                        LegalRule.DAILY_AVERAGE,
                                        LegalRule.BREAKS,
                                        LegalRule.MEALS,
                                        LegalRule.REST_BREAKS)
                                .contains(rule))
                        .map(LegalRule::id)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutTheRuleThatIsNamedTheShiftIsNotRefused(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            var random = new Random(7_000_000L * seed + i);
            var problem = varied(new RandomRosters(random).problem(), random);
            var shifts = someShifts(problem, random);
            for (int asked = 0; asked < DAYS_ASKED; asked++) {
                var person =
                        problem.people().get(random.nextInt(problem.people().size()));
                var day = problem.grid()
                        .firstDay()
                        .plusDays(random.nextInt(problem.grid().days()));
                var told = new Explanations(problem, shifts, LateContacts.UNKNOWN)
                        .ofDay(person.employee().number(), day, null, null, true);
                for (var alternative : told.alternatives()) {
                    if (alternative.shift() != null) {
                        check(problem, person, shifts, alternative);
                    }
                }
            }
        }
    }

    private static void check(
            RosterProblem problem, RosteredPerson person, List<Shift> shifts, Alternative alternative) {
        var place = alternative.shift();
        var others = shifts.stream()
                .filter(shift -> shift.employee().equals(person.employee().number())
                        && !shift.workDay().equals(place.workDay()))
                .toList();
        var becomes = new ArrayList<>(others);
        var tried = ShiftChoice.of(
                        problem.types().stream()
                                .filter(type -> type.code().equals(place.type()))
                                .findFirst()
                                .orElseThrow(),
                        place.workDay(),
                        problem.grid().site())
                .stream()
                .filter(choice -> choice.span().start().equals(place.start().toInstant())
                        && choice.breaks().size() == place.breaks().size()
                        && IntStream.range(0, place.breaks().size()).allMatch(b -> choice.breaks()
                                .get(b)
                                .span()
                                .start()
                                .equals(place.breaks().get(b).start().toInstant())))
                .findFirst()
                .map(choice -> new Shift(
                        new UUID(1, 1),
                        place.employee(),
                        place.workDay(),
                        choice.span(),
                        place.type(),
                        choice.breaks(),
                        false))
                .orElseThrow();
        becomes.add(tried);
        var before = extents(audit(problem, person, others));
        var after = extents(audit(problem, person, becomes));
        boolean isRefused = alternative.verdict() == Alternative.Verdict.REFUSED;
        if (before.isEmpty()) {
            assertThat(after.isEmpty()).as("legal by the audit").isEqualTo(!isRefused);
        }
        if (isRefused) {
            assertThat(alternative.refusals()).as("a reason is told").isNotEmpty();
        }
        for (var refusal : alternative.refusals()) {
            TOLD.merge(refusal.rule(), 1, Integer::sum);
            if (Set.of("overlap", "one-shift-a-day").contains(refusal.rule())) {
                continue;
            }
            var open = refusal.rule().equals("role") ? openToAll(problem) : problem;
            var without = without(person, refusal.rule(), tried);
            var beforeWithout = extents(audit(open, without, others));
            var afterWithout = extents(audit(open, without, becomes));
            assertThat(afterWithout.getOrDefault(refusal.rule(), 0L))
                    .as("%s of %s no longer refuses it", refusal, alternative)
                    .isLessThanOrEqualTo(beforeWithout.getOrDefault(refusal.rule(), 0L));
            if (alternative.refusals().size() == 1) {
                ALONE.merge(refusal.rule(), 1, Integer::sum);
                afterWithout.forEach((rule, extent) -> assertThat(extent)
                        .as("%s is no worse once %s is gone", rule, refusal.rule())
                        .isLessThanOrEqualTo(beforeWithout.getOrDefault(rule, 0L)));
            }
        }
    }

    /** A limit gives way by exactly what is told: with it the rule is silent, with one unit less of any change it is not. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLimitGivesWayByWhatIsToldAndByNoUnitLess(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            var random = new Random(9_000_000L * seed + i);
            var problem = varied(new RandomRosters(random).problem(), random);
            var shifts = someShifts(problem, random);
            var situation = new Situation(problem, shifts, LateContacts.UNKNOWN);
            for (var person : problem.people()) {
                var day = problem.grid()
                        .firstDay()
                        .plusDays(random.nextInt(problem.grid().days()));
                var number = person.employee().number();
                var ways = situation.ways(day);
                var tried = situation.tryOut(number, situation.row(number), ways.get(random.nextInt(ways.size())));
                for (var broken : Breaches.largestOfEach(tried.brought())) {
                    situation
                            .loosening
                            .least(broken.rule(), situation.conditions(number), tried.trial())
                            .ifPresent(loosened ->
                                    check(problem, person, tried.trial(), broken.rule(), loosened.changes()));
                }
            }
        }
    }

    private static void check(
            RosterProblem problem, RosteredPerson person, Trial trial, String rule, List<Relaxation> changes) {
        LOOSENED.merge(rule, 1, Integer::sum);
        assertThat(changes).isNotEmpty();
        assertThat(changes).allMatch(change -> change.rule().equals(rule) && change.by() > 0);
        assertThat(isRefusedBy(rule, problem, loosened(person, changes, null), trial))
                .as("%s is enough", changes)
                .isFalse();
        for (var change : changes) {
            assertThat(isRefusedBy(rule, problem, loosened(person, changes, change), trial))
                    .as("one unit less of %s in %s is not enough", change, changes)
                    .isTrue();
        }
    }

    /** The person with all changes, one of them by a unit too little. */
    private static RosteredPerson loosened(
            RosteredPerson person, List<Relaxation> changes, @Nullable Relaxation tooLittle) {
        var loosened = person;
        for (var change : changes) {
            long less = change.needed() + Long.signum(change.now() - change.needed());
            loosened = loosened(loosened, change, change == tooLittle ? less : change.needed());
        }
        return loosened;
    }

    /** Every law of the person with a limit that is at least as loose. */
    private static RosteredPerson loosened(RosteredPerson person, Relaxation change, long value) {
        var parameter = RuleParameter.find(change.parameter());
        boolean isUp = change.needed() > change.now();
        return withLaws(person, law -> {
            var known = (Long) law.values().get(parameter);
            return known == null ? law : law.with(parameter, isUp ? Math.max(known, value) : Math.min(known, value));
        });
    }

    private static boolean isRefusedBy(String rule, RosterProblem problem, RosteredPerson person, Trial trial) {
        var before = audit(problem, person, trial.others());
        return audit(problem, person, trial.row()).stream()
                .filter(one -> one.rule().equals(rule))
                .anyMatch(one -> before.stream()
                        .noneMatch(other -> other.rule().equals(rule)
                                && other.parameter().equals(one.parameter())
                                && other.ruleSet().equals(one.ruleSet())
                                && !one.from().isBefore(other.from())
                                && !one.to().isAfter(other.to())
                                && Math.abs(one.measured() - one.allowed())
                                        <= Math.abs(other.measured() - other.allowed())));
    }

    private static List<RosterViolation> audit(RosterProblem problem, RosteredPerson person, List<Shift> row) {
        var first = problem.grid().firstDay();
        return RosterAudit.of(
                        first,
                        first.plusDays(problem.grid().days() - 1L),
                        problem.grid().site(),
                        List.of(person),
                        problem.types(),
                        row)
                .violations()
                .stream()
                .filter(one -> one.severity() == Severity.HARD)
                .toList();
    }

    private static Map<String, Long> extents(List<RosterViolation> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        RosterViolation::rule,
                        TreeMap::new,
                        Collectors.summingLong(one -> Math.abs(one.measured() - one.allowed()))));
    }

    /** The person without one rule. */
    private static RosteredPerson without(RosteredPerson person, String rule, Shift shift) {
        return switch (rule) {
            case "role" -> person;
            case "employment" -> with(person, employee(person.employee(), null, null, ""));
            case "leave" ->
                new RosteredPerson(
                        person.employee(),
                        person.terms(),
                        person.calendar(),
                        person.leaveDays().stream()
                                .filter(day -> !day.equals(shift.workDay()))
                                .collect(Collectors.toSet()),
                        person.context());
            case "no-night", "no-overtime" ->
                withLaws(
                        with(
                                person,
                                employee(
                                        person.employee(),
                                        person.employee().hiredOn(),
                                        person.employee().leavesOn(),
                                        rule)),
                        law -> law.with(RuleParameter.PROTECTED, List.<ProtectedStatus>of()));
            case "permit" ->
                withTerms(
                        person,
                        terms -> new LegalTerms(
                                terms.from(), terms.to(), terms.law(), terms.contractWeekMinutes(), null));
            default -> {
                var struck = SAID_BY.get(LegalRule.valueOf(rule.toUpperCase().replace('-', '_')));
                yield withLaws(person, law -> {
                    var changed = law;
                    for (var parameter : struck) {
                        changed = changed.with(parameter, null);
                    }
                    return changed;
                });
            }
        };
    }

    private static Employee employee(
            Employee one, java.time.LocalDate hired, java.time.LocalDate leaves, String lifted) {
        return new Employee(
                one.number(),
                one.name(),
                one.role(),
                one.languages(),
                one.team(),
                one.leader(),
                one.ruleSet(),
                one.contractHours(),
                hired,
                leaves,
                one.restrictions().stream()
                        .filter(restriction -> !restriction
                                .kind()
                                .name()
                                .toLowerCase()
                                .replace('_', '-')
                                .equals(lifted))
                        .toList());
    }

    private static RosteredPerson with(RosteredPerson person, Employee employee) {
        return new RosteredPerson(employee, person.terms(), person.calendar(), person.leaveDays(), person.context());
    }

    private static RosteredPerson withTerms(RosteredPerson person, UnaryOperator<LegalTerms> change) {
        return new RosteredPerson(
                person.employee(),
                new TermsTimeline(person.terms().list().stream().map(change).toList()),
                person.calendar(),
                person.leaveDays(),
                person.context());
    }

    private static RosteredPerson withLaws(RosteredPerson person, UnaryOperator<LabourLaw> change) {
        return withTerms(
                person,
                terms -> new LegalTerms(
                        terms.from(),
                        terms.to(),
                        change.apply(terms.law()),
                        terms.contractWeekMinutes(),
                        terms.withoutPermit()));
    }

    private static RosterProblem openToAll(RosterProblem problem) {
        return withTypes(problem, Set.of(Role.values()), true);
    }

    private static RosterProblem withTypes(RosterProblem problem, Set<Role> roles, boolean breaks) {
        return new RosterProblem(
                problem.grid(),
                problem.people(),
                problem.types().stream()
                        .map(type -> new ShiftType(
                                type.code(),
                                type.name(),
                                type.start(),
                                type.length(),
                                breaks ? type.breaks() : List.of(),
                                roles,
                                type.weekdays()))
                        .toList(),
                problem.demand(),
                problem.wishes(),
                problem.fixed());
    }

    /** Some people come or leave in the middle, and some shift types are not for them. */
    private static RosterProblem varied(RosterProblem problem, Random random) {
        var first = problem.grid().firstDay();
        var people = problem.people().stream()
                .map(person -> random.nextInt(8) > 0
                        ? person
                        : with(
                                person,
                                employee(
                                        person.employee(),
                                        first.plusDays(random.nextInt(5)),
                                        random.nextBoolean() ? null : first.plusDays(5 + random.nextInt(5)),
                                        "")))
                .toList();
        var changed = new RosterProblem(
                problem.grid(), people, problem.types(), problem.demand(), problem.wishes(), problem.fixed());
        return switch (random.nextInt(12)) {
            case 0 -> withTypes(changed, Set.of(Role.OPS), true);
            case 1, 2, 3 -> withTypes(changed, Set.of(Role.values()), false);
            default -> changed;
        };
    }

    /** The fixed shifts, and on some of the other days any shift that is offered, legal or not. */
    private static List<Shift> someShifts(RosterProblem problem, Random random) {
        var shifts = new ArrayList<>(problem.fixed());
        double share = random.nextDouble() * 0.8;
        for (var person : problem.people()) {
            var number = person.employee().number();
            for (int d = 0; d < problem.grid().days(); d++) {
                var day = problem.grid().firstDay().plusDays(d);
                boolean isFree = shifts.stream()
                        .noneMatch(shift -> shift.employee().equals(number)
                                && shift.workDay().equals(day));
                if (isFree && random.nextDouble() < share) {
                    var type =
                            problem.types().get(random.nextInt(problem.types().size()));
                    var choices = ShiftChoice.of(type, day, problem.grid().site());
                    var choice = choices.get(random.nextInt(choices.size()));
                    shifts.add(new Shift(
                            new UUID(random.nextLong(), random.nextLong()),
                            number,
                            day,
                            choice.span(),
                            type.code(),
                            choice.breaks(),
                            false));
                }
            }
        }
        return shifts;
    }
}
