package io.paiban.calendar;

import static io.paiban.calendar.model.DayKind.MAKE_UP_WORKDAY;
import static io.paiban.calendar.model.DayKind.REST_DAY_ADJUSTED;
import static io.paiban.calendar.model.DayKind.STATUTORY_HOLIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.paiban.calendar.HolidayNotice.Day;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayNoticeTest {

    private static final WorkCalendar NOTHING = new WorkCalendar("CN", Map.of(), List.of());

    /** New Year 2027 as it might be: Friday the holiday, a weekend, and the Sunday after it made up. */
    private static final HolidayNotice NOTICE = notice(
            2027,
            new Day("元旦", "2027-01-01", true),
            new Day(null, "2027-01-02", true),
            new Day("元旦", "2027-01-10", false));

    @Test
    void statutoryDaysAreThoseThatTheSenderNames() {
        var reading = NOTICE.read("2027-01-01, 2027-01-02", NOTHING, NOTHING, new Faults());

        assertThat(reading.status()).isEqualTo(YearStatus.OFFICIAL);
        assertThat(reading.days())
                .extracting(CalendarDay::date, CalendarDay::name, CalendarDay::kind)
                .containsExactly(
                        tuple(LocalDate.of(2027, 1, 1), "元旦", STATUTORY_HOLIDAY),
                        tuple(LocalDate.of(2027, 1, 2), "", STATUTORY_HOLIDAY),
                        tuple(LocalDate.of(2027, 1, 10), "元旦", MAKE_UP_WORKDAY));
    }

    @Test
    void otherwiseTheyAreThoseThatTheCalendarKnows() {
        var reading = NOTICE.read(null, known(YearStatus.PROJECTED, "2027-01-01"), NOTHING, new Faults());

        assertThat(reading.status()).isEqualTo(YearStatus.OFFICIAL);
        assertThat(reading.days())
                .extracting(CalendarDay::kind)
                .containsExactly(STATUTORY_HOLIDAY, REST_DAY_ADJUSTED, MAKE_UP_WORKDAY);
    }

    @Test
    void aKnownStatutoryDayThatIsNoDayOffIsRefused() {
        var faults = faults(NOTICE, null, known(YearStatus.PROJECTED, "2027-01-01", "2027-05-01", "2027-01-10"));

        assertThat(faults).extracting(Fault::field).containsExactly("statutory", "statutory");
        assertThat(faults).extracting(Fault::value).containsExactly("2027-01-10", "2027-05-01");
        assertThat(faults.get(0).reason()).contains("PROJECTED", "?statutory=");
    }

    @Test
    void withoutAnyKnownStatutoryDayOnlyRestDaysAreKept() {
        for (var known : List.of(NOTHING, known(YearStatus.OFFICIAL), known(YearStatus.REST_DAYS_ONLY, "2027-01-01"))) {
            var reading = NOTICE.read(" ", known, NOTHING, new Faults());

            assertThat(reading.status()).isEqualTo(YearStatus.REST_DAYS_ONLY);
            assertThat(reading.days())
                    .extracting(CalendarDay::kind)
                    .containsExactly(REST_DAY_ADJUSTED, REST_DAY_ADJUSTED, MAKE_UP_WORKDAY);
        }
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        var faults = faults(
                notice(
                        2027,
                        new Day("a", "2027-01-01", true),
                        new Day("b", "2027-01-01", true),
                        new Day("c", "2026-12-31", true),
                        new Day("d", "soon", true),
                        new Day("e", "2027-01-04", false),
                        new Day("f", null, null)),
                "2027-01-01,2027-01-04,tomorrow",
                NOTHING);

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly(
                        "days[2].date",
                        "days[3].date",
                        "days[5].isOffDay",
                        "days[5].date",
                        "statutory",
                        "statutory",
                        "days[1].date",
                        "days[4].date");
        assertThat(faults)
                .extracting(Fault::value)
                .containsExactly(
                        "2026-12-31", "soon", null, null, "2027-01-04", "tomorrow", "2027-01-01", "2027-01-04");
    }

    @Test
    void aNoticeNeedsAYearWithinReachAndDays() {
        assertThat(faults(new HolidayNotice(null, null, null), null, NOTHING))
                .extracting(Fault::field)
                .containsExactly("year", "days");
        assertThat(faults(notice(2201, new Day("a", "2201-01-01", true)), null, NOTHING))
                .extracting(Fault::value)
                .contains("2201");
    }

    @Test
    void theSourceIsThePapersUnlessTheyAreMissing() {
        assertThat(new HolidayNotice(2027, List.of("a", "b"), List.of()).papersOr("none"))
                .isEqualTo("a b");
        assertThat(NOTICE.papersOr("none")).isEqualTo("none");
    }

    private static HolidayNotice notice(int year, Day... days) {
        return new HolidayNotice(year, null, List.of(days));
    }

    private static WorkCalendar known(YearStatus status, String... statutory) {
        return new WorkCalendar(
                "CN",
                Map.of(2027, status),
                Stream.of(statutory)
                        .map(day -> new CalendarDay(LocalDate.parse(day), "", STATUTORY_HOLIDAY))
                        .toList());
    }

    private static List<Fault> faults(HolidayNotice notice, String statutory, WorkCalendar known) {
        var failure =
                catchThrowableOfType(RequestFailure.class, () -> notice.read(statutory, known, NOTHING, new Faults()));
        assertThat(failure.type()).isEqualTo(ProblemType.INVALID_FILE);
        return failure.problem().faults();
    }
}
