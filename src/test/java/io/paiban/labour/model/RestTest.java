package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final long ELEVEN_HOURS = 11 * 60;

    private final TimeSpan late = span(SHANGHAI, "2026-03-02T15:00", "2026-03-02T23:00");

    @Test
    void exactlyTheRequiredRestLacksNothing() {
        var elevenHoursLater = span(SHANGHAI, "2026-03-03T10:00", "2026-03-03T18:00");

        assertThat(Rest.shortfall(late, elevenHoursLater, ELEVEN_HOURS)).isZero();
    }

    @Test
    void aMinuteTooEarlyLacksAMinute() {
        var aMinuteEarlier = span(SHANGHAI, "2026-03-03T09:59", "2026-03-03T18:00");

        assertThat(Rest.shortfall(late, aMinuteEarlier, ELEVEN_HOURS)).isEqualTo(1);
    }

    @Test
    void overlappingSpansLackTheRestAndTheOverlap() {
        var halfAnHourInto = span(SHANGHAI, "2026-03-02T22:30", "2026-03-03T06:00");

        assertThat(Rest.between(late, halfAnHourInto)).isEqualTo(-30);
        assertThat(Rest.shortfall(late, halfAnHourInto, ELEVEN_HOURS)).isEqualTo(ELEVEN_HOURS + 30);
    }

    @Test
    void springTakesAnHourOfRestAway() {
        var saturday = span(BERLIN, "2026-03-28T15:00", "2026-03-28T23:00");
        var sunday = span(BERLIN, "2026-03-29T10:00", "2026-03-29T18:00");

        assertThat(Rest.shortfall(saturday, sunday, ELEVEN_HOURS)).isEqualTo(60);
    }

    @Test
    void autumnGivesAnHourOfRest() {
        var saturday = span(BERLIN, "2026-10-24T15:00", "2026-10-24T23:00");
        var sunday = span(BERLIN, "2026-10-25T09:00", "2026-10-25T17:00");

        assertThat(Rest.shortfall(saturday, sunday, ELEVEN_HOURS)).isZero();
    }

    @Test
    void aWindowWithoutWorkIsRestAltogether() {
        assertThat(Rest.longestRest(List.of(), SHANGHAI.day(LocalDate.of(2026, 3, 2))))
                .isEqualTo(24 * 60);
    }

    @Test
    void aWindowFullOfWorkHasNoRest() {
        var day = SHANGHAI.day(LocalDate.of(2026, 3, 2));

        assertThat(Rest.longestRest(List.of(day), day)).isZero();
    }

    @Test
    void restOutsideTheWindowDoesNotCount() {
        var day = SHANGHAI.day(LocalDate.of(2026, 3, 2));
        var fromYesterday = span(SHANGHAI, "2026-03-01T22:00", "2026-03-02T06:00");
        var intoTomorrow = span(SHANGHAI, "2026-03-02T16:00", "2026-03-03T00:30");

        assertThat(Rest.longestRest(List.of(intoTomorrow, fromYesterday), day)).isEqualTo(10 * 60);
    }

    @Test
    void workInsideOtherWorkDoesNotMakeRest() {
        var day = SHANGHAI.day(LocalDate.of(2026, 3, 2));
        var whole = span(SHANGHAI, "2026-03-02T01:00", "2026-03-02T23:00");
        var inside = span(SHANGHAI, "2026-03-02T02:00", "2026-03-02T03:00");

        assertThat(Rest.longestRest(List.of(inside, whole), day)).isEqualTo(60);
    }

    /** Against a count of the minutes one by one. */
    @Property(tries = 300)
    void longestRestIsTheLongestRowOfFreeMinutes(
            @ForAll @Size(max = 6) List<@IntRange(min = -60, max = 340) Integer> starts,
            @ForAll @IntRange(min = 1, max = 120) int length) {
        Instant midnight = Instant.parse("2026-03-02T00:00:00Z");
        var work = starts.stream()
                .map(start -> TimeSpan.of(midnight.plus(Duration.ofMinutes(start)), Duration.ofMinutes(length)))
                .toList();
        long row = 0;
        long longest = 0;
        for (int minute = 0; minute < 300; minute++) {
            Instant moment = midnight.plus(Duration.ofMinutes(minute));
            row = work.stream().anyMatch(span -> span.contains(moment)) ? 0 : row + 1;
            longest = Math.max(longest, row);
        }

        assertThat(Rest.longestRest(work, TimeSpan.of(midnight, Duration.ofMinutes(300))))
                .isEqualTo(longest);
    }
}
