package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangATest {

    private static final Offset<Double> EXACT = within(1e-13);

    @Test
    void theQueueMatchesEveryVector() {
        assertThat(StaffingVectors.ofKind("erlangA").stream().flatMap(vector -> mismatches(vector).stream()))
                .isEmpty();
    }

    private static List<String> mismatches(StaffingVectors.Vector vector) {
        double handleTime = vector.input().get("ahtSec").doubleValue();
        double erlangs = vector.input().get("calls").doubleValue()
                * handleTime
                / vector.input().get("intervalSec").doubleValue();
        var queue = ErlangA.of(
                erlangs,
                vector.input().get("agents").intValue(),
                vector.input().get("patienceSec").doubleValue() / handleTime,
                vector.input().get("targetSec").doubleValue() / handleTime);
        var mismatches = new ArrayList<String>();
        vector.expected().fieldNames().forEachRemaining(field -> {
            double computed =
                    switch (field) {
                        case "load" -> erlangs;
                        case "pWait" -> queue.waitProbability();
                        case "pAbandon" -> queue.abandonment();
                        case "asaOfferedSec" -> queue.averageWait() * handleTime;
                        case "asaAnsweredSec" -> queue.averageWaitOfAnswered() * handleTime;
                        case "occupancy" -> queue.occupancy();
                        case "queueLength" -> queue.queueLength();
                        case "slOffered" -> queue.serviceLevel(ServiceLevelDefinition.OFFERED);
                        case "slExclShortAbandons" ->
                            queue.serviceLevel(ServiceLevelDefinition.EXCLUDING_SHORT_ABANDONS);
                        case "slAnswered" -> queue.serviceLevel(ServiceLevelDefinition.ANSWERED);
                        case "slAbandonAsMet" -> queue.serviceLevel(ServiceLevelDefinition.ABANDONS_AS_MET);
                        default -> Double.NaN;
                    };
            if (!vector.accepts(field, computed)) {
                mismatches.add("%s %s: %s".formatted(vector, field, computed));
            }
        });
        return mismatches;
    }

    /** One agent, one Erlang, patience of one handle time: the states of the queue are Poisson with mean 1. */
    @Test
    void patienceOfOneHandleTimeGivesThePoissonDistribution() {
        var queue = ErlangA.of(1, 1, 1, 0);

        double empty = Math.exp(-1);
        assertThat(queue.waitProbability()).isCloseTo(1 - empty, EXACT);
        assertThat(queue.abandonment()).isCloseTo(empty, EXACT);
        assertThat(queue.averageWait()).isCloseTo(empty, EXACT);
        assertThat(queue.queueLength()).isCloseTo(empty, EXACT);
        assertThat(queue.occupancy()).isCloseTo(1 - empty, EXACT);
        assertThat(queue.answeredInTime()).isCloseTo(empty, EXACT);
    }

    @ParameterizedTest(name = "{0} Erlangs, {1} agents, patience {2}, wait {3}")
    @CsvSource({
        "0.001, 1, 2, 0.1",
        "1, 1, 1, 0.5",
        "10, 8, 2, 0.3",
        "10, 14, 0.01, 0.005",
        "10, 14, 5, 0",
        "50, 55, 0.6, 0.07",
        "50, 40, 0.1, 3",
        "300, 300, 1, 0.05",
        "900, 960, 0.5, 0.02",
        "1000, 4, 0.01, 0.06"
    })
    void theSeriesAndTheIntegralAgree(double erlangs, int agents, double patience, double wait) {
        double atOnce = ErlangB.inverse(erlangs, agents - 1);
        var series = new VirtualWait(erlangs, patience, wait);
        var integral = new VirtualWait(erlangs, patience, wait);

        assertThat(series.bySeries(agents, atOnce)).isTrue();
        integral.byIntegral(agents, atOnce);

        assertThat(series.waiting).isCloseTo(integral.waiting, withinPercentage(1e-11));
        assertThat(series.answered).isCloseTo(integral.answered, withinPercentage(1e-11));
        assertThat(series.abandoned).isCloseTo(integral.abandoned, withinPercentage(1e-11));
        assertThat(series.answeredLate).isCloseTo(integral.answeredLate, offset(1e-13));
        assertThat(series.waitingLate).isCloseTo(integral.waitingLate, offset(1e-13));
        assertThat(series.waitOfAnswered).isCloseTo(integral.waitOfAnswered, withinPercentage(1e-11));
    }

    /** Contacts are answered or hang up, and who hangs up has waited for his patience. */
    @Property(tries = 500)
    void everyContactIsAnsweredOrHangsUp(
            @ForAll @DoubleRange(min = 1e-3, max = 5_000) @Scale(6) double erlangs,
            @ForAll @IntRange(min = 1, max = 6_000) int agents,
            @ForAll @DoubleRange(min = 1e-3, max = 5_000) @Scale(6) double patience,
            @ForAll @DoubleRange(max = 3) @Scale(6) double wait) {
        var virtual = new VirtualWait(erlangs, patience, wait);
        virtual.with(agents);

        assertThat(virtual.answered + virtual.abandoned).isCloseTo(1, within(1e-9));
        assertThat(virtual.answeredLate).isBetween(0.0, Math.min(virtual.answered, virtual.waitingLate) + 1e-12);
        assertThat(virtual.waitingLate).isBetween(0.0, virtual.waiting + 1e-12);
    }

    @Property(tries = 300)
    void moreAgentsImproveEveryFigure(
            @ForAll @DoubleRange(min = 1e-3, max = 3_000) @Scale(6) double erlangs,
            @ForAll @IntRange(max = 3_200) int agents,
            @ForAll @DoubleRange(max = 100) @Scale(6) double patience,
            @ForAll @DoubleRange(max = 2) @Scale(6) double wait) {
        var fewer = ErlangA.of(erlangs, agents, patience, wait);
        var more = ErlangA.of(erlangs, agents + 1, patience, wait);

        double rounding = 1e-12;
        assertThat(more.waitProbability()).isBetween(0.0, fewer.waitProbability() + rounding);
        assertThat(more.abandonment()).isBetween(0.0, fewer.abandonment() + rounding);
        assertThat(more.averageWait()).isBetween(0.0, fewer.averageWait() * (1 + 1e-10) + rounding);
        if (agents > 0) {
            assertThat(more.occupancy()).isBetween(0.0, fewer.occupancy() + rounding);
        }
        for (var definition : ServiceLevelDefinition.values()) {
            assertThat(more.serviceLevel(definition)).isBetween(fewer.serviceLevel(definition) - rounding, 1.0);
        }
    }

    @Property(tries = 300)
    void answeredAmongOfferedIsTheStrictestDefinition(
            @ForAll @DoubleRange(min = 1e-3, max = 300) @Scale(6) double erlangs,
            @ForAll @IntRange(min = 1, max = 320) int agents,
            @ForAll @DoubleRange(min = 0.01, max = 100) @Scale(6) double patience,
            @ForAll @DoubleRange(max = 2) @Scale(6) double wait) {
        var queue = ErlangA.of(erlangs, agents, patience, wait);

        for (var definition : ServiceLevelDefinition.values()) {
            assertThat(queue.serviceLevel(definition)).isGreaterThanOrEqualTo(queue.answeredInTime() - 1e-13);
        }
    }

    @ParameterizedTest(name = "{0} Erlangs, {1} agents")
    @CsvSource({"10, 14", "100, 105", "10000, 10101"})
    void endlessPatienceIsErlangC(double erlangs, int agents) {
        var queue = ErlangA.of(erlangs, agents, 1e20, 0.05);

        assertThat(queue.waitProbability()).isCloseTo(ErlangC.waitProbability(erlangs, agents), withinPercentage(1e-9));
        assertThat(queue.answeredInTime()).isCloseTo(ErlangC.serviceLevel(erlangs, agents, 0.05), within(1e-11));
        assertThat(queue.averageWait()).isCloseTo(ErlangC.averageWait(erlangs, agents), withinPercentage(1e-9));
        assertThat(queue.averageWaitOfAnswered()).isCloseTo(queue.averageWait(), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-60, 1e-30})
    void noPatienceIsErlangB(double patience) {
        var queue = ErlangA.of(10, 12, patience, 0.05);

        double blocking = ErlangB.blocking(10, 12);
        assertThat(queue.waitProbability()).isCloseTo(blocking, EXACT);
        assertThat(queue.abandonment()).isCloseTo(blocking, EXACT);
        assertThat(queue.answeredInTime()).isCloseTo(1 - blocking, EXACT);
        assertThat(queue.abandonedInTime()).isCloseTo(blocking, EXACT);
        assertThat(queue.averageWait()).isCloseTo(0, EXACT);
        assertThat(queue.averageWaitOfAnswered()).isCloseTo(0, EXACT);
    }

    @Test
    void abandonmentStaysExactWhereItIsRare() {
        // 60 agents for 20 Erlangs: the series of probabilities, whose first term dwarfs the rest
        var queue = ErlangA.of(20, 60, 1e6, 0);

        double expected = ErlangC.waitProbability(20, 60) / (60 - 20) * 1e-6;
        assertThat(queue.abandonment())
                .isCloseTo(expected, withinPercentage(0.01))
                .isLessThan(1e-18);
    }

    @Test
    void withoutAgentsEverybodyHangsUp() {
        var queue = ErlangA.of(5, 0, 2, 1);

        assertThat(queue.waitProbability()).isEqualTo(1);
        assertThat(queue.abandonment()).isEqualTo(1);
        assertThat(queue.averageWait()).isEqualTo(2);
        assertThat(queue.averageWaitOfAnswered()).isInfinite();
        assertThat(queue.occupancy()).isZero();
        assertThat(queue.queueLength()).isEqualTo(10);
        assertThat(queue.abandonedInTime()).isCloseTo(1 - Math.exp(-0.5), EXACT);
        assertThat(queue.serviceLevel(ServiceLevelDefinition.OFFERED)).isZero();
        assertThat(queue.serviceLevel(ServiceLevelDefinition.EXCLUDING_SHORT_ABANDONS))
                .isZero();
        assertThat(queue.serviceLevel(ServiceLevelDefinition.ANSWERED)).isZero();
        assertThat(queue.serviceLevel(ServiceLevelDefinition.ABANDONS_AS_MET)).isCloseTo(1 - Math.exp(-0.5), EXACT);
    }

    @ParameterizedTest
    @EnumSource(ServiceLevelDefinition.class)
    void nobodyWaitsWithoutLoad(ServiceLevelDefinition definition) {
        var queue = ErlangA.of(0, 1, 2, 0);

        assertThat(queue.waitProbability()).isZero();
        assertThat(queue.abandonment()).isZero();
        assertThat(queue.serviceLevel(definition)).isEqualTo(1);
        assertThat(ErlangA.of(0, 0, 2, 0).waitProbability()).isEqualTo(1);
        assertThat(ErlangA.of(0, 0, 2, 0).queueLength()).isZero();
    }

    /** Deep overload is a fluid: what is more than the agents can serve hangs up, after patience times ln(A/N). */
    @Test
    void overloadWithLongPatienceIsAFluid() {
        var queue = ErlangA.of(1_000_000, 500_000, 1e4, 100);

        assertThat(queue.abandonment()).isCloseTo(0.5, within(1e-12));
        assertThat(queue.averageWaitOfAnswered()).isCloseTo(1e4 * Math.log(2), withinPercentage(1e-5));
        assertThat(queue.occupancy()).isCloseTo(1, EXACT);
        assertThat(queue.abandonedInTime()).isCloseTo(-Math.expm1(-0.01), EXACT);
        assertThat(queue.answeredInTime()).isZero();
    }

    @Test
    @Timeout(5)
    void extremesAreShares() {
        var sizes = new double[] {0, 1e-30, 1e-15, 1e-3, 1, 7, 300, 9_999, 1e5, 1e6};
        var times = new double[] {0, 1e-50, 1e-30, 1e-3, 1, 1e3, 1e6, 1e15, 1e50};
        for (double erlangs : sizes) {
            for (int agents : new int[] {0, 1, 7, 301, 10_000, 1_000_000}) {
                for (double patience : times) {
                    for (double wait : times) {
                        var queue = ErlangA.of(erlangs, agents, patience, wait);
                        assertThat(queue.waitProbability()).isBetween(0.0, 1.0);
                        assertThat(queue.abandonment()).isBetween(0.0, 1.0);
                        assertThat(queue.abandonedInTime()).isBetween(0.0, 1.0);
                        assertThat(queue.occupancy()).isBetween(0.0, 1.0);
                        assertThat(queue.averageWait()).isBetween(0.0, patience * (1 + 1e-12));
                        assertThat(queue.averageWaitOfAnswered()).isNotNaN();
                        assertThat(queue.queueLength()).isFinite();
                        for (var definition : ServiceLevelDefinition.values()) {
                            assertThat(queue.serviceLevel(definition)).isBetween(0.0, 1.0);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e51})
    void anImpossiblePatienceOrWaitIsRefused(double handleTimes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.of(1, 2, handleTimes, 0))
                .withMessageContaining("patience (" + handleTimes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangA.of(1, 2, 1, handleTimes))
                .withMessageContaining("wait (" + handleTimes);
    }

    @Test
    void anImpossibleLoadOrNumberOfAgentsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangA.of(Double.NaN, 2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangA.of(2, -1, 1, 1));
    }
}
