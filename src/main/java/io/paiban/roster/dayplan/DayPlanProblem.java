package io.paiban.roster.dayplan;

import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides where breaks and activities go.
 *
 * @param grid the roster's days and intervals
 * @param from first work day to be planned, inclusive; a day of the grid
 * @param days number of work days to be planned; at least 1
 * @param people everybody, with law, leave, and the shifts around the roster
 * @param types the shift types, whose windows say where breaks may lie
 * @param demand people wanted by group
 * @param deferrable people among the required, by group and interval, who are there for work that can wait
 * @param shifts all shifts of the roster; what they hold already stays, but for breaks that may be moved
 * @param asked what is to be placed
 * @param limits how many may be away at once
 * @param keepBreaks whether all breaks stay where they are
 */
public record DayPlanProblem(
        IntervalGrid grid,
        LocalDate from,
        int days,
        List<RosteredPerson> people,
        List<ShiftType> types,
        List<GroupDemand> demand,
        Map<String, int[]> deferrable,
        List<Shift> shifts,
        List<Asked> asked,
        List<PeakLimit> limits,
        boolean keepBreaks) {

    public DayPlanProblem {
        people = List.copyOf(people);
        types = List.copyOf(types);
        demand = List.copyOf(demand);
        deferrable = Map.copyOf(deferrable);
        shifts = List.copyOf(shifts);
        asked = List.copyOf(asked);
        limits = List.copyOf(limits);
    }

    /** Whether the shifts of a work day are planned. */
    public boolean plans(LocalDate workDay) {
        return !workDay.isBefore(from) && workDay.isBefore(from.plusDays(days));
    }
}
