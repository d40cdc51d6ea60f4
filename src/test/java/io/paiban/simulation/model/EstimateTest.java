package io.paiban.simulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** By hand: ratio 6/12, residuals -1, 1, 0, variance 2/(3*2)/16, Student's quantile with 2 degrees 4.30265273. */
    @Test
    void aRatioHasTheIntervalOfTheDeltaMethod() {
        var estimate = Estimate.ratio(new double[] {1, 3, 2}, new double[] {4, 4, 4});

        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.high() - 0.5).isCloseTo(4.30265273 * Math.sqrt(2 / 6.0 / 16), within(1e-8));
        assertThat(estimate.low()).isZero();
    }

    /** Reference: the worked interval for 81 of 263 of R. G. Newcombe, Statist. Med. 17, 1998: 0.2553 to 0.3662. */
    @Test
    void aProbabilityHasWilsonsInterval() {
        var estimate = Estimate.probability(81, 263);

        assertThat(estimate.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(estimate.high()).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void anEventSeenAlwaysIsNotCertain() {
        var estimate = Estimate.probability(100, 100);

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.low()).isBetween(0.95, 0.97);
    }

    @Test
    void aShareThatIsAlwaysTheSameIsNotCertainEither() {
        var estimate = Estimate.share(new double[] {0, 0, 0}, new double[] {0, 2, 0});

        assertThat(estimate.value()).isZero();
        assertThat(estimate.high()).isGreaterThan(0.7);
    }

    @Test
    void nothingMeasuredIsNoEstimate() {
        assertThat(Estimate.share(new double[3], new double[3])).isNull();
        assertThat(Estimate.ratio(new double[] {1}, new double[] {1})).isNull();
        assertThat(Estimate.mean(new double[] {1})).isNull();
        assertThat(Estimate.probability(0, 0)).isNull();
    }

    @Test
    void noNumberMayBeMissing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(0, 0, Double.POSITIVE_INFINITY));
    }
}
