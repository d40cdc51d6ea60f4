package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.eightHours;
import static io.paiban.labour.model.LabourFixtures.lawWithoutLimits;
import static io.paiban.labour.model.LabourFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums of minutes over months, cycles and reference periods, and laws that change in between. */
class LegalAuditHoursTest {

    private static final LabourLaw QUARTERLY = lawWithoutLimits()
            .with(RuleParameter.HOURS_SYSTEM, "COMPREHENSIVE")
            .with(RuleParameter.DAILY_NORMAL_MIN, null)
            .with(RuleParameter.CYCLE, "QUARTER")
            .with(RuleParameter.PERIOD_NORM_MIN, Map.of("QUARTER", 29_760L))
            .with(RuleParameter.OT_MONTHLY_HARD_MIN, 2_160L)
            .with(RuleParameter.OT_MONTHLY_SCOPE, "AVERAGE_OVER_CYCLE")
            .with(RuleParameter.LEAVE_CREDIT_IN_PERIOD, true);

    private static final LabourLaw MONTHLY = lawWithoutLimits()
            .with(RuleParameter.OT_MONTHLY_HARD_MIN, 2_160L)
            .with(RuleParameter.OT_MONTHLY_COUNTS, List.of("OT_WEEKDAY", "OT_REST", "OT_HOLIDAY"));

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static WorkCalendar calendar(String... holidays) {
        var days = new ArrayList<CalendarDay>();
        for (var holiday : holidays) {
            days.add(new CalendarDay(day(holiday), "holiday", DayKind.STATUTORY_HOLIDAY));
        }
        return new WorkCalendar("TEST", Map.of(2025, YearStatus.OFFICIAL, 2026, YearStatus.OFFICIAL), days);
    }

    private static List<Measure> measures(
            LegalRule rule,
            TermsTimeline terms,
            WorkCalendar calendar,
            Set<LocalDate> leave,
            List<WorkedShift> shifts) {
        var record = new WorkRecord(
                "ana", SHANGHAI, terms, calendar, day("2026-01-01"), day("2026-12-31"), shifts, List.of(), leave);
        return LegalAudit.measures(record).stream()
                .filter(measure -> measure.rule() == rule)
                .toList();
    }

    private static List<Measure> cycles(
            LabourLaw law, WorkCalendar calendar, Set<LocalDate> leave, List<WorkedShift> shifts) {
        return measures(LegalRule.CYCLE_HOURS, TermsTimeline.always(law, 2400), calendar, leave, shifts);
    }

    /** The specification's case P15: 59 working days in the first quarter of 2026, with its holidays, are 472 hours. */
    @Test
    void theNormOfACycleIsAFixedFigureOrTheWorkingDaysOfTheCalendar() {
        var shifts = eightHours(SHANGHAI, day("2026-03-02"), 5, "09:00");
        var holidays = calendar("2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19");

        assertThat(cycles(QUARTERLY, holidays, Set.of(), shifts))
                .extracting(measure -> measure.limit().severity(), Measure::measured, Measure::allowed)
                .containsExactly(
                        tuple(Severity.SOFT, 2400L, 29_760L), tuple(Severity.HARD, 2400L, 29_760L + 3 * 2_160L));
        // 90 days less 26 weekend days less 5 holidays on weekdays are 59; this calendar moves no rest days.
        assertThat(cycles(QUARTERLY.with(RuleParameter.PERIOD_NORM_METHOD, "CALENDAR"), holidays, Set.of(), shifts))
                .extracting(Measure::allowed)
                .containsExactly(59 * 480L, 59 * 480L + 3 * 2_160L);
    }

    @Test
    void workOnAStatutoryHolidayIsKeptOutOfTheCycle() {
        // From Sunday 22:00 to Monday 06:00; the Monday is a holiday from its first minute on.
        var night = shift(SHANGHAI, "2026-03-01T22:00", "2026-03-02T06:00");

        assertThat(cycles(QUARTERLY, calendar("2026-03-02"), Set.of(), List.of(night)))
                .extracting(Measure::measured)
                .containsOnly(120L);
    }

