package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.FROM_MONDAY;
import static io.paiban.labour.model.LabourFixtures.MONDAY;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.audit;
import static io.paiban.labour.model.LabourFixtures.eightHours;
import static io.paiban.labour.model.LabourFixtures.extents;
import static io.paiban.labour.model.LabourFixtures.extentsInBerlin;
import static io.paiban.labour.model.LabourFixtures.lawOf;
import static io.paiban.labour.model.LabourFixtures.lawWithoutLimits;
import static io.paiban.labour.model.LabourFixtures.shift;
import static io.paiban.labour.model.LabourFixtures.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalAuditTest {

    @Test
    void nobodyBreaksAnythingWithoutShifts() {
        assertThat(audit(lawOf(LegalRule.WEEKLY_REST, 7 * 24 * 60 + 1))).isEmpty();
    }

    @Test
    void oneOrdinaryShiftIsLegal() {
        assertThat(audit(lawOf(LegalRule.DAILY_REST, 660), shift(SHANGHAI, "2026-03-02T09:00", "2026-03-02T17:00")))
                .isEmpty();
    }

    @Test
    void aLimitThatTheLawDoesNotSetIsNotBroken() {
        assertThat(audit(lawWithoutLimits(), eightHours(SHANGHAI, MONDAY, 14, "22:00")))
                .isEmpty();
    }

    @Test
    void twoShiftsOnOneDayAreOneTooMany() {
        assertThat(extents(
                        lawWithoutLimits(),
                        shift(SHANGHAI, "2026-03-02T06:00", "2026-03-02T09:00"),
                        shift(SHANGHAI, "2026-03-02T20:00", "2026-03-02T23:00")))
                .containsExactly(1L);
    }

    @Test
    void threeShiftsOnOneDayAreTwoTooMany() {
        var violations = audit(
                lawWithoutLimits(),
                shift(SHANGHAI, "2026-03-02T20:00", "2026-03-02T23:00"),
                shift(SHANGHAI, "2026-03-02T06:00", "2026-03-02T09:00"),
                shift(SHANGHAI, "2026-03-02T12:00", "2026-03-02T15:00"));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(LegalRule.ONE_SHIFT_A_DAY);
            assertThat(violation.severity()).isEqualTo(Severity.HARD);
            assertThat(violation.extent()).isEqualTo(2);
            assertThat(violation.unit()).isEqualTo("shifts");
            assertThat(violation.from()).isEqualTo(SHANGHAI.at(MONDAY.atTime(6, 0)));
            assertThat(violation.to()).isEqualTo(SHANGHAI.at(MONDAY.atTime(23, 0)));
        });
    }

    @Test
    void whatIsWrongOnlyBeforeOrAfterTheJudgedDaysIsNotReported() {
        var week = SHANGHAI.days(MONDAY, 7);
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY.minusDays(9), 9, "14:00"));
        shifts.add(shift(SHANGHAI, "2026-02-28T02:00", "2026-02-28T10:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(7), 9, "22:00"));
        for (LegalRule rule : List.of(
                LegalRule.DAILY_REST,
                LegalRule.WEEKLY_REST,
                LegalRule.WEEKLY_HOURS,
                LegalRule.CONSECUTIVE_DAYS,
                LegalRule.CONSECUTIVE_NIGHTS,
                LegalRule.MAX_SHIFT)) {
            long strict = rule == LegalRule.DAILY_REST || rule == LegalRule.WEEKLY_REST ? 7 * 24 * 60 : 0;
            var record = LabourFixtures.record(SHANGHAI, lawOf(rule, strict), week, shifts, List.of(), 0);

            assertThat(LegalAudit.of(record)).as(rule.id()).isEmpty();
        }
    }

    @Test
    void theShiftAfterTheJudgedDaysCounts() {
        var shifts = eightHours(SHANGHAI, MONDAY.plusDays(13), 7, "09:00");

        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_DAYS, 6), shifts)).containsExactly(1L);
    }

    @Test
    void exactlyTheWeeklyHoursAreLegal() {
        assertThat(extents(lawOf(LegalRule.WEEKLY_HOURS, 40 * 60), eightHours(SHANGHAI, MONDAY, 5, "09:00")))
                .isEmpty();
        assertThat(extents(lawOf(LegalRule.WEEKLY_HOURS, 40 * 60 - 1), eightHours(SHANGHAI, MONDAY, 5, "09:00")))
                .containsExactly(1L);
    }

    @Test
    void weeklyHoursGoByTheWorkDayAndLeaveOutUnpaidBreaks() {
        var sundayNight = shift(
                SHANGHAI,
                "2026-03-08T22:00",
                "2026-03-09T06:00",
                span(SHANGHAI, "2026-03-09T02:00", "2026-03-09T02:30"));
        var monday = shift(SHANGHAI, "2026-03-09T18:00", "2026-03-10T00:00");

        assertThat(extents(lawOf(LegalRule.WEEKLY_HOURS, 400), sundayNight, monday))
                .containsExactly(50L);
    }

    @Test
    void hoursOfTheSameWeekBeforeTheJudgedDaysCount() {
        var fromThursday = SHANGHAI.days(MONDAY.plusDays(3), 7);
        var record = LabourFixtures.record(
                SHANGHAI,
                lawOf(LegalRule.WEEKLY_HOURS, 40 * 60),
                fromThursday,
                eightHours(SHANGHAI, MONDAY, 6, "09:00"),
                List.of(),
                0);

        assertThat(LegalAudit.of(record)).extracting(Violation::extent).containsExactly(480L);
    }

    @Test
    void autumnNightIsNineHoursOfWork() {
        assertThat(extentsInBerlin(
                        lawOf(LegalRule.WEEKLY_HOURS, 8 * 60),
                        List.of(shift(BERLIN, "2026-10-24T22:00", "2026-10-25T06:00"))))
                .containsExactly(60L);
    }

    @Test
    void asManyDaysInARowAsAllowedAreLegal() {
        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_DAYS, 6), eightHours(SHANGHAI, MONDAY, 6, "09:00")))
                .isEmpty();
        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_DAYS, 6), eightHours(SHANGHAI, MONDAY, 8, "09:00")))
                .containsExactly(2L);
    }

    @Test
    void aRunOfDaysBeginsBeforeTheJudgedDays() {
        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_DAYS, 6), eightHours(SHANGHAI, MONDAY.minusDays(6), 7, "09:00")))
                .containsExactly(1L);
    }

    @Test
    void aFreeDayEndsTheRun() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 6, "09:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(7), 6, "09:00"));

        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_DAYS, 6), shifts)).isEmpty();
    }

    @Test
    void asManyNightsInARowAsAllowedAreLegal() {
        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_NIGHTS, 3), eightHours(SHANGHAI, MONDAY, 3, "22:00")))
                .isEmpty();
        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_NIGHTS, 3), eightHours(SHANGHAI, MONDAY, 4, "22:00")))
                .containsExactly(1L);
    }

    @Test
    void aDayShiftEndsTheRunOfNights() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 3, "22:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(3), 1, "14:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(4), 3, "22:00"));

        assertThat(extents(lawOf(LegalRule.CONSECUTIVE_NIGHTS, 3), shifts)).isEmpty();
    }

    @Test
    void aShiftMayLastAsLongAsAllowedBreaksIncluded() {
        var lunch = span(SHANGHAI, "2026-03-02T12:00", "2026-03-02T13:00");

        assertThat(extents(
                        lawOf(LegalRule.MAX_SHIFT, 720),
                        shift(SHANGHAI, "2026-03-02T08:00", "2026-03-02T20:00", lunch)))
                .isEmpty();
        assertThat(extents(
                        lawOf(LegalRule.MAX_SHIFT, 720),
                        shift(SHANGHAI, "2026-03-02T08:00", "2026-03-02T20:01", lunch)))
                .containsExactly(1L);
    }

    @Test
    void theClocksChangeTheLengthOfAShift() {
        assertThat(extentsInBerlin(
                        lawOf(LegalRule.MAX_SHIFT, 720),
                        List.of(shift(BERLIN, "2026-10-24T20:00", "2026-10-25T08:00"))))
                .containsExactly(60L);
        assertThat(extentsInBerlin(
                        lawOf(LegalRule.MAX_SHIFT, 720),
                        List.of(shift(BERLIN, "2026-03-28T20:00", "2026-03-29T09:00"))))
                .isEmpty();
    }

    @Test
    void theProtectedDoNotWorkAMinuteAtNight() {
        var untilTen = shift(SHANGHAI, "2026-03-02T14:00", "2026-03-02T22:00");
        var untilOnePast = shift(SHANGHAI, "2026-03-03T14:00", "2026-03-03T22:01");
        var violations = protectedAudit(Protection.Kind.NO_NIGHT, 0, List.of(untilTen, untilOnePast));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(LegalRule.NO_NIGHT);
            assertThat(violation.severity()).isEqualTo(Severity.HARD);
            assertThat(violation.extent()).isEqualTo(1);
        });
    }

    @Test
    void protectionEndsWithItsLastDay() {
        var shifts = eightHours(SHANGHAI, MONDAY.minusDays(1), 5, "22:00");
        var protection = new Protection(Protection.Kind.NO_NIGHT, MONDAY, MONDAY.plusDays(1));
        var record = LabourFixtures.record(SHANGHAI, lawWithoutLimits(), FROM_MONDAY, shifts, List.of(protection), 0);

        assertThat(LegalAudit.of(record)).extracting(Violation::extent).containsExactly(480L, 480L);
    }

    @Test
    void theProtectedWorkTheirContractAndNoMore() {
        var fiveDays = eightHours(SHANGHAI, MONDAY, 5, "09:00");

        assertThat(protectedAudit(Protection.Kind.NO_OVERTIME, 2400, fiveDays)).isEmpty();
        assertThat(protectedAudit(Protection.Kind.NO_OVERTIME, 2399, fiveDays))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(LegalRule.NO_OVERTIME);
                    assertThat(violation.severity()).isEqualTo(Severity.HARD);
                    assertThat(violation.extent()).isEqualTo(1);
                });
    }

    @Test
    void protectionFromOvertimeStandsBesideTheWeeklyHours() {
        var protection = new Protection(Protection.Kind.NO_OVERTIME, MONDAY.plusDays(4), null);
        var record = LabourFixtures.record(
                SHANGHAI,
                lawOf(LegalRule.WEEKLY_HOURS, 2000, Severity.SOFT),
                FROM_MONDAY,
                eightHours(SHANGHAI, MONDAY, 5, "09:00"),
                List.of(protection),
                1200);

        assertThat(LegalAudit.of(record))
                .extracting(Violation::rule, Violation::severity, Violation::extent)
                .containsExactly(
                        tuple(LegalRule.WEEKLY_HOURS, Severity.SOFT, 400L),
                        tuple(LegalRule.NO_OVERTIME, Severity.HARD, 1200L));
    }

    @Test
    void protectionOnDaysWithoutAShiftDoesNotLimitTheWeek() {
        var protection = new Protection(Protection.Kind.NO_OVERTIME, MONDAY.plusDays(5), null);
        var record = LabourFixtures.record(
                SHANGHAI,
                lawWithoutLimits(),
                FROM_MONDAY,
                eightHours(SHANGHAI, MONDAY, 5, "09:00"),
                List.of(protection),
                1200);

        assertThat(LegalAudit.of(record)).isEmpty();
    }

    private static List<Violation> protectedAudit(Protection.Kind kind, long contract, List<WorkedShift> shifts) {
        return LegalAudit.of(LabourFixtures.record(
                SHANGHAI,
                lawWithoutLimits(),
                FROM_MONDAY,
                shifts,
                List.of(new Protection(kind, MONDAY, null)),
                contract));
    }
}
