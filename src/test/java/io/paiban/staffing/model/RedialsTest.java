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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedialsTest {

    @Property(tries = 500)
    void theLoadPutBackGivesItself(
            @ForAll @DoubleRange(min = 1e-6, max = 2_000) @Scale(6) double fresh,
            @ForAll @IntRange(max = 2_200) int agents,
            @ForAll @DoubleRange(max = 100) @Scale(4) double patience,
            @ForAll @DoubleRange(max = 0.99) @Scale(4) double redial,
            @ForAll @DoubleRange(max = 0.99) @Scale(4) double reconnect) {
        double offered = new Redials(redial, reconnect).offered(fresh, agents, patience);

        double abandonment = ErlangA.of(offered, agents, patience, 0).abandonment();
        double again = redial * abandonment + reconnect * (1 - abandonment);
        assertThat(offered).isGreaterThanOrEqualTo(fresh);
        assertThat(offered * (1 - again)).isCloseTo(fresh, withinPercentage(1e-9));
    }

    @Property(tries = 200)
    void moreAgentsMeanFewerRepeatedContactsWhereOnlyTheLostCallAgain(
            @ForAll @DoubleRange(min = 0.01, max = 300) @Scale(4) double fresh,
            @ForAll @IntRange(max = 320) int agents,
            @ForAll @DoubleRange(max = 0.9) @Scale(4) double redial) {
        var redials = new Redials(redial, 0);

        assertThat(redials.offered(fresh, agents + 1, 0.6))
                .isLessThanOrEqualTo(redials.offered(fresh, agents, 0.6) * (1 + 1e-12));
    }

    @Test
    void nobodyWhoCallsAgainLeavesTheLoadAsItIs() {
        assertThat(Redials.NONE.offered(17.3, 15, 0.5)).isEqualTo(17.3);
        assertThat(new Redials(0.5, 0.5).offered(0, 15, 0.5)).isZero();
    }

    @Test
    void withoutAgentsEveryCallIsLostAndRepeatedByTheRedialingShare() {
        assertThat(new Redials(0.75, 0).offered(10, 0, 0.5)).isCloseTo(40, withinPercentage(1e-10));
    }

    @Test
    void equalSharesDoNotDependOnTheQueue() {
        assertThat(new Redials(0.2, 0.2).offered(10, 9, 0.5)).isCloseTo(12.5, withinPercentage(1e-10));
    }

    @Test
    @Timeout(1)
    void aLoadThatDoesNotSettleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redials(0.999999, 0).offered(10, 5, 0.5))
                .withMessageContaining("does not settle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redials(0, 0.5).offered(900_000, 1_000_000, 0.5))
                .withMessageContaining("does not settle");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void anImpossibleShareIsRefused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redials(share, 0))
                .withMessageContaining("redial (" + share);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Redials(0, share))
                .withMessageContaining("reconnect (" + share);
    }
}