    @Test
    void leaveOnWorkdaysCountsAsEightHours() {
        var shifts = eightHours(SHANGHAI, day("2026-03-02"), 1, "09:00");
        // Friday to Monday: two workdays.
        var leave = Set.of(day("2026-03-06"), day("2026-03-07"), day("2026-03-08"), day("2026-03-09"));

        assertThat(cycles(QUARTERLY, calendar(), leave, shifts))
                .extracting(Measure::measured)
                .containsOnly(480L + 2 * 480L);
        assertThat(cycles(QUARTERLY.with(RuleParameter.LEAVE_CREDIT_IN_PERIOD, false), calendar(), leave, shifts))
                .extracting(Measure::measured)
                .containsOnly(480L);
    }

    /** From 1 March on under comprehensive hours: 31 of the 90 days of the quarter. */
    @Test
    void aChangeInsideACycleClosesAPartOfItProRata() {
        var standard = lawWithoutLimits();
        var terms = new TermsTimeline(List.of(
                new LegalTerms(day("2020-01-01"), day("2026-02-28"), standard, 2400, null),
                new LegalTerms(day("2026-03-01"), null, QUARTERLY, 2400, null)));
        var shifts = new ArrayList<>(eightHours(SHANGHAI, day("2026-02-23"), 5, "09:00"));
        shifts.addAll(eightHours(SHANGHAI, day("2026-03-02"), 5, "09:00"));

        assertThat(measures(LegalRule.CYCLE_HOURS, terms, calendar(), Set.of(), shifts))
                .extracting(Measure::measured, Measure::allowed)
                .containsExactly(
                        tuple(2400L, 29_760L * 31 / 90), tuple(2400L, 29_760L * 31 / 90 + 3 * 2_160L * 31 / 90));
    }

    @Test
    void aNewVersionOfTheSameHoursDoesNotCutTheCycle() {
        var next = new LabourLaw("TEST", "2", day("2026-03-01"), null, QUARTERLY.values(), Map.of());
        var terms = new TermsTimeline(List.of(
                new LegalTerms(day("2020-01-01"), day("2026-02-28"), QUARTERLY, 2400, null),
                new LegalTerms(day("2026-03-01"), null, next, 2400, null)));

        assertThat(measures(
                        LegalRule.CYCLE_HOURS,
                        terms,
                        calendar(),
                        Set.of(),
                        eightHours(SHANGHAI, day("2026-02-26"), 5, "09:00")))
                .extracting(Measure::measured, measure -> measure.law().version())
                .containsOnly(tuple(2400L, "2"));
    }

    @Test
    void overtimeOfTheMonthIsRestDaysHolidaysAndWhatExceedsTheDay() {
        var shifts = new ArrayList<WorkedShift>();
        shifts.add(shift(SHANGHAI, "2026-03-02T09:00", "2026-03-02T19:00"));
        shifts.addAll(eightHours(SHANGHAI, day("2026-03-03"), 1, "09:00"));
        var sunday = eightHours(SHANGHAI, day("2026-03-08"), 1, "09:00").get(0);
        shifts.add(new WorkedShift(sunday.workDay(), sunday.span(), List.of(), List.of(), PlannedAs.REST_DAY_OT, null));

        assertThat(measures(
                        LegalRule.MONTHLY_OVERTIME,
                        TermsTimeline.always(MONTHLY, 2400),
                        calendar("2026-03-03"),
                        Set.of(),
                        shifts))
                .extracting(Measure::measured, Measure::allowed)
                .containsExactly(tuple(120L + 480L + 480L, 2_160L));
    }

    /** A night over the end of the month and into a holiday: its minutes belong to the day on which they pass. */
    @Test
    void overtimeIsCutAtTheEndOfTheMonth() {
        var night = shift(SHANGHAI, "2026-03-31T20:00", "2026-04-01T06:00");

        assertThat(measures(
                        LegalRule.MONTHLY_OVERTIME,
                        TermsTimeline.always(MONTHLY, 2400),
                        calendar("2026-03-31"),
                        Set.of(),
                        List.of(night)))
                .extracting(Measure::measured)
                .containsExactly(240L, 0L);
    }

