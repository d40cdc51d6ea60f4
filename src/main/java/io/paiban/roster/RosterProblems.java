package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.peak.PeakPlans;
import io.paiban.peak.model.RaisedDemand;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.AvailabilityPreferences;
import io.paiban.roster.model.CountedWish;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftDemand;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.repair.Disturbance;
import io.paiban.roster.repair.NoticePrices;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.workforce.Availabilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final RosterPeaks peaks;
    private final PeakPlans peakPlans;
    private final WorkRules rules;
    private final Availabilities availabilities;
    private final RosterWishes wishes;
    private final RosterSettings settings;
    private final Balances balances;
    private final Rotations rotations;
    private final RosterStore store;
    private final Clock clock;

    RosterProblems(
            Hotlines hotlines,
            RosterPeople rosterPeople,
            ShiftTypes shiftTypes,
            Requirements requirements,
            RosterPeaks peaks,
            PeakPlans peakPlans,
            WorkRules rules,
            Availabilities availabilities,
            RosterWishes wishes,
            RosterSettings settings,
            Balances balances,
            Rotations rotations,
            RosterStore store,
            Clock clock) {
        this.hotlines = hotlines;
        this.rosterPeople = rosterPeople;
        this.shiftTypes = shiftTypes;
        this.requirements = requirements;
        this.peaks = peaks;
        this.peakPlans = peakPlans;
        this.rules = rules;
        this.availabilities = availabilities;
        this.wishes = wishes;
        this.settings = settings;
        this.balances = balances;
        this.rotations = rotations;
        this.store = store;
        this.clock = clock;
    }

    RosterProblem of(UUID id) {
        return of(
                store.find(id).orElseThrow(),
                store.listShifts(id).stream().filter(Shift::pinned).toList());
    }

    /** A roster's problem with other shifts that must stay, or against another requirement than it was drafted for. */
    RosterProblem of(Roster roster, List<Shift> fixed) {
        var hotline = hotlines.get(roster.hotline());
        var grid = roster.grid(hotline.site(), hotline.interval());
        var types = shiftTypes.list(roster.hotline());
        var everybody = rosterPeople.of(hotline, roster);
        var houseRules = rules.list(roster.hotline()).value();
        var slots = new ArrayList<>(ShiftDemand.on(settings.demand(roster.hotline()), roster.from(), roster.lastDay()));
        slots.addAll(RosterPeaks.standby(peaks.of(roster, grid), types, grid));
        var preferences = new ArrayList<>(availability(roster, hotline, types));
        preferences.addAll(rotations.book(roster.hotline()).preferences(grid, everybody));
        preferences.addAll(disturbance(roster, grid, everybody));
        return new RosterProblem(
                grid,
                everybody,
                types,
                demandWithTables(roster, grid),
                wishes.counted(roster).stream().map(CountedWish::counted).toList(),
                fixed,
                houseRules,
                preferences,
                slots,
                balances.carried(hotline, roster, everybody, houseRules));
    }

    /** The shifts that a solving begins with: those of the draft, or where it has none, those of the rotations. */
    List<Shift> start(UUID id, RosterProblem problem) {
        var drafted = store.listShifts(id);
        var roster = store.find(id).orElseThrow();
        return drafted.isEmpty()
                ? rotations.book(roster.hotline()).shifts(problem.grid(), problem.people(), problem.types())
                : drafted;
    }

    /** A draft of days that are published already: people have made plans by them. */
    private List<DayPreference> disturbance(Roster roster, IntervalGrid grid, List<RosteredPerson> people) {
        if (roster.state() != Roster.State.DRAFT) {
            return List.of();
        }
        var published = store.listPublished(roster.hotline(), roster.from(), roster.lastDay());
        var shifts = store.listShifts(published.stream().map(Roster::id).toList(), roster.from(), roster.lastDay());
        return Disturbance.of(
                grid,
                people,
                shifts,
                day -> published.stream().anyMatch(other -> other.holds(day)),
                clock.instant(),
                NoticePrices.USUAL);
    }

    private List<DayPreference> availability(Roster roster, Hotline hotline, List<ShiftType> types) {
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

    /**
     * What the roster's requirement asks of each group, with the peaks that hold for it; none where the roster has no requirement.
     */
    List<GroupRequirement> groups(Roster roster) {
        return roster.requirement() == null
                ? List.of()
                : RaisedDemand.raised(
                        requirements.listGroups(roster.requirement(), Caller.PAIBAN),
                        peakPlans.windows(roster.requirement()),
                        requirementGrid(roster));
    }

    /** The grid of the roster's requirement, or its own where it has none. */
    IntervalGrid requirementGrid(Roster roster) {
        var hotline = hotlines.get(roster.hotline());
        return roster.requirement() == null
                ? roster.grid(hotline.site(), hotline.interval())
                : requirements.get(roster.requirement(), Caller.PAIBAN).grid(hotline.site());
    }

    /** The calculation behind the roster's requirement, without peaks; null where it has none. */
    @Nullable
    RequirementCalculation calculation(Roster roster) {
        return roster.requirement() == null ? null : requirements.calculation(roster.requirement(), Caller.PAIBAN);
    }

    /** What the requirement asks for on the roster's grid, with what each person more or less is worth where contacts wait. */
    List<GroupDemand> demandWithTables(Roster roster, IntervalGrid grid) {
        if (roster.requirement() == null) {
            return List.of();
        }
        var raised = peakPlans.demand(roster.requirement());
        var from = requirementGrid(roster);
        return demand(groups(roster), from, grid).stream()
                .map(group -> raised.isFloor(group.group())
                        ? group
                        : new GroupDemand(
                                group.group(),
                                group.required(),
                                group.minimum(),
                                lateTables(raised, group, from, grid)))
                .toList();
    }

    private static long[][] lateTables(RaisedDemand raised, GroupDemand group, IntervalGrid from, IntervalGrid grid) {
        double part = (double) grid.interval().toSeconds() / from.interval().toSeconds();
        int most = Arrays.stream(group.required()).max().orElse(0) + PEOPLE_BEYOND;
        var tables = new long[grid.size()][];
        for (int i = 0; i < tables.length; i++) {
            var late = raised.lateTable(group.group(), from.indexOf(grid.start(i)), most);
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

    /** People among the required of each group who are there for work that can wait, on the roster's grid. */
    Map<String, int[]> deferrable(Roster roster, IntervalGrid grid) {
        var from = requirementGrid(roster);
        return groups(roster).stream()
                .collect(Collectors.toMap(GroupRequirement::name, group -> cut(group.deferrable(), from, grid)));
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
