package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the audit on any roster: two weeks of shifts or free days, of which the last ten days are judged. */
class LegalAuditLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 14;

    /** From the first of these weeks to the last, the clocks of Berlin do not change. */
    @Property(tries = 200)
    void wholeWeeksLaterNothingIsDifferent(
            @ForAll("rosters") List<Integer> starts, @ForAll @IntRange(min = 1, max = 9) int weeks) {
        var now = LegalAudit.of(record(starts, FIRST));
        var later = LegalAudit.of(record(starts, FIRST.plusWeeks(weeks)));

        assertThat(later.stream().map(Finding::of).toList())
                .isEqualTo(now.stream()
                        .map(violation -> Finding.of(violation).plus(Duration.ofDays(7L * weeks)))
                        .toList());
    }

    @Property(tries = 200)
    void oneShiftLessNeverMeansMoreHoursTooMany(
            @ForAll("rosters") List<Integer> starts, @ForAll @IntRange(max = DAYS - 1) int free) {
        var withLess = IntStream.range(0, DAYS)
                .map(day -> day == free ? -1 : starts.get(day))
                .boxed()
                .toList();
        Map<String, Long> before = hoursTooMany(record(starts, FIRST));

        hoursTooMany(record(withLess, FIRST))
                .forEach((week, excess) -> assertThat(excess).isLessThanOrEqualTo(before.getOrDefault(week, 0L)));
    }

    @Property(tries = 100)
    void theOrderOfTheShiftsDoesNotMatter(@ForAll("rosters") List<Integer> starts) {
        var record = record(starts, FIRST);
        var backwards = record.shifts().stream()
                .sorted((one, other) -> other.span().compareTo(one.span()))
                .toList();

        assertThat(LegalAudit.of(with(record, backwards))).isEqualTo(LegalAudit.of(record));
    }

    @Property(tries = 100)
    void everyReportIsABreachInWords(@ForAll("rosters") List<Integer> starts) {
        assertThat(LegalAudit.of(record(starts, FIRST))).allSatisfy(violation -> {
            assertThat(violation.extent()).isPositive();
            assertThat(violation.message()).contains("ana").endsWith(".");
        });
    }

    /** For each day the hour its shift begins, or -1 for a free day. */
    @Provide
    Arbitrary<List<Integer>> rosters() {
        return Arbitraries.integers().between(-1, 23).list().ofSize(DAYS);
    }

    private static WorkRecord record(List<Integer> starts, LocalDate first) {
        var shifts = IntStream.range(0, DAYS)
                .filter(day -> starts.get(day) >= 0)
                .mapToObj(day -> shift(first.plusDays(day), starts.get(day)))
                .toList();
        var protections = List.of(
                new Protection(Protection.Kind.NO_OVERTIME, first.plusDays(6), first.plusDays(9)),
                new Protection(Protection.Kind.NO_NIGHT, first.plusDays(8), null));
        return LabourFixtures.record(
                BERLIN, strictLaw(), BERLIN.days(first.plusDays(4), 10), shifts, protections, 1800);
    }

    private static WorkedShift shift(LocalDate day, int hour) {
        Instant start = BERLIN.at(day.atTime(hour, 0));
        return new WorkedShift(day, TimeSpan.of(start, Duration.ofMinutes(540 + 15 * hour)), List.of());
    }

    private static WorkRecord with(WorkRecord record, List<WorkedShift> shifts) {
        return new WorkRecord(
                record.employee(),
                record.site(),
                record.terms(),
                record.calendar(),
                record.first(),
                record.last(),
                shifts,
                record.protections(),
                record.leaveDays());
    }

    private static Map<String, Long> hoursTooMany(WorkRecord record) {
        return LegalAudit.of(record).stream()
                .filter(violation ->
                        violation.rule() == LegalRule.WEEKLY_HOURS || violation.rule() == LegalRule.NO_OVERTIME)
                .collect(Collectors.toMap(
                        violation -> violation.rule() + " " + violation.from(), Violation::extent, Long::sum));
    }

    private static LabourLaw strictLaw() {
        return LabourFixtures.lawWithoutLimits()
                .with(RuleParameter.SHIFT_GAP_MIN, 660L)
                .with(RuleParameter.WEEKLY_REST_MIN, 2100L)
                .with(RuleParameter.WEEKLY_NORMAL_MIN, 2400L)
                .with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, 5L)
                .with(RuleParameter.MAX_CONSECUTIVE_NIGHTS, 2L)
                .with(RuleParameter.MAX_CONSECUTIVE_NIGHTS_SEVERITY, Severity.SOFT)
                .with(RuleParameter.MAX_SHIFT_MIN, 720L)
                .with(RuleParameter.MAX_SHIFT_SEVERITY, Severity.SOFT);
    }

    /** A violation without its words. */
    private record Finding(LegalRule rule, Instant from, Instant to, long measured, long allowed) {

        static Finding of(Violation violation) {
            return new Finding(
                    violation.rule(), violation.from(), violation.to(), violation.measured(), violation.allowed());
        }

        Finding plus(Duration later) {
            return new Finding(rule, from.plus(later), to.plus(later), measured, allowed);
        }
    }
}
