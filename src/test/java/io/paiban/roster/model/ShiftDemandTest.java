package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftDemandTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-06");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
    private static final ShiftDemand WEEKEND =
            new ShiftDemand(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), null, Set.of("N"), 3, 100, 1);

    @Test
    void demandComesBackOnItsWeekdays() {
        assertThat(ShiftDemand.on(List.of(WEEKEND), FRIDAY, MONDAY))
                .containsExactly(
                        new SlotDemand(LocalDate.parse("2026-11-07"), Set.of("N"), 3, 100, 1),
                        new SlotDemand(LocalDate.parse("2026-11-08"), Set.of("N"), 3, 100, 1));
    }

    @Test
    void whatIsSaidOfADayTakesThePlaceOfItsWeekday() {
        var sunday = new ShiftDemand(Set.of(), LocalDate.parse("2026-11-08"), Set.of("N"), 5, 200, 0);
        var otherTypes = new ShiftDemand(Set.of(), LocalDate.parse("2026-11-08"), Set.of("D"), 7, 200, 0);

        assertThat(ShiftDemand.on(List.of(WEEKEND, sunday, otherTypes), FRIDAY, MONDAY))
                .containsExactly(
                        new SlotDemand(LocalDate.parse("2026-11-07"), Set.of("N"), 3, 100, 1),
                        new SlotDemand(LocalDate.parse("2026-11-08"), Set.of("N"), 5, 200, 0),
                        new SlotDemand(LocalDate.parse("2026-11-08"), Set.of("D"), 7, 200, 0));
    }

    @Test
    void otherDaysAreNotAskedFor() {
        assertThat(ShiftDemand.on(List.of(WEEKEND), MONDAY, MONDAY)).isEmpty();
        assertThat(ShiftDemand.on(List.of(), FRIDAY, MONDAY)).isEmpty();
    }
}
