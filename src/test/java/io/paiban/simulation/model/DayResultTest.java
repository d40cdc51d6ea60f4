package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.calls;
import static io.paiban.simulation.model.SimulationFixtures.crew;
import static io.paiban.simulation.model.SimulationFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayResultTest {

    private static DayResult result(int replications) {
        return DayResult.of(
                SimulationBenchmark.day(800, 24, 120), 6, replications, () -> false, SimulationProgress.SILENT);
    }

    @Test
    void aResultComesBackFromItsBytes() {
        var result = result(20);

        var back = DayResult.ofBytes(result.toBytes());

        assertThat(back).usingRecursiveComparison().isEqualTo(result);
    }

    @Test
    void countsOfAnySizeComeBack() {
        var scenario = day(0, 86_400, List.of(calls("calls", -1, 1, 40_000, 1)), crew(5, 0, 0, 86_400));
        var result = DayResult.of(scenario, 6, 2, () -> false, SimulationProgress.SILENT);

        assertThat(DayResult.ofBytes(result.toBytes()).offered(1, 0, 0))
                .isEqualTo(result.offered(1, 0, 0))
                .isGreaterThan(16_384);
    }

    @Test
    void aResultKeepsWhatEveryReplicationGave() {
        var scenario = SimulationBenchmark.day(800, 24, 120);
        var outcome = new DaySimulation(scenario).run(6, 7, () -> false);

        var result = result(8);

        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < result.intervals(); i++) {
                assertThat(result.offered(7, s, i)).isEqualTo(outcome.offered(s, i));
                assertThat(result.answeredInTime(7, s, i)).isEqualTo(outcome.answeredInTime(s, i));
                assertThat(result.answered(7, s, i)).isEqualTo(outcome.answered(s, i));
                assertThat(result.waitSeconds(7, s, i)).isEqualTo((float) outcome.waitSeconds(s, i));
            }
        }
    }

    @Test
    void foreignAndDamagedBytesAreRefused() {
        var bytes = result(3).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> DayResult.ofBytes(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> DayResult.ofBytes(new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayResult.ofBytes(Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Test
    void progressIsToldAfterEveryReplication() {
        var told = new ArrayList<Integer>();

        DayResult.of(SimulationBenchmark.day(50, 6, 120), 6, 4, () -> false, (done, of) -> told.add(10 * done + of));

        assertThat(told).containsExactly(14, 24, 34, 44);
    }

    @Test
    void tooManyReplicationsAreRefused() {
        var scenario = day(0, 900, List.of(calls("calls", -1, 96, 1, 1)), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayResult.of(scenario, 1, 200_000, () -> false, SimulationProgress.SILENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayResult.of(scenario, 1, 0, () -> false, SimulationProgress.SILENT));
    }
}
