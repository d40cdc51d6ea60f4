package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.PlannedAs;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftActivityTest {

    private static final ShiftBreak LUNCH = new ShiftBreak(span("12:00", "12:30"), false);
    private static final ShiftActivity TRAINING = new ShiftActivity("TRAINING", span("14:00", "15:00"), false);
    private static final ShiftActivity HANDOVER = new ShiftActivity("HANDOVER", span("09:00", "09:30"), true);

    /** The fingerprint is that of the text in the format's description, worked out with sha256sum. */
    @Test
    void aRosterWithoutActivitiesHasTheFingerprintItAlwaysHad() {
        assertThat(RosterHash.of(List.of(shift())))
                .isEqualTo("1d8b70ef3867895c724aff7b6a79a25e0709070b0954f1a5ab950e351eb629d5");
    }

    @Test
    void activitiesAreInTheFingerprint() {
        var meeting = new ShiftActivity("MEETING", span("09:00", "09:30"), true);

        assertThat(RosterHash.of(List.of(shift(meeting, TRAINING))))
                .isEqualTo("c30bc8965ee0f05119766d1912b31bfe88ef00e18445d357c35df034db392189");
    }

    /** Eight hours with half an hour of lunch and an hour of training leave six and a half; the handover takes contacts. */
    @Test
    void whoIsOnAnActivityAwayFromContactsIsNoCover() {
        var grid = week(SHANGHAI, "2026-11-02", 1);
        var people = List.of(person("0001", Role.AGENT, CHINA).employee());
        var demand = List.of(flat("general", grid, 1, 1));

        var without = Coverage.of(grid, people, List.of(shift()), demand);
        var with = Coverage.of(grid, people, List.of(shift(HANDOVER, TRAINING)), demand);

        assertThat(without.minutesShort()).isEqualTo(24 * 60 - 450);
        assertThat(with.minutesShort()).isEqualTo(24 * 60 - 390);
        assertThat(with.minutesBelowMinimum()).isEqualTo(24 * 60 - 390);
        assertThat(with.staffed()[0][grid.indexOf(TRAINING.span().start())]).isZero();
        assertThat(with.staffed()[0][grid.indexOf(TRAINING.span().end())]).isEqualTo(1);
        assertThat(with.staffed()[0][grid.indexOf(HANDOVER.span().start())]).isEqualTo(1);
    }

    @Test
    void contactsAreTakenBetweenBreaksAndActivitiesInTheOrderOfTime() {
        var early = new ShiftActivity("MEETING", span("08:00", "09:00"), false);

        assertThat(shift(early, TRAINING).away()).containsExactly(early.span(), LUNCH.span(), TRAINING.span());
        assertThat(Duty.onContacts(shift(early, HANDOVER, TRAINING)))
                .containsExactly(span("09:00", "12:00"), span("12:30", "14:00"), span("15:00", "16:00"));
    }

    @Test
    void anActivityIsWorkingTime() {
        assertThat(shift(TRAINING).worked()).isEqualTo(shift().worked());
    }

    @Test
    void whoeverTakesTheShiftOverTakesItsActivities() {
        assertThat(shift(TRAINING).workedBy("0002").activities()).containsExactly(TRAINING);
    }

    private static Shift shift(ShiftActivity... activities) {
        return new Shift(
                new UUID(0, 1),
                "0001",
                LocalDate.parse("2026-11-02"),
                span("08:00", "16:00"),
                "D",
                List.of(LUNCH),
                List.of(activities),
                false,
                PlannedAs.NORMAL,
                null);
    }

    private static TimeSpan span(String from, String to) {
        var day = LocalDate.parse("2026-11-02");
        return new TimeSpan(
                SHANGHAI.at(day, java.time.LocalTime.parse(from)), SHANGHAI.at(day, java.time.LocalTime.parse(to)));
    }
}
