package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.calls;
import static io.paiban.simulation.model.SimulationFixtures.crew;
import static io.paiban.simulation.model.SimulationFixtures.day;
import static io.paiban.simulation.model.SimulationFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairsTest {

    private static final int HOURS = 12;

    private static Repairs repairs(DayScenario scenario, int rounds) {
        var result = DayResult.of(scenario, 5, 60, () -> false, SimulationProgress.SILENT);
        return Repairs.of(scenario, result, rounds, () -> false, SimulationProgress.SILENT);
    }

    private static List<ContactStream> streams() {
        return List.of(calls("general", -1, HOURS, 60, 240), calls("korean", 0, HOURS, 6, 240));
    }

    @Test
    void aDayThatMeetsItsTargetsNeedsNothing() {
        var scenario = day(2, 3600, streams(), together(crew(9, 0, -7200, 60_000), crew(4, 1, -7200, 60_000)));

        var repairs = repairs(scenario, Repairs.ROUNDS);

        assertThat(repairs.repairs()).isEmpty();
        assertThat(repairs.complete()).isTrue();
        assertThat(repairs.simulations()).isZero();
    }

    @Test
    void aGapIsFilledWhereItIsAndTheDayThenMeetsItsTargets() {
        var scenario = day(
                2,
                3600,
                streams(),
                together(
                        crew(2, 0, -7200, 60_000),
                        crew(6, 0, -7200, 4 * 3600, 6 * 3600, 60_000),
                        crew(4, 1, -7200, 60_000)));

        var repairs = repairs(scenario, Repairs.ROUNDS);

        assertThat(repairs.complete()).isTrue();
        assertThat(repairs.repairs()).isNotEmpty().allMatch(repair -> repair.interval() >= 3 && repair.interval() <= 6);
        assertThat(repairs.repairs()).allMatch(Repairs.Repair::reached);
        assertThat(RosterOutcome.of(List.of(repairs.result())).failures()).isEmpty();
    }

    @Test
    void aLanguageNobodySpeaksGetsSpeakers() {
        var scenario = day(2, 3600, streams(), crew(9, 0, -7200, 60_000));

        var repairs = repairs(scenario, Repairs.ROUNDS);

        assertThat(repairs.complete()).isTrue();
        assertThat(repairs.repairs().stream().filter(repair -> repair.language() == 0))
                .hasSize(HOURS - 2);
    }

    @Test
    void oneFewerInAnyRepairedIntervalWouldNotBeEnoughTogether() {
        var scenario = day(2, 3600, List.of(calls("general", -1, HOURS, 60, 240)), crew(4, 0, -7200, 60_000));
        var repairs = repairs(scenario, 30);

        var fewer = repairs.repairs().stream()
                .filter(repair -> repair.heads() > 1)
                .map(repair -> crew(repair.heads() - 1, 0, repair.interval() * 3600, (repair.interval() + 1) * 3600))
                .reduce(scenario.agents(), SimulationFixtures::together);
        var result = DayResult.of(scenario.withAgents(fewer), 5, 60, () -> false, SimulationProgress.SILENT);

        assertThat(repairs.complete()).isTrue();
        assertThat(RosterOutcome.of(List.of(result)).failures()).isNotEmpty();
    }

    @Test
    void whatCouldNotBeReachedIsSaid() {
        // Nobody of a million may wait: one round of guessing is not enough.
        var impossible = ContactStream.calls("general", -1, new double[] {3000, 3000, 3000}, 240, 1, 0, 0.999999);
        var scenario = day(1, 3600, List.of(impossible), List.of());

        var repairs = repairs(scenario, 1);

        assertThat(repairs.complete()).isFalse();
        assertThat(repairs.repairs()).anyMatch(repair -> !repair.reached());
    }
}
