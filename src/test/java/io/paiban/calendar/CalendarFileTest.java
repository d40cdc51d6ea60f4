package io.paiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final WorkCalendar NOTHING = new WorkCalendar("CN", Map.of(), List.of());

    @Test
    void kindsAreReadInAnyCaseAndDaysSorted() {
        var days =
                read("\uFEFFdate;name;kind\n2027-02-06;春节;statutory_holiday\n2026-12-31;;Partial_Holiday\n", NOTHING);

        assertThat(days)
                .containsExactly(
                        new CalendarDay(LocalDate.of(2026, 12, 31), "", DayKind.PARTIAL_HOLIDAY),
                        new CalendarDay(LocalDate.of(2027, 2, 6), "春节", DayKind.STATUTORY_HOLIDAY));
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        var faults = faults(
                """
                date,name,kind
                2027-01-01,a,STATUTORY_HOLIDAY
                2027-01-01,b,REST_DAY_ADJUSTED
                2027-02-30,c,REST_DAY_ADJUSTED
                2027-03-01,d,HOLIDAY
                1066-10-14,e,STATUTORY_HOLIDAY
                2027-03-03,f,MAKE_UP_WORKDAY
                ,g,
                """,
                NOTHING);

        assertThat(faults).extracting(Fault::line).containsExactly(3, 4, 5, 6, 7, 8, 8);
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly("date", "date", "kind", "date", "date", "date", "kind");
        assertThat(faults)
                .extracting(Fault::value)
                .containsExactly("2027-01-01", "2027-02-30", "HOLIDAY", "1066-10-14", "2027-03-03", null, null);
        assertThat(faults).extracting(Fault::reason).first().isEqualTo("stands twice");
    }

    @Test
    void anEmptyFileIsRefusedWithOrWithoutAHeader() {
        assertThat(faults("", NOTHING)).hasSize(1);
        assertThat(faults("date,name,kind\n", NOTHING)).hasSize(1);
        assertThat(faults("date,kind\n2027-01-01,STATUTORY_HOLIDAY\n", NOTHING))
                .extracting(Fault::field)
                .containsExactly("name");
    }

    @Test
    void aWeekdayIsAMakeUpWorkdayOnlyWhereAWiderLayerGivesItOff() {
        var friday = new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", DayKind.STATUTORY_HOLIDAY);
        var nation = new WorkCalendar("CN", Map.of(2027, YearStatus.OFFICIAL), List.of(friday));

        assertThat(read("date,name,kind\n2027-01-01,duty,MAKE_UP_WORKDAY\n", nation))
                .hasSize(1);
        assertThat(faults("date,name,kind\n2027-01-04,duty,MAKE_UP_WORKDAY\n", nation))
                .hasSize(1);
    }

    private static Collection<CalendarDay> read(String file, WorkCalendar wider) {
        return CalendarFile.read(file.getBytes(StandardCharsets.UTF_8), wider, new Faults());
    }

    private static List<Fault> faults(String file, WorkCalendar wider) {
        var failure = catchThrowableOfType(RequestFailure.class, () -> read(file, wider));
        assertThat(failure.type()).isEqualTo(ProblemType.INVALID_FILE);
        return failure.problem().faults();
    }
}
