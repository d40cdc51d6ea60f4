package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Gathers from the database what decides which roster is best. Each method is one transaction. */
@ApplicationScoped
@Transactional
class RosterProblems {

    private final Hotlines hotlines;
    private final People people;
    private final RosterPeople rosterPeople;
    private final ShiftTypes shiftTypes;
    private final Requirements requirements;
    private final RosterStore store;

    RosterProblems(
            Hotlines hotlines,
            People people,
            RosterPeople rosterPeople,
            ShiftTypes shiftTypes,
            Requirements requirements,
            RosterStore store) {
        this.hotlines = hotlines;
        this.people = people;
        this.rosterPeople = rosterPeople;
        this.shiftTypes = shiftTypes;
        this.requirements = requirements;
        this.store = store;
    }

    RosterProblem of(UUID id) {
        var roster = store.find(id).orElseThrow();
        var hotline = hotlines.get(roster.hotline());
        var grid = roster.grid(hotline.site(), hotline.interval());
        return new RosterProblem(
                grid,
                rosterPeople.of(hotline, roster),
                shiftTypes.list(roster.hotline()),
                demand(groups(roster), requirementGrid(roster), grid),
                people.listWishes(roster.hotline(), roster.from(), roster.lastDay()),
                store.listShifts(id).stream().filter(Shift::pinned).toList());
    }

    /** What the roster's requirement asks of each group; none where the roster has no requirement. */
    List<GroupRequirement> groups(Roster roster) {
        return roster.requirement() == null ? List.of() : requirements.listGroups(roster.requirement(), Caller.PAIBAN);
    }

    /** The grid of the roster's requirement, or its own where it has none. */
    IntervalGrid requirementGrid(Roster roster) {
        var hotline = hotlines.get(roster.hotline());
        return roster.requirement() == null
                ? roster.grid(hotline.site(), hotline.interval())
                : requirements.get(roster.requirement(), Caller.PAIBAN).grid(hotline.site());
    }

    /** The part of a requirement that lies on the roster's grid; the interval may have become finer since. */
    static List<GroupDemand> demand(List<GroupRequirement> groups, IntervalGrid from, IntervalGrid to) {
        return groups.stream()
                .map(group ->
                        new GroupDemand(group.name(), cut(group.required(), from, to), cut(group.minimum(), from, to)))
                .toList();
    }

    private static int[] cut(int[] values, IntervalGrid from, IntervalGrid to) {
        if (from.interval().equals(to.interval())) {
            int first = from.indexOf(to.start(0));
            return Arrays.copyOfRange(values, first, first + to.size());
        }
        return to.starts().stream()
                .mapToInt(start -> Arrays.stream(values, from.indexOf(start), last(from, start, to.interval()) + 1)
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static int last(IntervalGrid grid, java.time.Instant start, Duration length) {
        return grid.indexOf(start.plus(length).minusSeconds(1));
    }
}
