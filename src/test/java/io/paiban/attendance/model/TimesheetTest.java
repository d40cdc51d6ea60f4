package io.paiban.attendance.model;

import static io.paiban.attendance.model.AttendanceFixtures.BERLIN;
import static io.paiban.attendance.model.AttendanceFixtures.SHANGHAI;
import static io.paiban.attendance.model.AttendanceFixtures.STANDARD;
import static io.paiban.attendance.model.AttendanceFixtures.STANDARD_WITH_HOLIDAYS;
import static io.paiban.attendance.model.AttendanceFixtures.at;
import static io.paiban.attendance.model.AttendanceFixtures.holidays;
import static io.paiban.attendance.model.AttendanceFixtures.in;
import static io.paiban.attendance.model.AttendanceFixtures.law;
import static io.paiban.attendance.model.AttendanceFixtures.minutes;
import static io.paiban.attendance.model.AttendanceFixtures.out;
import static io.paiban.attendance.model.AttendanceFixtures.settled;
import static io.paiban.attendance.model.AttendanceFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paiban.attendance.model.Timesheet.State;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.HoursSystem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesheetTest {

    private static final ScheduledShift DAY =
            shift(SHANGHAI, "2026-03-11T09:00", "2026-03-11T18:00", "2026-03-11T12:00/2026-03-11T13:00");

    private static Timesheet day(Punch... punches) {
        return settled(DAY, STANDARD, null, SHANGHAI, punches);
    }

    private static Punch in11(String time) {
        return in(SHANGHAI, "2026-03-11T" + time);
    }

    private static Punch out11(String time) {
        return out(SHANGHAI, "2026-03-11T" + time);
    }

    private static PayMinutes on11(PayCode code, long minutes) {
        return minutes("2026-03-11", code, minutes);
    }

    @Test
    void unpaidBreaksAreTakenOffWithoutPunches() {
        var sheet = day(in11("09:00"), out11("18:00"));
        assertThat(sheet.workDay()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(sheet.scheduledMinutes()).isEqualTo(480);
        assertThat(sheet.workedMinutes()).isEqualTo(480);
        assertThat(sheet.state()).isEqualTo(State.DERIVED);
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480));
    }

    @Test
    void unpaidBreaksAreTakenOffOnceWhenPunched() {
        var sheet = day(in11("09:00"), out11("12:00"), in11("13:00"), out11("18:00"));
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480));
        assertThat(sheet.exceptions()).isEmpty();
    }

    @Test
    void latenessEqualToTheGraceIsForgiven() {
        var sheet = day(in11("09:05"), out11("18:00"));
        assertThat(sheet.lateMinutes()).isZero();
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480));
    }

    @Test
    void latenessOneMinuteOverTheGraceCountsInFull() {
        var sheet = day(in11("09:06"), out11("18:00"));
        assertThat(sheet.lateMinutes()).isEqualTo(6);
        assertThat(sheet.workedMinutes()).isEqualTo(474);
        assertThat(sheet.exceptions()).containsExactly(ExceptionKind.LATE);
        assertThat(sheet.state()).isEqualTo(State.EXCEPTION);
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 474), on11(PayCode.SHORT_LATE, 6));
    }

    @Test
    void theClockShowsWholeMinutesWhenComingAndGoing() {
        var sheet = day(in11("09:05:59"), out11("18:00:01"));
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480));
    }

    @Test
    void leavingEarlyHasAGraceOfItsOwn() {
        var sheet = day(in11("09:00"), out11("17:59"));
        assertThat(sheet.earlyMinutes()).isEqualTo(1);
        assertThat(sheet.exceptions()).containsExactly(ExceptionKind.EARLY);
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 479), on11(PayCode.SHORT_EARLY, 1));
    }

    @Test
    void latenessAcrossTheBreakCountsOnlyWorkingMinutes() {
        var sheet = day(in11("13:30"), out11("18:00"));
        assertThat(sheet.lateMinutes()).isEqualTo(180 + 30);
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 270), on11(PayCode.SHORT_LATE, 210));
    }

    @Test
    void stayingLongerDoesNotMakeUpForLateness() {
        var sheet = day(in11("10:00"), out11("19:00"));
        assertThat(sheet.exceptions()).containsExactly(ExceptionKind.LATE, ExceptionKind.EXTRA_UNAPPROVED);
        assertThat(sheet.minutes())
                .containsExactly(
                        on11(PayCode.REGULAR, 420), on11(PayCode.SHORT_LATE, 60), on11(PayCode.EXTRA_UNAPPROVED, 60));
    }

    @Test
    void beingAwayBetweenTwoStaysIsAnAbsenceUnlessWithinTheGrace() {
        var back5MinutesLate = day(in11("09:00"), out11("12:00"), in11("13:05"), out11("18:00"));
        assertThat(back5MinutesLate.minutes()).containsExactly(on11(PayCode.REGULAR, 480));

        var away60 = day(in11("09:00"), out11("15:00"), in11("16:00"), out11("18:00"));
        assertThat(away60.exceptions()).containsExactly(ExceptionKind.ABSENT);
        assertThat(away60.minutes()).containsExactly(on11(PayCode.REGULAR, 420), on11(PayCode.ABSENCE, 60));
    }

    @Test
    void extraTimeIsRaisedByTheRun() {
        var twice14 = day(in11("08:46"), out11("18:14"));
        assertThat(twice14.exceptions()).isEmpty();
        assertThat(twice14.minutes()).containsExactly(on11(PayCode.REGULAR, 480));

        var one15 = day(in11("08:45"), out11("18:14"));
        assertThat(one15.exceptions()).containsExactly(ExceptionKind.EXTRA_UNAPPROVED);
        assertThat(one15.minutes()).containsExactly(on11(PayCode.REGULAR, 480), on11(PayCode.EXTRA_UNAPPROVED, 15));
    }

    @Test
    void aMissingPunchLeavesTheWholeShiftPending() {
        var withoutOut = day(in11("09:00"));
        assertThat(withoutOut.exceptions()).containsExactly(ExceptionKind.MISSING_OUT);
        assertThat(withoutOut.minutes()).containsExactly(on11(PayCode.PENDING_PUNCH, 480));
        assertThat(withoutOut.workedMinutes()).isZero();

        var withoutIn = day(out11("18:00"));
        assertThat(withoutIn.exceptions()).containsExactly(ExceptionKind.MISSING_IN);
        assertThat(withoutIn.minutes()).containsExactly(on11(PayCode.PENDING_PUNCH, 480));

        var cameTwice = day(in11("09:00"), in11("13:00"), out11("18:00"));
        assertThat(cameTwice.exceptions()).containsExactly(ExceptionKind.MISSING_OUT);
        assertThat(cameTwice.minutes()).containsExactly(on11(PayCode.PENDING_PUNCH, 480));
    }

    @Test
    void aShiftWithoutPunchesIsPendingUntilItsWindowHasPassed() {
        var before = Timesheet.derive(DAY, List.of(), STANDARD, null, SHANGHAI, at(SHANGHAI, "2026-03-11T23:59:59"));
        assertThat(before.exceptions()).containsExactly(ExceptionKind.MISSING_IN, ExceptionKind.MISSING_OUT);
        assertThat(before.minutes()).containsExactly(on11(PayCode.PENDING_PUNCH, 480));

        var after = Timesheet.derive(DAY, List.of(), STANDARD, null, SHANGHAI, at(SHANGHAI, "2026-03-12T00:00"));
        assertThat(after.exceptions()).containsExactly(ExceptionKind.ABSENT);
        assertThat(after.state()).isEqualTo(State.EXCEPTION);
        assertThat(after.minutes()).containsExactly(on11(PayCode.ABSENCE, 480));
    }

    @Test
    void aShiftThatIsNotOverHasNoMinutesYet() {
        var now = at(SHANGHAI, "2026-03-11T17:59");
        var sheet = Timesheet.derive(DAY, List.of(in11("09:00")), STANDARD, null, SHANGHAI, now);
        assertThat(sheet.state()).isEqualTo(State.SCHEDULED);
        assertThat(sheet.minutes()).isEmpty();
    }

    @Test
    void aShiftThatIsNotOverAlreadyShowsWhatIsWrong() {
        var due = Timesheet.derive(DAY, List.of(), STANDARD, null, SHANGHAI, at(SHANGHAI, "2026-03-11T09:05"));
        assertThat(due.state()).isEqualTo(State.SCHEDULED);
        var overdue = Timesheet.derive(DAY, List.of(), STANDARD, null, SHANGHAI, at(SHANGHAI, "2026-03-11T09:06"));
        assertThat(overdue.exceptions()).containsExactly(ExceptionKind.MISSING_IN);
        assertThat(overdue.state()).isEqualTo(State.EXCEPTION);
        var late = Timesheet.derive(
                DAY, List.of(in11("09:12")), STANDARD, null, SHANGHAI, at(SHANGHAI, "2026-03-11T10:00"));
        assertThat(late.exceptions()).containsExactly(ExceptionKind.LATE);
        assertThat(late.lateMinutes()).isEqualTo(12);
    }

    @Test
    void standardHoursTurnIntoOvertimeAboveTheDailyNormal() {
        var shift = shift(SHANGHAI, "2026-03-11T08:00", "2026-03-11T18:00");
        var sheet = settled(shift, STANDARD, null, SHANGHAI, in11("08:00"), out11("18:00"));
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480), on11(PayCode.OT_WEEKDAY, 120));
    }

    @Test
    void overtimeOfANightShiftFallsOnTheDayItIsWorked() {
        var shift = shift(SHANGHAI, "2026-03-11T20:00", "2026-03-12T06:00");
        var sheet = settled(shift, STANDARD, null, SHANGHAI, in11("20:00"), out(SHANGHAI, "2026-03-12T06:00"));
        assertThat(sheet.minutes())
                .containsExactly(
                        on11(PayCode.REGULAR, 240),
                        on11(PayCode.NIGHT, 120),
                        minutes("2026-03-12", PayCode.REGULAR, 240),
                        minutes("2026-03-12", PayCode.OT_WEEKDAY, 120),
                        minutes("2026-03-12", PayCode.NIGHT, 360));
    }

    @Test
    void averagedHoursKnowNoOvertimeByTheDay() {
        var shift = shift(SHANGHAI, "2026-03-11T08:00", "2026-03-11T18:00");
        var averaged = law(HoursSystem.AVERAGED, 480, false);
        var sheet = settled(shift, averaged, null, SHANGHAI, in11("08:00"), out11("18:00"));
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 600));
    }

    @Test
    void minutesAreCutAtTheEndOfTheMonth() {
        var shift = shift(SHANGHAI, "2026-11-30T22:00", "2026-12-01T06:00");
        var sheet = settled(
                shift, STANDARD, null, SHANGHAI, in(SHANGHAI, "2026-11-30T22:00"), out(SHANGHAI, "2026-12-01T06:00"));
        assertThat(sheet.workDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(sheet.minutes())
                .containsExactly(
                        minutes("2026-11-30", PayCode.REGULAR, 120),
                        minutes("2026-11-30", PayCode.NIGHT, 120),
                        minutes("2026-12-01", PayCode.REGULAR, 360),
                        minutes("2026-12-01", PayCode.NIGHT, 360));
    }

    @Test
    void holidayMinutesDoNotUseUpTheDailyNormal() {
        var calendar = holidays(YearStatus.OFFICIAL, "2026-10-01");
        var shift = shift(SHANGHAI, "2026-10-01T20:00", "2026-10-02T09:00");
        var sheet = settled(
                shift,
                STANDARD_WITH_HOLIDAYS,
                calendar,
                SHANGHAI,
                in(SHANGHAI, "2026-10-01T20:00"),
                out(SHANGHAI, "2026-10-02T09:00"));
        assertThat(sheet.minutes())
                .containsExactly(
                        minutes("2026-10-01", PayCode.OT_HOLIDAY, 240),
                        minutes("2026-10-01", PayCode.NIGHT, 120),
                        minutes("2026-10-02", PayCode.REGULAR, 480),
                        minutes("2026-10-02", PayCode.OT_WEEKDAY, 60),
                        minutes("2026-10-02", PayCode.NIGHT, 360));
    }

    @Test
    void anAbsenceDoesNotCountItsHolidayMinutes() {
        var calendar = holidays(YearStatus.OFFICIAL, "2026-10-01");
        var shift = shift(SHANGHAI, "2026-09-30T22:00", "2026-10-01T06:00");
        var sheet = settled(shift, STANDARD_WITH_HOLIDAYS, calendar, SHANGHAI);
        assertThat(sheet.exceptions()).containsExactly(ExceptionKind.ABSENT);
        assertThat(sheet.minutes()).containsExactly(minutes("2026-09-30", PayCode.ABSENCE, 120));
    }

    @Test
    void holidaysAreOrdinaryDaysWhereTheLawDoesNotPayThem() {
        var calendar = holidays(YearStatus.OFFICIAL, "2026-03-11");
        var sheet = settled(DAY, STANDARD, calendar, SHANGHAI, in11("09:00"), out11("18:00"));
        assertThat(sheet.minutes()).containsExactly(on11(PayCode.REGULAR, 480));
    }

    @Test
    void aYearWhoseHolidaysAreNotKnownIsRefusedByName() {
        var punches = new Punch[] {in(SHANGHAI, "2026-12-31T22:00"), out(SHANGHAI, "2027-01-01T06:00")};
        var shift = shift(SHANGHAI, "2026-12-31T22:00", "2027-01-01T06:00");
        var only2026 = holidays(YearStatus.OFFICIAL, "2026-10-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(shift, STANDARD_WITH_HOLIDAYS, only2026, SHANGHAI, punches))
                .withMessageContaining("2027");
        var restDays = holidays(YearStatus.REST_DAYS_ONLY, "2026-10-01", "2027-10-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(shift, STANDARD_WITH_HOLIDAYS, restDays, SHANGHAI, punches))
                .withMessageContaining("2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(shift, STANDARD_WITH_HOLIDAYS, null, SHANGHAI, punches))
                .withMessageContaining("2026");
    }

    @Test
    void theNightTheClocksGoForwardIsAnHourShorter() {
        var shift = shift(BERLIN, "2026-03-28T22:00", "2026-03-29T06:00");
        var sheet =
                settled(shift, STANDARD, null, BERLIN, in(BERLIN, "2026-03-28T22:00"), out(BERLIN, "2026-03-29T06:00"));
        assertThat(sheet.scheduledMinutes()).isEqualTo(420);
        assertThat(sheet.minutes())
                .containsExactly(
                        minutes("2026-03-28", PayCode.REGULAR, 120),
                        minutes("2026-03-28", PayCode.NIGHT, 120),
                        minutes("2026-03-29", PayCode.REGULAR, 300),
                        minutes("2026-03-29", PayCode.NIGHT, 300));
    }

    @Test
    void theNightTheClocksGoBackIsAnHourLonger() {
        var shift = shift(BERLIN, "2026-10-24T22:00", "2026-10-25T06:00");
        var sheet =
                settled(shift, STANDARD, null, BERLIN, in(BERLIN, "2026-10-24T22:00"), out(BERLIN, "2026-10-25T06:00"));
        assertThat(sheet.scheduledMinutes()).isEqualTo(540);
        assertThat(sheet.minutes())
                .containsExactly(
                        minutes("2026-10-24", PayCode.REGULAR, 120),
                        minutes("2026-10-24", PayCode.NIGHT, 120),
                        minutes("2026-10-25", PayCode.REGULAR, 360),
                        minutes("2026-10-25", PayCode.OT_WEEKDAY, 60),
                        minutes("2026-10-25", PayCode.NIGHT, 420));
    }

    @Test
    void somebodyElsesPunchIsRefused() {
        var now = at(SHANGHAI, "2026-03-12T09:00");
        var other = new Punch(DAY.id(), "008", now, Punch.Direction.IN, "device", now);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timesheet.derive(DAY, List.of(other), STANDARD, null, SHANGHAI, now))
                .withMessageContaining("008");
    }

    @Test
    void overtimeInStepsIsRefused() {
        var steps = law(HoursSystem.DAILY_AND_WEEKLY_OT, null, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(DAY, steps, null, SHANGHAI))
                .withMessageContaining("DAILY_AND_WEEKLY_OT");
    }
}
