package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.lawWithNightFrom23;
import static io.paiban.labour.model.LabourFixtures.lawWithoutLimits;
import static io.paiban.labour.model.LabourFixtures.shift;
import static io.paiban.labour.model.LabourFixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NightWorkTest {

    private final LabourLaw from22 = lawWithoutLimits();
    private final LabourLaw from23 = lawWithNightFrom23();

    @Test
    void aDayShiftHasNoNight() {
        assertThat(NightWork.minutes(shift(SHANGHAI, "2026-03-02T06:00", "2026-03-02T22:00"), from22, SHANGHAI))
                .isZero();
    }

    @Test
    void theNightRunsThroughMidnight() {
        assertThat(NightWork.minutes(shift(SHANGHAI, "2026-03-02T20:00", "2026-03-03T08:00"), from22, SHANGHAI))
                .isEqualTo(8 * 60);
    }

    @Test
    void anEarlyShiftMeetsTheNightThatBeganTheDayBefore() {
        assertThat(NightWork.minutes(shift(SHANGHAI, "2026-03-02T05:00", "2026-03-02T13:00"), from22, SHANGHAI))
                .isEqualTo(60);
    }

    @Test
    void aShiftOverTwoNightsHasBoth() {
        assertThat(NightWork.minutes(shift(SHANGHAI, "2026-03-02T05:00", "2026-03-02T23:00"), from22, SHANGHAI))
                .isEqualTo(2 * 60);
    }

    @Test
    void onlyTheUnpaidBreakInsideTheNightIsTakenOff() {
        var acrossTheStart = span(SHANGHAI, "2026-03-02T21:45", "2026-03-02T22:15");

        assertThat(NightWork.minutes(
                        shift(SHANGHAI, "2026-03-02T18:00", "2026-03-03T00:00", acrossTheStart), from22, SHANGHAI))
                .isEqualTo(105);
    }

    /** Vector P19: the clocks of Berlin go back, so 22:00 to 06:00 are nine hours. */
    @Test
    void autumnMakesTheNightAnHourLonger() {
        var night = shift(
                BERLIN, "2026-10-24T22:00", "2026-10-25T06:00", span(BERLIN, "2026-10-25T00:30", "2026-10-25T01:00"));

        assertThat(night.workingMinutes()).isEqualTo(510);
        assertThat(NightWork.minutes(night, from23, BERLIN)).isEqualTo(450);
    }

    @Test
    void springMakesTheNightAnHourShorter() {
        var night = shift(BERLIN, "2026-03-28T22:00", "2026-03-29T06:00");

        assertThat(night.workingMinutes()).isEqualTo(7 * 60);
        assertThat(NightWork.minutes(night, from23, BERLIN)).isEqualTo(6 * 60);
    }

    @Test
    void aNightShiftHasAtLeastTheMinutesOfTheLaw() {
        assertThat(NightWork.isNightShift(shift(SHANGHAI, "2026-03-02T18:00", "2026-03-03T02:00"), from22, SHANGHAI))
                .isTrue();
        assertThat(NightWork.isNightShift(shift(SHANGHAI, "2026-03-02T18:00", "2026-03-03T01:59"), from22, SHANGHAI))
                .isFalse();
    }

    /** Against a count of the minutes one by one, in the week in which the clocks of Berlin go back. */
    @Property(tries = 200)
    void nightMinutesAreTheMinutesWhoseClockShowsNight(
            @ForAll @IntRange(max = 4 * 24 * 60) int startMinute, @ForAll @IntRange(min = 1, max = 1500) int length) {
        Instant start = BERLIN.startOf(LocalDate.of(2026, 10, 23)).plus(Duration.ofMinutes(startMinute));
        var shift = new WorkedShift(BERLIN.dayOf(start), TimeSpan.of(start, Duration.ofMinutes(length)), List.of());
        long counted = IntStream.range(0, length)
                .mapToObj(minute ->
                        BERLIN.local(start.plus(Duration.ofMinutes(minute))).toLocalTime())
                .filter(clock -> !clock.isBefore(LocalTime.of(22, 0)) || clock.isBefore(LocalTime.of(6, 0)))
                .count();

        assertThat(NightWork.minutes(shift, from22, BERLIN)).isEqualTo(counted);
    }
}
