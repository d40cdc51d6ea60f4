package io.paiban.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.sample.SampleHistoryGenerator.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleHistoryGeneratorTest {

    private static final List<Row> ROWS = SampleHistoryGenerator.rows(SampleHistoryGenerator.SEED);
    private static final SampleSeasons SEASONS = new SampleSeasons();

    @Test
    void theCommittedFileIsWhatTheGeneratorWrites() throws IOException {
        var committed = Files.readAllBytes(SampleHistoryGenerator.FILE);
        var generated = SampleHistoryGenerator.csv(SampleHistoryGenerator.SEED).getBytes(StandardCharsets.UTF_8);
        assertThat(committed).isEqualTo(generated).hasSizeLessThan(4_000_000);
    }

    @Test
    void anotherSeedGivesAnotherHistory() {
        assertThat(SampleHistoryGenerator.rows(SampleHistoryGenerator.SEED + 1)).isNotEqualTo(ROWS);
    }

    @ParameterizedTest(name = "{0}: {1} contacts a day")
    @CsvSource({"GENERAL, 1100", "ENGLISH, 22", "RUSSIAN, 6", "JAPANESE, 9", "KOREAN, 12"})
    void theMeanVolumeOfAnOpenDayIsAsDescribed(SampleQueue queue, double contacts) {
        long days = rows(queue).stream()
                .map(SampleHistoryGeneratorTest::date)
                .distinct()
                .count();
        assertThat(offered(queue, date -> true) / (double) days).isCloseTo(contacts, within(0.05 * contacts));
    }

    @ParameterizedTest(name = "{0}: {1} seconds")
    @CsvSource({"GENERAL, 240", "ENGLISH, 300", "RUSSIAN, 300", "JAPANESE, 300", "KOREAN, 300"})
    void theMeanHandleTimeIsAsDescribed(SampleQueue queue, double seconds) {
        var answered = rows(queue).stream().mapToLong(Row::answered).sum();
        var work = rows(queue).stream()
                .mapToLong(row -> row.answered() * row.handleSeconds())
                .sum();
        assertThat((double) work / answered).isCloseTo(seconds, within(0.04 * seconds));
    }

    @Test
    void generalIsOpenAroundTheClockEveryDay() {
        long days = SampleHistoryGenerator.LAST_DAY.toEpochDay() - SampleHistoryGenerator.FIRST_DAY.toEpochDay() + 1;
        assertThat(rows(SampleQueue.GENERAL)).hasSize(Math.toIntExact(days * SampleQueue.SLOTS));
    }

    @ParameterizedTest(name = "{0}: {1} days from {2}, {3} intervals")
    @CsvSource({
        "ENGLISH, 7, 08:00, 19:30, 24",
        "RUSSIAN, 5, 09:00, 16:30, 14",
        "JAPANESE, 5, 09:00, 16:30, 14",
        "KOREAN, 6, 09:00, 16:30, 14"
    })
    void languageQueuesHaveRowsInTheirOpeningHoursOnly(
            SampleQueue queue, int weekdays, LocalTime first, LocalTime last, int intervals) {
        var times = rows(queue).stream().map(row -> row.start().toLocalTime()).collect(Collectors.toSet());
        assertThat(times)
                .hasSize(intervals)
                .contains(first, last)
                .allMatch(time -> !time.isBefore(first) && !time.isAfter(last));
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        rows(queue).forEach(row -> open.add(row.start().getDayOfWeek()));
        assertThat(open).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(weekdays)));
    }

    @ParameterizedTest
    @EnumSource
    void everyRowAddsUp(SampleQueue queue) {
        assertThat(rows(queue))
                .allMatch(row -> row.answered() >= 0
                        && row.answered() <= row.offered()
                        && (row.answered() > 0) == (row.handleSeconds() > 0));
    }

    @Test
    void peaksLieInTheMorningAndTheAfternoon() {
        var byTime = rows(SampleQueue.GENERAL).stream()
                .collect(Collectors.groupingBy(row -> row.start().toLocalTime(), Collectors.summingInt(Row::offered)));
        assertThat(byTime.get(LocalTime.of(10, 0))).isGreaterThan(byTime.get(LocalTime.of(13, 0)));
        assertThat(byTime.get(LocalTime.of(15, 0))).isGreaterThan(byTime.get(LocalTime.of(13, 0)));
        assertThat(byTime.get(LocalTime.of(3, 0)) * 10).isLessThan(byTime.get(LocalTime.of(10, 0)));
    }

    @Test
    void workdaysAreBusierThanWeekends() {
        var november = LocalDate.of(2026, 11, 16);
        long workday = offered(SampleQueue.GENERAL, november::equals);
        long sunday = offered(SampleQueue.GENERAL, november.plusDays(6)::equals);
        assertThat(workday).isGreaterThan(sunday * 6 / 5);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-29", "2026-02-17"})
    void springFestivalBringsLessThanHalfOfAnOrdinaryDay(LocalDate newYear) {
        assertThat(offered(SampleQueue.GENERAL, newYear::equals)).isBetween(300L, 540L);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-27", "2025-10-11", "2026-05-09", "2026-10-10"})
    void makeUpWorkdaysAreBusierThanTheSameDayAWeekLater(LocalDate weekendDay) {
        assertThat(offered(SampleQueue.GENERAL, weekendDay::equals))
                .isGreaterThan(offered(
                        SampleQueue.GENERAL, weekendDay.plusWeeks(weekendDay.getMonthValue() == 4 ? 2 : 1)::equals));
    }

    @Test
    void theOutageIsNearZeroAndReboundsAfterwards() {
        assertThat(ratioToExpected(SampleEvents.OUTAGE, SampleEvents.OUTAGE_FROM, SampleEvents.OUTAGE_TO))
                .isLessThan(0.05);
        assertThat(ratioToExpected(SampleEvents.OUTAGE, SampleEvents.OUTAGE_TO, SampleEvents.REBOUND_TO))
                .isBetween(1.4, 1.8);
        assertThat(ratioToExpected(SampleEvents.OUTAGE, LocalTime.MIDNIGHT, SampleEvents.OUTAGE_FROM))
                .isBetween(0.75, 1.25);
    }

    @Test
    void theStormMoreThanDoublesTwoDaysAndNoOther() {
        assertThat(ratioToExpected(SampleEvents.STORM)).isBetween(2.0, 2.4);
        assertThat(ratioToExpected(SampleEvents.STORM.plusDays(1))).isBetween(2.0, 2.4);
        assertThat(ratioToExpected(SampleEvents.STORM.minusDays(1))).isBetween(0.85, 1.15);
        assertThat(ratioToExpected(SampleEvents.STORM.plusDays(2))).isBetween(0.85, 1.15);
    }

    @Test
    void moreCallersGiveUpInTheStorm() {
        assertThat(abandonedShare(SampleEvents.STORM)).isGreaterThan(0.15);
        assertThat(abandonedShare(SampleEvents.STORM.minusDays(7))).isLessThan(0.05);
    }

    private static double ratioToExpected(LocalDate date) {
        return ratioToExpected(date, LocalTime.MIDNIGHT, LocalTime.of(23, 59));
    }

    private static double ratioToExpected(LocalDate date, LocalTime from, LocalTime to) {
        double expected = 0;
        double offered = 0;
        for (var row : rows(SampleQueue.GENERAL)) {
            var time = row.start().toLocalTime();
            if (date(row).equals(date) && !time.isBefore(from) && time.isBefore(to)) {
                int slot = time.toSecondOfDay() / 1800;
                expected += SampleHistoryGenerator.expected(SEASONS, SampleQueue.GENERAL, date, slot);
                offered += row.offered();
            }
        }
        return offered / expected;
    }

    private static double abandonedShare(LocalDate date) {
        double answered = rows(SampleQueue.GENERAL).stream()
                .filter(row -> date(row).equals(date))
                .mapToInt(Row::answered)
                .sum();
        return 1 - answered / offered(SampleQueue.GENERAL, date::equals);
    }

    private static long offered(SampleQueue queue, Predicate<LocalDate> days) {
        return rows(queue).stream()
                .filter(row -> days.test(date(row)))
                .mapToLong(Row::offered)
                .sum();
    }

    private static List<Row> rows(SampleQueue queue) {
        return ROWS.stream().filter(row -> row.queue() == queue).toList();
    }

    private static LocalDate date(Row row) {
        return row.start().toLocalDate();
    }
}
