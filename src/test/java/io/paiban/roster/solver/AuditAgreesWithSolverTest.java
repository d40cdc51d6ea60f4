package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the scheduler is told (audit) and what the solver is paid for (score) are the same, rule by rule, each in the rule's own unit. More
 * rosters than usual: {@code ./mvnw test -Dtest=AuditAgreesWithSolverTest -Dpaiban.rosters=100000}.
 */
class AuditAgreesWithSolverTest {

    private static final int SEEDS = 20;
    private static final int ROSTERS = Integer.getInteger("paiban.rosters", 4_000);

    private static final SolutionManager<RosterPlan, HardMediumSoftLongScore> SCORES =
            SolutionManager.create(SolverFactory.create(SolverConfig.createFromXmlResource(RosterSolver.CONFIG)));

    private static final Set<String> JUDGED =
            LawTally.JUDGED.stream().map(LegalRule::id).collect(Collectors.toSet());

    private static final Set<String> SEEN = new TreeSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onRandomRosters(int seed) {
        for (int i = 0; i < ROSTERS / SEEDS; i++) {
            agree(new Random(1_000_000L * seed + i));
        }
    }

    /** Agreement about nothing would prove nothing: every rule was broken, hard and soft, where its severity is data. */
    @AfterAll
    static void everyRuleWasBroken() {
        assertThat(SEEN)
                .containsAll(JUDGED.stream()
                        .map(id -> id + (id.equals("paid-rest") ? " SOFT" : " HARD"))
                        .toList());
    }

    private static void agree(Random random) {
        var problem = new RandomRosters(random).problem();
        var plan = new RosterPlan(
                PlanBuilder.build(problem, java.util.List.of()),
                Weights.balanced().overrides());
        double share = random.nextDouble();
        plan.getPersonDays().stream()
                .filter(one -> !one.isPinned() && !one.getOptions().isEmpty() && random.nextDouble() < share)
                .forEach(one -> one.setOption(
                        one.getOptions().get(random.nextInt(one.getOptions().size()))));

        var scored = scored(plan);
        assertThat(scored).isEqualTo(audited(problem, plan));
        SEEN.addAll(scored.keySet());
    }

    /** Extents by rule and severity, from the weighted score of each constraint. */
    private static Map<String, Long> scored(RosterPlan plan) {
        var weights = Weights.balanced().weights();
        SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        var extents = new TreeMap<String, Long>();
        SCORES.analyze(plan).constraintMap().forEach((constraint, analysis) -> {
            var id = constraint.constraintName();
            boolean isWished = id.endsWith(RosterRule.WISHED);
            var rule = isWished ? id.substring(0, id.length() - RosterRule.WISHED.length()) : id;
            long points =
                    isWished ? -analysis.score().softScore() : -analysis.score().hardScore();
            if (points > 0 && JUDGED.contains(rule)) {
                extents.put(rule + (isWished ? " SOFT" : " HARD"), points / weights.get(id));
            }
        });
        return extents;
    }

    private static Map<String, Long> audited(RosterProblem problem, RosterPlan plan) {
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
        var grid = problem.grid();
        var findings = RosterAudit.of(
                grid.firstDay(),
                grid.firstDay().plusDays(grid.days() - 1L),
                grid.site(),
                problem.people(),
                problem.types(),
                shifts);
        var extents = new TreeMap<String, Long>();
        for (RosterViolation one : findings.violations()) {
            if (JUDGED.contains(one.rule()) && !one.severity().name().equals("INFO")) {
                extents.merge(one.rule() + " " + one.severity(), Math.abs(one.measured() - one.allowed()), Long::sum);
            }
        }
        return extents;
    }
}
