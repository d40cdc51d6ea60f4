package io.paiban.roster.bound;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShortageBoundTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    /** Every legal roster is listed, and counted by the plain count that clients read. */
    @Property(tries = 25)
    void noLegalRosterLeavesLessThanTheBound(@ForAll long seed) {
        var problem = new SmallRosters(new Random(seed)).problem();
        var rows = SmallRosters.legalRows(problem);
        long least = least(problem, rows, 0, new ArrayList<>());
        if (least < Long.MAX_VALUE) {
            assertThat(ShortageBound.of(problem, Long.MAX_VALUE / 4, 40, LONG, () -> false)
                            .minutes())
                    .isLessThanOrEqualTo(least);
            assertThat(ShortageBound.of(problem, least, 40, LONG, () -> false).minutes())
                    .isLessThanOrEqualTo(least);
        }
    }

    private static long least(RosterProblem problem, List<List<List<Shift>>> rows, int person, List<Shift> chosen) {
        if (person == rows.size()) {
            var seen = new ArrayList<>(chosen);
            problem.people().forEach(one -> seen.addAll(one.context()));
            return Coverage.of(
                            problem.grid(),
                            problem.people().stream()
                                    .map(RosteredPerson::employee)
                                    .toList(),
                            seen,
                            problem.demand())
                    .minutesShort();
        }
        long least = Long.MAX_VALUE;
        for (var row : rows.get(person)) {
            var next = new ArrayList<>(chosen);
            next.addAll(row);
            least = Math.min(least, least(problem, rows, person + 1, next));
        }
        return least;
    }

    /** Four people may work 40 h each; 168 h are wanted of one person, and 168 - 160 = 8 h stay. */
    @Test
    void hoursOfTheWeekThatNobodyMayWorkAreTold() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var people = IntStream.range(0, 4)
                .mapToObj(i -> person("p" + i, Role.AGENT, CHINA))
                .toList();
        var types = List.of(
                type("E", "06:00", Duration.ofMinutes(510)),
                type("L", "14:00", Duration.ofMinutes(510)),
                type("N", "22:00", Duration.ofMinutes(510)));
        var problem =
                new RosterProblem(grid, people, types, List.of(flat("general", grid, 1, 0)), List.of(), List.of());

        var proof = ShortageBound.of(problem, 60 * 60, 400, LONG, () -> false);

        assertThat(proof.minutes()).isBetween(8L * 60, 60L * 60);
    }

    /** Whoever is one person serves one language at a time, however many are spoken. */
    @Test
    void oneRepCannotServeTwoLanguagesAtOnce() {
        var grid = week(SHANGHAI, "2026-11-30", 1);
        var rep = person("b", Role.BILINGUAL, CHINA, "en", "ja");
        var demand = List.of(flat("general", grid, 0, 0), flat("en", grid, 1, 0), flat("ja", grid, 1, 0));
        var types = List.of(type("E", "06:00", Duration.ofMinutes(510)));
        var problem = new RosterProblem(grid, List.of(rep), types, demand, List.of(), List.of());

        assertThat(ShortageBound.of(problem, 48 * 60, 100, LONG, () -> false).minutes())
                .isEqualTo(48 * 60 - 480);
    }

    @Test
    void nobodyCoversNothing() {
        var grid = week(SHANGHAI, "2026-11-30", 2);
        var problem = new RosterProblem(
                grid, List.of(), List.of(), List.of(flat("general", grid, 2, 1)), List.of(), List.of());

        assertThat(ShortageBound.of(problem, 96 * 60, 10, LONG, () -> false).minutes())
                .isEqualTo(96 * 60);
    }

    @Test
    void beingToldToStopLeavesWhatCountingHoursProves() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var problem = new RosterProblem(
                grid,
                List.of(person("p", Role.AGENT, CHINA)),
                List.of(type("E", "06:00", Duration.ofMinutes(510))),
                List.of(flat("general", grid, 1, 0)),
                List.of(),
                List.of());

        var proof = ShortageBound.of(problem, 168 * 60, 1000, LONG, () -> true);

        assertThat(proof).isEqualTo(new ShortageBound.Proof(168 * 60 - 40 * 60, 2));
    }
}
