package io.paiban.roster.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A roster as it stands, with everything that a change of it is judged by: what would be covered, and what would be legal.
 *
 * @param roster the roster
 * @param grid its intervals
 * @param people everybody, with law, leave and the shifts around the roster
 * @param types the hotline's shift types
 * @param shifts its shifts, by start and staff number
 * @param demand people wanted by group, peaks included; none where the roster has no requirement
 * @param heldAgainst versions of rule sets and calendar years that it is judged by
 */
public record RosterSituation(
        Roster roster,
        IntervalGrid grid,
        List<RosteredPerson> people,
        List<ShiftType> types,
        List<Shift> shifts,
        List<GroupDemand> demand,
        List<String> heldAgainst) {

    public RosterSituation {
        people = List.copyOf(people);
        types = List.copyOf(types);
        shifts = List.copyOf(shifts);
        demand = List.copyOf(demand);
        heldAgainst = List.copyOf(heldAgainst);
    }

    /** The shifts in which people are on duty, those of rosters around this one included: last night's covers the first morning. */
    public List<Shift> onDuty() {
        return onDuty(shifts);
    }

    /** The same if the roster had other shifts. */
    public List<Shift> onDuty(Collection<Shift> others) {
        return ShiftType.onDuty(
                types,
                Stream.concat(people.stream().flatMap(person -> person.context().stream()), others.stream())
                        .toList());
    }

    /** How the whole roster is covered. */
    public Coverage coverage() {
        return Coverage.of(grid, people.stream().map(RosteredPerson::employee).toList(), onDuty(), demand);
    }

    /**
     * How some of its days are covered if the people on duty had other shifts.
     *
     * @param first first day, inclusive; a day of the roster
     * @param days number of days, as far as the roster goes
     * @param onDuty everybody's shifts on duty; those that do not touch the days are of no account
     */
    public Coverage coverage(LocalDate first, int days, Collection<Shift> onDuty) {
        var part = new IntervalGrid(grid.site(), first, days, grid.interval());
        var span = part.span();
        int from = grid.indexOf(span.start());
        var there = onDuty.stream().filter(shift -> shift.span().overlaps(span)).toList();
        return Coverage.of(
                part,
                people.stream().map(RosteredPerson::employee).toList(),
                there,
                demand.stream()
                        .map(group -> new GroupDemand(
                                group.group(),
                                Arrays.copyOfRange(group.required(), from, from + part.size()),
                                Arrays.copyOfRange(group.minimum(), from, from + part.size())))
                        .toList());
    }

    /**
     * What the audit finds in one person's shifts.
     *
     * @param own the person's shifts of the roster's days, as they would be
     */
    public RosterAudit.Findings audit(RosteredPerson person, Collection<Shift> own) {
        return RosterAudit.of(roster.from(), roster.lastDay(), grid.site(), List.of(person), types, own);
    }

    /** The roster's shifts by staff number, and for everybody else none. */
    public Map<String, List<Shift>> byPerson() {
        var byPerson = new HashMap<String, List<Shift>>();
        people.forEach(person -> byPerson.put(
                person.employee().number(),
                shifts.stream()
                        .filter(shift ->
                                shift.employee().equals(person.employee().number()))
                        .toList()));
        return byPerson;
    }

    /** The days of the roster that a span touches, the first and the last of them. */
    public List<LocalDate> daysOf(TimeSpan span) {
        var first = grid.site().dayOf(span.start());
        var last = grid.site().dayOf(span.end().minusNanos(1));
        return roster.from()
                .datesUntil(roster.lastDay().plusDays(1))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
    }
}
