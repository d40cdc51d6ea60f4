package io.paiban.simulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArrivalRatesTest {

    private static ArrivalRates quarters(double... contacts) {
        var bounds = new int[contacts.length + 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = 900 * i;
        }
        return new ArrivalRates(bounds, contacts);
    }

    @Test
    void equalIntervalsHaveOneRate() {
        var rates = quarters(9, 9, 9);

        assertThat(rates.rate(1, 0)).isCloseTo(0.01, within(1e-12));
        assertThat(rates.rate(1, 450)).isCloseTo(0.01, within(1e-12));
        assertThat(rates.rate(2, 900)).isCloseTo(0.01, within(1e-12));
        assertThat(rates.moment(1, 4.5)).isCloseTo(450, within(1e-9));
    }

    @Test
    void neighboursMeetInTheMeanOfTheirMeans() {
        var rates = quarters(9, 18);

        assertThat(rates.rate(0, 900)).isCloseTo(0.015, within(1e-12));
        assertThat(rates.rate(1, 0)).isCloseTo(0.015, within(1e-12));
    }

    @Test
    void aSteepStepMeetsAtTwiceTheSmaller() {
        var rates = quarters(9, 90);

        assertThat(rates.rate(0, 900)).isCloseTo(0.02, within(1e-12));
        assertThat(rates.rate(1, 0)).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void openingTimeDoesNotRampUp() {
        var rates = quarters(0, 9, 0);

        assertThat(rates.rate(0, 900)).isZero();
        assertThat(rates.rate(1, 0)).isCloseTo(0.01, within(1e-12));
        assertThat(rates.rate(1, 900)).isCloseTo(0.01, within(1e-12));
        assertThat(rates.rate(2, 0)).isZero();
    }

    @Property(tries = 300)
    void everyIntervalKeepsItsTotalAndNoRateIsNegative(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 500) Double> each) {
        var contacts = each.stream().mapToDouble(Double::doubleValue).toArray();
        var rates = quarters(contacts);
        for (int i = 0; i < contacts.length; i++) {
            double total = (rates.rate(i, 0) + 2 * rates.rate(i, 450) + rates.rateAtEnd(i)) / 4 * 900;
            assertThat(total).isCloseTo(contacts[i], within(1e-9 * (1 + contacts[i])));
            assertThat(rates.rate(i, 0)).isNotNegative();
            assertThat(rates.rate(i, 450)).isNotNegative();
            assertThat(rates.rateAtEnd(i)).isNotNegative();
        }
    }

    @Property(tries = 300)
    void theMomentIsTheInverseOfTheContactsExpectedByThen(
            @ForAll @DoubleRange(min = 0.01, max = 100) double before,
            @ForAll @DoubleRange(min = 0.01, max = 100) double during,
            @ForAll @DoubleRange(min = 0.01, max = 100) double after,
            @ForAll @IntRange(max = 100) int percent) {
        var rates = quarters(before, during, after);

        double moment = rates.moment(1, during * percent / 100);

        assertThat(moment).isBetween(0.0, 900.0);
        assertThat(expectedBy(rates, moment)).isCloseTo(during * percent / 100, within(1e-7 * during));
    }

    /** Trapezoids, exact for a rate that is linear on both halves. */
    private static double expectedBy(ArrivalRates rates, double moment) {
        double first = Math.min(moment, 450);
        double second = Math.max(0, moment - 450);
        return (rates.rate(1, 0) + rates.rate(1, first)) / 2 * first
                + (rates.rate(1, 450) + rates.rate(1, 450 + second)) / 2 * second;
    }

    @Test
    void impossibleIntervalsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalRates(new int[] {0, 900}, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalRates(new int[] {0, 0}, new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> quarters(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> quarters(-1));
    }
}
