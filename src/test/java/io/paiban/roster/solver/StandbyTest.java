package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Standing by is no work before the call: for the audit and for the solver, which must say the same. */
class StandbyTest {

    private static final Shift LATE = shift("W", "2026-11-02T16:00", 360);
    private static final Shift EARLY = shift("W", "2026-11-03T10:00", 360);

    @Test
    void noRestIsBrokenByIt() {
        assertThat(broken(LATE, shift("S", "2026-11-02T22:00", 720), EARLY)).isEmpty();
        assertThat(broken(LATE, shift("W", "2026-11-03T08:59", 360)))
                .extracting(RosterViolation::rule)
                .containsOnly(LegalRule.DAILY_REST.id());
    }

    @Test
    void nobodyStandsByAndWorksAtOnce() {
        assertThat(overlap(LATE, shift("S", "2026-11-02T22:00", 720))).isZero();
        assertThat(overlap(shift("S", "2026-11-02T13:00", 60), shift("W", "2026-11-03T14:00", 480)))
                .isZero();
        assertThat(overlap(shift("S", "2026-11-02T22:00", 721), EARLY)).isEqualTo(1);
        assertThat(overlap(shift("S", "2026-11-02T22:00", 900), EARLY)).isEqualTo(180);
    }

    @Test
    void nobodyStandsByTwiceAtOnce() {
        assertThat(overlap(shift("S", "2026-11-02T22:00", 720), shift("S", "2026-11-03T10:00", 60)))
                .isZero();
        assertThat(overlap(shift("S", "2026-11-02T22:00", 725), shift("S", "2026-11-03T10:00", 60)))
                .isEqualTo(5);
    }

    @Test
    void whatIsPublishedBeforeTheRosterIsSeen() {
        assertThat(overlap(shift("S", "2026-11-01T22:00", 721), shift("W", "2026-11-02T10:00", 480)))
                .isEqualTo(1);
        assertThat(overlap(shift("W", "2026-11-01T22:00", 480), shift("S", "2026-11-02T05:58", 60)))
                .isEqualTo(2);
    }

    @Test
    void theContractDoesNotCountIt() {
        var problem = problem(shift("S", "2026-11-02T08:00", 720), EARLY);
        var days = PlanBuilder.build(problem, List.of());
        var summary = RowRules.summary(days.get(0).getPerson(), row(days));

        assertThat(days.get(0).getOption().workingMinutes).isZero();
        assertThat(summary.contract()).isEqualTo(days.get(0).getPerson().contractMinutes - 360);
    }

    @Test
    void nobodyIsCoveredByIt() {
        var problem = problem(shift("S", "2026-11-02T08:00", 720));
        var onDuty = ShiftType.onDuty(problem.types(), problem.fixed());
        var coverage = Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                onDuty,
                problem.demand());

        assertThat(coverage.minutesShort()).isEqualTo(2 * 1440);
        assertThat(PlanBuilder.build(problem, List.of()).get(0).getOption().pieces)
                .isEmpty();
    }

    private static long overlap(Shift... shifts) {
        return broken(shifts).stream()
                .filter(one -> one.rule().equals(LegalRule.OVERLAP.id()))
                .mapToLong(one -> one.measured() - one.allowed())
                .sum();
    }

    /** What the audit finds; the solver's minutes of overlap are compared on the way. */
    private static List<RosterViolation> broken(Shift... shifts) {
        var problem = problem(shifts);
        var grid = problem.grid();
        var violations = RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(1),
                        SHANGHAI,
                        problem.people(),
                        problem.types(),
                        problem.fixed())
                .violations();
        var days = PlanBuilder.build(problem, List.of());
        var law = RowRules.summary(days.get(0).getPerson(), row(days)).law();
        assertThat(law.hard[LegalRule.OVERLAP.ordinal()])
                .isEqualTo(violations.stream()
                        .filter(one -> one.rule().equals(LegalRule.OVERLAP.id()))
                        .mapToLong(RosterViolation::measured)
                        .sum());
        return violations;
    }

    private static ShiftOption[] row(List<PersonDay> days) {
        return days.stream().map(PersonDay::getOption).toArray(ShiftOption[]::new);
    }

    private static RosterProblem problem(Shift... shifts) {
        var grid = week(SHANGHAI, "2026-11-02", 2);
        var published = Arrays.stream(shifts)
                .filter(shift -> shift.workDay().isBefore(grid.firstDay()))
                .toList();
        return new RosterProblem(
                grid,
                List.of(person("a", Role.AGENT, EUROPE, List.of(), published)),
                List.of(type("W", "06:00", Duration.ofHours(8)), standby()),
                List.of(flat("general", grid, 1, 0)),
                List.of(),
                Arrays.stream(shifts)
                        .filter(shift -> !published.contains(shift))
                        .toList());
    }

    private static ShiftType standby() {
        return new ShiftType(
                "S",
                "S",
                LocalTime.of(22, 0),
                LocalTime.of(22, 0),
                Duration.ZERO,
                List.of(Duration.ofHours(12)),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                true);
    }

    private static Shift shift(String type, String start, int minutes) {
        var local = LocalDateTime.parse(start);
        return new Shift(
                UUID.randomUUID(),
                "a",
                local.toLocalDate(),
                TimeSpan.of(SHANGHAI.at(local), Duration.ofMinutes(minutes)),
                type,
                List.of(),
                true);
    }
}
