package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
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

class ErlangBTest {

    /** References: the definition summed in exact fractions, rounded to 15 digits. */
    @ParameterizedTest(name = "{0} Erlangs, {1} servers")
    @CsvSource({
        "0.5, 1, 0.333333333333333",
        "20, 5, 0.764357987063241",
        "10, 14, 0.0568191433865209",
        "20.475, 24, 0.0746543089203935",
        "100, 105, 0.0482607706612409",
        "5000, 4990, 0.0124949559524232",
        "10000, 10101, 0.00282572911059549"
    })
    void blockingMatchesTheReference(double erlangs, int servers, double expected) {
        assertThat(ErlangB.blocking(erlangs, servers)).isCloseTo(expected, withinPercentage(1e-10));
    }

    @Test
    void blockingMatchesEveryVector() {
        assertThat(StaffingVectors.ofKind("erlangB"))
                .allMatch(vector -> vector.accepts(
                        "blocking",
                        ErlangB.blocking(
                                vector.input().get("load").doubleValue(),
                                vector.input().get("servers").intValue())));
    }

    @Test
    void withoutServersEverybodyIsLost() {
        assertThat(ErlangB.blocking(3, 0)).isEqualTo(1);
        assertThat(ErlangB.blocking(0, 0)).isEqualTo(1);
    }

    @Test
    void withoutLoadNobodyIsLost() {
        assertThat(ErlangB.blocking(0, 1)).isZero();
    }

    @Test
    void theRarestLossIsZeroAndNotUndefined() {
        assertThat(ErlangB.blocking(1e-15, 1_000_000)).isZero();
        assertThat(ErlangB.blocking(Double.MIN_VALUE, 3)).isZero();
    }

    @Test
    void theLargestGroupIsComputed() {
        assertThat(ErlangB.blocking(1_000_000, 1_000_000)).isBetween(0.0005, 0.001);
    }

    @Property(tries = 300)
    void oneMoreServerFollowsTheRecursion(
            @ForAll @DoubleRange(min = 0.01, max = 20_000) @Scale(6) double erlangs,
            @ForAll @IntRange(max = 20_000) int servers) {
        double fewer = ErlangB.blocking(erlangs, servers);
        double carried = erlangs * fewer;
        double expected = carried / (servers + 1 + carried);

        double tooRareToTell = 1e-300;
        assertThat(ErlangB.blocking(erlangs, servers + 1))
                .isLessThanOrEqualTo(fewer)
                .isCloseTo(expected, within(tooRareToTell + 1e-11 * expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1_000_001})
    void anImpossibleLoadIsRefused(double erlangs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangB.blocking(erlangs, 1))
                .withMessageContaining("(" + erlangs);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void anImpossibleNumberOfServersIsRefused(int servers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErlangB.blocking(1, servers))
                .withMessageContaining("(" + servers + ")");
    }
}