    @Test
    void overtimeInAnEmergencyOfTheLawDoesNotCount() {
        var law = MONTHLY.with(RuleParameter.OT_EMERGENCY_EXEMPT_REASONS, List.of("DISASTER"));
        var plain = shift(SHANGHAI, "2026-03-02T09:00", "2026-03-02T21:00");
        var flood = new WorkedShift(plain.workDay(), plain.span(), List.of(), List.of(), PlannedAs.NORMAL, "DISASTER");
        var party = new WorkedShift(plain.workDay(), plain.span(), List.of(), List.of(), PlannedAs.NORMAL, "PARTY");

        assertThat(DayMinutes.of(flood, law, null, SHANGHAI))
                .extracting(DayMinutes::overtime)
                .containsExactly(0L);
        assertThat(DayMinutes.of(party, law, null, SHANGHAI))
                .extracting(DayMinutes::overtime)
                .containsExactly(240L);
    }

    /** The night of autumn has an hour more: from 22:00 to 06:00 nine hours pass, four of them after the first midnight's hour. */
    @Test
    void minutesOfADayAreCountedAsTheyPass() {
        var night = shift(BERLIN, "2026-10-24T22:00", "2026-10-25T06:00");

        assertThat(DayMinutes.of(night, lawWithoutLimits(), null, BERLIN))
                .extracting(DayMinutes::day, DayMinutes::working)
                .containsExactly(tuple(day("2026-10-24"), 120L), tuple(day("2026-10-25"), 420L));
    }

