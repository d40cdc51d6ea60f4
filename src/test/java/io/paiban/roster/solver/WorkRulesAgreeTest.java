package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.Balance;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.rule.Agreement;
import io.paiban.roster.rule.Measured;
import io.paiban.roster.rule.WorkRuleAudit;
import io.paiban.workforce.model.Wish;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the scheduler is told of the rules of the house (audit) and what the solver is paid for (score) are the same, rule by rule, person
 * by person, in units. More rosters than usual: {@code ./mvnw test -Dtest=WorkRulesAgreeTest -Dpaiban.rosters=100000}.
 */
class WorkRulesAgreeTest {

    private static final int SEEDS = 20;
    private static final int ROSTERS = Integer.getInteger("paiban.rosters", 4_000);

    /** Timefold's own sums are held against the rows' on one roster of so many. */
    private static final int ANALYSED = 20;

    private static final SolutionManager<RosterPlan, HardMediumSoftLongScore> SCORES =
            SolutionManager.create(SolverFactory.create(SolverConfig.createFromXmlResource(RosterSolver.CONFIG)));

    private static final Set<String> SEEN = new TreeSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onRandomRosters(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            agree(new Random(1_000_000L * seed + i), i % ANALYSED == 0);
        }
    }

    /** Agreement about nothing would prove nothing: every condition was broken, by every measure, span and kind of run, above and below. */
    @AfterAll
    static void everyConditionWasBroken() {
        var all = new TreeSet<>(List.of(
                "DaysOffTogether",
                "Forbidden",
                "Following",
                "StartShift",
                "RestBetween above",
                "RestBetween below",
                "binding day"));
        for (var measure : Measure.values()) {
            all.add("Amount " + measure + " above");
            // Nothing can be less than nothing, and there is a minute of difference in starts wherever there is one at
            // all.
            all.add("Amount " + measure + " below");
            all.add("Balance " + measure);
        }
        for (var unit : Unit.values()) {
            all.add("Amount " + unit + " above");
            all.add("Amount " + unit + " below");
        }
        for (var of : RunOf.values()) {
            all.add("Run " + of + " above");
            all.add("Run " + of + " below");
        }
        for (var reason : Reason.values()) {
            all.add("preferred " + reason);
        }
        assertThat(SEEN).containsAll(all);
    }

    private static void agree(Random random, boolean isAnalysed) {
        var problem = RandomWorkRules.on(random, new RandomRosters(random).problem(oneIn(random, 4) ? 50 : 16));
        var plan = new RosterPlan(
                PlanBuilder.build(problem, List.of()), Weights.balanced().overrides());
        double share = random.nextDouble();
        plan.getPersonDays().stream()
                .filter(one -> !one.isPinned() && !one.getOptions().isEmpty() && random.nextDouble() < share)
                .forEach(one -> one.setOption(
                        one.getOptions().get(random.nextInt(one.getOptions().size()))));
        var shifts = shifts(problem, plan);

        var summaries = summaries(plan);
        assertThat(units(plan))
                .as(() -> "%s from %s, %d days"
                        .formatted(
                                problem.rules(),
                                problem.grid().firstDay(),
                                problem.grid().days()))
                .isEqualTo(audited(problem, shifts));
        summaries.forEach((number, summary) -> tallyAgrees(problem, number, plan, shifts, summary.house()));
        if (isAnalysed) {
            timefoldAgrees(plan, summaries.values().stream().toList());
        }
    }

    private static boolean oneIn(Random random, int n) {
        return random.nextInt(n) == 0;
    }

    private static List<Shift> shifts(RosterProblem problem, RosterPlan plan) {
        var shifts = new ArrayList<Shift>(problem.fixed());
        for (var one : plan.getPersonDays()) {
            var option = one.getOption();
            if (option != null && !one.isPinned()) {
                shifts.add(new Shift(
                        UUID.randomUUID(),
                        one.getPerson().number,
                        problem.grid().firstDay().plusDays(option.day),
                        option.span,
                        option.type,
                        option.breaks,
                        false));
            }
        }
        return shifts;
    }

    private static Map<String, ShiftOption[]> rows(RosterPlan plan) {
        var rows = new TreeMap<String, ShiftOption[]>();
        for (var one : plan.getPersonDays()) {
            rows.computeIfAbsent(
                                    one.getPerson().number,
                                    any -> new ShiftOption[one.getPerson().days()])[one.getDay()] =
                    one.getOption();
        }
        return rows;
    }

    private static PlannedPerson person(RosterPlan plan, String number) {
        return plan.getPersonDays().stream()
                .map(PersonDay::getPerson)
                .filter(person -> person.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, RowSummary> summaries(RosterPlan plan) {
        var summaries = new TreeMap<String, RowSummary>();
        rows(plan).forEach((number, row) -> summaries.put(number, RowRules.summary(person(plan, number), row)));
        return summaries;
    }

    private static List<HouseRules.Breach> breaches(RosterPlan plan, String number) {
        return person(plan, number).house.breaches(rows(plan).get(number));
    }

    /** Units by person and rule, without the balances, which no audit tells of. */
    private static Map<String, Long> units(RosterPlan plan) {
        var units = new TreeMap<String, Long>();
        rows(plan).keySet().forEach(number -> breaches(plan, number).stream()
                .filter(breach -> !(breach.rule().condition() instanceof Balance))
                .forEach(breach -> units.put(number + " " + breach.rule().code(), breach.units())));
        return units;
    }

    private static List<RosterViolation> violations(RosterProblem problem, List<Shift> shifts) {
        var grid = problem.grid();
        return WorkRuleAudit.of(
                grid.firstDay(),
                grid.firstDay().plusDays(grid.days() - 1L),
                grid.site(),
                new Agreement(problem.rules(), problem.preferences(), problem.wishes()),
                problem.people(),
                shifts);
    }

    private static Map<String, Long> audited(RosterProblem problem, List<Shift> shifts) {
        var units = new TreeMap<String, Long>();
        var rules = new HashMap<String, WorkRule>();
        problem.rules().forEach(rule -> rules.put(rule.code(), rule));
        for (var one : violations(problem, shifts)) {
            var rule = rules.get(one.rule());
            if (rule != null) {
                units.merge(one.employee() + " " + one.rule(), Math.abs(one.measured() - one.allowed()), Long::sum);
                SEEN.addAll(names(rule.condition(), one.measured() > one.allowed()));
                assertThat(one.blocks()).isEqualTo(rule.isHard());
            }
        }
        return units;
    }

    private static List<String> names(WorkCondition condition, boolean isAbove) {
        var name = condition.getClass().getSimpleName();
        var way = isAbove ? " above" : " below";
        if (condition instanceof Amount amount) {
            return List.of(
                    name + " " + amount.measure() + way,
                    name + " " + amount.span().unit() + way);
        } else if (condition instanceof Run run) {
            return List.of(name + " " + run.of() + way);
        } else if (condition instanceof WorkCondition.RestBetween) {
            return List.of(name + way);
        }
        return List.of(name);
    }

    private static void tallyAgrees(
            RosterProblem problem, String number, RosterPlan plan, List<Shift> shifts, HouseTally tally) {
        long hard = 0;
        long soft = 0;
        int broken = 0;
        for (var breach : breaches(plan, number)) {
            var rule = breach.rule();
            if (rule.condition() instanceof Balance balance) {
                assertThat(breach.units()).isEqualTo(balanced(problem, rule, balance, number, shifts));
                SEEN.add("Balance " + balance.measure());
                soft += rule.weight() * breach.units();
            } else if (rule.isHard()) {
                hard += rule.weight() * breach.units() * (isInMinutes(rule.condition()) ? 1 : 480);
                broken++;
            } else {
                soft += rule.weight() * breach.units();
            }
        }
        var ofPerson = problem.preferences().stream()
                .filter(preference -> preference.employee().equals(number) && isInRoster(problem, preference.day()))
                .toList();
        var missed = ofPerson.stream()
                .filter(preference -> !isGranted(preference, shifts))
                .toList();
        var binding = missed.stream().filter(DayPreference::hard).toList();
        for (var one : binding) {
            hard += 480 * Math.max(1, one.weight());
            SEEN.add("binding day");
        }
        broken += (int) binding.stream().map(DayPreference::day).distinct().count();
        assertThat(binding.size())
                .isEqualTo(violations(problem, shifts).stream()
                        .filter(one ->
                                one.employee().equals(number) && one.unit().equals("day"))
                        .filter(one -> Arrays.stream(Reason.values())
                                .anyMatch(reason -> reason.name().equalsIgnoreCase(one.rule())))
                        .count());
        long wishes = points(missed, Reason.WISHES)
                + problem.wishes().stream()
                        .filter(wish -> wish.employee().equals(number) && isInRoster(problem, wish.workDay()))
                        .filter(wish -> !isGranted(wish, shifts))
                        .mapToLong(Wish::weight)
                        .sum();
        assertThat(tally)
                .isEqualTo(new HouseTally(
                        hard,
                        broken,
                        soft,
                        wishes,
                        points(missed, Reason.AVAILABILITY),
                        points(missed, Reason.ROTATION),
                        points(missed, Reason.DISTURBANCE)));
    }

    private static boolean isInRoster(RosterProblem problem, LocalDate day) {
        var first = problem.grid().firstDay();
        return !day.isBefore(first)
                && day.isBefore(first.plusDays(problem.grid().days()));
    }

    private static Stream<Shift> on(LocalDate day, String number, List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.workDay().equals(day) && shift.employee().equals(number));
    }

    private static boolean isGranted(DayPreference preference, List<Shift> shifts) {
        return on(preference.day(), preference.employee(), shifts)
                .findFirst()
                .map(shift -> preference.isGranted(shift.type(), shift.span()))
                .orElseGet(() -> preference.isGranted(null, null));
    }

    private static boolean isGranted(Wish wish, List<Shift> shifts) {
        var shift = on(wish.workDay(), wish.employee(), shifts).findFirst();
        return wish.off()
                ? shift.isEmpty()
                : shift.isPresent()
                        && (wish.shiftType() == null
                                || wish.shiftType().equals(shift.get().type()));
    }

    private static long points(List<DayPreference> missed, Reason reason) {
        long points = 0;
        for (var one : missed) {
            if (one.reason() == reason && !one.hard()) {
                points += one.weight();
                SEEN.add("preferred " + reason);
            }
        }
        return points;
    }

    private static boolean isInMinutes(WorkCondition condition) {
        return condition instanceof WorkCondition.RestBetween
                || condition instanceof WorkCondition.StartShift
                || condition instanceof Amount amount && isInMinutes(amount.measure());
    }

    private static boolean isInMinutes(Measure measure) {
        return measure.name().endsWith("MINUTES") || measure == Measure.START_SPREAD;
    }

    private static long balanced(
            RosterProblem problem, WorkRule rule, Balance balance, String number, List<Shift> shifts) {
        RosteredPerson person = problem.people().stream()
                .filter(one -> one.employee().number().equals(number))
                .findFirst()
                .orElseThrow();
        var first = problem.grid().firstDay();
        var last = first.plusDays(problem.grid().days() - 1L);
        var scope = rule.scope();
        var measured = new Measured(
                        person,
                        problem.grid().site(),
                        shifts.stream()
                                .filter(shift -> shift.employee().equals(number))
                                .toList())
                .of(
                        balance.measure(),
                        balance.types(),
                        scope.from() == null || scope.from().isBefore(first) ? first : scope.from(),
                        scope.to() == null || scope.to().isAfter(last) ? last : scope.to());
        var carried = problem.carried().stream()
                .filter(one -> one.rule().equals(rule.code()) && one.employee().equals(number))
                .findFirst();
        var burden =
                BigInteger.valueOf(measured + carried.map(one -> one.burden()).orElse(0));
        var share = BigInteger.valueOf(carried.map(one -> one.share()).orElse(1000));
        return burden.pow(2)
                .multiply(BigInteger.valueOf(100_000))
                .divide(isInMinutes(balance.measure()) ? share.multiply(BigInteger.valueOf(3600)) : share)
                .longValueExact();
    }

    private static void timefoldAgrees(RosterPlan plan, List<RowSummary> summaries) {
        SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        var scored = new TreeMap<String, Long>();
        SCORES.analyze(plan).constraintMap().forEach((constraint, analysis) -> {
            var score = analysis.score();
            scored.put(constraint.constraintName(), -score.hardScore() - score.softScore());
        });
        var weights = Weights.balanced().weights();
        var expected = new TreeMap<String, Long>();
        summaries.stream().map(RowSummary::house).forEach(house -> {
            expected.merge("work-rules", house.hard(), Long::sum);
            expected.merge("work-rules-wished", house.soft(), Long::sum);
            expected.merge("wishes", house.wishes(), Long::sum);
            expected.merge("availability", house.availability(), Long::sum);
            expected.merge("rotation", house.rotation(), Long::sum);
            expected.merge("disturbance", house.disturbance(), Long::sum);
        });
        expected.forEach((rule, units) -> assertThat(scored.get(rule)).isEqualTo(units * weights.get(rule)));
    }
}
