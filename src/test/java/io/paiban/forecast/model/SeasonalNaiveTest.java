package io.paiban.forecast.model;

import static io.paiban.forecast.model.ForecastFixtures.MONDAY;
import static io.paiban.forecast.model.ForecastFixtures.history;
import static io.paiban.forecast.model.ForecastFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {

    private final SeasonalNaive naive = new SeasonalNaive();

    @Test
    void repeatsLastWeek() {
        var history = history(14, (day, hour) -> 100 * day.getDayOfMonth() + hour);

        var means = naive.forecast(history, view(), MONDAY.plusDays(14), 8);

        assertThat(means[0][5]).isEqualTo(805);
        assertThat(means[6][5]).isEqualTo(1405);
        assertThat(means[7][5]).isEqualTo(805);
    }

    @Test
    void looksFurtherBackWhereTheDayIsUnknown() {
        var history = history(14, (day, hour) -> day.getDayOfMonth() == 9 ? Double.NaN : day.getDayOfMonth());

        assertThat(naive.forecast(history, view(), MONDAY.plusDays(14), 2)[1]).containsOnly(2);
    }

    @Test
    void takesTheMeanOfAllDaysWhereTheWeekdayIsUnknown() {
        var history = history(2, (day, hour) -> 10 * day.getDayOfMonth());

        assertThat(naive.forecast(history, view(), MONDAY.plusDays(2), 1)[0]).containsOnly(15);
    }

    @Test
    void expectsNobodyOnWeekdaysThatNeverOpen() {
        var history = history(28, (day, hour) -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? Double.NaN : 10);

        var means = naive.forecast(history, view(), MONDAY.plusDays(28), 7);

        assertThat(means[5]).containsOnly(10);
        assertThat(means[6]).containsOnly(0);
    }

    @Test
    void keepsTheWeekdayAcrossAGap() {
        var history = history(14, (day, hour) -> day.getDayOfMonth());

        assertThat(naive.forecast(history, view(), MONDAY.plusDays(30), 1)[0]).containsOnly(10);
    }

    @Test
    void answersWithoutHistory() {
        var means = naive.forecast(history(0, (day, hour) -> 1), view(), MONDAY, 3);

        assertThat(means).isDeepEqualTo(new double[3][24]);
    }
}
