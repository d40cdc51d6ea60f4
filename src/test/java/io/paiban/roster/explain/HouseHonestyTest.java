package io.paiban.roster.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.Severity;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.rule.Agreement;
import io.paiban.roster.rule.CrewRuleAudit;
import io.paiban.roster.rule.WorkRuleAudit;
import io.paiban.roster.solver.RandomCrews;
import io.paiban.roster.solver.RandomRosters;
import io.paiban.roster.solver.RandomWorkRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of the rules of the house is true, on one person's row and on several people: whole rosters are audited, with the named rule
 * and without it.
 */
class HouseHonestyTest {

    private static final int SEEDS = 10;
    private static final int ROSTERS = Integer.getInteger("paiban.rosters", 600);

    private static final Map<String, Integer> TOLD = new TreeMap<>();
    private static final Map<String, Integer> ALONE = new TreeMap<>();
    private static final Map<String, Integer> LOOSENED = new TreeMap<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** Truth about nothing would prove nothing; a burden that is balanced is never broken. */
    @AfterAll
    static void everyConditionWasTold() {
        var all = Stream.concat(
                        Stream.of(WorkCondition.OfPerson.class.getPermittedSubclasses()),
                        Stream.of(WorkCondition.OfCrew.class.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("Balance"))
                .toList();
        assertThat(TOLD.keySet()).containsAll(all).contains("availability", "rotation", "wishes", "disturbance");
        assertThat(ALONE.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(ROSTERS / 2);
        assertThat(LOOSENED.keySet())
                .contains(
                        "Amount",
                        "Run",
                        "RestBetween",
                        "StartShift",
                        "DaysOffTogether",
                        "HeadCount",
                        "DistinctStarts",
                        "Seats");
    }

    private static RosterProblem problem(Random random) {
        return random.nextBoolean()
                ? RandomWorkRules.on(random, new RandomRosters(random).problem())
                : new RandomCrews(random).problem();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutTheRuleThatIsNamedTheShiftIsNotRefused(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            var random = new Random(5_000_000L * seed + i);
            var problem = problem(random);
            var shifts = someShifts(problem, random);
            var person = problem.people().get(random.nextInt(problem.people().size()));
            var number = person.employee().number();
            var day = problem.grid()
                    .firstDay()
                    .plusDays(random.nextInt(problem.grid().days()));
            var told = new Explanations(problem, shifts, LateContacts.UNKNOWN).ofDay(number, day, null, null, true);
            for (var alternative : told.alternatives()) {
                if (alternative.shift() != null && isOneShiftAtMost(shifts, number, alternative)) {
                    check(problem, shifts, alternative);
                }
            }
        }
    }

    private static boolean isOneShiftAtMost(List<Shift> shifts, String number, Alternative alternative) {
        return shifts.stream()
                        .filter(shift -> shift.employee().equals(number)
                                && shift.workDay().equals(alternative.shift().workDay()))
                        .count()
                <= 1;
    }

    private static void check(RosterProblem problem, List<Shift> shifts, Alternative alternative) {
        var place = alternative.shift();
        var without = shifts.stream()
                .filter(shift -> !shift.employee().equals(place.employee())
                        || !shift.workDay().equals(place.workDay()))
                .toList();
        var after = new ArrayList<>(without);
        after.add(shift(problem, place));
        boolean isRefused = alternative.verdict() == Alternative.Verdict.REFUSED;
        if (isRefused) {
            assertThat(isNew(problem, shifts, without, after))
                    .as("%s", alternative)
                    .isTrue();
            assertThat(alternative.refusals())
                    .as("a reason is told of %s", alternative)
                    .isNotEmpty();
        } else {
            assertThat(isWorse(problem, shifts, without, after))
                    .as("%s", alternative)
                    .isFalse();
        }
        for (var refusal : alternative.refusals()) {
            var rule = problem.rules().stream()
                    .filter(one -> one.code().equals(refusal.rule()))
                    .findFirst();
            TOLD.merge(rule.map(HouseHonestyTest::kind).orElse(refusal.rule()), 1, Integer::sum);
            boolean isHouse = rule.isPresent() || refusal.source().equals(refusal.rule());
            if (isHouse && alternative.refusals().size() == 1) {
                ALONE.merge(refusal.rule(), 1, Integer::sum);
                var changed =
                        rule.isPresent() ? without(problem, refusal) : withoutPreferences(problem, place, refusal);
                assertThat(isWorse(changed, shifts, without, after))
                        .as("without %s alone %s is legal", refusal, alternative)
                        .isFalse();
            }
        }
    }

    private static String kind(WorkRule rule) {
        return rule.condition().getClass().getSimpleName();
    }

    private static RosterProblem without(RosterProblem problem, Refusal refusal) {
        return problem.withRules(problem.rules().stream()
                .filter(rule -> !rule.code().equals(refusal.rule()))
                .toList());
    }

    private static RosterProblem withoutPreferences(RosterProblem problem, Place place, Refusal refusal) {
        return new RosterProblem(
                problem.grid(),
                problem.people(),
                problem.types(),
                problem.demand(),
                problem.wishes(),
                problem.fixed(),
                problem.rules(),
                problem.preferences().stream()
                        .filter(one -> !one.employee().equals(place.employee())
                                || !one.day().equals(place.workDay())
                                || !one.reason().name().toLowerCase().equals(refusal.rule()))
                        .toList(),
                problem.slots(),
                problem.carried());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLimitGivesWayByWhatIsToldAndByNoUnitLess(int seed) {
        for (int i = 0; i < 3 * ROSTERS / SEEDS; i++) {
            var random = new Random(6_000_000L * seed + i);
            var problem = problem(random);
            var shifts = someShifts(problem, random);
            var situation = new Situation(problem, shifts, LateContacts.UNKNOWN);
            var person = problem.people().get(random.nextInt(problem.people().size()));
            var number = person.employee().number();
            var day = problem.grid()
                    .firstDay()
                    .plusDays(random.nextInt(problem.grid().days()));
            var ways = situation.ways(day);
            var tried = situation.tryOut(number, situation.row(number), ways.get(random.nextInt(ways.size())));
            for (var broken : Breaches.largestOfEach(tried.brought())) {
                if (problem.rules().stream().anyMatch(rule -> rule.code().equals(broken.rule()))) {
                    situation
                            .loosening
                            .least(broken.rule(), situation.conditions(number), tried.trial())
                            .ifPresent(loosened -> check(problem, shifts, tried.trial(), broken, loosened.changes()));
                }
            }
        }
    }

    private static void check(
            RosterProblem problem, List<Shift> shifts, Trial trial, RosterViolation broken, List<Relaxation> changes) {
        var without = shifts.stream()
                .filter(shift ->
                        trial.gone().stream().noneMatch(gone -> gone.id().equals(shift.id())))
                .toList();
        var after = new ArrayList<>(without);
        after.add(trial.shift());
        LOOSENED.merge(
                kind(problem.rules().stream()
                        .filter(rule -> rule.code().equals(broken.rule()))
                        .findFirst()
                        .orElseThrow()),
                1,
                Integer::sum);
        assertThat(changes).hasSizeBetween(1, 2);
        var enough = problem;
        for (var change : changes) {
            enough = loosened(enough, change, change.needed());
        }
        assertThat(worseOf(broken.rule(), enough, shifts, without, after))
                .as("%s is enough for %s", changes, broken)
                .isFalse();
        for (var change : changes) {
            var less = enough;
            less = loosened(less, change, change.needed() + Long.signum(change.now() - change.needed()));
            assertThat(newOf(broken.rule(), less, shifts, without, after))
                    .as("one unit less of %s is not enough for %s", change, broken)
                    .isTrue();
        }
    }

    private static RosterProblem loosened(RosterProblem problem, Relaxation change, long value) {
        return problem.withRules(problem.rules().stream()
                .map(rule -> rule.code().equals(change.rule())
                        ? new WorkRule(
                                rule.code(),
                                rule.level(),
                                rule.weight(),
                                rule.scope(),
                                Bound.set(rule.condition(), change.needed() < change.now(), (int) value))
                        : rule)
                .toList());
    }

    /** Whether something hard is broken that is broken neither as things are nor with nothing in the place of the shift. */
    private static boolean isNew(RosterProblem problem, List<Shift> now, List<Shift> without, List<Shift> after) {
        return newOf(null, problem, now, without, after);
    }

    private static boolean newOf(
            String rule, RosterProblem problem, List<Shift> now, List<Shift> without, List<Shift> after) {
        var asIs = audit(problem, now);
        var nothing = audit(problem, without);
        return audit(problem, after).stream()
                .filter(one -> rule == null || one.rule().equals(rule))
                .anyMatch(one -> !asIs.contains(one) || !nothing.contains(one));
    }

    /** Whether something is broken and no breach of the same rule at the same time was as large before. */
    private static boolean isWorse(RosterProblem problem, List<Shift> now, List<Shift> without, List<Shift> after) {
        return worseOf(null, problem, now, without, after);
    }

    private static boolean worseOf(
            String rule, RosterProblem problem, List<Shift> now, List<Shift> without, List<Shift> after) {
        var asIs = audit(problem, now);
        var nothing = audit(problem, without);
        return audit(problem, after).stream()
                .filter(one -> rule == null || one.rule().equals(rule))
                .anyMatch(one -> !hasLike(asIs, one) || !hasLike(nothing, one));
    }

    private static boolean hasLike(List<RosterViolation> known, RosterViolation one) {
        return known.stream()
                .anyMatch(other -> other.rule().equals(one.rule())
                        && other.employee().equals(one.employee())
                        && !other.from().isAfter(one.from())
                        && !other.to().isBefore(one.to())
                        && Math.abs(other.measured() - other.allowed()) >= Math.abs(one.measured() - one.allowed()));
    }

    /** Everything that audits find in a whole roster. */
    private static List<RosterViolation> audit(RosterProblem problem, List<Shift> shifts) {
        var grid = problem.grid();
        var last = grid.firstDay().plusDays(grid.days() - 1L);
        var all = new ArrayList<RosterViolation>();
        all.addAll(RosterAudit.of(grid.firstDay(), last, grid.site(), problem.people(), problem.types(), shifts)
                .violations());
        all.addAll(WorkRuleAudit.of(
                grid.firstDay(),
                last,
                grid.site(),
                new Agreement(problem.rules(), problem.preferences(), problem.wishes()),
                problem.people(),
                problem.types(),
                shifts));
        all.addAll(CrewRuleAudit.of(
                grid.firstDay(), last, grid.site(), problem.people(), problem.types(), problem.rules(), shifts));
        return all.stream().filter(one -> one.severity() == Severity.HARD).toList();
    }

    private static Shift shift(RosterProblem problem, Place place) {
        return problem.types().stream()
                .filter(type -> type.code().equals(place.type()))
                .flatMap(type ->
                        ShiftChoice.of(type, place.workDay(), problem.grid().site()).stream())
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
    }

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
