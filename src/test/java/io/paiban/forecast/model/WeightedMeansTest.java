package io.paiban.forecast.model;

import static io.paiban.forecast.model.ForecastFixtures.HOURS;
import static io.paiban.forecast.model.ForecastFixtures.MONDAY;
import static io.paiban.forecast.model.ForecastFixtures.history;
import static io.paiban.forecast.model.ForecastFixtures.holiday;
import static io.paiban.forecast.model.ForecastFixtures.makeUp;
import static io.paiban.forecast.model.ForecastFixtures.row;
import static io.paiban.forecast.model.ForecastFixtures.view;
import static io.paiban.forecast.model.ForecastFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedMeansTest {

    private static final int YEAR = 364;
    private static final LocalDate AFTER = MONDAY.plusDays(YEAR);

    private final WeightedMeans method = new WeightedMeans();

    @Test
    void aConstantStaysConstant() {
        var means = method.forecast(history(YEAR, (day, hour) -> 12), view(), AFTER, 92);

        assertThat(means).hasDimensions(92, HOURS);
        assertThat(Arrays.stream(means)).allSatisfy(row -> closeTo(row, constant(12), 1e-9));
    }

    @Test
    void aWeeklyPatternIsRepeatedExactly() {
        var means = method.forecast(history(YEAR, ForecastFixtures::weekly), view(), AFTER, 14);

        for (int day = 0; day < 14; day++) {
            closeTo(means[day], row(ForecastFixtures::weekly, AFTER.plusDays(day)), 1e-9);
        }
    }

    @Test
    void threeWeeksAreEnoughForAWeeklyPattern() {
        var means = method.forecast(history(21, ForecastFixtures::weekly), view(), MONDAY.plusDays(21), 7);

        for (int day = 0; day < 7; day++) {
            closeTo(means[day], row(ForecastFixtures::weekly, MONDAY.plusDays(day)), 1e-9);
        }
    }

    @Test
    void theFirstHolidayIsLikeASunday() {
        var holiday = AFTER.plusDays(2);

        var means = method.forecast(history(YEAR, ForecastFixtures::weekly), view(holiday(holiday)), AFTER, 7);

        closeTo(means[2], row(ForecastFixtures::weekly, LocalDate.of(2024, 1, 7)), 1e-9);
        closeTo(means[3], row(ForecastFixtures::weekly, AFTER.plusDays(3)), 1e-9);
    }

    @Test
    void whereSaturdayIsTheDayOfRestTheFirstHolidayIsLikeASaturday() {
        var history = history(YEAR, (day, hour) -> day.getDayOfWeek() == DayOfWeek.SATURDAY ? 3 : 20);

        closeTo(method.forecast(history, view(holiday(AFTER)), AFTER, 1)[0], constant(3), 1e-9);
    }

    @Test
    void holidaysOfThePastTeachAndLeaveOrdinaryDaysAlone() {
        var holidays = tenWednesdays();
        var calendar = view(holidays);
        var history = history(
                YEAR,
                (day, hour) -> calendar.type(day) == DayType.REST
                        ? 8 * (1.0 + Math.min(hour, HOURS - hour))
                        : weekly(day, hour));
        var ahead = AFTER.plusDays(2);

        var means = method.forecast(history, view(with(holidays, holiday(ahead))), AFTER, 14);

        double sunday = 4;
        double holiday = 8;
        assertThat(means[2][12] / 13).isBetween(sunday + 0.8 * (holiday - sunday), holiday + 0.2);
        assertThat(means[9][12] / 13).isCloseTo(17, within(1e-9));
    }

    @Test
    void aHolidayOfItsOwnNameKeepsItsOwnSize() {
        var festival = new CalendarDay(AFTER.plusDays(2), "festival", DayKind.STATUTORY_HOLIDAY);
        var festivals = IntStream.range(0, 6)
                .mapToObj(i -> new CalendarDay(MONDAY.plusDays(200 + i), "festival", DayKind.STATUTORY_HOLIDAY))
                .toArray(CalendarDay[]::new);
        var days = Arrays.asList(festivals).stream().map(CalendarDay::date).toList();
        var history = history(YEAR, (day, hour) -> days.contains(day) ? 1 : weekly(day, hour));

        var own = method.forecast(history, view(with(festivals, festival)), AFTER, 3);
        var other = method.forecast(history, view(with(festivals, holiday(AFTER.plusDays(2)))), AFTER, 3);

        assertThat(sum(own[2])).isLessThan(0.9 * sum(other[2])).isGreaterThan(HOURS);
    }

    @Test
    void theFirstMakeUpDayIsLikeTheMeanWorkday() {
        var sunday = AFTER.plusDays(6);

        var means = method.forecast(history(YEAR, ForecastFixtures::weekly), view(makeUp(sunday)), AFTER, 7);

        assertThat(means[6][0]).isCloseTo((19 + 18 + 17 + 16 + 15) / 5.0, within(1e-9));
    }

    @Test
    void makeUpDaysOfThePastTeachAndLeaveSundaysAlone() {
        var past = IntStream.range(10, 20)
                .mapToObj(week -> makeUp(MONDAY.plusDays(7L * week + 6)))
                .toArray(CalendarDay[]::new);
        var calendar = view(past);
        var history = history(
                YEAR,
                (day, hour) -> calendar.type(day) == DayType.MAKE_UP_WORKDAY
                        ? 34
                        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 4 : 17);

        var means = method.forecast(history, view(with(past, makeUp(AFTER.plusDays(6)))), AFTER, 14);

        assertThat(means[6][12]).isBetween(30.0, 34.5);
        assertThat(means[13][12]).isCloseTo(4, within(1e-9));
    }

    @Test
    void yearsThatTheCalendarDoesNotHoldAreOrdinary() {
        var old = SlotHistory.ofRows(
                ForecastFixtures.SHANGHAI,
                ForecastFixtures.HOUR,
                LocalDate.of(2022, 12, 5),
                IntStream.range(0, 42).mapToObj(day -> constant(5)).toArray(double[][]::new));

        closeTo(method.forecast(old, view(), LocalDate.of(2023, 1, 16), 1)[0], constant(5), 1e-9);
    }

    @Test
    void anOutageDoesNotWreckTheNextWeeks() {
        var outage = AFTER.minusDays(4);
        var history = history(YEAR, (day, hour) -> day.equals(outage) ? 0 : weekly(day, hour));

        var means = method.forecast(history, view(), AFTER, 14);

        closeTo(means[3], row(ForecastFixtures::weekly, AFTER.plusDays(3)), 1e-9);
    }

    @Test
    void aSurgeIsCutDown() {
        var storm = AFTER.minusDays(4);
        var history = history(YEAR, (day, hour) -> weekly(day, hour) * (day.equals(storm) ? 10 : 1));

        double factor = method.forecast(history, view(), AFTER, 7)[3][12] / weekly(storm, 12);

        assertThat(factor).isBetween(1.0, 1.15);
    }

    @Test
    void aNewLevelIsFollowedWithinAMonth() {
        var step = AFTER.minusDays(28);
        var history = history(YEAR, (day, hour) -> weekly(day, hour) * (day.isBefore(step) ? 1 : 2));

        double factor = method.forecast(history, view(), AFTER, 1)[0][12] / weekly(AFTER, 12);

        assertThat(factor).isBetween(1.7, 2.05);
    }

    @Test
    void slotsNoLongerUsedAreEmpty() {
        var closing = AFTER.minusDays(84);
        var history = history(YEAR, (day, hour) -> hour >= 20 && !day.isBefore(closing) ? 0 : weekly(day, hour));

        assertThat(method.forecast(history, view(), AFTER, 1)[0][22]).isZero();
    }

    @Test
    void closedWeekendsStayClosed() {
        var history = history(YEAR, (day, hour) -> day.getDayOfWeek().getValue() > 5 ? Double.NaN : weekly(day, hour));

        var means = method.forecast(history, view(holiday(AFTER)), AFTER, 7);

        assertThat(means[5]).containsOnly(0);
        assertThat(means[6]).containsOnly(0);
        assertThat(means[0]).containsOnly(0);
        closeTo(means[1], row(ForecastFixtures::weekly, AFTER.plusDays(1)), 1e-9);
    }

    @Test
    void twoContactsADayKeepTheirNumber() {
        var history = history(YEAR, (day, hour) -> hour == 9 + day.getDayOfYear() % 5 || hour == 15 ? 1 : 0);

        var means = method.forecast(history, view(), AFTER, 7);

        assertThat(Arrays.stream(means)).allSatisfy(row -> assertThat(sum(row)).isCloseTo(2, within(0.01)));
    }

    @Test
    void oneDayIsRepeated() {
        var means = method.forecast(history(1, ForecastFixtures::weekly), view(), MONDAY.plusDays(1), 7);

        assertThat(Arrays.stream(means)).allSatisfy(row -> closeTo(row, row(ForecastFixtures::weekly, MONDAY), 1e-9));
    }

    @Test
    void nothingGivesNothing() {
        var empty = method.forecast(history(0, (day, hour) -> 1), view(), MONDAY, 7);
        var zeros = method.forecast(history(YEAR, (day, hour) -> 0), view(), AFTER, 7);
        var unknown = method.forecast(history(YEAR, (day, hour) -> Double.NaN), view(), AFTER, 7);

        assertThat(empty).isDeepEqualTo(new double[7][HOURS]);
        assertThat(zeros).isDeepEqualTo(new double[7][HOURS]);
        assertThat(unknown).isDeepEqualTo(new double[7][HOURS]);
    }

    private static CalendarDay[] tenWednesdays() {
        return IntStream.range(10, 20)
                .mapToObj(i -> holiday(MONDAY.plusDays(14L * i + 2)))
                .toArray(CalendarDay[]::new);
    }

    private static CalendarDay[] with(CalendarDay[] days, CalendarDay day) {
        var all = Arrays.copyOf(days, days.length + 1);
        all[days.length] = day;
        return all;
    }

    private static double[] constant(double value) {
        var row = new double[HOURS];
        Arrays.fill(row, value);
        return row;
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static void closeTo(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).containsExactly(expected, within(tolerance));
    }
}
