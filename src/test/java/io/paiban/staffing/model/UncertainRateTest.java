package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.paiban.hotline.model.ServiceTarget;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncertainRateTest {

    private static final double WAIT = 20 / 300.0;

    private static final UncertainRate.ServiceLevel ERLANG_C =
            (erlangs, agents) -> ErlangC.serviceLevel(erlangs, agents, WAIT);
    private static final UncertainRate.ServiceLevel ERLANG_A =
            (erlangs, agents) -> ErlangA.of(erlangs, agents, 0.6, WAIT).serviceLevel(ServiceLevelDefinition.OFFERED);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.25, 0.5, 1, 2})
    void theFactorsHaveTheMeanAndNearlyTheSpreadOfTheGammaDistribution(double variation) {
        var rate = UncertainRate.of(variation);

        double mean = 0;
        double square = 0;
        for (int i = 0; i < rate.factors().length; i++) {
            mean += rate.weights()[i] * rate.factors()[i];
            square += rate.weights()[i] * rate.factors()[i] * rate.factors()[i];
        }
        assertThat(mean).isCloseTo(1, within(1e-9));
        assertThat(square - 1).isCloseTo(variation * variation, withinPercentage(4));
    }

    @Test
    void theFactorsAscendAndAreNotNegative() {
        assertThat(UncertainRate.of(0.3).factors()).isSorted();
        assertThat(UncertainRate.of(0.3).factors()[0]).isPositive();
    }

    /** Against a sum of the density over a fine grid, also where a Gauss rule of sixteen nodes missed a seventh of the agents. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.15, 0.95",
        "50, 1, 0.8",
        "50, 0.2, 0.95",
        "300, 0.3, 0.8",
        "300, 1, 0.8",
        "1000, 0.1, 0.95",
        "3000, 0.1, 0.95"
    })
    void theAgentsAreNearThoseOfAFineIntegral(double erlangs, double variation, double share) {
        int exact = (int) erlangs;
        while (fine(variation, erlangs, exact) < share) {
            exact++;
        }

        assertThat((double) UncertainRate.of(variation).required(erlangs, share, ERLANG_C))
                .isCloseTo(exact, within(1 + 0.006 * exact));
    }

    private static double fine(double variation, double erlangs, int agents) {
        double scale = variation * variation;
        var biased = new GammaDistribution(1 / scale + 1, scale);
        // Beyond the agents nobody is answered in time, so the sum may end there.
        double end = Math.min(agents / erlangs, 1 + 12 * variation);
        double start = Math.max(0, 1 - 8 * variation);
        int steps = 500;
        double step = (end - start) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double at = start + (i + 0.5) * step;
            sum += step * biased.density(at) * ERLANG_C.of(erlangs * at, agents);
        }
        return sum;
    }

    @Test
    void aLoadKnownForCertainHasOneFactor() {
        var rate = UncertainRate.of(0);

        assertThat(rate.factors()).containsExactly(1);
        assertThat(rate.weights()).containsExactly(1);
        assertThat(rate.required(30, 0.8, ERLANG_C))
                .isEqualTo(
                        RequiredAgents.of(30, Duration.ofSeconds(300), ServiceTarget.of(Duration.ofSeconds(20), 0.8)));
    }

    @Test
    void theServiceLevelIsTheIntegralOverTheDensity() {
        for (int agents = 14; agents <= 30; agents += 4) {
            assertThat(UncertainRate.of(0.2).serviceLevel(20, agents, ERLANG_A))
                    .isCloseTo(integral(0.2, 20, agents, ERLANG_A), within(2e-4));
        }
    }

    /** Erlang C breaks off where the load reaches the agents, which no rule of few nodes follows exactly. */
    @Test
    void theServiceLevelIsNearTheIntegralAlsoWhereQueuesGetUnstable() {
        for (int agents = 20; agents <= 36; agents += 4) {
            assertThat(UncertainRate.of(0.2).serviceLevel(20, agents, ERLANG_C))
                    .isCloseTo(integral(0.2, 20, agents, ERLANG_C), within(0.01));
        }
    }

    /** Simpson's rule on a fine grid. */
    private static double integral(double variation, double erlangs, int agents, UncertainRate.ServiceLevel level) {
        double square = variation * variation;
        var density = new GammaDistribution(1 / square, square);
        int steps = 4000;
        double step = 4.0 / steps;
        double sum = 0;
        for (int i = 1; i < steps; i++) {
            double factor = i * step;
            sum += (i % 2 == 0 ? 2 : 4) * factor * density.density(factor) * level.of(erlangs * factor, agents);
        }
        return sum * step / 3;
    }

    @Property(tries = 100)
    void theAgentsReachTheShareAndOneFewerWouldNot(
            @ForAll @DoubleRange(min = 0.01, max = 500) @Scale(4) double erlangs,
            @ForAll @DoubleRange(max = 1) @Scale(4) double variation,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(4) double share) {
        var rate = UncertainRate.of(variation);

        int agents = rate.required(erlangs, share, ERLANG_C);

        assertThat(rate.serviceLevel(erlangs, agents, ERLANG_C)).isGreaterThanOrEqualTo(share - 1e-12);
        assertThat(rate.serviceLevel(erlangs, agents - 1, ERLANG_C)).isLessThan(share + 1e-12);
    }

    @Test
    void uncertaintyCostsAgentsWhereTheTargetIsHigh() {
        assertThat(UncertainRate.of(0.15).required(50, 0.9, ERLANG_C))
                .isGreaterThan(UncertainRate.of(0).required(50, 0.9, ERLANG_C));
        assertThat(UncertainRate.of(0.15).required(0, 0.9, ERLANG_C)).isZero();
    }

    @Test
    void impossibleInputIsRefused() {
        for (double variation : new double[] {-0.1, Double.NaN, 11}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UncertainRate.of(variation))
                    .withMessageContaining("(" + variation);
        }
        for (double share : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UncertainRate.of(0.1).required(5, share, ERLANG_C))
                    .withMessageContaining("(" + share);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertainRate.of(0.5).required(900_000, 0.8, ERLANG_C))
                .withMessageContaining("may rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertainRate.of(0.5).required(5, 0.8, (erlangs, agents) -> 0))
                .withMessageContaining("No number of agents");
    }
}
