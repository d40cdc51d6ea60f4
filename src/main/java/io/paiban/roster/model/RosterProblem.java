package io.paiban.roster.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.workforce.model.Wish;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides which roster is best.
 *
 * @param grid the roster's days and intervals
 * @param people who can work
 * @param types the shifts there are
 * @param demand people wanted by group: general, languages, roles
 * @param wishes what people would like on these days
 * @param fixed shifts of these days that must stay as they are
 * @param rules the rules of the house
 * @param preferences what is better or impossible for one person on one day, whatever the others are
 * @param slots people wanted by shift rather than by interval
 * @param carried what people bring into the balances among the rules; who is not listed brings nothing and carries a full share
 */
public record RosterProblem(
        IntervalGrid grid,
        List<RosteredPerson> people,
        List<ShiftType> types,
        List<GroupDemand> demand,
        List<Wish> wishes,
        List<Shift> fixed,
        List<WorkRule> rules,
        List<DayPreference> preferences,
        List<SlotDemand> slots,
        List<CarriedBurden> carried) {

    public RosterProblem {
        people = List.copyOf(people);
        types = List.copyOf(types);
        demand = List.copyOf(demand);
        wishes = List.copyOf(wishes);
        fixed = List.copyOf(fixed);
        rules = List.copyOf(rules);
        preferences = List.copyOf(preferences);
        slots = List.copyOf(slots);
        carried = List.copyOf(carried);
    }

    /** A problem in which the law, demand and wishes alone decide. */
    public RosterProblem(
            IntervalGrid grid,
            List<RosteredPerson> people,
            List<ShiftType> types,
            List<GroupDemand> demand,
            List<Wish> wishes,
            List<Shift> fixed) {
        this(grid, people, types, demand, wishes, fixed, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with rules of the house. */
    public RosterProblem withRules(List<WorkRule> others) {
        return new RosterProblem(grid, people, types, demand, wishes, fixed, others, preferences, slots, carried);
    }

    /** The hotline's holidays, which all people share; null where nobody's law asks for them. */
    public @Nullable WorkCalendar calendar() {
        return people.stream()
                .map(RosteredPerson::calendar)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
