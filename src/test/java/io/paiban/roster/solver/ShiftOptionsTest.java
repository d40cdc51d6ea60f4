package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftOptionsTest {

    @Test
    void aFlexibleTypeIsAnOptionForEachStartAndLength() {
        var options = options(flexible(false));

        assertThat(options).hasSize(3 * 2);
        assertThat(options)
                .extracting(option -> option.startOfDay + "+" + (option.end - option.start))
                .containsExactlyInAnyOrder("360+360", "360+480", "420+360", "420+480", "480+360", "480+480");
    }

    /** Six to sixteen without the break: the pieces of the option are the half hours of work, and none of those of a person standing by. */
    @Test
    void whoStandsByCoversNothing() {
        assertThat(options(flexible(false)))
                .allSatisfy(option -> assertThat(option.pieces).hasSizeGreaterThan(5));
        assertThat(options(flexible(true)))
                .allSatisfy(option -> assertThat(option.pieces).isEmpty());
    }

    private static List<ShiftOption> options(ShiftType type) {
        var grid = week(SHANGHAI, "2026-11-02", 1);
        var problem = new RosterProblem(
                grid,
                List.of(person("1", Role.AGENT, CHINA)),
                List.of(type),
                List.of(flat("general", grid, 1, 0)),
                List.of(),
                List.of());
        return PlanBuilder.build(problem, List.of()).get(0).getOptions();
    }

    private static ShiftType flexible(boolean standby) {
        return new ShiftType(
                "F",
                "F",
                LocalTime.of(6, 0),
                LocalTime.of(8, 0),
                Duration.ofHours(1),
                List.of(Duration.ofHours(6), Duration.ofHours(8)),
                List.of(new BreakWindow(Duration.ofHours(3), Duration.ofHours(3), Duration.ofMinutes(30), false)),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                standby);
    }
}
