package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.AvailabilityPreferences;
import io.paiban.roster.model.CountedWish;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftDemand;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.workforce.Availabilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers from the database what decides which roster is best. Each method is one transaction. */
@ApplicationScoped
@Transactional
class RosterProblems {

    /** People above the largest requirement after whom one more is worth nothing that counts. */
    private static final int PEOPLE_BEYOND = 10;

    private final Hotlines hotlines;
    private final RosterPeople rosterPeople;
    private final ShiftTypes shiftTypes;
    private final Requirements requirements;
    private final WorkRules rules;
    private final Availabilities availabilities;
    private final RosterWishes wishes;
    private final RosterSettings settings;
    private final Balances balances;
    private final RosterStore store;

    RosterProblems(
            Hotlines hotlines,
            RosterPeople rosterPeople,
            ShiftTypes shiftTypes,
            Requirements requirements,
            WorkRules rules,
            Availabilities availabilities,
            RosterWishes wishes,
            RosterSettings settings,
            Balances balances,
            RosterStore store) {
        this.hotlines = hotlines;
        this.rosterPeople = rosterPeople;
        this.shiftTypes = shiftTypes;
        this.requirements = requirements;
        this.rules = rules;
        this.availabilities = availabilities;
        this.wishes = wishes;
        this.settings = settings;
        this.balances = balances;
        this.store = store;
    }

    RosterProblem of(UUID id) {
        var roster = store.find(id).orElseThrow();
        var hotline = hotlines.get(roster.hotline());
        var grid = roster.grid(hotline.site(), hotline.interval());
        var everybody = rosterPeople.of(hotline, roster);
        var types = shiftTypes.list(roster.hotline());
        var houseRules = rules.list(roster.hotline()).value();
        return new RosterProblem(
                grid,
                everybody,
                types,
                demandWithTables(roster, grid),
                wishes.counted(roster).stream().map(CountedWish::counted).toList(),
                store.listShifts(id).stream().filter(Shift::pinned).toList(),
                houseRules,
                preferences(roster, hotline, types),
                ShiftDemand.on(settings.demand(roster.hotline()), roster.from(), roster.lastDay()),
                balances.carried(hotline, roster, everybody, houseRules));
    }

    private List<DayPreference> preferences(Roster roster, Hotline hotline, List<ShiftType> types) {
        var entries = availabilities.list(
                roster.hotline(),
                null,
                roster.from().minusDays(1),
                roster.lastDay().plusDays(1),
                Caller.PAIBAN);
        return AvailabilityPreferences.of(
                entries,
                roster.from(),
                roster.lastDay(),
                hotline.site(),
                types.stream().map(ShiftType::code).toList());
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

    /** The calculation behind the roster's requirement; null where it has none. */
    @Nullable
    RequirementCalculation calculation(Roster roster) {
        return roster.requirement() == null ? null : requirements.calculation(roster.requirement(), Caller.PAIBAN);
    }

    /** What the requirement asks for on the roster's grid, with what each person more or less is worth where contacts wait. */
    private List<GroupDemand> demandWithTables(Roster roster, IntervalGrid grid) {
        var calculation = calculation(roster);
        if (calculation == null) {
            return List.of();
        }
        var from = requirementGrid(roster);
        return demand(groups(roster), from, grid).stream()
                .map(group -> calculation.isFloor(group.group())
                        ? group
                        : new GroupDemand(
                                group.group(),
                                group.required(),
                                group.minimum(),
                                lateTables(calculation, group, from, grid)))
                .toList();
    }

    private static long[][] lateTables(
            RequirementCalculation calculation, GroupDemand group, IntervalGrid from, IntervalGrid grid) {
        double part = (double) grid.interval().toSeconds() / from.interval().toSeconds();
        int most = Arrays.stream(group.required()).max().orElse(0) + PEOPLE_BEYOND;
        var tables = new long[grid.size()][];
        for (int i = 0; i < tables.length; i++) {
            var late = calculation.lateTable(group.group(), from.indexOf(grid.start(i)), most);
            tables[i] = Arrays.stream(late)
                    .mapToLong(contacts -> Math.round(contacts * part * 100))
                    .toArray();
        }
        return tables;
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
