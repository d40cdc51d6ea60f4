package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftTypeTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final BreakWindow LUNCH = window(180, 300, 30);

    @Test
    void startsGoFromTheEarliestToTheLatestInSteps() {
        assertThat(flexible("06:00", "07:00", 30, 8).starts())
                .containsExactly(LocalTime.of(6, 0), LocalTime.of(6, 30), LocalTime.of(7, 0));
        assertThat(flexible("06:00", "06:59", 30, 8).starts()).containsExactly(LocalTime.of(6, 0), LocalTime.of(6, 30));
        assertThat(flexible("06:00", "06:00", 30, 8).starts()).containsExactly(LocalTime.of(6, 0));
        assertThat(flexible("23:50", "23:59", 9, 8).starts())
                .containsExactly(LocalTime.of(23, 50), LocalTime.of(23, 59));
    }

    @Test
    void lengthsAscendAndEachStandsOnce() {
        assertThat(flexible("06:00", "07:00", 30, 8, 4, 8).lengths())
                .containsExactly(Duration.ofHours(4), Duration.ofHours(8));
    }

    @Test
    void aTypeWithOneStartAndOneLengthIsNotFlexible() {
        assertThat(flexible("06:00", "06:00", 30, 8).isFlexible()).isFalse();
        assertThat(flexible("06:00", "06:00", 30, 8, 6).isFlexible()).isTrue();
        assertThat(flexible("06:00", "06:30", 30, 8).isFlexible()).isTrue();
    }

    @Test
    void aTypeWithoutLengthOrWithItsWindowTheWrongWayRoundCannotBe() {
        assertThatThrownBy(() -> flexible("06:00", "07:00", 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flexible("07:00", "06:00", 30, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flexible("06:00", "07:00", 0, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Four hours and a half are left after the earliest begin of the break: the latest one stays; with a minute less it comes forward. */
    @Test
    void aBreakComesForwardInAShorterShiftSoThatWorkFollowsIt() {
        var type = withBreaks(List.of(LUNCH), Duration.ofHours(8), Duration.ofMinutes(331), Duration.ofMinutes(330));

        assertThat(type.breaks(Duration.ofHours(8))).containsExactly(LUNCH);
        assertThat(type.breaks(Duration.ofMinutes(331))).containsExactly(LUNCH);
        assertThat(type.breaks(Duration.ofMinutes(330))).containsExactly(window(180, 299, 30));
    }

    @Test
    void aBreakThatCannotBeOverBeforeTheEndIsLeftOut() {
        var type = withBreaks(List.of(LUNCH), Duration.ofHours(8), Duration.ofMinutes(211), Duration.ofMinutes(210));

        assertThat(type.breaks(Duration.ofMinutes(211))).containsExactly(window(180, 180, 30));
        assertThat(type.breaks(Duration.ofMinutes(210))).isEmpty();
    }

    @Test
    void theLongestLengthHasItsBreaksAsWrittenEvenAtTheEnd() {
        var atTheEnd = window(450, 450, 30);

        assertThat(withBreaks(List.of(atTheEnd), Duration.ofHours(8)).breaks(Duration.ofHours(8)))
                .containsExactly(atTheEnd);
    }

    @Test
    void thereIsOneChoiceForEachStartAndLengthAndPlaceOfTheBreaks() {
        // Break places: 3:00 to 5:00 in half hours are 5; in five hours 3:00, 3:30, 4:00 are left, for 4:29 is the
        // latest begin.
        var type = withBreaks(
                List.of(LUNCH), LocalTime.of(6, 0), LocalTime.of(7, 0), Duration.ofHours(8), Duration.ofHours(5));

        var choices = ShiftChoice.of(type, MONDAY, SHANGHAI);

        assertThat(choices).hasSize(3 * (5 + 3)).doesNotHaveDuplicates();
        assertThat(ShiftChoice.count(type)).isEqualTo(3 * (5 + 3));
        assertThat(choices).contains(choice("2026-11-02T06:30:00+08:00", 300, "2026-11-02T10:30:00+08:00"));
        assertThat(choices).noneMatch(choice -> choice.breaks().stream()
                .anyMatch(pause -> !pause.span().end().isBefore(choice.span().end())));
    }

    @Test
    void thereIsNoChoiceOnOtherWeekdays() {
        var type = new ShiftType(
                "D",
                "D",
                LocalTime.of(8, 0),
                Duration.ofHours(8),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.of(DayOfWeek.MONDAY));

        assertThat(ShiftChoice.of(type, MONDAY, SHANGHAI)).hasSize(1);
        assertThat(ShiftChoice.of(type, MONDAY.plusDays(1), SHANGHAI)).isEmpty();
        assertThat(ShiftChoice.mostADay(List.of(type, type))).isEqualTo(2);
    }

    /** On 29 March 2026 the clocks of Paris skip from 2:00 to 3:00, so that 2:00 and 3:00 are one moment, as are 2:30 and 3:30. */
    @Test
    void startsThatTheClocksSkipAreNotChosenTwice() {
        var type = flexible("01:30", "03:30", 30, 8);

        var starts = ShiftChoice.of(type, LocalDate.parse("2026-03-29"), PARIS).stream()
                .map(choice -> choice.span().start());

        assertThat(starts)
                .containsExactly(
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void aShiftOverTheNightTheClocksGoBackIsAsLongAsEver() {
        var type = flexible("22:00", "22:00", 30, 8);

        assertThat(ShiftChoice.of(type, LocalDate.parse("2026-10-24"), PARIS))
                .containsExactly(new ShiftChoice(
                        new TimeSpan(Instant.parse("2026-10-24T20:00:00Z"), Instant.parse("2026-10-25T04:00:00Z")),
                        List.of()));
    }

    @Test
    void countsBeyondEveryBoundAreNotListedAndDoNotOverflow() {
        var windows = new java.util.ArrayList<BreakWindow>();
        for (int i = 0; i < 40; i++) {
            windows.add(window(0, 1380, 1));
        }
        var type = withBreaks(windows, Duration.ofHours(24));

        assertThat(ShiftChoice.count(type)).isEqualTo(Long.MAX_VALUE);
        assertThat(ShiftChoice.mostADay(List.of(type, type))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whoOnlyStandsByIsNotOnDuty() {
        var standby = new ShiftType(
                "S",
                "Standby",
                LocalTime.of(8, 0),
                LocalTime.of(8, 0),
                Duration.ZERO,
                List.of(Duration.ofHours(8)),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                true);
        var works = shift("D");
        var standsBy = shift("S");
        var byHand = shift(null);

        assertThat(ShiftType.onDuty(List.of(standby), List.of(works, standsBy, byHand)))
                .containsExactly(works, byHand);
    }

    private static Shift shift(String type) {
        var start = Instant.parse("2026-11-02T00:00:00Z");
        return new Shift(
                UUID.randomUUID(), "1", MONDAY, TimeSpan.of(start, Duration.ofHours(8)), type, List.of(), false);
    }

    private static ShiftChoice choice(String start, int minutes, String pause) {
        return new ShiftChoice(
                TimeSpan.of(java.time.OffsetDateTime.parse(start).toInstant(), Duration.ofMinutes(minutes)),
                List.of(new ShiftBreak(
                        TimeSpan.of(java.time.OffsetDateTime.parse(pause).toInstant(), HALF_HOUR), false)));
    }

    private static BreakWindow window(int earliest, int latest, int minutes) {
        return new BreakWindow(
                Duration.ofMinutes(earliest), Duration.ofMinutes(latest), Duration.ofMinutes(minutes), false);
    }

    private static ShiftType flexible(String earliest, String latest, int step, int... hours) {
        return new ShiftType(
                "F",
                "F",
                LocalTime.parse(earliest),
                LocalTime.parse(latest),
                Duration.ofMinutes(step),
                java.util.Arrays.stream(hours).mapToObj(Duration::ofHours).toList(),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                false);
    }

    private static ShiftType withBreaks(List<BreakWindow> breaks, Duration... lengths) {
        return withBreaks(breaks, LocalTime.of(8, 0), LocalTime.of(8, 0), lengths);
    }

    private static ShiftType withBreaks(
            List<BreakWindow> breaks, LocalTime earliest, LocalTime latest, Duration... lengths) {
        return new ShiftType(
                "B",
                "B",
                earliest,
                latest,
                HALF_HOUR,
                List.of(lengths),
                breaks,
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                false);
    }
}
