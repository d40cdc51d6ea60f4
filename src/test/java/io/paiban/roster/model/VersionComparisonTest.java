package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private static final IntervalGrid GRID = week(SHANGHAI, "2026-11-30", 7);
    private static final List<RosteredPerson> PEOPLE =
            List.of(person("a", Role.AGENT, CHINA), person("b", Role.AGENT, CHINA));

    private static VersionComparison compare(List<Shift> before, List<Shift> after) {
        return VersionComparison.of(GRID, PEOPLE, List.of(flat("general", GRID, 1, 1)), before, after);
    }

    @Test
    void theSameRosterDiffersInNothing() {
        var shifts = List.of(shift(SHANGHAI, "a", "2026-12-01T08:00", EIGHT_HOURS));

        var found = compare(shifts, shifts);

        assertThat(found.people()).isEmpty();
        assertThat(found.intervals()).isEmpty();
        assertThat(found.disturbedPeople()).isZero();
        assertThat(found.before()).isEqualTo(found.after());
    }

    @Test
    void twoEmptyRostersAreAlikeAndCoverNothing() {
        var found = compare(List.of(), List.of());

        assertThat(found.before().cover().shortMinutes()).isEqualTo(7 * 1440);
        assertThat(found.before().cost().idleContractMinutes()).isEqualTo(2 * 2400);
        assertThat(found.people()).isEmpty();
    }

    @Test
    void aDayIsCalledInReleasedMovedOrOnlyRearranged() {
        var early = shift(SHANGHAI, "a", "2026-12-01T08:00", EIGHT_HOURS);
        var late = shift(SHANGHAI, "a", "2026-12-01T09:00", EIGHT_HOURS);
        var pause = new ShiftBreak(TimeSpan.of(early.span().start().plusSeconds(7200), Duration.ofMinutes(30)), false);
        var paused = new Shift(early.id(), "a", early.workDay(), early.span(), null, List.of(pause), false);

        assertThat(kinds(compare(List.of(), List.of(early)))).containsExactly(VersionComparison.Kind.CALLED_IN);
        assertThat(kinds(compare(List.of(early), List.of()))).containsExactly(VersionComparison.Kind.RELEASED);
        assertThat(kinds(compare(List.of(early), List.of(late)))).containsExactly(VersionComparison.Kind.MOVED);
        var rearranged = compare(List.of(early), List.of(paused));
        assertThat(kinds(rearranged)).containsExactly(VersionComparison.Kind.REARRANGED);
        assertThat(rearranged.disturbedPeople())
                .as("a break elsewhere disturbs nobody")
                .isZero();
    }

    private static List<VersionComparison.Kind> kinds(VersionComparison found) {
        return found.people().stream()
                .flatMap(person -> person.days().stream())
                .map(VersionComparison.DayChange::kind)
                .toList();
    }

    @Test
    void intervalsTellWhoIsThereNowAndWasBefore() {
        var early = shift(SHANGHAI, "a", "2026-12-01T08:00", EIGHT_HOURS);
        var late = shift(SHANGHAI, "a", "2026-12-01T09:00", EIGHT_HOURS);

        var found = compare(List.of(early), List.of(late));

        assertThat(found.intervals())
                .as("two half hours lost at eight, two won at sixteen")
                .extracting(
                        one -> SHANGHAI.local(one.start()).toString(),
                        VersionComparison.IntervalChange::staffedBefore,
                        VersionComparison.IntervalChange::staffedAfter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-12-01T08:00", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("2026-12-01T08:30", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("2026-12-01T16:00", 0, 1),
                        org.assertj.core.groups.Tuple.tuple("2026-12-01T16:30", 0, 1));
        assertThat(found.before().cover()).isEqualTo(found.after().cover());
    }

    @Test
    void costAndFairnessAreCountedPersonByPerson() {
        var six = LocalDate.parse("2026-11-30")
                .datesUntil(LocalDate.parse("2026-12-06"))
                .map(day -> shift(SHANGHAI, "a", day + "T22:00", EIGHT_HOURS))
                .toList();

        var sums = compare(List.of(), six).after();

        assertThat(sums.shifts()).isEqualTo(6);
        assertThat(sums.cost())
                .as("a works 48 of 40 hours, b none of 40")
                .isEqualTo(new VersionComparison.Cost(2880, 480, 2400, 0));
        assertThat(sums.fairness().nights().fewest()).isZero();
        assertThat(sums.fairness().nights().most()).isEqualTo(6);
        assertThat(sums.fairness().nights().deviation()).isCloseTo(3, within(1e-12));
        assertThat(sums.fairness().weekends().most()).as("Saturday").isEqualTo(1);
    }

    @Test
    void shiftsOfOtherDaysAreLeftOut() {
        var outside = shift(SHANGHAI, "a", "2026-12-07T08:00", EIGHT_HOURS);

        assertThat(compare(List.of(outside), List.of()).people()).isEmpty();
    }
}
