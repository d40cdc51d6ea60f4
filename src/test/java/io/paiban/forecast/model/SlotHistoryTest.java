package io.paiban.forecast.model;

import static io.paiban.forecast.model.ForecastFixtures.HOUR;
import static io.paiban.forecast.model.ForecastFixtures.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate SPRING_FORWARD = LocalDate.of(2024, 3, 31);
    private static final LocalDate FALL_BACK = LocalDate.of(2024, 10, 27);

    @Test
    void aMissingIntervalOfADayWithRowsIsNone() {
        var history = history(Map.of(at(DAY, 9), 7), DAY.plusDays(1));

        assertThat(history.count(0, 9)).isEqualTo(7);
        assertThat(history.count(0, 10)).isZero();
        assertThat(history.total(0)).isEqualTo(7);
    }

    @Test
    void aDayWithoutRowsIsUnknown() {
        var history = history(Map.of(at(DAY, 9), 7, at(DAY.plusDays(2), 9), 5), DAY.plusDays(3));

        assertThat(history.isKnown(1)).isFalse();
        assertThat(history.count(1, 9)).isNaN();
        assertThat(history.knownDays()).isEqualTo(2);
    }

    @Test
    void rowsInsideAnIntervalAddUp() {
        var quarters = Map.of(at(DAY, 9), 3, at(DAY, 9).plus(Duration.ofMinutes(15)), 4);

        assertThat(history(quarters, DAY.plusDays(1)).count(0, 9)).isEqualTo(7);
    }

    @Test
    void aDayThatIsNotOverDoesNotCount() {
        var offered = Map.of(at(DAY, 9), 7, at(DAY.plusDays(1), 9), 5);

        var history = SlotHistory.of(PARIS, HOUR, offered, at(DAY.plusDays(1), 23));

        assertThat(history.endDay()).isEqualTo(DAY.plusDays(1));
        assertThat(history.days()).isEqualTo(1);
    }

    @Test
    void aDayThatEndsAtTheMomentCounts() {
        var history = SlotHistory.of(PARIS, HOUR, Map.of(at(DAY, 9), 7), PARIS.startOf(DAY.plusDays(1)));

        assertThat(history.days()).isEqualTo(1);
    }

    @Test
    void hoursThatTheClocksSkipAreUnknown() {
        var history = history(everyHour(SPRING_FORWARD), SPRING_FORWARD.plusDays(1));

        assertThat(history.count(0, 1)).isEqualTo(10);
        assertThat(history.count(0, 2)).isNaN();
        assertThat(history.count(0, 3)).isEqualTo(10);
        assertThat(history.total(0)).isEqualTo(230);
    }

    @Test
    void anHourShownTwiceHoldsTheMeanOfItsReadings() {
        var offered = everyHour(FALL_BACK);
        offered.put(at(FALL_BACK, 2).plus(HOUR), 16);

        var history = history(offered, FALL_BACK.plusDays(1));

        assertThat(history.count(0, 2)).isEqualTo(13);
        assertThat(history.count(0, 3)).isEqualTo(10);
        assertThat(history.total(0)).isEqualTo(243);
    }

    @Test
    void nothingOfferedIsAnEmptyHistory() {
        var history = history(Map.of(), DAY);

        assertThat(history.days()).isZero();
        assertThat(history.endDay()).isEqualTo(DAY);
    }

    @Test
    void aPartEndsWhereItIsCut() {
        var history = history(Map.of(at(DAY, 9), 7, at(DAY.plusDays(2), 9), 5), DAY.plusDays(3));

        assertThat(history.before(DAY.plusDays(2)).days()).isEqualTo(2);
        assertThat(history.between(DAY.plusDays(2), DAY.plusDays(99)).count(0, 9))
                .isEqualTo(5);
        assertThat(history.before(DAY.minusDays(9)).days()).isZero();
    }

    @Test
    void aWeekdayNeverOpenInThreeWeeksLooksClosed() {
        var offered = new HashMap<Instant, Integer>();
        for (int day = 0; day < 22; day++) {
            if (DAY.plusDays(day).getDayOfWeek() != DayOfWeek.SUNDAY) {
                offered.put(at(DAY.plusDays(day), 9), 7);
            }
        }

        assertThat(history(offered, DAY.plusDays(22)).looksClosedOn(DayOfWeek.SUNDAY))
                .isTrue();
        assertThat(history(offered, DAY.plusDays(13)).looksClosedOn(DayOfWeek.SUNDAY))
                .isFalse();
        assertThat(history(offered, DAY.plusDays(22)).looksClosedOn(DayOfWeek.MONDAY))
                .isFalse();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> history(Map.of(at(DAY, 9), -1), DAY.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1.0)");
    }

    @Test
    void rowsOfTheWrongLengthAreRefused() {
        assertThatThrownBy(() -> SlotHistory.ofRows(PARIS, HOUR, DAY, new double[1][48]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(48)");
    }

    private static Map<Instant, Integer> everyHour(LocalDate day) {
        var offered = new HashMap<Instant, Integer>();
        for (var start = PARIS.startOf(day); start.isBefore(PARIS.startOf(day.plusDays(1))); start = start.plus(HOUR)) {
            offered.put(start, 10);
        }
        return offered;
    }

    private static Instant at(LocalDate day, int hour) {
        return PARIS.at(day.atTime(hour, 0));
    }

    private static SlotHistory history(Map<Instant, Integer> offered, LocalDate asOf) {
        return SlotHistory.of(PARIS, HOUR, offered, PARIS.startOf(asOf));
    }
}
