package io.paiban.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final double[] ACTUAL = {10, 0, 30, Double.NaN};
    private static final double[] FORECAST = {8, 2, 36, 99};

    @Test
    void wapeIsAbsoluteErrorsOverActuals() {
        assertThat(Accuracy.wape(ACTUAL, FORECAST)).isEqualTo(100 * 10 / 40.0);
    }

    @Test
    void biasIsPositiveWhereTheForecastIsTooHigh() {
        assertThat(Accuracy.bias(ACTUAL, FORECAST)).isEqualTo(100 * 6 / 40.0);
    }

    @Test
    void maseIsMeasuredInNaiveErrors() {
        assertThat(Accuracy.mase(ACTUAL, FORECAST, 5)).isCloseTo(10 / 3.0 / 5, within(1e-12));
    }

    @Test
    void wqlIsTwiceTheMeanPinballLoss() {
        double low = 0.1 * 2;
        double median = 0.5 * 0;
        double high = 0.1 * 4;

        assertThat(Accuracy.wql(new double[] {10}, new double[] {8}, new double[] {10}, new double[] {14}))
                .isCloseTo(100 * 2 * (low + median + high) / 3 / 10, within(1e-12));
    }

    @Test
    void coverageCountsTheBoundsAndOnlyBusyIntervals() {
        var actual = new double[] {10, 20, 30, 1};
        var forecast = new double[] {12, 12, 30, 4.9};
        var low = new double[] {10, 8, 25, 2};
        var high = new double[] {15, 19, 30, 9};

        assertThat(Accuracy.coverage(actual, forecast, low, high)).isCloseTo(100 * 2 / 3.0, within(1e-12));
    }

    @Test
    void withoutContactsNothingIsKnown() {
        var zeros = new double[3];

        assertThat(Accuracy.wape(zeros, zeros)).isNaN();
        assertThat(Accuracy.bias(zeros, zeros)).isNaN();
        assertThat(Accuracy.mase(zeros, zeros, 0)).isNaN();
        assertThat(Accuracy.wql(zeros, zeros, zeros, zeros)).isNaN();
        assertThat(Accuracy.coverage(zeros, zeros, zeros, zeros)).isNaN();
    }

    @Test
    void queuesArePooledByTheirContacts() {
        var big = new Accuracy(10.0, 0.5, 6.0, 80.0, 95.0, 2.0, 8, 300);
        var small = new Accuracy(50.0, 0.9, 30.0, null, null, -2.0, 3, 100);

        var pooled = Accuracy.pooled(List.of(big, small, Accuracy.UNKNOWN));

        assertThat(pooled).isEqualTo(new Accuracy(20.0, 0.6, 12.0, 80.0, 95.0, 1.0, 3, 400));
    }

    @Test
    void nothingMeasuredPoolsToUnknown() {
        assertThat(Accuracy.pooled(List.of(Accuracy.UNKNOWN))).isEqualTo(Accuracy.UNKNOWN);
    }

    @Test
    void arraysOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Accuracy.wape(new double[3], new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(3)");
    }
}
