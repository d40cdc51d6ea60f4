package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.calls;
import static io.paiban.simulation.model.SimulationFixtures.crew;
import static io.paiban.simulation.model.SimulationFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterOutcomeTest {

    private static final int HOURS = 24;
    private static final int WARM_UP = 3;

    private static DayScenario scenario(int day, List<ContactStream> streams, List<AgentDay> agents) {
        return new DayScenario(
                IntStream.rangeClosed(-WARM_UP, HOURS).map(hour -> 3600 * hour).toArray(),
                WARM_UP,
                IntStream.range(-WARM_UP, HOURS)
                        .mapToLong(hour -> 3600L * (24 * day + hour))
                        .toArray(),
                IntStream.range(-WARM_UP, HOURS)
                        .mapToLong(hour -> hour < 0 ? day - 1 : day)
                        .toArray(),
                streams,
                agents,
                Routing.KEEP_ONE_IDLE,
                0);
    }

    private static List<ContactStream> streams() {
        return List.of(calls("general", -1, WARM_UP + HOURS, 60, 240), calls("korean", 0, WARM_UP + HOURS, 4, 240));
    }

    private static DayResult result(int day, List<AgentDay> agents) {
        return DayResult.of(scenario(day, streams(), agents), 3, 100, () -> false, SimulationProgress.SILENT);
    }

    private static List<AgentDay> people(int general) {
        return together(crew(general, 0, -20_000, 100_000), crew(2, 1, -20_000, 100_000));
    }

    @Test
    void theHorizonIsTheSumOfItsDaysReplicationByReplication() {
        var days = List.of(result(0, people(6)), result(1, people(4)), result(2, people(6)));

        var outcome = RosterOutcome.of(days);

        long offered = 0;
        long inTime = 0;
        for (var day : days) {
            for (int r = 0; r < 100; r++) {
                for (int i = 0; i < HOURS; i++) {
                    offered += day.offered(r, 0, i);
                    inTime += day.answeredInTime(r, 0, i);
                }
            }
        }
        var general = outcome.streams().get(0);
        assertThat(general.whole().offered()).isCloseTo(offered / 100.0, within(1e-9));
        assertThat(general.whole().serviceLevel().value()).isCloseTo((double) inTime / offered, within(1e-12));
        assertThat(general.days()).hasSize(3);
        assertThat(general.intervals()).hasSize(72);
        assertThat(outcome.intervalOccupancy()).hasSize(72);
        assertThat(general.days().get(1).serviceLevel().high())
                .isLessThan(general.days().get(0).serviceLevel().low());
    }

    @Test
    void aDayInTheHorizonHasTheFiguresItHasAlone() {
        var days = List.of(result(0, people(6)), result(1, people(4)));

        var together = RosterOutcome.of(days);
        var alone = RosterOutcome.of(List.of(days.get(1)));

        assertThat(together.days().get(1)).isEqualTo(alone.whole());
        assertThat(together.streams().get(1).days().get(1))
                .isEqualTo(alone.streams().get(1).whole());
    }

    @Test
    void chancesAreCountedReplicationByReplication() {
        var days = List.of(result(0, people(5)), result(1, people(5)));
        var general = days.get(0).streams().get(0);
        int both = 0;
        int first = 0;
        for (int r = 0; r < 100; r++) {
            boolean onFirst = general.isMet(total(days.get(0), r, true), total(days.get(0), r, false));
            boolean onSecond = general.isMet(total(days.get(1), r, true), total(days.get(1), r, false));
            first += onFirst ? 1 : 0;
            both += onFirst && onSecond ? 1 : 0;
        }

        var chances = RosterOutcome.of(days).streams().get(0).chances();

        assertThat(chances.days().get(0)).isEqualTo(Estimate.probability(first, 100));
        assertThat(chances.everyDay()).isEqualTo(Estimate.probability(both, 100));
        assertThat(first).isBetween(1, 99);
    }

    private static int total(DayResult day, int replication, boolean inTime) {
        int total = 0;
        for (int i = 0; i < day.intervals(); i++) {
            total += inTime ? day.answeredInTime(replication, 0, i) : day.offered(replication, 0, i);
        }
        return total;
    }

    /** Calls of the night are lost: few among those of the day before, too many among those of 24 hours around it. */
    @Test
    void rollingWindowsReachAcrossMidnight() {
        var busyEvening = new double[WARM_UP + HOURS];
        var busyMorning = new double[WARM_UP + HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            busyEvening[WARM_UP + hour] = hour < 12 ? 100 : 4;
            busyMorning[WARM_UP + hour] = hour < 12 ? 4 : 100;
        }
        var first = scenario(
                0,
                List.of(impatient(busyEvening)),
                together(crew(30, 0, 0, 12 * 3600), crew(2, 0, 12 * 3600, 22 * 3600 + 1800)));
        var second = scenario(
                1, List.of(impatient(busyMorning)), together(crew(2, 0, 3600, 12 * 3600), crew(30, 0, 43_200, 86_400)));
        var days = List.of(
                DayResult.of(first, 3, 50, () -> false, SimulationProgress.SILENT),
                DayResult.of(second, 3, 50, () -> false, SimulationProgress.SILENT));

        var across = RosterOutcome.of(days).chances();
        var alone = RosterOutcome.of(List.of(days.get(0))).chances();

        assertThat(alone.answeredInEveryWindow().value()).isGreaterThan(0.9);
        assertThat(across.answeredInEveryWindow().value()).isLessThan(0.3);
    }

    private static ContactStream impatient(double[] contacts) {
        return new ContactStream("calls", -1, 1, contacts, 120, 1, HandleTimes.LOG_NORMAL, 120, 0, 1, 20, 0.8);
    }

    @Test
    void failuresAreRankedByLateContactsInExcess() {
        var outcome =
                RosterOutcome.of(List.of(result(0, together(crew(3, 0, 0, 43_200), crew(20, 0, 43_200, 90_000)))));

        var failures = outcome.failures();

        assertThat(failures).extracting(Failure::excessLate).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(failures)
                .filteredOn(failure -> failure.stream().equals("general"))
                .allMatch(failure -> failure.interval() < 14);
        // Twenty agents are through with the backlog of the morning within two hours.
        // Nobody speaks Korean: it fails all day and for certain.
        assertThat(failures)
                .filteredOn(failure -> failure.stream().equals("korean"))
                .hasSize(24)
                .allMatch(Failure::certain);
        assertThat(failures)
                .allMatch(failure -> failure.serviceLevel().value() < failure.target() && failure.excessLate() > 0);
    }

    @Test
    void occupancyIsBusyOverStaffedTimeByClass() {
        var outcome = RosterOutcome.of(List.of(result(0, people(6))));

        // Light load and everybody answered: busy time is the load, 4.27 Erlangs among 8 agents.
        assertThat(outcome.occupancy().value()).isCloseTo(64 * 240 / 3600.0 / 8, within(0.02));
        assertThat(outcome.classes())
                .extracting(RosterOutcome.ClassOccupancy::languages)
                .containsExactly(0, 1);
        assertThat(outcome.classes().get(1).occupancy().high())
                .isLessThan(outcome.classes().get(0).occupancy().low());
    }

    @Test
    void whatWasNeverOfferedHasNoFigures() {
        var quiet = List.of(calls("calls", -1, WARM_UP + HOURS, 0, 60));
        var outcome = RosterOutcome.of(
                List.of(DayResult.of(scenario(0, quiet, List.of()), 1, 5, () -> false, SimulationProgress.SILENT)));

        assertThat(outcome.whole().serviceLevel()).isNull();
        assertThat(outcome.whole().averageWait()).isNull();
        assertThat(outcome.chances().whole()).isNull();
        assertThat(outcome.occupancy()).isNull();
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void daysThatDoNotFitTogetherAreRefused() {
        var days = new ArrayList<>(List.of(result(0, people(4)), result(2, people(4))));

        assertThatIllegalArgumentException().isThrownBy(() -> RosterOutcome.of(days));
        assertThatIllegalArgumentException().isThrownBy(() -> RosterOutcome.of(List.of()));
    }

    @Test
    void theSameContactsMakeAComparisonSharperThanIndependentRuns() {
        var before = List.of(result(0, people(4)));
        var after = List.of(result(0, people(5)));

        var comparison = Comparison.of(before, after);

        double one = RosterOutcome.of(before).whole().serviceLevel().halfWidth();
        double other = RosterOutcome.of(after).whole().serviceLevel().halfWidth();
        var whole = comparison.whole();
        assertThat(whole.verdict()).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(whole.serviceLevel().halfWidth()).isLessThan(0.9 * Math.hypot(one, other));
        assertThat(whole.serviceLevel().value())
                .isCloseTo(
                        RosterOutcome.of(after).whole().serviceLevel().value()
                                - RosterOutcome.of(before)
                                        .whole()
                                        .serviceLevel()
                                        .value(),
                        within(1e-12));
        assertThat(whole.lateContacts().high()).isNegative();
    }

    @Test
    void aRosterIsNotDistinguishableFromItself() {
        var days = List.of(result(0, people(4)));

        var whole = Comparison.of(days, days).whole();

        assertThat(whole.isDistinguishable()).isFalse();
        assertThat(whole.serviceLevel()).isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void rostersThatMetOtherContactsAreNotCompared() {
        var other = DayResult.of(scenario(0, streams(), people(4)), 4, 100, () -> false, SimulationProgress.SILENT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(List.of(result(0, people(4))), List.of(other)));
    }
}
