package io.paiban.forecast.model;

import static io.paiban.forecast.model.ForecastFixtures.MONDAY;
import static io.paiban.forecast.model.ForecastFixtures.calendar;
import static io.paiban.forecast.model.ForecastFixtures.history;
import static io.paiban.forecast.model.ForecastFixtures.noisy;
import static io.paiban.forecast.model.ForecastFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history, however odd. */
class ForecastLawsTest {

    @Property(tries = 30)
    void bandsAreOrderedAroundTheMean(
            @ForAll @IntRange(max = 120) int days,
            @ForAll @IntRange(min = 1, max = 40) int horizon,
            @ForAll @DoubleRange(min = 0, max = 3) double scale,
            @ForAll @DoubleRange(min = 0, max = 0.6) double unknown,
            @ForAll long seed) {
        var forecast = Forecaster.forecast(odd(days, scale, unknown, seed), calendar(), MONDAY.plusDays(days), horizon)
                .forecast();

        assertThat(forecast.mean()).hasSize(24 * horizon);
        for (int index = 0; index < forecast.mean().length; index++) {
            assertThat(forecast.mean()[index]).isFinite().isNotNegative();
            assertThat(forecast.low95()[index]).isFinite().isNotNegative();
            assertThat(forecast.low80()[index]).isGreaterThanOrEqualTo(forecast.low95()[index]);
            assertThat(forecast.high80()[index]).isGreaterThanOrEqualTo(forecast.low80()[index]);
            assertThat(forecast.high95()[index]).isFinite().isGreaterThanOrEqualTo(forecast.high80()[index]);
            assertThat(forecast.mean()[index]).isBetween(forecast.low95()[index], forecast.high95()[index]);
        }
    }

    @Property(tries = 30)
    void timesAsManyContactsGiveTimesTheMean(
            @ForAll @DoubleRange(min = 1, max = 20) double times,
            @ForAll @IntRange(min = 21, max = 200) int days,
            @ForAll long seed) {
        var single = noisy(days, 1, seed);
        var many = history(days, (day, hour) -> times * single.count(single.indexOf(day), hour));
        var from = MONDAY.plusDays(days);

        var means = new WeightedMeans().forecast(single, view(), from, 7);
        var manyMeans = new WeightedMeans().forecast(many, view(), from, 7);

        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                assertThat(manyMeans[day][hour])
                        .isCloseTo(times * means[day][hour], within(0.02 * times * means[day][hour] + 1e-9));
            }
        }
    }

    /** Days and single hours unknown, outages and surges at random. */
    private static SlotHistory odd(int days, double scale, double unknown, long seed) {
        var random = new Random(seed);
        var plain = noisy(days, scale, seed);
        var factors = new double[days];
        for (int day = 0; day < days; day++) {
            double kind = random.nextDouble();
            factors[day] = kind < unknown ? Double.NaN : kind > 0.97 ? 0 : kind > 0.94 ? 8 : 1;
        }
        return history(days, (day, hour) -> {
            int row = plain.indexOf(day);
            return random.nextInt(50) == 0 ? Double.NaN : factors[row] * plain.count(row, hour);
        });
    }
}
