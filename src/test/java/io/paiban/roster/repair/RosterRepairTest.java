package io.paiban.roster.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.VersionComparison;
import io.paiban.roster.repair.Disruption.Absence;
import io.paiban.roster.repair.Disruption.Extra;
import io.paiban.roster.repair.Disruption.Request;
import io.paiban.roster.solver.BenchmarkWeeks;
import io.paiban.roster.solver.RosterSolver;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Repairs of a solved week of 24 agents, 6 bilingual reps and 6 of the operations staff. */
class RosterRepairTest {

    private static final RosterProblem WEEK = BenchmarkWeeks.of(24, 6, 6, 7, 0.85, 2400L, 7);
    private static final LocalDate MONDAY = WEEK.grid().firstDay();
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    /** Wednesday at ten. */
    private static final Instant NOW = WEEK.grid().site().at(WEDNESDAY, LocalTime.of(10, 0));

    private static final SolveLimits LIMITS = new SolveLimits(null, 8_000, 1);

    private static List<Shift> roster = List.of();

    @BeforeAll
    static void solve() {
        roster = RosterSolver.solve(WEEK, List.of(), new SolveLimits(null, 40_000, 1), best -> {}, () -> false)
                .shifts();
    }

    private static RosterRepair repair(Disruption disruption) {
        return new RosterRepair(WEEK, roster, disruption, NoticePrices.USUAL);
    }

    private static Shift anyone(LocalDate day, Predicate<Shift> which) {
        return roster.stream()
                .filter(shift -> shift.workDay().equals(day) && which.test(shift))
                .findFirst()
                .orElseThrow();
    }

    private static Disruption absence(String employee, LocalDate from, LocalDate to) {
        return new Disruption(NOW, List.of(new Absence(employee, from, to, null)), List.of(), List.of());
    }

    @Test
    void whatHasBegunStaysAndWhoIsAbsentDoesNotCome() {
        var late = anyone(WEDNESDAY, shift -> shift.span().start().isAfter(NOW));
        var disruption = absence(late.employee(), WEDNESDAY, WEDNESDAY.plusDays(2));

        for (var proposal : repair(disruption).propose(LIMITS)) {
            assertThat(proposal.shifts())
                    .containsAll(roster.stream()
                            .filter(shift -> shift.span().start().isBefore(NOW))
                            .toList())
                    .noneMatch(shift -> shift.employee().equals(late.employee())
                            && !shift.workDay().isBefore(WEDNESDAY)
                            && !shift.workDay().isAfter(WEDNESDAY.plusDays(2)));
            assertThat(proposal.breaksNoLaw()).isTrue();
            assertThat(proposal.comparison().people().stream()
                            .flatMap(person -> person.days().stream())
                            .filter(VersionComparison.DayChange::disturbs))
                    .as("nobody is sent to a time that has passed")
                    .allSatisfy(day -> {
                        if (day.after() != null) {
                            assertThat(day.after().span().start()).isAfterOrEqualTo(NOW);
                        }
                    });
        }
    }

    @Test
    void aShiftThatHadBegunEndsWhenThePersonLeaves() {
        var early = anyone(
                WEDNESDAY,
                shift ->
                        shift.span().start().isBefore(NOW) && shift.span().end().isAfter(NOW));

        var proposal = repair(absence(early.employee(), WEDNESDAY, WEDNESDAY)).propose(RepairStyle.CAUTIOUS, LIMITS);

        assertThat(proposal.shifts())
                .filteredOn(shift -> shift.id().equals(early.id()))
                .singleElement()
                .satisfies(shift -> assertThat(shift.span())
                        .isEqualTo(new TimeSpan(early.span().start(), NOW)));
    }

    @Test
    void theMoreDisturbanceAStyleAcceptsTheBetterItCovers() {
        var absent = roster.stream()
                .filter(shift -> shift.workDay().isAfter(WEDNESDAY))
                .map(Shift::employee)
                .distinct()
                .limit(4)
                .map(number -> new Absence(number, WEDNESDAY.plusDays(1), MONDAY.plusDays(6), null))
                .toList();

        var proposals =
                repair(new Disruption(NOW, absent, List.of(), List.of())).propose(LIMITS);

        assertThat(proposals)
                .extracting(Proposal::style)
                .containsExactly(RepairStyle.CAUTIOUS, RepairStyle.BALANCED, RepairStyle.BEST_COVER);
        assertThat(proposals).extracting(Proposal::breaksNoLaw).containsOnly(true);
        var cautious = proposals.get(0);
        var best = proposals.get(2);
        assertThat(cautious.price()).isLessThanOrEqualTo(best.price());
        assertThat(best.comparison().after().cover().shortMinutes())
                .isLessThanOrEqualTo(cautious.comparison().after().cover().shortMinutes());
        assertThat(proposals).allSatisfy(proposal -> assertThat(
                        proposal.comparison().after().cover().belowMinimumMinutes())
                .as("nobody proposes to fall further below the minimum")
                .isLessThanOrEqualTo(proposal.comparison().before().cover().belowMinimumMinutes()));
    }

    @Test
    void aRequestIsGrantedInEveryStyle() {
        var friday = MONDAY.plusDays(4);
        var asking = anyone(friday, shift -> true);
        var disruption =
                new Disruption(NOW, List.of(), List.of(new Request(asking.employee(), friday, null)), List.of());

        assertThat(repair(disruption).propose(LIMITS)).allSatisfy(proposal -> assertThat(proposal.shifts())
                .noneMatch(shift -> shift.employee().equals(asking.employee())
                        && shift.workDay().equals(friday)));
    }

    @Test
    void whereNothingHappensNothingIsDisturbed() {
        var nothing = new Disruption(
                NOW,
                List.of(),
                List.of(),
                List.of(new Extra(
                        "general", TimeSpan.of(WEEK.grid().site().startOf(MONDAY), Duration.ofMinutes(30)), 1)));

        var proposal = repair(nothing).propose(RepairStyle.CAUTIOUS, LIMITS);

        assertThat(proposal.comparison().disturbedPeople()).isZero();
        assertThat(proposal.price()).isZero();
        assertThat(proposal.comparison().after().cost())
                .isEqualTo(proposal.comparison().before().cost());
    }

    @Test
    void theSameSeedAndStepsGiveTheSameProposal() {
        var gone =
                absence(anyone(MONDAY.plusDays(5), shift -> true).employee(), MONDAY.plusDays(5), MONDAY.plusDays(6));

        var one = repair(gone).propose(RepairStyle.BALANCED, LIMITS);
        var other = repair(gone).propose(RepairStyle.BALANCED, LIMITS);

        assertThat(one.words()).isEqualTo(other.words());
        assertThat(one.shifts())
                .extracting(Shift::span)
                .isEqualTo(other.shifts().stream().map(Shift::span).toList());
    }
}
