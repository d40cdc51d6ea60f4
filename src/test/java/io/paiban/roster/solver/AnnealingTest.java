package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.inTeam;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.SolveLimits;
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
import io.paiban.roster.rule.CrewRuleAudit;
import io.paiban.workforce.model.Role;
import io.paiban.workforce.model.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnealingTest {

    private static final SolutionManager<RosterPlan, HardMediumSoftLongScore> SCORES =
            SolutionManager.create(SolverFactory.create(SolverConfig.createFromXmlResource(RosterSolver.CONFIG)));
    private static final Weights WEIGHTS = Weights.balanced();

    /** The search keeps its own costs; after thousands of candidates taken and taken back they are still the score's. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itsCostsAreTheScoreOfTheRosterItIsAt(long seed) {
        var days = PlanBuilder.build(mixedProblem(), List.of());
        var state = new PlanState(days, WEIGHTS);
        var search = new Annealing(state, seed);
        for (double temperature : new double[] {1e6, 3000, 200, 10}) {
            search.run(3000, temperature, 1);

            assertThat(costs(state)).isEqualTo(score(days, state.current));
        }
    }

    /** What the boards tell before a candidate is carried out is what boards made anew have then. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aCandidatesPriceIsTheDifferenceOfCostsFromScratch(long seed) {
        var days = PlanBuilder.build(mixedProblem(), List.of());
        var state = new PlanState(days, WEIGHTS);
        state.setBreach(0.75);
        var random = new SearchRandom(seed);
        var moves = new AnnealingMoves(state, random);
        double before = fromScratch(days, state, moves);
        int swaps = 0;
        for (int i = 0; i < 3000; i++) {
            if (moves.propose()) {
                double price = state.coverChange(moves.one, moves.other);
                double after = fromScratch(days, state, moves);
                assertThat(price).isCloseTo(after - before, within(0.001));
                swaps += moves.other.isEmpty() ? 0 : 1;
                if (random.below(3) == 0) {
                    state.reject(moves.one, moves.other);
                } else {
                    accept(state, moves);
                    before = after;
                }
            }
        }
        assertThat(swaps).isGreaterThan(300);
    }

    private static void accept(PlanState state, AnnealingMoves moves) {
        for (var change : List.of(moves.one, moves.other)) {
            if (!change.isEmpty()) {
                state.rows().plainChange(change);
                state.restChange(change, RowLedger.TOO_MUCH);
            }
        }
        state.accept(moves.one, moves.other);
    }

    private static double fromScratch(List<PersonDay> days, PlanState state, AnnealingMoves moves) {
        days.stream()
                .filter(one -> !one.isPinned())
                .forEach(one -> one.setOption(state.current[one.getPerson().index][one.getDay()]));
        for (var change : List.of(moves.one, moves.other)) {
            for (int i = 0; i < change.size; i++) {
                state.days[change.person][change.days[i]].setOption(change.now[i]);
            }
        }
        var anew = new PlanState(days, WEIGHTS);
        anew.setBreach(0.75);
        return anew.coverEnergy();
    }

    @Test
    void itsCostsAreTheScoreAfterGoingBackToTheBest() {
        var days = PlanBuilder.build(mixedProblem(), List.of());
        var state = new PlanState(days, WEIGHTS);
        var search = new Annealing(state, 1);
        search.run(20_000, 300, 1);
        search.run(500, 1e6, 1);

        search.restart();

        assertThat(costs(state)).isEqualTo(score(days, search.best()));
    }

    @Test
    void theBestIsNeverWorseThanWhatItWasAt() {
        var days = PlanBuilder.build(mixedProblem(), List.of());
        var state = new PlanState(days, WEIGHTS);
        var search = new Annealing(state, 1);
        for (int i = 0; i < 20; i++) {
            search.run(500, 1000.0 / (i + 1), 1);

            assertThat(score(days, search.best())).isGreaterThanOrEqualTo(costs(state));
        }
    }

    @Test
    void fixedDaysAreLeftAlone() {
        var fixed = shift(PARIS, "a1", "2026-10-21T11:17", Duration.ofHours(5));
        var problem = mixedProblem();
        var days = PlanBuilder.build(
                new RosterProblem(
                        problem.grid(), problem.people(), problem.types(), problem.demand(), List.of(), List.of(fixed)),
                List.of());
        var state = new PlanState(days, WEIGHTS);

        new Annealing(state, 1).run(5000, 1e6, 1);

        assertThat(state.current[1][2].span).isEqualTo(fixed.span());
    }

    /** Far too few people: whatever is missing, nobody is asked to break the law for it. */
    @Test
    void noShortageIsWorthAnIllegalRoster() {
        var grid = week(PARIS, "2026-10-19", 7);
        var people = new ArrayList<RosteredPerson>();
        for (int i = 0; i < 4; i++) {
            people.add(person("p" + i, Role.AGENT, EUROPE));
        }
        var types = List.of(
                type("E", "06:00", Duration.ofMinutes(510)),
                type("L", "14:00", Duration.ofMinutes(510)),
                type("N", "22:00", Duration.ofMinutes(510)));
        var problem =
                new RosterProblem(grid, people, types, List.of(flat("general", grid, 40, 10)), List.of(), List.of());

        var outcome = RosterSolver.solve(problem, List.of(), new SolveLimits(null, 4000, 0), best -> {}, () -> false);

        assertThat(outcome.progress().brokenHardRules()).isZero();
        assertThat(outcome.shifts()).hasSizeGreaterThanOrEqualTo(20);
    }

    /** The requirement asks for ten at all hours, the rules of the house for much less, each of them for something else. */
    @Test
    void noShortageIsWorthABrokenRuleOnTheCrew() {
        var grid = week(PARIS, "2026-10-19", 7);
        var people = new ArrayList<RosteredPerson>();
        for (int i = 0; i < 8; i++) {
            people.add(inTeam(i < 4 ? "A" : "B", i % 2 == 0, person("p" + i, Role.AGENT, EUROPE)));
        }
        var types = List.of(
                type("E", "06:00", Duration.ofMinutes(510)),
                type("D", "09:00", Duration.ofMinutes(510)),
                type("L", "14:00", Duration.ofMinutes(510)));
        var rules = List.of(
                rule("seats", true, WorkRule.Scope.ALL, new Seats(3)),
                rule("early", true, WorkRule.Scope.ALL, new HeadCount(Set.of("E"), Span.DAY, 1, 2)),
                rule("starts", true, WorkRule.Scope.ALL, new DistinctStarts(2)),
                rule("leader", true, WorkRule.Scope.ALL, new LeaderWithTeam()),
                rule("apart", true, WorkRule.Scope.of("p0", "p7"), new Apart()));
        var problem = new RosterProblem(
                        grid, people, types, List.of(flat("general", grid, 10, 5)), List.of(), List.of())
                .withRules(rules);

        var outcome = RosterSolver.solve(problem, List.of(), new SolveLimits(null, 6000, 0), best -> {}, () -> false);

        assertThat(outcome.progress().brokenHardRules()).isZero();
        assertThat(CrewRuleAudit.of(
                        grid.firstDay(), grid.firstDay().plusDays(6), PARIS, people, types, rules, outcome.shifts()))
                .isEmpty();
        assertThat(outcome.shifts()).hasSizeGreaterThanOrEqualTo(20);
    }

    /** Timefold recalculates everything after every step and compares. */
    @Test
    void everyStepStandsUpToTimefoldsOwnChecks() {
        var config = SolverConfig.createFromXmlResource(RosterSolver.CONFIG)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT)
                .withRandomSeed(1L);
        var steps = new int[1];
        var phase = new AnnealingPhase(
                WEIGHTS, 1, 200, new Cooling(() -> steps[0]++ / 50.0, false), SearchMeter.ofWallTime());
        var phases = new ArrayList<PhaseConfig>(config.getPhaseConfigList());
        phases.add(new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(50, phase)));
        var wished = mixedProblem().rules().stream()
                .map(rule -> rule(rule.code(), false, rule.scope(), rule.condition()))
                .toList();
        var plan = new RosterPlan(PlanBuilder.build(mixedProblem().withRules(wished), List.of()), WEIGHTS.overrides());

        var best = SolverFactory.<RosterPlan>create(config.withPhaseList(phases))
                .buildSolver()
                .solve(plan);

        assertThat(best.getScore().hardScore()).isZero();
    }

    private static HardMediumSoftLongScore costs(PlanState state) {
        return HardMediumSoftLongScore.of(-state.hard(), -state.medium(), -state.soft());
    }

    private static HardMediumSoftLongScore score(List<PersonDay> days, ShiftOption[][] options) {
        days.stream()
                .filter(one -> !one.isPinned())
                .forEach(one -> one.setOption(options[one.getPerson().index][one.getDay()]));
        var plan = new RosterPlan(days, WEIGHTS.overrides());
        SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        return plan.getScore();
    }

    /** Two laws, two languages, a night whose hour comes twice, wishes, and shifts on either side of the horizon. */
    private static RosterProblem mixedProblem() {
        var grid = week(PARIS, "2026-10-19", 8);
        var people = new ArrayList<RosteredPerson>();
        for (int i = 0; i < 3; i++) {
            people.add(inTeam("A", i == 0, person("a" + i, Role.AGENT, CHINA, List.of(), around("a" + i))));
        }
        people.add(inTeam("B", true, person("b0", Role.BILINGUAL, EUROPE, List.of(), around("b0"), "en")));
        people.add(inTeam("B", false, person("b1", Role.BILINGUAL, CHINA, "ja")));
        people.add(person("b2", Role.BILINGUAL, EUROPE, "en", "ja"));
        var types = List.of(
                type("E", "06:00", Duration.ofMinutes(510)),
                type("D", "09:15", Duration.ofMinutes(540)),
                type("L", "14:00", Duration.ofMinutes(510)),
                type("X", "20:00", Duration.ofMinutes(840)),
                type("N", "22:00", Duration.ofMinutes(540)));
        var wishes = List.of(
                new Wish(UUID.randomUUID(), "a0", LocalDate.parse("2026-10-20"), null, true, 3),
                new Wish(UUID.randomUUID(), "b0", LocalDate.parse("2026-10-21"), "L", false, 5));
        return new RosterProblem(
                grid,
                people,
                types,
                List.of(flat("general", grid, 2, 1), flat("en", grid, 1, 0), flat("ja", grid, 1, 1)),
                wishes,
                List.of(),
                crewRules(),
                List.of(),
                List.of(
                        new SlotDemand(LocalDate.parse("2026-10-20"), Set.of("E"), 2, 100, 1),
                        new SlotDemand(LocalDate.parse("2026-10-20"), Set.of("L", "N"), 1, 100, 30),
                        new SlotDemand(LocalDate.parse("2026-10-22"), Set.of(), 4, 50, 20)),
                List.of());
    }

    /** Every condition on a crew, hard or soft, with people who count alike and people who do not. */
    private static List<WorkRule> crewRules() {
        var early = Set.of("E", "D");
        return List.of(
                rule("nights", true, WorkRule.Scope.ALL, new HeadCount(Set.of("N"), Span.DAY, 1, 2)),
                rule("days", false, WorkRule.Scope.of("a0", "b2"), new HeadCount(Set.of("D", "L"), Span.DAY, 1, 1)),
                rule("pool", true, WorkRule.Scope.of("a1", "a2", "b0"), new HeadCount(Set.of("N"), Span.ROSTER, 2, 2)),
                rule("long", false, WorkRule.Scope.ALL, new HeadCount(Set.of("X"), Span.ROSTER, null, 1)),
                rule("starts", false, WorkRule.Scope.ALL, new DistinctStarts(2)),
                rule("either", true, WorkRule.Scope.ALL, new EitherOr(early)),
                rule("seats", true, WorkRule.Scope.ALL, new Seats(3)),
                rule("seats-b", false, WorkRule.Scope.of("b0", "b1", "b2"), new Seats(1)),
                rule("leader", false, WorkRule.Scope.ALL, new LeaderWithTeam()),
                rule("leaders", true, WorkRule.Scope.ALL, new LeadersPresent(1)),
                rule("together", false, WorkRule.Scope.of("a0", "a1", "b0"), new Together()),
                rule("apart", true, WorkRule.Scope.of("a1", "a2"), new Apart()),
                rule("trainee", false, WorkRule.Scope.of("a2", "b1"), new Accompanied(Set.of("a0", "b1"))),
                rule("handover", true, WorkRule.Scope.ALL, new Handover(Set.of("N", "L"), Set.of(), 15)));
    }

    private static WorkRule rule(String code, boolean hard, WorkRule.Scope scope, WorkCondition condition) {
        return new WorkRule(code, hard ? WorkRule.Level.HARD : WorkRule.Level.SOFT, hard ? 2 : 70, scope, condition);
    }

    private static List<Shift> around(String number) {
        return Arrays.asList(
                shift(PARIS, number, "2026-10-17T14:00", Duration.ofHours(8)),
                shift(PARIS, number, "2026-10-18T22:00", Duration.ofHours(9)),
                shift(PARIS, number, "2026-10-27T05:00", Duration.ofHours(8)));
    }
}
