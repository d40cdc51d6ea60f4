package io.paiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the shipped calendar of China against the published counts and against its sources. */
class ChinaCalendarFilesTest {

    private static final String STATUTORY = "statutory_holiday";
    private static final String ADJUSTED = "rest_day_adjusted";
    private static final String MAKE_UP = "make_up_workday";

    private static final List<Day> DAYS =
            resource("CN.csv").stream().map(Day::of).toList();
    private static final Map<Integer, String> STATUS = resource("CN-years.csv").stream()
            .map(line -> line.split(",", 3))
            .collect(Collectors.toMap(values -> Integer.valueOf(values[0]), values -> values[1]));

    private record Day(LocalDate date, String name, String kind) {

        static Day of(String line) {
            var values = line.split(",", -1);
            return new Day(LocalDate.parse(values[0]), values[1], values[2]);
        }

        /** A line of the forecast's calendar, which does not tell statutory days apart. */
        static Day ofRestDays(String line) {
            var day = of(line);
            return new Day(day.date, day.name, day.kind.equals("holiday") ? ADJUSTED : MAKE_UP);
        }

        boolean isWeekend() {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }

    @ParameterizedTest(name = "{0}: {1} statutory, {2} adjusted, {3} make-up, {4} workdays")
    @CsvSource({"2024, 11, 17, 8, 251", "2025, 13, 15, 5, 248", "2026, 13, 20, 6, 248"})
    void officialYearsHoldTheDaysOfTheNotice(int year, int statutory, int adjusted, int makeUp, int workdays) {
        assertThat(count(year, STATUTORY)).isEqualTo(statutory);
        assertThat(count(year, ADJUSTED)).isEqualTo(adjusted);
        assertThat(count(year, MAKE_UP)).isEqualTo(makeUp);
        assertThat(workdays(year)).isEqualTo(workdays);
    }

    @Test
    void theProjectedYearHoldsTheThirteenStatutoryDaysOnly() {
        assertThat(days(day -> day.date().getYear() == 2027)).hasSize(13).allMatch(day -> day.kind()
                .equals(STATUTORY));
    }

    @Test
    void yearsWithRestDaysOnlyNameNoStatutoryDay() {
        var years = DAYS.stream()
                .filter(day -> STATUS.get(day.date().getYear()).equals("REST_DAYS_ONLY"))
                .toList();
        assertThat(years).isNotEmpty().noneMatch(day -> day.kind().equals(STATUTORY));
    }

    @Test
    void everyYearHasAStatusAndDays() {
        var expected = IntStream.rangeClosed(2007, 2027)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(),
                        year -> year < 2024 ? "REST_DAYS_ONLY" : year < 2027 ? "OFFICIAL" : "PROJECTED"));
        assertThat(STATUS).isEqualTo(expected);
        assertThat(DAYS.stream().map(day -> day.date().getYear()).collect(Collectors.toSet()))
                .isEqualTo(expected.keySet());
    }

    @Test
    void datesAscendWithoutDuplicates() {
        var dates = DAYS.stream().map(Day::date).toList();
        assertThat(dates).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void makeUpWorkdaysOfOfficialYearsAreWeekendDays() {
        assertThat(days(day -> day.date().getYear() >= 2024 && day.kind().equals(MAKE_UP)))
                .allMatch(Day::isWeekend);
    }

    @Test
    void officialYearsEqualTheirSource() throws IOException {
        assertThat(days(day -> STATUS.get(day.date().getYear()).equals("OFFICIAL")))
                .isEqualTo(shared("labour/cn-holidays.csv").map(Day::of).toList());
    }

    @Test
    void theProjectedYearEqualsItsSource() throws IOException {
        assertThat(days(day -> STATUS.get(day.date().getYear()).equals("PROJECTED")))
                .isEqualTo(shared("labour/cn-holidays-2027-projected.csv")
                        .map(Day::of)
                        .toList());
    }

    @Test
    void earlierYearsEqualTheirSource() throws IOException {
        assertThat(days(day -> STATUS.get(day.date().getYear()).equals("REST_DAYS_ONLY")))
                .isEqualTo(shared("forecast/data/calendar_china_2007_2027.csv")
                        .map(Day::ofRestDays)
                        .filter(day ->
                                day.date().getYear() >= 2007 && day.date().getYear() <= 2023)
                        .toList());
    }

    /** In 2024 to 2026 both sources must agree on who stays at home. */
    @Test
    void theForecastCalendarAgreesOnOfficialYears() throws IOException {
        var theirs = shared("forecast/data/calendar_china_2007_2027.csv")
                .map(Day::ofRestDays)
                .filter(day -> day.date().getYear() >= 2024)
                .collect(Collectors.toMap(Day::date, day -> day.kind().equals(MAKE_UP)));
        var ours = days(day -> STATUS.get(day.date().getYear()).equals("OFFICIAL")).stream()
                .collect(Collectors.toMap(Day::date, day -> day.kind().equals(MAKE_UP)));
        assertThat(ours).isEqualTo(theirs);
    }

    private static long workdays(int year) {
        var rows = DAYS.stream().collect(Collectors.toMap(Day::date, Function.identity()));
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .map(date -> rows.getOrDefault(date, new Day(date, "", "")))
                .filter(day ->
                        day.kind().isEmpty() ? !day.isWeekend() : day.kind().equals(MAKE_UP))
                .count();
    }

    private static long count(int year, String kind) {
        return days(day -> day.date().getYear() == year && day.kind().equals(kind))
                .size();
    }

    private static List<Day> days(Predicate<Day> filter) {
        return DAYS.stream().filter(filter).toList();
    }

    private static List<String> resource(String name) {
        try (var stream = ChinaCalendarFilesTest.class.getResourceAsStream("/calendar/" + name)) {
            assertThat(stream).as("the resource " + name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> shared(String name) throws IOException {
        var file = Path.of("../shared").resolve(name);
        assumeTrue(Files.exists(file), () -> "The source (%s) is not here.".formatted(file));
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1);
    }
}