    @Test
    void aYearThatTheCalendarDoesNotHoldIsAnError() {
        var shifts = eightHours(SHANGHAI, day("2026-12-31"), 1, "22:00");

        assertThatThrownBy(() -> measures(
                        LegalRule.MONTHLY_OVERTIME,
                        TermsTimeline.always(MONTHLY, 2400),
                        new WorkCalendar("TEST", Map.of(2026, YearStatus.OFFICIAL), List.of()),
                        Set.of(),
                        shifts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027");
    }

    private static List<Measure> averages(
            SiteTime site, int weeks, String first, List<WorkedShift> shifts, Set<LocalDate> leave) {
        var law = lawWithoutLimits()
                .with(RuleParameter.WEEKLY_MAX_AVG_MIN, 2_880L)
                .with(RuleParameter.WEEKLY_MAX_REFERENCE, Map.of("default", new ReferencePeriod("x", weeks)));
        var record = new WorkRecord(
                "ana",
                site,
                TermsTimeline.always(law, 2400),
                null,
                day(first),
                day(first).plusDays(6),
                shifts,
                List.of(),
                leave);
        return LegalAudit.measures(record).stream()
                .filter(measure -> measure.rule() == LegalRule.AVERAGE_HOURS)
                .toList();
    }

    @Test
    void anAverageLooksBackOverItsPeriodAndNoFurther() {
        var shifts = eightHours(SHANGHAI, day("2026-03-02"), 28, "09:00");

        // The week from 23 March: three weeks of seven days, and 48 hours for each allowed.
        assertThat(averages(SHANGHAI, 3, "2026-03-23", shifts, Set.of()))
                .extracting(Measure::measured, Measure::allowed)
                .containsExactly(tuple(21 * 480L, 3 * 2_880L));
        // Of a longer period the thirteen weeks of which nothing is known count as the contract says.
        assertThat(averages(SHANGHAI, 17, "2026-03-23", shifts, Set.of()))
                .extracting(Measure::measured, Measure::allowed)
                .containsExactly(tuple(28 * 480L + 13 * 2_400L, 17 * 2_880L));
    }

    @Test
    void daysOfLeaveAreLeftOutOfAnAverage() {
        var shifts = eightHours(SHANGHAI, day("2026-03-02"), 5, "09:00");

        assertThat(averages(SHANGHAI, 1, "2026-03-02", shifts, Set.of(day("2026-03-07"), day("2026-03-08"))))
                .extracting(Measure::allowed)
                .containsExactly(2_880L * 5 / 7);
    }

    /** Back after sixteen weeks: one week of 40 hours is all that counts, against the 48 hours of one week. */
    @Test
    void leaveInWeeksOfWhichNothingIsKnownCountsNeitherAsWorkNorAsDays() {
        var week = eightHours(SHANGHAI, day("2026-06-22"), 5, "09:00");
        var leave = day("2026-03-02").datesUntil(day("2026-06-22")).collect(Collectors.toSet());

        assertThat(averages(SHANGHAI, 17, "2026-06-22", week, leave))
                .extracting(Measure::measured, Measure::allowed)
                .containsExactly(tuple(2_400L, 2_880L));
    }

    /** From Wednesday on another law: the rest before Wednesday's shift is its business, and each has its own part of the week. */
    @Test
    void aWeekIsCutWhereItsLimitChanges() {
        var before =
                lawWithoutLimits().with(RuleParameter.SHIFT_GAP_MIN, 900L).with(RuleParameter.WEEKLY_NORMAL_MIN, 60L);
        var after = new LabourLaw(
                "TEST",
                "2",
                day("2026-03-04"),
                null,
                lawWithoutLimits()
                        .with(RuleParameter.SHIFT_GAP_MIN, 960L)
                        .with(RuleParameter.WEEKLY_NORMAL_MIN, 2400L)
                        .values(),
                Map.of());
        var terms = new TermsTimeline(List.of(
                new LegalTerms(day("2020-01-01"), day("2026-03-03"), before, 2400, null),
                new LegalTerms(day("2026-03-04"), null, after, 2400, null)));
        var shifts = List.of(
                shift(SHANGHAI, "2026-03-02T09:00", "2026-03-02T17:00"),
                shift(SHANGHAI, "2026-03-03T08:30", "2026-03-03T16:30"),
                shift(SHANGHAI, "2026-03-04T08:00", "2026-03-04T16:00"));
        var record = new WorkRecord(
                "ana", SHANGHAI, terms, null, day("2026-03-02"), day("2026-03-08"), shifts, List.of(), Set.of());

        // 15 h 30 min before each shift: enough for the first law, half an hour too little for the second; no word of
        // its week.
        assertThat(LegalAudit.of(record))
                .extracting(Violation::rule, Violation::ruleSet, Violation::extent)
                .containsExactly(
                        tuple(LegalRule.WEEKLY_HOURS, "TEST/1", 900L), tuple(LegalRule.DAILY_REST, "TEST/2", 30L));
    }

    @Test
    void slackIsTheLeastOfEachRule() {
        var law = lawWithoutLimits()
                .with(RuleParameter.SHIFT_GAP_MIN, 660L)
                .with(RuleParameter.MAX_CONSECUTIVE_NIGHTS, 3L);
        var shifts = List.of(
                shift(SHANGHAI, "2026-03-02T22:00", "2026-03-03T06:00"),
                shift(SHANGHAI, "2026-03-03T22:00", "2026-03-04T06:00"),
                shift(SHANGHAI, "2026-03-06T09:00", "2026-03-06T17:00"));
        var record = new WorkRecord(
                "ana",
                SHANGHAI,
                TermsTimeline.always(law, 0),
                null,
                day("2026-03-02"),
                day("2026-03-08"),
                shifts,
                List.of(),
                Set.of());

        assertThat(Slack.of("ana", LegalAudit.measures(record)))
                .filteredOn(
                        slack -> slack.rule() == LegalRule.DAILY_REST || slack.rule() == LegalRule.CONSECUTIVE_NIGHTS)
                .extracting(Slack::rule, Slack::slack, Slack::unit)
                .containsExactly(
                        tuple(LegalRule.DAILY_REST, 16 * 60L - 660L, "minutes"),
                        tuple(LegalRule.CONSECUTIVE_NIGHTS, 1L, "nights"));
    }

    /** Nobody gets out of a limit by a change: what has come together until then is judged by the law until then. */
    @Test
    void aRunUntilTheChangeIsJudgedByTheLawUntilThen() {
        var strict = lawWithoutLimits()
                .with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, 6L)
                .with(RuleParameter.WEEKLY_REST_MIN, 1440L);
        var terms = new TermsTimeline(List.of(
                new LegalTerms(day("2020-01-01"), day("2026-03-08"), strict, 2400, null),
                new LegalTerms(day("2026-03-09"), null, lawWithoutLimits(), 2400, null)));
        var record = new WorkRecord(
                "ana",
                SHANGHAI,
                terms,
                null,
                day("2026-03-02"),
                day("2026-03-15"),
                eightHours(SHANGHAI, day("2026-03-02"), 8, "09:00"),
                List.of(),
                Set.of());

        assertThat(LegalAudit.of(record))
                .extracting(Violation::rule, Violation::measured)
                .containsExactly(tuple(LegalRule.CONSECUTIVE_DAYS, 7L), tuple(LegalRule.WEEKLY_REST, 960L));
    }

    @Test
    void overtimeUntilTheChangeIsHeldAgainstTheCapUntilThen() {
        var terms = new TermsTimeline(List.of(
                new LegalTerms(day("2020-01-01"), day("2026-03-30"), MONTHLY, 2400, null),
                new LegalTerms(day("2026-03-31"), null, QUARTERLY, 2400, null)));
        var shifts = new ArrayList<WorkedShift>();
        for (var shift : eightHours(SHANGHAI, day("2026-03-20"), 5, "09:00")) {
            shifts.add(
                    new WorkedShift(shift.workDay(), shift.span(), List.of(), List.of(), PlannedAs.REST_DAY_OT, null));
        }

        assertThat(measures(LegalRule.MONTHLY_OVERTIME, terms, calendar(), Set.of(), shifts))
                .extracting(Measure::measured, Measure::isBroken)
                .containsExactly(tuple(2_400L, true));
    }

    /** Six days of eight hours, three of them holidays: 24 hours of a normal week, and 24 of overtime that the month counts. */
    @Test
    void workOnPaidHolidaysIsNoPartOfTheNormalWeek() {
        var law = MONTHLY.with(RuleParameter.WEEKLY_NORMAL_MIN, 2400L);
        var shifts = eightHours(SHANGHAI, day("2026-03-02"), 6, "09:00");
        var holidays = calendar("2026-03-02", "2026-03-03", "2026-03-04");
        var terms = TermsTimeline.always(law, 2400);

        assertThat(measures(LegalRule.WEEKLY_HOURS, terms, holidays, Set.of(), shifts))
                .extracting(Measure::measured)
                .containsExactly(3 * 480L);
        assertThat(measures(LegalRule.MONTHLY_OVERTIME, terms, holidays, Set.of(), shifts))
                .extracting(Measure::measured)
                .containsExactly(3 * 480L);
    }

    private static List<Violation> protectedFrom(
            Protection.Kind kind, String from, WorkCalendar calendar, List<WorkedShift> shifts) {
        return LegalAudit.of(new WorkRecord(
                "ana",
                SHANGHAI,
                TermsTimeline.always(MONTHLY, 2400),
                calendar,
                day("2026-03-01"),
                day("2026-03-31"),
                shifts,
                List.of(new Protection(kind, day(from), null)),
                Set.of()));
    }

    @Test
    void protectionFromNightWorkHoldsFromItsFirstMidnight() {
        var eve = shift(SHANGHAI, "2026-03-09T22:00", "2026-03-10T06:00");
        var evening = shift(SHANGHAI, "2026-03-09T18:00", "2026-03-10T00:00");

        assertThat(protectedFrom(Protection.Kind.NO_NIGHT, "2026-03-10", calendar(), List.of(eve)))
                .hasSize(1);
        assertThat(protectedFrom(Protection.Kind.NO_NIGHT, "2026-03-10", calendar(), List.of(evening)))
                .isEmpty();
    }

    @Test
    void workOnAHolidayIsOvertimeForWhoIsProtectedFromIt() {
        var shifts = eightHours(SHANGHAI, day("2026-03-10"), 1, "09:00");

        assertThat(protectedFrom(Protection.Kind.NO_OVERTIME, "2026-03-01", calendar("2026-03-10"), shifts))
                .extracting(Violation::rule, Violation::extent)
                .containsExactly(tuple(LegalRule.NO_OVERTIME, 480L));
        assertThat(protectedFrom(Protection.Kind.NO_OVERTIME, "2026-03-01", calendar(), shifts))
                .isEmpty();
    }

    /** Two hours more on Monday, agreed, and protected from Saturday on: nothing is wrong. */
    @Test
    void overtimeBeforeTheProtectionIsLeftOut() {
        var shifts = new ArrayList<WorkedShift>();
        var monday = shift(SHANGHAI, "2026-03-02T08:00", "2026-03-02T18:00");
        shifts.add(new WorkedShift(monday.workDay(), monday.span(), List.of(), List.of(), PlannedAs.EXTENDED, null));
        shifts.addAll(eightHours(SHANGHAI, day("2026-03-04"), 4, "09:00"));

        assertThat(protectedFrom(Protection.Kind.NO_OVERTIME, "2026-03-07", calendar(), shifts))
                .isEmpty();
    }
}
