package io.paiban.roster;

import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.peak.model.PeakActions;
import io.paiban.peak.model.PeakLevel;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterPeaksTest {

    private static final IntervalGrid WEEK =
            new IntervalGrid(SHANGHAI, LocalDate.of(2026, 11, 2), 7, Duration.ofMinutes(30));
    private static final ShiftType EARLY = standby("early", "08:00", DayOfWeek.values());
    private static final ShiftType LATE = standby("late", "16:00", DayOfWeek.values());
    private static final ShiftType NIGHT = standby("night", "22:00", DayOfWeek.values());
    private static final ShiftType WORK = RosterFixtures.type("work", "08:00", Duration.ofHours(8));

    @Test
    void peopleStandByOnTheTypesThatOverlapTheWindow() {
        var slots = slots(List.of(EARLY, LATE, NIGHT, WORK), window("2026-11-03T15:00", "2026-11-03T16:30", 2));

        assertThat(slots).hasSize(1);
        assertThat(slots.get(0).day()).isEqualTo("2026-11-03");
        assertThat(slots.get(0).types()).containsExactlyInAnyOrder("early", "late");
        assertThat(slots.get(0).required()).isEqualTo(2);
        assertThat(slots.get(0).over()).isZero();
        assertThat(slots.get(0).under()).isPositive();
    }

    @Test
    void aTypeThatOnlyTouchesTheWindowIsNotAsked() {
        assertThat(slots(List.of(EARLY, LATE), window("2026-11-03T15:30", "2026-11-03T16:00", 1)))
                .extracting(SlotDemand::types)
                .containsExactly(Set.of("early"));
        assertThat(slots(List.of(EARLY), window("2026-11-03T16:00", "2026-11-03T17:00", 1)))
                .isEmpty();
    }

    @Test
    void aNightShiftOfTheDayBeforeStandsByForTheEarlyMorning() {
        assertThat(slots(List.of(NIGHT), window("2026-11-03T04:00", "2026-11-03T05:00", 1)))
                .extracting(SlotDemand::day)
                .containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void ofSeveralWindowsForTheSameTypesTheOneThatAsksForMostDecides() {
        assertThat(slots(
                        List.of(EARLY),
                        window("2026-11-03T09:00", "2026-11-03T10:00", 1),
                        window("2026-11-03T12:00", "2026-11-03T13:00", 3),
                        window("2026-11-04T12:00", "2026-11-04T13:00", 2)))
                .extracting(SlotDemand::required)
                .containsExactly(3, 2);
    }

    @Test
    void nobodyIsAskedWhereALevelAsksForNobodyOrNothingIsForStandingBy() {
        assertThat(slots(List.of(EARLY), window("2026-11-03T09:00", "2026-11-03T10:00", 0)))
                .isEmpty();
        assertThat(slots(List.of(WORK), window("2026-11-03T09:00", "2026-11-03T10:00", 2)))
                .isEmpty();
        assertThat(slots(
                        List.of(standby("monday", "08:00", DayOfWeek.MONDAY)),
                        window("2026-11-03T09:00", "2026-11-03T10:00", 2)))
                .isEmpty();
    }

    private static List<SlotDemand> slots(List<ShiftType> types, PeakWindow... windows) {
        return RosterPeaks.standby(List.of(windows), types, WEEK);
    }

    private static PeakWindow window(String from, String to, int standby) {
        var start = SHANGHAI.at(LocalDateTime.parse(from));
        var end = SHANGHAI.at(LocalDateTime.parse(to));
        int size = Math.toIntExact(Duration.between(start, end).toMinutes() / 30);
        return new PeakWindow(
                start,
                end,
                PeakLevel.RED,
                "general",
                new PeakWindow.Contacts(0, 0, 0, 0, 0),
                new int[size],
                new int[size],
                new double[size],
                0,
                0,
                "",
                "",
                new PeakActions(0.5, null, true, null, standby));
    }

    private static ShiftType standby(String code, String start, DayOfWeek... weekdays) {
        return new ShiftType(
                code,
                code,
                LocalTime.parse(start),
                LocalTime.parse(start),
                Duration.ZERO,
                List.of(Duration.ofHours(8)),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.copyOf(List.of(weekdays)),
                true);
    }
}
