package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErlangCTest {

    /** References: the definition summed in exact fractions, rounded to 15 digits. */
    @ParameterizedTest(name = "{0} Erlangs, {1} agents")
    @CsvSource({
        "0.5, 1, 0.5",
        "1, 2, 0.333333333333333",
        "10, 14, 0.174131933595050",
        "20.475, 24, 0.354543733916318",
        "100, 105, 0.515707426812309",
        "1000, 1029, 0.262704303782811",
        "10000, 10101, 0.220820732833771"
    })
    void waitProbabilityMatchesTheReference(double erlangs, int agents, double expected) {
        assertThat(ErlangC.waitProbability(erlangs, agents)).isCloseTo(expected, withinPercentage(1e-10));
    }

    @Test
    void waitingMatchesEveryVector() {
        assertThat(StaffingVectors.ofKind("erlangC"))
                .filteredOn(vector -> vector.expected().get("stable").booleanValue())
                .allMatch(ErlangCTest::matches);
    }

    private static boolean matches(StaffingVectors.Vector vector) {
        double handleTime = vector.input().get("ahtSec").doubleValue();
        double erlangs = vector.input().get("calls").doubleValue()
                * handleTime
                / vector.input().get("intervalSec").doubleValue();
        int agents = vector.input().get("agents").intValue();
        double wait = vector.input().get("targetSec").doubleValue() / handleTime;
        return vector.accepts("pWait", ErlangC.waitProbability(erlangs, agents))
                && vector.accepts("serviceLevel", ErlangC.serviceLevel(erlangs, agents, wait))
                && (agents == 0 || vector.accepts("asaSec", ErlangC.averageWait(erlangs, agents) * handleTime));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 14})
    void everybodyWaitsForEverWhereTheLoadReachesTheAgents(int agents) {
        assertThat(ErlangC.waitProbability(14, agents)).isEqualTo(1);
        assertThat(ErlangC.serviceLevel(14, agents, 1000)).isZero();
        assertThat(ErlangC.averageWait(14, agents)).isInfinite();
    }

    @Test
    void nobodyWaitsWithoutLoad() {
        assertThat(ErlangC.waitProbability(0, 1)).isZero();
        assertThat(ErlangC.serviceLevel(0, 1, 0)).isEqualTo(1);
        assertThat(ErlangC.averageWait(0, 1)).isZero();
    }

    @Test
    void anAnswerAtOnceIsTheOppositeOfWaiting() {
        assertThat(ErlangC.serviceLevel(10, 14, 0)).isEqualTo(1 - ErlangC.waitProbability(10, 14));
    }

    @Test
    void nobodyIsLateAfterAnEndlessWait() {
        assertThat(ErlangC.serviceLevel(10, 11, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Property(tries = 300)
    void moreAgentsNeverMeanMoreWaiting(
            @ForAll @DoubleRange(max = 12_000) @Scale(6) double erlangs,
            @ForAll @IntRange(max = 12_000) int agents,
            @ForAll @DoubleRange(max = 2) @Scale(6) double wait) {
        double rounding = 1e-12;
        assertThat(ErlangC.waitProbability(erlangs, agents + 1))
                .isBetween(0.0, ErlangC.waitProbability(erlangs, agents) + rounding);
        assertThat(ErlangC.serviceLevel(erlangs, agents + 1, wait))
                .isBetween(ErlangC.serviceLevel(erlangs, agents, wait) - rounding, 1.0);
    }

    @Property(tries = 300)
    void waitingIsLikelierThanLoss(
            @ForAll @DoubleRange(min = 0.1, max = 500) @Scale(6) double erlangs,
            @ForAll @IntRange(min = 1, max = 600) int agents) {
        assertThat(ErlangC.waitProbability(erlangs, agents))
                .isGreaterThanOrEqualTo(ErlangB.blocking(erlangs, agents) * (1 - 1e-12) - 1e-300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN})
    void anImpossibleWaitIsRefused(double handleTimes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangC.serviceLevel(1, 2, handleTimes))
                .withMessageContaining("(" + handleTimes);
    }

    @Test
    void anImpossibleLoadOrNumberOfAgentsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangC.waitProbability(Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangC.waitProbability(2, -1));
    }
}
