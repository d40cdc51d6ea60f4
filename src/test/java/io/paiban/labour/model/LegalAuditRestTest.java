package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.MONDAY;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.audit;
import static io.paiban.labour.model.LabourFixtures.eightHours;
import static io.paiban.labour.model.LabourFixtures.extents;
import static io.paiban.labour.model.LabourFixtures.extentsInBerlin;
import static io.paiban.labour.model.LabourFixtures.lawOf;
import static io.paiban.labour.model.LabourFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily and weekly rest. */
class LegalAuditRestTest {

    @Test
    void exactlyTheDailyRestIsLegal() {
        assertThat(audit(
                        lawOf(LegalRule.DAILY_REST, 660),
                        shift(SHANGHAI, "2026-03-02T15:00", "2026-03-02T23:00"),
                        shift(SHANGHAI, "2026-03-03T10:00", "2026-03-03T18:00")))
                .isEmpty();
    }

    @Test
    void everyMinuteOfMissingDailyRestCounts() {
        var violations = audit(
                lawOf(LegalRule.DAILY_REST, 660, Severity.SOFT),
                shift(SHANGHAI, "2026-03-03T08:00", "2026-03-03T16:00"),
                shift(SHANGHAI, "2026-03-02T15:00", "2026-03-02T23:00"));

        assertThat(violations)
                .containsExactly(new Violation(
                        LegalRule.DAILY_REST,
                        Severity.SOFT,
                        "ana",
                        SHANGHAI.at(MONDAY.atTime(23, 0)),
                        SHANGHAI.at(MONDAY.plusDays(1).atTime(8, 0)),
                        540,
                        660,
                        "minutes",
                        "TEST/1",
                        "shift_gap_min",
                        "Rest Act, art. 3",
                        "ana rests 9 h 00 min from 2026-03-02 23:00 to 2026-03-03 08:00;"
                                + " between two shifts 11 h 00 min of rest are required.",
                        "ana在2026-03-02 23:00至2026-03-03 08:00仅休息9小时00分；班次之间须休息11小时00分。"));
        assertThat(violations.get(0).extent()).isEqualTo(120);
    }

