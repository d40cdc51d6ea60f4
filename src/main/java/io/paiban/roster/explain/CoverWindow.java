package io.paiban.roster.explain;

import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cover of some hours as it is and as it would be: the same count that is shown for whole rosters, of the intervals that matter and the
 * people who are there. Nothing is required in the other intervals of these days.
 */
final class CoverWindow {

    private final IntervalGrid grid;
    private final List<GroupDemand> demand;
    private final List<ShiftType> types;
    private final Map<String, RosteredPerson> people;
    private final List<Shift> near;
    private final LateContacts late;

    private CoverWindow(
            IntervalGrid grid,
            List<GroupDemand> demand,
            List<ShiftType> types,
            Map<String, RosteredPerson> people,
            List<Shift> near,
            LateContacts late) {
        this.grid = grid;
        this.demand = demand;
        this.types = types;
        this.people = people;
        this.near = near;
        this.late = late;
    }

    /**
     * The cover of some hours.
     *
     * @param people everybody by staff number
     * @param shifts the shifts of these days and around them, of the roster and of those before and after
     * @param hours the hours; whole intervals are counted
     * @return empty where they do not touch the roster's days
     */
    static Optional<CoverWindow> of(
            RosterProblem problem,
            Map<String, RosteredPerson> people,
            Collection<Shift> shifts,
            TimeSpan hours,
            LateContacts late) {
        var whole = problem.grid();
        int firstInterval = whole.indexOf(hours.start());
        int lastInterval = whole.indexOf(hours.end().minusSeconds(1));
        var span =
                new TimeSpan(whole.start(firstInterval), whole.at(lastInterval).end());
        var first = later(whole.firstDay(), whole.site().dayOf(span.start()));
        var last = earlier(
                whole.firstDay().plusDays(whole.days() - 1L),
                whole.site().dayOf(span.end().minusSeconds(1)));
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        var grid =
                new IntervalGrid(whole.site(), first, (int) ChronoUnit.DAYS.between(first, last) + 1, whole.interval());
        int from = whole.indexOf(grid.start(0));
        var demand = problem.demand().stream()
                .map(group -> new GroupDemand(
                        group.group(),
                        cut(group.required(), from, grid.size(), firstInterval, lastInterval),
                        cut(group.minimum(), from, grid.size(), firstInterval, lastInterval)))
                .toList();
        return Optional.of(new CoverWindow(
                grid,
                demand,
                problem.types(),
                people,
                shifts.stream().filter(shift -> shift.span().overlaps(span)).toList(),
                late));
    }

    private static int[] cut(int[] values, int from, int size, int firstInterval, int lastInterval) {
        var cut = Arrays.copyOfRange(values, from, from + size);
        for (int i = 0; i < size; i++) {
            if (from + i < firstInterval || from + i > lastInterval) {
                cut[i] = 0;
            }
        }
        return cut;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    IntervalGrid grid() {
        return grid;
    }

    List<GroupDemand> demand() {
        return demand;
    }

    /** The shifts that touch the span. */
    List<Shift> near() {
        return near;
    }

    /** The cover as it is. */
    Coverage now() {
        return with(List.of(), List.of());
    }

    /** The cover without some shifts and with others. */
    Coverage with(Collection<Shift> gone, Collection<Shift> come) {
        var there = new ArrayList<Shift>(near.size() + come.size());
        for (var shift : near) {
            if (gone.stream().noneMatch(one -> one.id().equals(shift.id()))) {
                there.add(shift);
            }
        }
        there.addAll(come);
        var staff = new LinkedHashMap<String, Employee>();
        for (var shift : there) {
            var person = people.get(shift.employee());
            if (person != null) {
                staff.put(shift.employee(), person.employee());
            }
        }
        return Coverage.of(grid, List.copyOf(staff.values()), ShiftType.onDuty(types, there), demand);
    }

    Coverage with(@Nullable Shift gone, @Nullable Shift come) {
        return with(gone == null ? List.of() : List.of(gone), come == null ? List.of() : List.of(come));
    }

    /** Contacts that are late or lost with one cover in the intervals in which another one differs from it. */
    double late(Coverage with, Coverage other) {
        double sum = 0;
        for (int g = 0; g < demand.size(); g++) {
            for (int i = 0; i < grid.size(); i++) {
                int there = with.staffed()[g][i];
                if (there != other.staffed()[g][i]) {
                    sum += late.late(demand.get(g).group(), grid.start(i), there);
                }
            }
        }
        return sum;
    }
}
