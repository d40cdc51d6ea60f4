package io.paiban.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QueueForecastTest {

    private static QueueForecast of(double mean, double deviation) {
        double half = 2.5631 / 2 * deviation;
        return new QueueForecast(
                new double[] {mean},
                new double[] {mean - half},
                new double[] {mean + half},
                new double[] {mean - 1.5 * half},
                new double[] {mean + 1.5 * half});
    }

    @Test
    void aBandThatChanceExplainsLeavesTheLevelCertain() {
        assertThat(of(100, 10).levelDeviation(0)).isCloseTo(0, within(1e-6));
        assertThat(of(100, 10).times(4).levelDeviation(0)).isCloseTo(0, within(1e-6));
        assertThat(of(100, 10).times(4).mean()[0]).isEqualTo(400);
    }

    @Test
    void theLevelStaysAsUncertainWhenTheVolumeChanges() {
        var forecast = of(100, Math.sqrt(100 + 400));

        assertThat(forecast.levelDeviation(0)).isCloseTo(20, within(1e-9));
        assertThat(forecast.times(4).levelDeviation(0)).isCloseTo(80, within(1e-9));
        assertThat(forecast.times(0.5).levelDeviation(0)).isCloseTo(10, within(1e-9));
    }

    private static final QueueForecast BANDS = new QueueForecast(
            new double[] {100}, new double[] {80}, new double[] {140}, new double[] {60}, new double[] {170});

    @Test
    void quantilesLieOnStraightLinesThroughTheBands() {
        assertThat(BANDS.quantile(0, 0.025)).isEqualTo(60);
        assertThat(BANDS.quantile(0, 0.1)).isEqualTo(80);
        assertThat(BANDS.quantile(0, 0.5)).isEqualTo(100);
        assertThat(BANDS.quantile(0, 0.7)).isCloseTo(120, within(1e-9));
        assertThat(BANDS.quantile(0, 0.9)).isEqualTo(140);
        assertThat(BANDS.quantile(0, 0.9375)).isCloseTo(155, within(1e-9));
        assertThat(BANDS.quantile(0, 0.975)).isEqualTo(170);
        assertThat(BANDS.certainAt(0.9).mean()).containsExactly(140);
        assertThat(BANDS.certainAt(0.9).levelDeviation(0)).isZero();
    }

    @Test
    void aMeanOutsideTheNarrowerBandDoesNotMakeQuantilesFall() {
        var skewed = new QueueForecast(
                new double[] {150}, new double[] {80}, new double[] {140}, new double[] {60}, new double[] {170});

        assertThat(skewed.quantile(0, 0.5)).isEqualTo(140);
    }

    @Test
    void beyondTheBandsNothingIsKnown() {
        assertThatThrownBy(() -> BANDS.quantile(0, 0.024)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BANDS.quantile(0, 0.976)).isInstanceOf(IllegalArgumentException.class);
    }
}