    @Test
    void overlappingShiftsLackTheirWholeRestAndTheOverlap() {
        var violations = audit(
                lawOf(LegalRule.DAILY_REST, 660),
                shift(SHANGHAI, "2026-03-02T22:00", "2026-03-03T06:00"),
                shift(SHANGHAI, "2026-03-03T05:30", "2026-03-03T13:00"));

        assertThat(violations)
                .extracting(Violation::rule, Violation::severity, Violation::extent)
                .contains(tuple(LegalRule.OVERLAP, Severity.HARD, 30L));
        assertThat(violations)
                .filteredOn(one -> one.rule() == LegalRule.DAILY_REST)
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.extent()).isEqualTo(690);
                    assertThat(violation.measured()).isEqualTo(-30);
                    assertThat(violation.message()).contains("overlap by 0 h 30 min");
                });
    }

    /** Three rosters of a week each, every day worked: what the first leaves open, the second cuts short. */
    @Test
    void aRosterThatCutsTheRestOfTheWeekBeforeBreaksIt() {
        var law = lawOf(LegalRule.WEEKLY_REST, 2_100);
        var shifts = eightHours(SHANGHAI, MONDAY, 21, "09:00");

        assertThat(audit(SHANGHAI, law, SHANGHAI.days(MONDAY, 7), shifts.subList(0, 7)))
                .isEmpty();
        assertThat(audit(SHANGHAI, law, SHANGHAI.days(MONDAY.plusDays(7), 7), shifts.subList(0, 14)))
                .extracting(Violation::from, Violation::measured)
                .containsExactly(tuple(SHANGHAI.startOf(MONDAY), 960L));
        assertThat(audit(SHANGHAI, law, SHANGHAI.days(MONDAY.plusDays(14), 7), shifts))
                .extracting(Violation::from, Violation::measured)
                .containsExactly(tuple(SHANGHAI.startOf(MONDAY.plusDays(7)), 960L));
    }

    @Test
    void shiftsThatTouchHaveNoRest() {
        assertThat(extents(
                        lawOf(LegalRule.DAILY_REST, 660),
                        shift(SHANGHAI, "2026-03-02T16:00", "2026-03-03T00:00"),
                        shift(SHANGHAI, "2026-03-03T00:00", "2026-03-03T08:00")))
                .containsExactly(660L);
    }

    @Test
    void springShortensTheDailyRest() {
        var shifts = List.of(
                shift(BERLIN, "2026-03-28T15:00", "2026-03-28T23:00"),
                shift(BERLIN, "2026-03-29T10:00", "2026-03-29T18:00"));

        assertThat(extentsInBerlin(lawOf(LegalRule.DAILY_REST, 660), shifts)).containsExactly(60L);
    }

    @Test
    void autumnLengthensTheDailyRest() {
        var shifts = List.of(
                shift(BERLIN, "2026-10-24T15:00", "2026-10-24T23:00"),
                shift(BERLIN, "2026-10-25T09:00", "2026-10-25T17:00"));

        assertThat(extentsInBerlin(lawOf(LegalRule.DAILY_REST, 660), shifts)).isEmpty();
    }

    @Test
    void theShiftBeforeTheJudgedDaysCounts() {
        assertThat(extents(
                        lawOf(LegalRule.DAILY_REST, 660),
                        shift(SHANGHAI, "2026-03-01T22:00", "2026-03-02T06:00"),
                        shift(SHANGHAI, "2026-03-02T14:00", "2026-03-02T22:00")))
                .containsExactly(180L);
    }

    @Test
    void theShiftAfterTheJudgedDaysCounts() {
        assertThat(extents(
                        lawOf(LegalRule.DAILY_REST, 660),
                        shift(SHANGHAI, "2026-03-15T15:00", "2026-03-15T23:00"),
                        shift(SHANGHAI, "2026-03-16T08:00", "2026-03-16T16:00")))
                .containsExactly(120L);
    }

    @Test
    void aShortRestBetweenTwoShiftsBeforeTheJudgedDaysIsNotReportedAgain() {
        assertThat(audit(
                        lawOf(LegalRule.DAILY_REST, 660),
                        shift(SHANGHAI, "2026-02-27T22:00", "2026-02-28T06:00"),
                        shift(SHANGHAI, "2026-02-28T12:00", "2026-02-28T20:00"),
                        shift(SHANGHAI, "2026-03-02T09:00", "2026-03-02T17:00")))
                .isEmpty();
    }

    @Test
    void nobodyIsInTwoShiftsAtOnceWhateverTheLawSaysOfRest() {
        assertThat(audit(
                        LabourFixtures.lawWithoutLimits(),
                        shift(SHANGHAI, "2026-03-02T08:00", "2026-03-03T07:00"),
                        shift(SHANGHAI, "2026-03-03T06:00", "2026-03-03T06:30"),
                        shift(SHANGHAI, "2026-03-04T06:59", "2026-03-04T08:00"),
                        shift(SHANGHAI, "2026-03-05T08:00", "2026-03-05T16:00")))
                .extracting(Violation::rule, Violation::extent)
                .containsExactly(tuple(LegalRule.OVERLAP, 30L));
    }

    /** Six days of work with a seventh that begins as the next week's first: what lies between is the week's own rest. */
    private static List<WorkedShift> sixDaysAndTheNext(String lastStart, String next) {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 5, "09:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(5), 1, lastStart));
        shifts.addAll(eightHours(SHANGHAI, LocalDate.parse(next.substring(0, 10)), 1, next.substring(11)));
        return shifts;
    }

    @Test
    void exactlyTheWeeklyRestIsLegal() {
        // From Saturday 24:00 to Sunday 24:00, where Monday's shift begins.
        var shifts = sixDaysAndTheNext("16:00", "2026-03-09T00:00");

        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 24 * 60), shifts)).isEmpty();
        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 24 * 60 + 1), shifts)).containsExactly(1L);
    }

    @Test
    void aRestThatBeginsInTheWeekIsTheWeeksOwn() {
        // From Sunday 06:00 to Monday 14:00 are 32 hours, 18 of them in the week.
        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 24 * 60), sixDaysAndTheNext("22:00", "2026-03-09T14:00")))
                .isEmpty();
        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 33 * 60), sixDaysAndTheNext("22:00", "2026-03-09T14:00")))
                .containsExactly(60L);
    }

    /** From Saturday 18:00 to Tuesday 09:00: an ordinary week of Tuesday to Saturday, by any Monday. */
    @Test
    void fiveDaysFromTuesdayOnAreLegal() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY.plusDays(1), 5, "09:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(8), 5, "09:00"));

        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 35 * 60), shifts)).isEmpty();
    }

    /** 44 hours over the border, of which the next week needs its 24 for itself: this week has 20. */
    @Test
    void oneRestIsNotCountedForTwoWeeks() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 6, "09:00"));
        shifts.add(shift(SHANGHAI, "2026-03-08T01:00", "2026-03-08T04:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(8), 6, "00:00"));

        // The second week's last shift ends on Sunday 08:00; its rest has no known end.
        assertThat(extents(lawOf(LegalRule.WEEKLY_REST, 24 * 60), shifts)).containsExactly(4 * 60L);
    }

    @Test
    void springTakesAnHourOfTheWeeklyRest() {
        var shifts = new ArrayList<>(eightHours(BERLIN, LocalDate.of(2026, 3, 23), 5, "05:00"));
        shifts.add(shift(BERLIN, "2026-03-28T05:00", "2026-03-28T13:00"));
        shifts.add(shift(BERLIN, "2026-03-30T00:00", "2026-03-30T08:00"));

        assertThat(extentsInBerlin(lawOf(LegalRule.WEEKLY_REST, 35 * 60), shifts))
                .containsExactly(60L);
    }

    @Test
    void autumnGivesAnHourOfWeeklyRest() {
        var shifts = new ArrayList<>(eightHours(BERLIN, LocalDate.of(2026, 10, 19), 5, "06:00"));
        shifts.add(shift(BERLIN, "2026-10-24T06:00", "2026-10-24T14:00"));

        assertThat(extentsInBerlin(lawOf(LegalRule.WEEKLY_REST, 35 * 60), shifts))
                .isEmpty();
    }
}
