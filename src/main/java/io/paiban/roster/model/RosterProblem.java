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
 */
public record RosterProblem(
        IntervalGrid grid,
        List<RosteredPerson> people,
        List<ShiftType> types,
        List<GroupDemand> demand,
        List<Wish> wishes,
        List<Shift> fixed) {

    public RosterProblem {
        people = List.copyOf(people);
        types = List.copyOf(types);
        demand = List.copyOf(demand);
        wishes = List.copyOf(wishes);
        fixed = List.copyOf(fixed);
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
