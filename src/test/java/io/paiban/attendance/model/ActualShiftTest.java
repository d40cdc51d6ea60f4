package io.paiban.attendance.model;

import static io.paiban.attendance.model.AttendanceFixtures.SHANGHAI;
import static io.paiban.attendance.model.AttendanceFixtures.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Planned is 09:00 to 17:30 with half an hour at noon; grace 5 and 0, extra time from 15 minutes on. */
class ActualShiftTest {

    private static final Instant LATER = at("2026-03-13T00:00");
    private static final WorkedShift PLAN =
            new WorkedShift(LocalDate.of(2026, 3, 11), span("09:00", "17:30"), List.of(span("12:00", "12:30")));

    private static Instant at(String local) {
        return SHANGHAI.at(LocalDateTime.parse(local));
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(at("2026-03-11T" + from), at("2026-03-11T" + to));
    }

    /** Coming and going in turn. */
    private static WorkedShift worked(Instant now, String... times) {
        var punches = new ArrayList<Punch>();
        for (int i = 0; i < times.length; i++) {
            punches.add(new Punch(
                    UUID.randomUUID(),
                    "0001",
                    at("2026-03-11T" + times[i]),
                    i % 2 == 0 ? Punch.Direction.IN : Punch.Direction.OUT,
                    "door",
                    at("2026-03-11T" + times[i])));
        }
        return ActualShift.of(new ScheduledShift(UUID.randomUUID(), "0001", PLAN), punches, STANDARD, now);
    }

    private static TimeSpan spanOf(String... times) {
        return worked(LATER, times).span();
    }

    @Test
    void aLittleOffThePlanIsThePlan() {
        assertThat(worked(LATER, "08:46", "17:44")).isEqualTo(PLAN);
        assertThat(worked(LATER, "09:05", "17:30")).isEqualTo(PLAN);
    }

    @Test
    void beyondTheGraceItIsWhatItWas() {
        assertThat(spanOf("09:06", "17:30")).isEqualTo(span("09:06", "17:30"));
        assertThat(spanOf("09:00", "17:29")).isEqualTo(span("09:00", "17:29"));
        assertThat(spanOf("08:45", "17:30")).isEqualTo(span("08:45", "17:30"));
    }

    @Test
    void workBeyondThePlanIsAnExtension() {
        var longer = worked(LATER, "09:00", "20:30");

        assertThat(longer.span()).isEqualTo(span("09:00", "20:30"));
        assertThat(longer.plannedAs()).isEqualTo(PlannedAs.EXTENDED);
        assertThat(longer.workingMinutes()).isEqualTo(660);
    }

    @Test
    void timeAwayIsAnUnpaidBreakOnce() {
        var away = worked(LATER, "09:00", "11:50", "13:00", "17:30");

        assertThat(away.unpaidBreaks()).containsExactly(span("11:50", "13:00"));
        assertThat(away.workingMinutes()).isEqualTo(510 - 70);
    }

    @Test
    void aMissingPunchLeavesThePlan() {
        assertThat(worked(LATER, "09:30")).isEqualTo(PLAN);
    }

    @Test
    void withoutAnyPunchNothingIsGuessed() {
        assertThat(worked(LATER)).isEqualTo(PLAN);
        assertThat(worked(at("2026-03-11T23:29"), "09:30", "12:00")).isEqualTo(PLAN);
    }

    @Test
    void workOutsideEveryShiftIsOvertimeOfARestDay() {
        var lost = List.of(
                new Punch(UUID.randomUUID(), "0001", at("2026-03-14T09:00"), Punch.Direction.IN, "door", LATER),
                new Punch(UUID.randomUUID(), "0001", at("2026-03-14T13:00"), Punch.Direction.OUT, "door", LATER));

        assertThat(ActualShift.unplanned(lost, Set.copyOf(lost), STANDARD, SHANGHAI))
                .singleElement()
                .satisfies(extra -> {
                    assertThat(extra.workDay()).isEqualTo(LocalDate.of(2026, 3, 14));
                    assertThat(extra.workingMinutes()).isEqualTo(240);
                    assertThat(extra.plannedAs()).isEqualTo(PlannedAs.REST_DAY_OT);
                });
        assertThat(ActualShift.unplanned(lost.subList(0, 1), Set.copyOf(lost), STANDARD, SHANGHAI))
                .isEmpty();
    }

    @Test
    void punchesOfNoShiftWithAShiftBetweenThemAreNoStay() {
        var early = punch("2026-03-14T03:00", Punch.Direction.IN);
        var late = punch("2026-03-14T23:30", Punch.Direction.OUT);
        var all = List.of(
                early,
                punch("2026-03-14T09:00", Punch.Direction.IN),
                punch("2026-03-14T17:00", Punch.Direction.OUT),
                late);

        assertThat(ActualShift.unplanned(all, Set.of(early, late), STANDARD, SHANGHAI))
                .isEmpty();
    }

    private static Punch punch(String at, Punch.Direction direction) {
        return new Punch(UUID.randomUUID(), "0001", at(at), direction, "door", LATER);
    }
}
