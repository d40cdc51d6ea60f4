package io.paiban.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds however the layers are filled. */
class CalendarLayersLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;

    @Property(tries = 200)
    void aDayWithoutARowInTheNarrowLayersHasTheNationsKind(
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> nation,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> province,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> employer) {
        var layers = layers(nation, province, employer);
        var national = layers.resolve("N");
        var resolved = layers.resolve("E");

        for (int i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            if (!province.containsKey(i) && !employer.containsKey(i)) {
                assertThat(resolved.find(day)).isEqualTo(national.find(day));
                assertThat(resolved.isRestDay(day)).isEqualTo(national.isRestDay(day));
            }
        }
    }

    @Property(tries = 200)
    void aRowOfTheNarrowestLayerDecidesWhateverLiesBelow(
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> nation,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> province,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> employer) {
        var kinds = layers(nation, province, employer).resolve("E").kinds();

        employer.forEach((i, kind) -> assertThat(kinds).containsEntry(FIRST.plusDays(i), kind));
    }

    @Property(tries = 200)
    void exactlyTheDaysOfAnotherKindAreChanged(
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> nation,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> corrected,
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> employer) {
        var before = layers(nation, Map.of(), employer);
        var after = before.with(List.of(year("N", corrected)));

        var changed = before.changedDays("N", after);

        for (var code : List.of("N", "P", "E")) {
            var old = before.resolve(code);
            var now = after.resolve(code);
            var expected = FIRST.datesUntil(FIRST.plusDays(DAYS))
                    .filter(day -> !old.find(day)
                            .map(CalendarDay::kind)
                            .equals(now.find(day).map(CalendarDay::kind)))
                    .collect(Collectors.toSet());
            assertThat(changed.getOrDefault(code, java.util.Set.of())).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void workdaysOfTheHalvesAddUp(
            @ForAll Map<@IntRange(max = DAYS - 1) Integer, DayKind> nation,
            @ForAll @IntRange(min = 1, max = 364) int cut) {
        var calendar = layers(nation, Map.of(), Map.of()).resolve("N");
        var last = FIRST.plusDays(DAYS - 1);

        assertThat(calendar.workdays(FIRST, FIRST.plusDays(cut - 1)) + calendar.workdays(FIRST.plusDays(cut), last))
                .isEqualTo(calendar.workdays(FIRST, last));
    }

    private static CalendarLayers layers(
            Map<Integer, DayKind> nation, Map<Integer, DayKind> province, Map<Integer, DayKind> employer) {
        return new CalendarLayers(
                List.of(
                        new CalendarDefinition("N", "", CalendarLayer.NATION, null),
                        new CalendarDefinition("P", "", CalendarLayer.PROVINCE, "N"),
                        new CalendarDefinition("E", "", CalendarLayer.EMPLOYER, "P")),
                List.of(year("N", nation), year("P", province), year("E", employer)));
    }

    private static CalendarYear year(String code, Map<Integer, DayKind> days) {
        return new CalendarYear(
                code,
                2026,
                1,
                YearStatus.OFFICIAL,
                "test",
                null,
                days.entrySet().stream()
                        .map(entry -> new CalendarDay(FIRST.plusDays(entry.getKey()), code, entry.getValue()))
                        .toList());
    }
}
