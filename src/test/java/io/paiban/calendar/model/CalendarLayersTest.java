package io.paiban.calendar.model;

import static io.paiban.calendar.model.CalendarLayer.EMPLOYER;
import static io.paiban.calendar.model.CalendarLayer.NATION;
import static io.paiban.calendar.model.CalendarLayer.PROVINCE;
import static io.paiban.calendar.model.DayKind.MAKE_UP_WORKDAY;
import static io.paiban.calendar.model.DayKind.ONE_OFF_REST_DAY;
import static io.paiban.calendar.model.DayKind.PARTIAL_HOLIDAY;
import static io.paiban.calendar.model.DayKind.STATUTORY_HOLIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarLayersTest {

    /** A Thursday. */
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    private static final CalendarDefinition NATIONS = new CalendarDefinition("N", "Nation", NATION, null);
    private static final CalendarDefinition PROVINCES = new CalendarDefinition("P", "Province", PROVINCE, "N");
    private static final CalendarDefinition EMPLOYERS = new CalendarDefinition("E", "Employer", EMPLOYER, "P");

    @Test
    void theNarrowestLayerWithARowDecides() {
        var layers = layers(
                year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY), day(WEDNESDAY, STATUTORY_HOLIDAY)),
                year("P", 2026, day(WEDNESDAY, ONE_OFF_REST_DAY)),
                year("E", 2026, day(WEDNESDAY, MAKE_UP_WORKDAY)));

        assertThat(layers.resolve("N").find(WEDNESDAY)).get().extracting("kind").isEqualTo(STATUTORY_HOLIDAY);
        assertThat(layers.resolve("P").find(WEDNESDAY)).get().extracting("kind").isEqualTo(ONE_OFF_REST_DAY);
        assertThat(layers.resolve("E").isRestDay(WEDNESDAY)).isFalse();
        assertThat(layers.resolve("E").isStatutoryHoliday(NEW_YEAR)).isTrue();
        assertThat(layers.resolve("E").code()).isEqualTo("E");
        assertThat(layers.resolveWider("E").find(WEDNESDAY))
                .get()
                .extracting("kind")
                .isEqualTo(ONE_OFF_REST_DAY);
    }

    @Test
    void aYearIsKnownThroughAnyLayerAndTrustedAsTheWidestSays() {
        var layers = layers(
                year("N", 2026, YearStatus.PROJECTED),
                year("P", 2026, YearStatus.OFFICIAL),
                year("P", 2028, YearStatus.REST_DAYS_ONLY));

        assertThat(layers.resolve("E").status(2026)).isEqualTo(YearStatus.PROJECTED);
        assertThat(layers.resolve("E").status(2028)).isEqualTo(YearStatus.REST_DAYS_ONLY);
        assertThat(layers.resolve("N").knows(LocalDate.of(2028, 1, 1))).isFalse();
        assertThatThrownBy(() -> layers.resolve("E").find(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(E)")
                .hasMessageContaining("(2027)");
    }

    @Test
    void aCalendarOfYearsOnlyIsANationsOnItsOwn() {
        var layers = layers(year("OWN", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY)));

        assertThat(layers.find("OWN")).contains(new CalendarDefinition("OWN", "OWN", NATION, null));
        assertThat(layers.chain("OWN")).containsExactly("OWN");
        assertThat(layers.find("X")).isEmpty();
        assertThat(layers.resolve("X").knows(NEW_YEAR)).isFalse();
    }

    @Test
    void layersAreFollowedDownAndUp() {
        var layers = layers();

        assertThat(layers.chain("E")).containsExactly("E", "P", "N");
        assertThat(layers.children("N")).containsExactly(PROVINCES);
        assertThat(layers.withDescendants("N")).containsExactly("E", "N", "P");
        assertThat(layers.withDescendants("E")).containsExactly("E");
        assertThat(layers.withDescendants("new")).containsExactly("new");
    }

    @Test
    void aCycleIsNamedFromTheCalendarBackToItself() {
        var layers = layers();

        assertThat(layers.cycle("E")).isEmpty();
        assertThat(layers.with(new CalendarDefinition("N", "", NATION, "E")).cycle("N"))
                .containsExactly("N", "E", "P", "N");
        assertThat(layers.with(new CalendarDefinition("N", "", NATION, "N")).cycle("N"))
                .containsExactly("N", "N");
    }

    @Test
    void theNewestVersionTakesThePlaceOfTheOlder() {
        var layers = layers(year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY)));
        var second = new CalendarYear("N", 2026, 2, YearStatus.OFFICIAL, "corrected", null, List.of());

        assertThat(layers.with(List.of(second)).resolve("N").find(NEW_YEAR)).isEmpty();
        assertThat(layers.resolve("N").find(NEW_YEAR)).isPresent();
        assertThat(layers.with(List.of(second)).listYears("N")).containsExactly(second);
    }

    @Test
    void versionsAreLabelledForEveryLayerAndYear() {
        var layers = layers(year("N", 2025), year("N", 2026), year("N", 2027), year("E", 2026));

        assertThat(layers.versions("E", LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 11)))
                .containsExactly("E/2026@1", "N/2025@1", "N/2026@1");
        assertThat(layers.versions("N", NEW_YEAR, NEW_YEAR)).containsExactly("N/2026@1");
        assertThat(layers.versions("X", NEW_YEAR, NEW_YEAR)).isEmpty();
    }

    @Test
    void aDayChangesOnlyWhereNoNarrowerLayerDecides() {
        var before = layers(
                year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY), day(SATURDAY, MAKE_UP_WORKDAY)),
                year("E", 2026, day(WEDNESDAY, ONE_OFF_REST_DAY)));
        var after = before.with(
                List.of(year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY), day(WEDNESDAY, ONE_OFF_REST_DAY))));

        assertThat(before.changedDays("N", after))
                .containsExactly(
                        Map.entry("E", Set.of(SATURDAY)),
                        Map.entry("N", Set.of(WEDNESDAY, SATURDAY)),
                        Map.entry("P", Set.of(WEDNESDAY, SATURDAY)));
        assertThat(before.changedDays("N", before)).isEmpty();
    }

    @Test
    void anotherKindIsAChangeAndAnotherNameIsNone() {
        var before = layers(year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY)));
        var renamed = new CalendarDay(NEW_YEAR, "another name", STATUTORY_HOLIDAY);

        assertThat(before.changedDays("N", before.with(List.of(year("N", 2026, renamed)))))
                .isEmpty();
        assertThat(before.changedDays("N", before.with(List.of(year("N", 2026, day(NEW_YEAR, ONE_OFF_REST_DAY))))))
                .containsEntry("P", Set.of(NEW_YEAR));
    }

    @Test
    void layingACalendarOnAnotherChangesItsDays() {
        var before = layers(year("N", 2026, day(NEW_YEAR, STATUTORY_HOLIDAY)), year("OWN", 2026));
        var after = before.with(new CalendarDefinition("OWN", "Own", PROVINCE, "N"));

        assertThat(before.changedDays("OWN", after)).containsExactly(Map.entry("OWN", Set.of(NEW_YEAR)));
    }

    @Test
    void workdaysLeaveOutRestDaysOnlyAndProjectedYearsAreNamed() {
        var calendar = layers(
                        year(
                                "N",
                                2026,
                                day(NEW_YEAR, STATUTORY_HOLIDAY),
                                day(SATURDAY, MAKE_UP_WORKDAY),
                                day(WEDNESDAY, PARTIAL_HOLIDAY)),
                        year("N", 2027, YearStatus.PROJECTED))
                .resolve("N");

        assertThat(calendar.workdays(WEDNESDAY, SATURDAY)).isEqualTo(4);
        assertThat(calendar.workdays(NEW_YEAR, NEW_YEAR)).isZero();
        assertThat(calendar.projectedYears(NEW_YEAR, NEW_YEAR)).isEmpty();
        assertThat(calendar.projectedYears(NEW_YEAR, LocalDate.of(2028, 1, 1))).containsExactly(2027);
        assertThatThrownBy(() -> calendar.workdays(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarLayers layers(CalendarYear... years) {
        return new CalendarLayers(List.of(NATIONS, PROVINCES, EMPLOYERS), List.of(years));
    }

    private static CalendarYear year(String code, int year, CalendarDay... days) {
        return new CalendarYear(
                code,
                year,
                1,
                YearStatus.OFFICIAL,
                "test",
                null,
                Stream.of(days).toList());
    }

    private static CalendarYear year(String code, int year, YearStatus status) {
        return new CalendarYear(code, year, 1, status, "test", null, List.of());
    }

    private static CalendarDay day(LocalDate date, DayKind kind) {
        return new CalendarDay(date, "", kind);
    }
}
