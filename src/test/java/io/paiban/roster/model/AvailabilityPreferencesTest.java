package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.workforce.model.Availability.Kind.AVOIDED;
import static io.paiban.workforce.model.Availability.Kind.ONLY;
import static io.paiban.workforce.model.Availability.Kind.PREFERRED;
import static io.paiban.workforce.model.Availability.Kind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Availability;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityPreferencesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-08");
    private static final Set<String> TYPES = Set.of("D", "N");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void whoIsAwayAtSomeTimesHasNoShiftThatReachesIntoThem() {
        var away = entry(UNAVAILABLE, "2026-11-04", "2026-11-04", "08:00", "12:00");

        assertThat(isPossible(away, "2026-11-04T12:00", 8, "D")).isTrue();
        assertThat(isPossible(away, "2026-11-04T11:59", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-04T00:00", 8, "D")).isTrue();
        assertThat(isPossible(away, "2026-11-04T00:01", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-03T22:00", 10, "D")).isTrue();
        assertThat(isPossible(away, "2026-11-03T22:00", 11, "D")).isFalse();
    }

    @Test
    void whoIsAwayForADayIsFreeFromMidnightToMidnight() {
        var away = entry(UNAVAILABLE, "2026-11-04", "2026-11-04", null, null);

        assertThat(isPossible(away, "2026-11-03T16:00", 8, "D")).isTrue();
        assertThat(isPossible(away, "2026-11-03T16:01", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-04T23:59", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-05T00:00", 8, "D")).isTrue();
    }

    @Test
    void whoIsAwayOverMidnightIsSoOnBothDays() {
        var away = entry(UNAVAILABLE, "2026-11-04", "2026-11-04", "22:00", "06:00");

        assertThat(isPossible(away, "2026-11-04T14:00", 8, "D")).isTrue();
        assertThat(isPossible(away, "2026-11-04T14:01", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-05T05:59", 8, "D")).isFalse();
        assertThat(isPossible(away, "2026-11-05T06:00", 8, "D")).isTrue();
    }

    /** A person who may not work nights from the 4th to the 5th may still be in one of the 3rd when the 4th begins. */
    @Test
    void aTypeThatAPersonCannotWorkIsNotThatPersonsOnTheseWorkDays() {
        var noNights = new Availability(
                UUID.randomUUID(),
                "1",
                UNAVAILABLE,
                LocalDate.parse("2026-11-04"),
                LocalDate.parse("2026-11-05"),
                EVERY_DAY,
                null,
                null,
                Set.of("N"),
                0,
                "doctor's note");

        assertThat(isPossible(noNights, "2026-11-03T22:00", 8, "N")).isTrue();
        assertThat(isPossible(noNights, "2026-11-04T22:00", 8, "N")).isFalse();
        assertThat(isPossible(noNights, "2026-11-05T22:00", 8, "N")).isFalse();
        assertThat(isPossible(noNights, "2026-11-05T22:00", 8, "D")).isTrue();
        assertThat(isPossible(noNights, "2026-11-06T22:00", 8, "N")).isTrue();
    }

    @Test
    void whoCanWorkOnlyAtSomeTimesWorksWithinThem() {
        var mornings = entry(ONLY, "2026-11-02", "2026-11-08", "06:00", "14:00");

        assertThat(isPossible(mornings, "2026-11-04T06:00", 8, "D")).isTrue();
        assertThat(isPossible(mornings, "2026-11-04T05:59", 8, "D")).isFalse();
        assertThat(isPossible(mornings, "2026-11-04T06:01", 8, "D")).isFalse();
    }

    @Test
    void whoCanWorkOnlyOnSomeWeekdaysHasTheOthersOffWhileThatHolds() {
        var weekdays = with(
                entry(ONLY, "2026-11-02", "2026-11-06", null, null), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));

        assertThat(isPossible(weekdays, "2026-11-03T22:00", 8, "N")).isTrue();
        assertThat(isPossible(weekdays, "2026-11-04T08:00", 8, "D")).isFalse();
        assertThat(isPossible(weekdays, "2026-11-07T08:00", 8, "D")).isTrue();
    }

    @Test
    void timesAtWhichAPersonCanWorkAreLaidTogether() {
        var entries = List.of(
                entry(ONLY, "2026-11-02", "2026-11-08", "06:00", "12:00"),
                entry(ONLY, "2026-11-02", "2026-11-08", "12:00", "14:00"),
                entry(ONLY, "2026-11-02", "2026-11-08", "18:00", "24:00"));

        assertThat(isPossible(entries, SHANGHAI, "2026-11-04T06:00", 480, "D")).isTrue();
        assertThat(isPossible(entries, SHANGHAI, "2026-11-04T06:00", 481, "D")).isFalse();
        assertThat(isPossible(entries, SHANGHAI, "2026-11-04T18:00", 360, "D")).isTrue();
        assertThat(isPossible(entries, SHANGHAI, "2026-11-04T18:00", 361, "D")).isFalse();
        assertThat(isPossible(entries, SHANGHAI, "2026-11-04T12:00", 480, "D")).isFalse();
    }

    @Test
    void eachTypeHasItsOwnTimes() {
        var days = with(entry(ONLY, "2026-11-02", "2026-11-08", "08:00", "18:00"), "D");
        var nights = with(entry(ONLY, "2026-11-02", "2026-11-08", "20:00", "08:00"), "N");

        assertThat(isPossible(List.of(days, nights), SHANGHAI, "2026-11-04T08:00", 600, "D"))
                .isTrue();
        assertThat(isPossible(List.of(days, nights), SHANGHAI, "2026-11-04T08:00", 600, "N"))
                .isFalse();
        assertThat(isPossible(List.of(days, nights), SHANGHAI, "2026-11-04T20:00", 720, "N"))
                .isTrue();
        assertThat(isPossible(List.of(days, nights), SHANGHAI, "2026-11-04T20:00", 720, "D"))
                .isFalse();
        assertThat(isPossible(List.of(days, nights), SHANGHAI, "2026-11-04T08:00", 600, "E"))
                .isFalse();
    }

    @Test
    void aShiftAfterMidnightLiesInTheNightThatBeganTheDayBefore() {
        var nights = entry(ONLY, "2026-11-02", "2026-11-08", "22:00", "06:00");

        assertThat(isPossible(nights, "2026-11-04T00:00", 6, "D")).isTrue();
        assertThat(isPossible(nights, "2026-11-04T22:00", 8, "D")).isTrue();
        assertThat(isPossible(nights, "2026-11-04T06:00", 8, "D")).isFalse();
    }

    @Test
    void whatIsPreferredOrAvoidedCostsItsWeight() {
        var preferred = weighing(entry(PREFERRED, "2026-11-04", "2026-11-04", "06:00", "14:00"), 3);
        var avoided = weighing(entry(AVOIDED, "2026-11-04", "2026-11-04", "18:00", "22:00"), 5);

        assertThat(cost(preferred, "2026-11-04T06:00", 8)).isZero();
        assertThat(cost(preferred, "2026-11-04T06:01", 8)).isEqualTo(3);
        assertThat(cost(preferred, "2026-11-05T06:01", 8)).isZero();
        assertThat(cost(avoided, "2026-11-04T10:00", 8)).isZero();
        assertThat(cost(avoided, "2026-11-04T10:01", 8)).isEqualTo(5);
        assertThat(costOfDayOff(preferred)).isZero();
    }

    @Test
    void whoPrefersADayIsNotServedByADayOff() {
        var preferred = weighing(entry(PREFERRED, "2026-11-04", "2026-11-04", null, null), 2);

        assertThat(cost(preferred, "2026-11-04T10:00", 8)).isZero();
        assertThat(costOfDayOff(preferred)).isEqualTo(2);
    }

    @Test
    void whoPrefersATypeIsServedByADayOffButNotByAnotherType() {
        var preferred = weighing(with(entry(PREFERRED, "2026-11-04", "2026-11-04", null, null), "N"), 2);

        assertThat(cost(preferred, "2026-11-04T10:00", 8)).isEqualTo(2);
        assertThat(costOfDayOff(preferred)).isZero();
    }

    /** In the night to 29 March 2026 the clocks of Paris skip from 2:00 to 3:00, and on 25 October they show 2:00 to 3:00 twice. */
    @Test
    void timesAreThoseOfTheWallClockInTheNightsTheClocksChange() {
        var spring = List.of(entry(UNAVAILABLE, "2026-03-28", "2026-03-28", "22:00", "06:00"));
        var autumn = List.of(entry(UNAVAILABLE, "2026-10-24", "2026-10-24", "22:00", "06:00"));

        assertThat(spans(spring, PARIS, "2026-03-23"))
                .containsOnly(TimeSpan.of(PARIS.at(LocalDateTime.parse("2026-03-28T22:00")), Duration.ofHours(7)));
        assertThat(spans(autumn, PARIS, "2026-10-19"))
                .containsOnly(TimeSpan.of(PARIS.at(LocalDateTime.parse("2026-10-24T22:00")), Duration.ofHours(9)));
    }

    @Test
    void timesThatTheClocksSkipAreNone() {
        var skipped = List.of(entry(UNAVAILABLE, "2026-03-29", "2026-03-29", "02:00", "03:00"));

        assertThat(spans(skipped, PARIS, "2026-03-23")).isEmpty();
    }

    @Test
    void whoCanWorkOnlyAtTimesThatTheClocksSkipCannotWork() {
        var skipped = List.of(entry(ONLY, "2026-03-29", "2026-03-29", "02:00", "03:00"));

        assertThat(AvailabilityPreferences.of(
                        skipped, LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-29"), PARIS, TYPES))
                .extracting(DayPreference::want)
                .containsExactly(DayPreference.Want.OFF);
    }

    @Test
    void whatLiesBeyondTheRosterIsLeftOut() {
        var before = entry(UNAVAILABLE, "2026-10-01", "2026-10-31", null, null);
        var eve = entry(UNAVAILABLE, "2026-11-01", "2026-11-01", "22:00", "02:00");
        var after = entry(UNAVAILABLE, "2026-11-09", "2026-12-31", null, null);

        assertThat(preferences(List.of(before))).isEmpty();
        assertThat(preferences(List.of(eve))).extracting(DayPreference::day).containsExactly(MONDAY);
        assertThat(preferences(List.of(after))).extracting(DayPreference::day).containsExactly(SUNDAY);
    }

    /** Minute by minute, from the words of the entries alone. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsPossibleIsWhatTheEntriesSay(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var entries = new ArrayList<Availability>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                entries.add(random(random));
            }
            for (int trial = 0; trial < 25; trial++) {
                var start = MONDAY.plusDays(random.nextInt(7)).atTime(random.nextInt(24), 30 * random.nextInt(2));
                int minutes = 30 * (1 + random.nextInt(48));
                var type = random.nextBoolean() ? "D" : "N";
                assertThat(isPossible(entries, SHANGHAI, start.toString(), minutes, type))
                        .as("%s for %d minutes of %s with %s", start, minutes, type, entries)
                        .isEqualTo(isPossibleByWords(entries, start, minutes, type));
            }
        }
    }

    private static boolean isPossibleByWords(
            List<Availability> entries, LocalDateTime start, int minutes, String type) {
        var day = start.toLocalDate();
        var lists = entries.stream().filter(entry -> entry.kind() == ONLY).toList();
        boolean isListed = lists.stream().anyMatch(entry -> entry.spans(day));
        boolean isOfListedDay =
                lists.stream().anyMatch(entry -> entry.holdsOn(day) && hasNoTimes(entry) && isOf(entry, type));
        for (int minute = 0; minute < minutes; minute++) {
            var at = start.plusMinutes(minute);
            boolean isAway = entries.stream()
                    .anyMatch(entry -> entry.kind() == UNAVAILABLE
                            && isOf(entry, type)
                            && (entry.concernsWorkDay() ? entry.holdsOn(day) : holdsAt(entry, at)));
            boolean isPossible = !isListed
                    || isOfListedDay
                    || lists.stream().anyMatch(entry -> !hasNoTimes(entry) && isOf(entry, type) && holdsAt(entry, at));
            if (isAway || !isPossible) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(Availability entry, String type) {
        return entry.shiftTypes().isEmpty() || entry.shiftTypes().contains(type);
    }

    private static boolean hasNoTimes(Availability entry) {
        return entry.fromTime() == null && entry.toTime() == null;
    }

    private static boolean holdsAt(Availability entry, LocalDateTime at) {
        var time = at.toLocalTime();
        var from = entry.fromTime() == null ? LocalTime.MIN : entry.fromTime();
        var to = entry.toTime();
        if (to == null || to.equals(LocalTime.MIN) && entry.fromTime() != null) {
            return entry.holdsOn(at.toLocalDate()) && !time.isBefore(from);
        }
        if (entry.fromTime() == null || to.isAfter(from)) {
            return entry.holdsOn(at.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
        }
        return entry.holdsOn(at.toLocalDate()) && !time.isBefore(from)
                || entry.holdsOn(at.toLocalDate().minusDays(1)) && time.isBefore(to);
    }

    private static Availability random(Random random) {
        var from = MONDAY.plusDays(random.nextInt(8) - 2);
        var weekdays = EnumSet.allOf(DayOfWeek.class);
        weekdays.removeIf(day -> random.nextInt(4) == 0);
        if (weekdays.isEmpty()) {
            weekdays.add(DayOfWeek.MONDAY);
        }
        return new Availability(
                new UUID(random.nextLong(), random.nextLong()),
                "1",
                random.nextBoolean() ? UNAVAILABLE : ONLY,
                from,
                from.plusDays(random.nextInt(9)),
                weekdays,
                random.nextInt(3) == 0 ? null : LocalTime.of(random.nextInt(24), 0),
                random.nextInt(3) == 0 ? null : LocalTime.of(1 + random.nextInt(23), 0),
                random.nextInt(3) > 0 ? Set.of() : random.nextBoolean() ? Set.of("D") : Set.of("N"),
                0,
                null);
    }

    private static Availability entry(Availability.Kind kind, String from, String to, String fromTime, String toTime) {
        return new Availability(
                UUID.randomUUID(),
                "1",
                kind,
                LocalDate.parse(from),
                LocalDate.parse(to),
                EVERY_DAY,
                fromTime == null ? null : LocalTime.parse(fromTime),
                toTime == null ? null : toTime.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(toTime),
                Set.of(),
                kind.isHard() ? 0 : 1,
                null);
    }

    private static Availability with(Availability entry, Set<DayOfWeek> weekdays) {
        return new Availability(
                entry.id(), "1", entry.kind(), entry.from(), entry.to(), weekdays, null, null, Set.of(), 0, null);
    }

    private static Availability with(Availability entry, String type) {
        return new Availability(
                entry.id(),
                "1",
                entry.kind(),
                entry.from(),
                entry.to(),
                EVERY_DAY,
                entry.fromTime(),
                entry.toTime(),
                Set.of(type),
                entry.weight(),
                null);
    }

    private static Availability weighing(Availability entry, int weight) {
        return new Availability(
                entry.id(),
                "1",
                entry.kind(),
                entry.from(),
                entry.to(),
                EVERY_DAY,
                entry.fromTime(),
                entry.toTime(),
                entry.shiftTypes(),
                weight,
                null);
    }

    private static List<DayPreference> preferences(List<Availability> entries) {
        return AvailabilityPreferences.of(entries, MONDAY, SUNDAY, SHANGHAI, TYPES);
    }

    private static List<TimeSpan> spans(List<Availability> entries, SiteTime site, String monday) {
        var first = LocalDate.parse(monday);
        return AvailabilityPreferences.of(entries, first, first.plusDays(6), site, TYPES).stream()
                .map(DayPreference::span)
                .toList();
    }

    private static boolean isPossible(Availability entry, String start, int hours, String type) {
        return isPossible(List.of(entry), SHANGHAI, start, hours * 60, type);
    }

    private static boolean isPossible(
            List<Availability> entries, SiteTime site, String start, int minutes, String type) {
        var local = LocalDateTime.parse(start);
        var span = TimeSpan.of(site.at(local), Duration.ofMinutes(minutes));
        return preferences(entries).stream()
                .filter(preference -> preference.day().equals(local.toLocalDate()) && preference.hard())
                .allMatch(preference -> preference.isGranted(type, span));
    }

    private static long cost(Availability entry, String start, int hours) {
        var local = LocalDateTime.parse(start);
        var span = TimeSpan.of(SHANGHAI.at(local), Duration.ofHours(hours));
        return preferences(List.of(entry)).stream()
                .filter(preference -> preference.day().equals(local.toLocalDate())
                        && !preference.hard()
                        && !preference.isGranted("D", span))
                .mapToLong(DayPreference::weight)
                .sum();
    }

    private static long costOfDayOff(Availability entry) {
        return preferences(List.of(entry)).stream()
                .filter(preference -> !preference.isGranted(null, null))
                .mapToLong(DayPreference::weight)
                .sum();
    }
}
