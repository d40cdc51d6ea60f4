package io.paiban.attendance.model;

import static io.paiban.attendance.model.AttendanceFixtures.SHANGHAI;
import static io.paiban.attendance.model.AttendanceFixtures.STANDARD;
import static io.paiban.attendance.model.AttendanceFixtures.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.attendance.model.PunchMatching.Unmatched;
import java.util.List;
import org.junit.jupiter.api.Test;

class PunchMatchingTest {

    private static final ScheduledShift MORNING = shift("06:00", "14:00");
    private static final ScheduledShift EVENING = shift("14:00", "22:00");

    private static ScheduledShift shift(String start, String end) {
        return AttendanceFixtures.shift(SHANGHAI, "2026-03-11T" + start, "2026-03-11T" + end);
    }

    private static Punch in(String time) {
        return AttendanceFixtures.in(SHANGHAI, "2026-03-11T" + time);
    }

    private static Punch out(String time) {
        return AttendanceFixtures.out(SHANGHAI, "2026-03-11T" + time);
    }

    private static PunchMatching match(List<ScheduledShift> shifts, Punch... punches) {
        return PunchMatching.match(List.of(punches), shifts, STANDARD);
    }

    @Test
    void ofRepetitionsTheFirstComingAndTheLastGoingCount() {
        var matching = match(
                List.of(MORNING), out("14:03"), in("06:03"), in("05:58"), in("06:00"), out("14:00"), out("14:01"));
        assertThat(matching.of(MORNING)).containsExactly(in("05:58"), out("14:03"));
        assertThat(matching.unmatched()).isEmpty();
    }

    @Test
    void punchesFurtherApartThanTheLimitAreNoRepetition() {
        var matching = match(List.of(MORNING), in("06:00"), in("06:03:01"), out("14:00"));
        assertThat(matching.of(MORNING)).containsExactly(in("06:00"), in("06:03:01"), out("14:00"));
    }

    @Test
    void comingBackAtOnceIsNoRepetition() {
        var matching = match(List.of(MORNING), in("06:00"), out("06:01"), in("06:02"), out("14:00"));
        assertThat(settled(
                                MORNING,
                                STANDARD,
                                null,
                                SHANGHAI,
                                matching.of(MORNING).toArray(Punch[]::new))
                        .minutes())
                .containsExactly(AttendanceFixtures.minutes("2026-03-11", PayCode.REGULAR, 480));
    }

    @Test
    void theWindowOpensFourHoursBeforeAndClosesSixHoursAfter() {
        var matching = match(List.of(MORNING), in("02:00"), out("19:59"));
        assertThat(matching.unmatched()).isEmpty();

        var outside = match(List.of(MORNING), in("01:59"), out("20:00"));
        assertThat(outside.of(MORNING)).isEmpty();
        assertThat(outside.unmatched())
                .containsExactly(
                        new Unmatched(in("01:59"), ExceptionKind.NO_SHIFT),
                        new Unmatched(out("20:00"), ExceptionKind.NO_SHIFT));
    }

    @Test
    void aPunchWithoutAnyShiftIsReturned() {
        assertThat(match(List.of(), in("06:00")).unmatched())
                .containsExactly(new Unmatched(in("06:00"), ExceptionKind.NO_SHIFT));
    }

    @Test
    void aPunchOfSomebodyElseIsNotTaken() {
        var foreign = new Punch(
                MORNING.id(),
                "008",
                in("06:00").at(),
                Punch.Direction.IN,
                "device",
                in("06:00").at());
        var matching = match(List.of(MORNING), foreign);
        assertThat(matching.of(MORNING)).isEmpty();
        assertThat(matching.unmatched()).containsExactly(new Unmatched(foreign, ExceptionKind.NO_SHIFT));
    }

    @Test
    void backToBackShiftsShareTheMomentBetweenThem() {
        var matching = match(List.of(EVENING, MORNING), in("06:00"), out("14:00"), in("14:00"), out("22:00"));
        assertThat(matching.of(MORNING)).containsExactly(in("06:00"), out("14:00"));
        assertThat(matching.of(EVENING)).containsExactly(in("14:00"), out("22:00"));
    }

    @Test
    void aStayGoesToTheShiftItSharesMostTimeWith() {
        var matching = match(
                List.of(MORNING, EVENING),
                in("05:50"),
                out("11:00"),
                in("11:30"),
                out("13:50"),
                in("13:55"),
                out("22:05"));
        assertThat(matching.of(MORNING)).containsExactly(in("05:50"), out("11:00"), in("11:30"), out("13:50"));
        assertThat(matching.of(EVENING)).containsExactly(in("13:55"), out("22:05"));
    }

    @Test
    void aStayOutsideEveryShiftGoesToTheNearest() {
        var before = shift("06:00", "10:00");
        var after = shift("16:00", "20:00");
        var matching = match(List.of(before, after), in("13:30"), out("14:30"));
        assertThat(matching.of(after)).containsExactly(in("13:30"), out("14:30"));
    }

    @Test
    void lonePunchesGoToTheNearestStartOrEnd() {
        var matching = match(List.of(MORNING, EVENING), in("06:00"), in("13:55"), out("22:00"));
        assertThat(matching.of(MORNING)).containsExactly(in("06:00"));
        assertThat(matching.of(EVENING)).containsExactly(in("13:55"), out("22:00"));
    }

    @Test
    void nothingIsGuessedWhenOneStayCoversTwoShifts() {
        var before = shift("08:00", "12:00");
        var after = shift("13:00", "17:00");
        var matching = match(List.of(before, after), in("08:00"), out("17:00"));
        assertThat(matching.of(before)).containsExactly(in("08:00"));
        assertThat(matching.of(after)).containsExactly(out("17:00"));
    }

    @Test
    void aForgottenNightDoesNotMakeOneLongStay() {
        var first = AttendanceFixtures.shift(SHANGHAI, "2026-03-11T22:00", "2026-03-12T06:00");
        var second = AttendanceFixtures.shift(SHANGHAI, "2026-03-12T22:00", "2026-03-13T06:00");
        var came = in("22:00");
        var went = AttendanceFixtures.out(SHANGHAI, "2026-03-13T06:00");
        var matching = match(List.of(first, second), came, went);
        assertThat(matching.of(first)).containsExactly(came);
        assertThat(matching.of(second)).containsExactly(went);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var one = match(List.of(MORNING, EVENING), in("06:00"), out("14:00"), in("14:00"), out("22:00"));
        var other = match(List.of(EVENING, MORNING), out("22:00"), in("14:00"), out("14:00"), in("06:00"));
        assertThat(one).isEqualTo(other);
        assertThat(one.byShift().keySet())
                .containsExactlyElementsOf(other.byShift().keySet());
    }
}
