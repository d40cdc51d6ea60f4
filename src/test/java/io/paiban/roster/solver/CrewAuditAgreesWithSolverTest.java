package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.rule.CrewRuleAudit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the scheduler is told of a crew (audit) and what the solver is paid for (score) are the same, rule by rule in the rule's own unit. More
 * rosters than usual: {@code ./mvnw test -Dtest=CrewAuditAgreesWithSolverTest -Dpaiban.rosters=100000}.
 */
class CrewAuditAgreesWithSolverTest {

    private static final int SEEDS = 20;
    private static final int ROSTERS = Integer.getInteger("paiban.rosters", 2_000);

    private static final SolutionManager<RosterPlan, HardMediumSoftLongScore> SCORES =
            SolutionManager.create(SolverFactory.create(SolverConfig.createFromXmlResource(RosterSolver.CONFIG)));

    private static final Set<String> SEEN = new TreeSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onRandomCrews(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            agree(new Random(1_000_000L * seed + i));
        }
    }

    /** Agreement about nothing would prove nothing: every condition was broken, hard and soft, head-counts both ways and over both spans. */
    @AfterAll
    static void everyConditionWasBrokenAndDemandBySlotsMissedBothWays() {
        for (var level : WorkRule.Level.values()) {
            assertThat(SEEN)
                    .containsAll(Arrays.stream(OfCrew.class.getPermittedSubclasses())
                            .map(type -> type.getSimpleName() + " " + level)
                            .toList())
                    .contains(
                            "HeadCount DAY below " + level,
                            "HeadCount DAY above " + level,
                            "HeadCount ROSTER below " + level,
                            "HeadCount ROSTER above " + level);
        }
        assertThat(SEEN).contains("slots");
    }

    private static void agree(Random random) {
        var problem = new RandomCrews(random).problem();
        var plan = new RosterPlan(
                PlanBuilder.build(problem, List.of()), Weights.balanced().overrides());
        double share = random.nextInt(5) == 0 ? 0 : random.nextDouble();
        plan.getPersonDays().stream()
                .filter(one -> !one.isPinned() && !one.getOptions().isEmpty() && random.nextDouble() < share)
                .forEach(one -> one.setOption(
                        one.getOptions().get(random.nextInt(one.getOptions().size()))));
        var shifts = shifts(problem, plan);
        var audited = audited(problem, shifts);
        var units = new TreeMap<String, Long>();
        CrewTally.units(plan.getPersonDays()).forEach((account, extent) -> {
            if (account.rule() != RosterRule.SLOTS) {
                units.put(account.code(), extent);
            }
        });
        assertThat(units).isEqualTo(audited);

        SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        var scored = SCORES.analyze(plan);
        long slots = slotPoints(problem, shifts);
        assertThat(points(scored, RosterRule.CREW_RULES)).isEqualTo(weighed(problem, audited, WorkRule.Level.HARD));
        assertThat(points(scored, RosterRule.CREW_RULES_WISHED))
                .isEqualTo(weighed(problem, audited, WorkRule.Level.SOFT));
        assertThat(points(scored, RosterRule.SLOTS)).isEqualTo(slots);
        if (slots > 0) {
            SEEN.add("slots");
        }
    }

    private static long points(ScoreAnalysis<HardMediumSoftLongScore> scored, RosterRule rule) {
        long weight = Weights.balanced().weights().get(rule.id());
        return scored.constraintMap().entrySet().stream()
                .filter(entry -> entry.getKey().constraintName().equals(rule.id()))
                .mapToLong(entry -> -entry.getValue().score().hardScore()
                        - entry.getValue().score().softScore())
                .map(points -> points / weight)
                .sum();
    }

    private static long weighed(RosterProblem problem, Map<String, Long> audited, WorkRule.Level level) {
        return problem.rules().stream()
                .filter(rule -> rule.level() == level)
                .mapToLong(rule -> audited.getOrDefault(rule.code(), 0L)
                        * rule.weight()
                        * (rule.isHard() && !isInMinutes(rule) ? 480 : 1))
                .sum();
    }

    private static boolean isInMinutes(WorkRule rule) {
        return rule.condition() instanceof Seats || rule.condition() instanceof LeadersPresent;
    }

    private static Map<String, Long> audited(RosterProblem problem, List<Shift> shifts) {
        var grid = problem.grid();
        var extents = new TreeMap<String, Long>();
        var last = grid.firstDay().plusDays(grid.days() - 1L);
        for (RosterViolation one : CrewRuleAudit.of(
                grid.firstDay(), last, grid.site(), problem.people(), problem.types(), problem.rules(), shifts)) {
            var rule = problem.rules().stream()
                    .filter(known -> known.code().equals(one.rule()))
                    .findFirst()
                    .orElseThrow();
            long minutes =
                    isInMinutes(rule) ? Duration.between(one.from(), one.to()).toMinutes() : 1;
            extents.merge(one.rule(), minutes * Math.abs(one.measured() - one.allowed()), Long::sum);
            SEEN.add(rule.condition().getClass().getSimpleName() + " " + rule.level());
            if (rule.condition() instanceof HeadCount count) {
                SEEN.add("HeadCount %s %s %s"
                        .formatted(
                                count.span().unit(), one.measured() < one.allowed() ? "below" : "above", rule.level()));
            }
        }
        return extents;
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

    /** Counts people slot by slot. */
    private static long slotPoints(RosterProblem problem, List<Shift> shifts) {
        var grid = problem.grid();
        var seen = new ArrayList<>(shifts);
        problem.people().forEach(person -> seen.addAll(person.context()));
        long points = 0;
        for (SlotDemand slot : problem.slots()) {
            boolean isInRoster = !slot.day().isBefore(grid.firstDay())
                    && slot.day().isBefore(grid.firstDay().plusDays(grid.days()));
            long people = seen.stream()
                    .filter(shift -> shift.workDay().equals(slot.day()))
                    .filter(shift -> slot.types().isEmpty()
                            ? !RandomCrews.STANDBY.equals(shift.type())
                            : shift.type() != null && slot.types().contains(shift.type()))
                    .count();
            if (isInRoster) {
                points += people < slot.required()
                        ? slot.under() * (slot.required() - people)
                        : slot.over() * (people - slot.required());
            }
        }
        return points;
    }
}
