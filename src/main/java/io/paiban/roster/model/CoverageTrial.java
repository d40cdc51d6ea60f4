package io.paiban.roster.model;

import io.paiban.roster.model.Coverage.Count;
import io.paiban.roster.model.Coverage.Count.OnDuty;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the change of one shift does to a roster's coverage. Only intervals in which the person is there at other times are counted again, so that
 * thousands of changes can be tried; each count is {@link Coverage}'s.
 */
public final class CoverageTrial {

    private final Count count;
    private final Map<String, Employee> people;
    private final Map<Integer, Long> missingBefore = new HashMap<>();

    /**
     * @param grid the roster's intervals
     * @param people everybody
     * @param shifts shifts on duty, those around the roster included
     * @param demand people wanted
     */
    public CoverageTrial(IntervalGrid grid, List<Employee> people, Collection<Shift> shifts, List<GroupDemand> demand) {
        this.count = new Count(grid, people, List.copyOf(shifts), demand);
        this.people = people.stream().collect(Collectors.toMap(Employee::number, one -> one));
    }

    /**
     * Minutes of required work that are covered more, over all groups, if one shift takes another's place.
     *
     * @param before a shift on duty that is given up; null = none is
     * @param after a shift of a known person that is worked in its place; null = none is
     * @return negative where more is lost than gained
     */
    public long gain(@Nullable Shift before, @Nullable Shift after) {
        var gone = before == null ? null : onDuty(before);
        var come = after == null ? null : onDuty(after);
        int first = Math.min(first(before), first(after));
        int last = Math.max(last(before), last(after));
        var left = before == null ? List.<TimeSpan>of() : Duty.onContacts(before);
        var taken = after == null ? List.<TimeSpan>of() : Duty.onContacts(after);
        boolean isSamePerson =
                before != null && after != null && before.employee().equals(after.employee());
        long gain = 0;
        for (int i = first; i <= last; i++) {
            if (!isSamePerson || !in(left, i).equals(in(taken, i))) {
                int at = i;
                gain += missingBefore.computeIfAbsent(i, any -> count.missing(at, count.duties(at)))
                        - count.missing(i, duties(i, gone, come));
            }
        }
        return gain;
    }

    private OnDuty onDuty(Shift shift) {
        return new OnDuty(people.get(shift.employee()), shift.span(), shift.away());
    }

    private int first(@Nullable Shift shift) {
        return shift == null ? Integer.MAX_VALUE : count.first(shift);
    }

    private int last(@Nullable Shift shift) {
        return shift == null ? -1 : count.last(shift);
    }

    /** The parts of spans that lie in an interval. */
    private List<TimeSpan> in(List<TimeSpan> spans, int i) {
        var parts = new ArrayList<TimeSpan>(1);
        for (var span : spans) {
            span.intersection(count.span(i)).ifPresent(parts::add);
        }
        return parts;
    }

    private List<OnDuty> duties(int i, @Nullable OnDuty gone, @Nullable OnDuty come) {
        var duties = new ArrayList<>(count.duties(i));
        if (gone != null) {
            duties.remove(gone);
        }
        if (come != null) {
            duties.add(come);
        }
        return duties;
    }
}
