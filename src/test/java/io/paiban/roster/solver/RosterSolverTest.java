package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.PlannedAs;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.SolveLimits;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import io.paiban.workforce.model.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterSolverTest {

    private static final Duration SHIFT = Duration.ofMinutes(510);

    @Test
    void theSameSeedAndStepsGiveTheSameRoster() {
        var problem = problem(8, 1, List.of(), List.of());

        assertThat(words(solve(problem, 3000, 7))).isEqualTo(words(solve(problem, 3000, 7)));
        assertThat(words(solve(problem, 3000, 8))).isNotEqualTo(words(solve(problem, 3000, 7)));
    }

    @Test
    void enoughPeopleCoverTheClockWithoutBreakingTheLaw() {
        var outcome = solve(problem(8, 1, List.of(), nightBefore()), 40_000, 0);

        assertThat(outcome.progress().brokenHardRules()).isZero();
        assertThat(outcome.progress().minutesBelowMinimum()).isZero();
        assertThat(outcome.progress().minutesShort()).isZero();
    }

    @Test
    void aPinnedShiftStaysWhateverItCosts() {
        var pinned = new Shift(
                UUID.randomUUID(),
                "p0",
                LocalDate.parse("2026-12-02"),
                shift(SHANGHAI, "p0", "2026-12-02T11:17", Duration.ofHours(5)).span(),
                null,
                List.of(),
                true);
        var outcome = solve(problem(4, 1, List.of(pinned), List.of()), 2000, 0);

        assertThat(outcome.shifts()).contains(pinned);
        assertThat(outcome.shifts().stream()
                        .filter(one ->
                                one.employee().equals("p0") && one.workDay().equals(pinned.workDay())))
                .hasSize(1);
    }

    @Test
    void aPinnedShiftIsNoCoverDuringItsBreaksAndItsActivitiesAwayFromContacts() {
        var plain = shift(SHANGHAI, "p0", "2026-12-02T08:00", Duration.ofHours(8));
        var start = plain.span().start();
        var lunch = TimeSpan.of(start.plus(Duration.ofHours(4)), Duration.ofMinutes(30));
        var training = TimeSpan.of(start.plus(Duration.ofMinutes(65)), Duration.ofMinutes(50));
        var briefing = TimeSpan.of(start, Duration.ofMinutes(10));
        var pinned = new Shift(
                plain.id(),
                "p0",
                plain.workDay(),
                plain.span(),
                null,
                List.of(new ShiftBreak(lunch, false)),
                List.of(new ShiftActivity("BRIEFING", briefing, true), new ShiftActivity("TRAINING", training, false)),
                true,
                PlannedAs.NORMAL,
                null);

        var days = PlanBuilder.build(problem(1, 1, List.of(pinned), List.of()), List.of());

        var row = days.stream().filter(PersonDay::isPinned).findFirst().orElseThrow();
        var minutes = row.getPerson().cover.minutes;
        assertThat(Arrays.stream(row.getOption().pieces)
                        .map(piece -> minutes[piece])
                        .sum())
                .isEqualTo(480 - 30 - 50);
    }

    @Test
    void aShiftWhoseBreakLiesBetweenTheStepsBeginsAsTheNearestOption() {
        var problem = problem(1, 1, List.of(), List.of());
        var start = SHANGHAI.at(LocalDate.parse("2026-12-02"), LocalTime.of(10, 0));
        var pause = TimeSpan.of(start.plus(Duration.ofMinutes(220)), Duration.ofMinutes(30));
        var begun = new Shift(
                UUID.randomUUID(),
                "p0",
                LocalDate.parse("2026-12-02"),
                TimeSpan.of(start, SHIFT),
                "D",
                List.of(new ShiftBreak(pause, false)),
                false);

        var options = PlanBuilder.build(problem, List.of(begun)).stream()
                .map(PersonDay::getOption)
                .filter(Objects::nonNull)
                .toList();

        assertThat(options).hasSize(1);
        assertThat(options.get(0).breaks.get(0).span().start()).isEqualTo(start.plus(Duration.ofMinutes(210)));
    }

    @Test
    void nobodyToRosterGivesAnEmptyRoster() {
        assertThat(solve(problem(0, 1, List.of(), List.of()), 10, 0).shifts()).isEmpty();
    }

    @Test
    void aWishForTheDayOffIsGrantedWhereOthersCanCover() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var wish = new Wish(UUID.randomUUID(), "p1", LocalDate.parse("2026-12-03"), null, true, 10);
        var problem = problem(8, 1, List.of(), nightBefore());
        var wished =
                new RosterProblem(grid, problem.people(), problem.types(), problem.demand(), List.of(wish), List.of());

        assertThat(solve(wished, 40_000, 0).shifts())
                .noneMatch(one -> one.employee().equals("p1") && one.workDay().equals(wish.workDay()));
    }

    @Test
    void beingToldToStopKeepsTheBestSoFar() {
        var outcome = RosterSolver.solve(
                problem(8, 1, List.of(), List.of()),
                List.of(),
                new SolveLimits(Duration.ofMinutes(10), null, 0),
                best -> {},
                () -> true);

        assertThat(outcome.shifts()).isNotEmpty();
    }

    private static Outcome solve(RosterProblem problem, int steps, long seed) {
        return RosterSolver.solve(problem, List.of(), new SolveLimits(null, steps, seed), best -> {}, () -> false);
    }

    private static List<String> words(Outcome outcome) {
        return outcome.shifts().stream()
                .map(one -> one.employee() + one.workDay() + one.span() + one.breaks())
                .sorted()
                .toList();
    }

    private static List<Shift> nightBefore() {
        return List.of(shift(SHANGHAI, "p7", "2026-11-29T22:00", Duration.ofHours(9)));
    }

    private static RosterProblem problem(int people, int required, List<Shift> fixed, List<Shift> context) {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var everybody = new ArrayList<RosteredPerson>();
        IntStream.range(0, people)
                .mapToObj(i -> "p" + i)
                .forEach(number -> everybody.add(person(
                        number,
                        Role.AGENT,
                        CHINA,
                        List.of(),
                        context.stream()
                                .filter(one -> one.employee().equals(number))
                                .toList())));
        var types = List.of(
                type("E", "06:00", SHIFT),
                type("D", "10:00", SHIFT),
                type("L", "14:00", SHIFT),
                type("N", "22:00", SHIFT));
        return new RosterProblem(grid, everybody, types, List.of(flat("general", grid, required, 1)), List.of(), fixed);
    }
}
