package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.Duty;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.IntervalGrid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells how a roster covers its requirement. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterCoverage {

    private final Rosters rosters;
    private final RosterPeople people;
    private final RosterProblems problems;
    private final Hotlines hotlines;
    private final ShiftTypes shiftTypes;
    private final RosterStore store;

    RosterCoverage(
            Rosters rosters,
            RosterPeople people,
            RosterProblems problems,
            Hotlines hotlines,
            ShiftTypes shiftTypes,
            RosterStore store) {
        this.rosters = rosters;
        this.people = people;
        this.problems = problems;
        this.hotlines = hotlines;
        this.shiftTypes = shiftTypes;
        this.store = store;
    }

    /**
     * One group in one interval.
     *
     * @param start start of the interval
     * @param group {@code general}, a language, or a role
     * @param required people wanted
     * @param minimum people below which the group must never fall
     * @param staffed people there at the interval's worst moment
     * @param expectedLate contacts expected not to be answered within the target, by the requirement's formula
     */
    public record Interval(Instant start, String group, int required, int minimum, int staffed, double expectedLate) {}

    /**
     * The whole roster; all figures over all groups.
     *
     * @param requiredMinutes minutes of required work
     * @param rosteredMinutes working minutes of all shifts
     * @param shortMinutes minutes of required work that nobody covers
     * @param belowMinimumIntervals intervals in which a group falls below its minimum
     * @param contacts contacts expected
     * @param expectedLate contacts expected not to be answered within the target
     */
    public record Totals(
            long requiredMinutes,
            long rosteredMinutes,
            long shortMinutes,
            int belowMinimumIntervals,
            double contacts,
            double expectedLate) {}

    /** The coverage by interval and group, with the totals. */
    public record Found(Totals totals, List<Interval> intervals) {}

    /** Counts the roster as it is now against the requirement it was drafted for. */
    public Found of(UUID id, Caller caller) {
        var roster = rosters.get(id, caller);
        var hotline = hotlines.get(roster.hotline());
        var grid = roster.grid(hotline.site(), hotline.interval());
        var from = problems.requirementGrid(roster);
        var groups = problems.groups(roster);
        var demand = RosterProblems.demand(groups, from, grid);
        var shifts = store.listShifts(id);
        // Night shifts of the days before the roster cover its first morning.
        var seen = new ArrayList<>(shifts);
        var persons = people.of(hotline, roster);
        persons.forEach(person -> seen.addAll(person.context()));
        var coverage = Coverage.of(
                grid,
                persons.stream().map(RosteredPerson::employee).toList(),
                ShiftType.onDuty(shiftTypes.list(roster.hotline()), seen),
                demand);
        var calculation = problems.calculation(roster);
        var intervals = new ArrayList<Interval>();
        double contacts = 0;
        double late = 0;
        for (int i = 0; i < grid.size(); i++) {
            for (int g = 0; g < demand.size(); g++) {
                double expected = calculation == null
                        ? 0
                        : share(grid, from)
                                * calculation.late(
                                        demand.get(g).group(), from.indexOf(grid.start(i)), coverage.staffed()[g][i]);
                var interval = new Interval(
                        grid.start(i),
                        demand.get(g).group(),
                        demand.get(g).required()[i],
                        demand.get(g).minimum()[i],
                        coverage.staffed()[g][i],
                        expected);
                intervals.add(interval);
                contacts += share(grid, from) * groups.get(g).contacts()[from.indexOf(grid.start(i))];
                late += interval.expectedLate();
            }
        }
        return new Found(
                new Totals(
                        coverage.minutesRequired(),
                        shifts.stream()
                                .mapToLong(shift -> shift.worked().workingMinutes())
                                .sum(),
                        coverage.minutesShort(),
                        coverage.intervalsBelowMinimum(),
                        contacts,
                        late),
                intervals);
    }

    /** When everybody who takes contacts does so, from the days around the roster on, as far as published rosters tell. */
    public List<Duty> duties(UUID id, Caller caller) {
        var roster = rosters.get(id, caller);
        var types = shiftTypes.list(roster.hotline());
        var own = store.listShifts(id).stream().collect(Collectors.groupingBy(Shift::employee));
        return people.of(hotlines.get(roster.hotline()), roster).stream()
                .filter(person -> person.employee().role().isLive())
                .map(person -> new Duty(
                        person.employee().number(),
                        person.employee().languages(),
                        ShiftType.onDuty(types, all(person, own)).stream()
                                .sorted(Comparator.comparing(Shift::span))
                                .flatMap(shift -> Duty.onContacts(shift).stream())
                                .toList()))
                .map(Duty::merged)
                .filter(duty -> !duty.spans().isEmpty())
                .toList();
    }

    private static List<Shift> all(RosteredPerson person, Map<String, List<Shift>> own) {
        var all = new ArrayList<>(person.context());
        all.addAll(own.getOrDefault(person.employee().number(), List.of()));
        return all;
    }

    /** How much of a requirement's interval one of the roster's intervals is: 1, unless the hotline's interval was changed. */
    private static double share(IntervalGrid grid, IntervalGrid from) {
        return (double) grid.interval().toSeconds() / from.interval().toSeconds();
    }
}
