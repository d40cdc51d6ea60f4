package io.paiban.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
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
}
