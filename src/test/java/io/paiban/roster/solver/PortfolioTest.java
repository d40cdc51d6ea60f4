package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveLimits;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final Duration SHIFT = Duration.ofMinutes(510);
    private static final RosterProblem WEEK = problem(8, 7);

    @Test
    void itKeepsTheBestOfItsSeeds() {
        var together = solve(WEEK, steps(3));

        var alone = IntStream.range(0, 3)
                .mapToObj(i -> RosterSolver.solve(WEEK, List.of(), steps(3).ofSeed(i), best -> {}, () -> false))
                .toList();
        var best = alone.stream().map(PortfolioTest::score).max(HardMediumSoftLongScore::compareTo);
        assertThat(score(together)).isEqualTo(best.orElseThrow());
        int leader = (int) together.progress().search().leadingSeed() - 7;
        assertThat(words(together)).isEqualTo(words(alone.get(leader)));
    }

    @Test
    void theSameSeedStepsAndThreadsGiveTheSameRoster() {
        assertThat(words(solve(WEEK, steps(3)))).isEqualTo(words(solve(WEEK, steps(3))));
    }

    @Test
    void itTellsHowTheSearchGoes() {
        var outcome = solve(WEEK, steps(2));

        var search = outcome.progress().search();
        assertThat(search.seeds()).isEqualTo(2);
        assertThat(search.leadingSeed()).isBetween(7L, 8L);
        assertThat(search.candidates()).isEqualTo(2 * 400 * 25);
        assertThat(search.candidatesPerSecond()).isPositive();
        assertThat(search.lastImprovement()).isLessThanOrEqualTo(search.elapsed());
        assertThat(outcome.progress().words())
                .contains("2 seeds side by side, seed " + search.leadingSeed() + " leads");
        assertThat(outcome.progress().wordsZh()).contains("2个随机种子并行");
    }

    @Test
    void beingToldToStopKeepsTheBestSoFar() {
        var told = new AtomicBoolean();
        var outcome = RosterSolver.solve(
                WEEK,
                List.of(),
                new SolveLimits(Duration.ofMinutes(10), null, 0, SolveLimits.USUAL_PROFILE, 2, null),
                best -> told.compareAndSet(false, !best.shifts().isEmpty()),
                told::get);

        assertThat(outcome.shifts()).isNotEmpty();
        assertThat(outcome.progress().score()).startsWith("0hard");
    }

    /** A plan that takes long to build cannot be told to stop; what there was to begin with is answered meanwhile. */
    @Test
    void stoppedBeforeAnythingIsFoundItAnswersWhatThereWas() {
        var start = List.of(shift(SHANGHAI, "p0", "2026-11-30T06:00", SHIFT));
        var outcome = RosterSolver.solve(
                problem(300, 28),
                start,
                new SolveLimits(Duration.ofMinutes(10), null, 0, SolveLimits.USUAL_PROFILE, 2, null),
                best -> {},
                () -> true);

        assertThat(outcome.progress().brokenHardRules()).isZero();
        assertThat(outcome.shifts()).isEqualTo(start);
    }

    @Test
    void whatGoesWrongWithASeedIsTold() {
        var unknown = new SolveLimits(null, 10, 0, "no such profile", 2, null);

        assertThatThrownBy(() -> RosterSolver.solve(WEEK, List.of(), unknown, best -> {}, () -> false))
                .hasMessageContaining("no such profile");
    }

    @Test
    void nothingToDecideIsAnsweredAtOnce() {
        assertThat(solve(problem(0, 7), steps(2)).shifts()).isEmpty();
    }

    private static SolveLimits steps(int threads) {
        return new SolveLimits(null, 400, 7, SolveLimits.USUAL_PROFILE, threads, null);
    }

    private static Outcome solve(RosterProblem problem, SolveLimits limits) {
        return RosterSolver.solve(problem, List.of(), limits, best -> {}, () -> false);
    }

    private static HardMediumSoftLongScore score(Outcome outcome) {
        return HardMediumSoftLongScore.parseScore(outcome.progress().score());
    }

    private static List<String> words(Outcome outcome) {
        return outcome.shifts().stream()
                .map(one -> one.employee() + one.workDay() + one.span() + one.breaks())
                .sorted()
                .toList();
    }

    private static RosterProblem problem(int people, int days) {
        var grid = week(SHANGHAI, "2026-11-30", days);
        var everybody = IntStream.range(0, people)
                .mapToObj(i -> person("p" + i, Role.AGENT, CHINA))
                .toList();
        var types = List.of(
                type("E", "06:00", SHIFT),
                type("D", "10:00", SHIFT),
                type("L", "14:00", SHIFT),
                type("N", "22:00", SHIFT));
        return new RosterProblem(
                grid, everybody, types, List.of(flat("general", grid, 1, 1)), List.of(), new ArrayList<Shift>());
    }
}
