package io.paiban.forecast.model;

import static io.paiban.forecast.model.ForecastFixtures.HOUR;
import static io.paiban.forecast.model.ForecastFixtures.MONDAY;
import static io.paiban.forecast.model.ForecastFixtures.PARIS;
import static io.paiban.forecast.model.ForecastFixtures.calendar;
import static io.paiban.forecast.model.ForecastFixtures.history;
import static io.paiban.forecast.model.ForecastFixtures.holiday;
import static io.paiban.forecast.model.ForecastFixtures.noisy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    @Test
    void saysWhichMethodMadeIt() {
        var result = Forecaster.forecast(noisy(100, 1, 1), calendar(), MONDAY.plusDays(100), 7);

        assertThat(result.method()).isEqualTo("weighted-means");
        assertThat(result.version()).isNotEmpty();
    }

    @Test
    void aConstantHasANarrowBandAndNoError() {
        var result = Forecaster.forecast(history(364, (day, hour) -> 12), calendar(), MONDAY.plusDays(364), 14);

        assertThat(Arrays.stream(result.forecast().mean()))
                .allSatisfy(mean -> assertThat(mean).isCloseTo(12, within(1e-9)));
        assertThat(Arrays.stream(result.forecast().high95()))
                .allSatisfy(high -> assertThat(high).isBetween(12.0, 14.0));
        assertThat(result.accuracy().wape()).isCloseTo(0, within(1e-9));
        assertThat(result.accuracy().coverage95()).isEqualTo(100);
        assertThat(result.accuracy().origins()).isEqualTo(8);
        assertThat(result.accuracy().contacts()).isEqualTo(8 * 7 * 24 * 12);
    }

    @Test
    void bandsOfPoissonContactsKeepTheirPromise() {
        var accuracy = Forecaster.forecast(noisy(364, 1, 7), calendar(), MONDAY.plusDays(364), 14)
                .accuracy();

        assertThat(accuracy.coverage80()).isBetween(76.0, 85.0);
        assertThat(accuracy.coverage95()).isBetween(92.0, 98.0);
    }

    @Test
    void theMethodBeatsTheReferenceWhereThereIsChance() {
        var result = Forecaster.forecast(noisy(364, 1, 7), calendar(), MONDAY.plusDays(364), 14);

        assertThat(result.accuracy().wape()).isLessThan(result.reference().wape());
        assertThat(result.accuracy().wql()).isLessThan(result.reference().wql());
        assertThat(result.reference().mase()).isBetween(0.9, 1.1);
    }

    @Test
    void aShortHistoryHasWideBandsAndNoAccuracy() {
        var history = noisy(364, 1, 7);

        var longer = Forecaster.forecast(history, calendar(), MONDAY.plusDays(364), 7);
        var shorter = Forecaster.forecast(history.before(MONDAY.plusDays(10)), calendar(), MONDAY.plusDays(10), 7);

        assertThat(width(shorter.forecast())).isGreaterThan(1.5 * width(longer.forecast()));
        assertThat(shorter.accuracy()).isEqualTo(Accuracy.UNKNOWN);
        assertThat(shorter.reference()).isEqualTo(Accuracy.UNKNOWN);
    }

    @Test
    void holidaysHaveWiderBands() {
        var from = MONDAY.plusDays(364);
        var sunday = from.plusDays(6);

        var ordinary =
                Forecaster.forecast(noisy(364, 1, 7), calendar(), from, 7).forecast();
        var special = Forecaster.forecast(noisy(364, 1, 7), calendar(holiday(sunday)), from, 7)
                .forecast();

        int noon = 6 * 24 + 12;
        assertThat(special.mean()[noon]).isCloseTo(ordinary.mean()[noon], within(1e-9));
        assertThat(special.high80()[noon]).isGreaterThan(ordinary.high80()[noon]);
    }

    @Test
    void theSkippedHourVanishesFromTheTimeLine() {
        var forecast = parisian(LocalDate.of(2024, 3, 31));

        assertThat(forecast.mean()).hasSize(23);
        assertThat(forecast.mean()[1]).isCloseTo(1, within(1e-6));
        assertThat(forecast.mean()[2]).isCloseTo(3, within(1e-6));
    }

    @Test
    void bothReadingsOfTheRepeatedHourGetItsMean() {
        var forecast = parisian(LocalDate.of(2024, 10, 27));

        assertThat(forecast.mean()).hasSize(25);
        assertThat(forecast.mean()[2]).isCloseTo(2, within(1e-6));
        assertThat(forecast.mean()[3]).isCloseTo(2, within(1e-6));
        assertThat(forecast.mean()[4]).isCloseTo(3, within(1e-6));
    }

    /** Each hour has as many contacts as its number. */
    private static QueueForecast parisian(LocalDate from) {
        var rows = new double[56][24];
        for (var row : rows) {
            Arrays.setAll(row, hour -> hour);
        }
        var history = SlotHistory.ofRows(PARIS, HOUR, from.minusDays(rows.length), rows);
        return Forecaster.forecast(history, calendar(), from, 1).forecast();
    }

    @Test
    void daysFromTheStartOnAreNotLookedAt() {
        var from = MONDAY.plusDays(70);
        var history = noisy(100, 1, 3);

        var mean = Forecaster.forecast(history, calendar(), from, 7).forecast().mean();

        assertThat(mean)
                .isEqualTo(Forecaster.forecast(history.before(from), calendar(), from, 7)
                        .forecast()
                        .mean());
    }

    @Test
    void answersWithoutAnyContact() {
        for (int days : new int[] {0, 1, 100}) {
            var result = Forecaster.forecast(history(days, (day, hour) -> 0), calendar(), MONDAY.plusDays(days), 92);

            assertThat(result.forecast().mean()).hasSize(92 * 24).containsOnly(0);
            assertThat(result.accuracy().wape()).isNull();
            assertThat(result.accuracy().mase()).isNull();
        }
    }

    @Test
    void aYearThatTheCalendarDoesNotHoldIsRefused() {
        var history = history(28, (day, hour) -> 1);

        assertThatThrownBy(() -> Forecaster.forecast(history, calendar(), LocalDate.of(2026, 12, 30), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2027)");
        assertThat(Forecaster.forecast(history, calendar(), LocalDate.of(2026, 12, 30), 2)
                        .forecast()
                        .mean())
                .hasSize(48);
    }

    @Test
    void tooLongAHorizonIsRefused() {
        assertThatThrownBy(() -> Forecaster.forecast(history(28, (day, hour) -> 1), calendar(), MONDAY, 93))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(93)");
    }

    private static double width(QueueForecast forecast) {
        double width = 0;
        for (int index = 0; index < forecast.mean().length; index++) {
            width += forecast.high80()[index] - forecast.low80()[index];
        }
        return width / Arrays.stream(forecast.mean()).sum();
    }
}
