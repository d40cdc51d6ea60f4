package io.paiban.roster.repair;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a roster and what has happened to it into a problem whose best answer is the repair. */
final class RepairProblem {

    private final RosterProblem problem;
    private final IntervalGrid grid;
    private final Disruption disruption;
    private final List<Shift> begun = new ArrayList<>();
    private final List<Shift> open = new ArrayList<>();
    private final Map<String, Map<LocalDate, Shift>> planned = new HashMap<>();

    /**
     * @param problem the roster's problem as it was before, its pinned shifts among the shifts
     * @param shifts the roster's shifts before
     */
    RepairProblem(RosterProblem problem, Collection<Shift> shifts, Disruption disruption) {
        this.problem = problem;
        this.grid = problem.grid();
        this.disruption = disruption;
        for (var shift : shifts) {
            planned.computeIfAbsent(shift.employee(), key -> new HashMap<>()).put(shift.workDay(), shift);
            boolean isAbsent = isAbsent(shift.employee(), shift.workDay());
            if (shift.span().start().isBefore(disruption.at())) {
                var worked = isAbsent ? cut(shift) : shift;
                if (worked != null) {
                    begun.add(worked);
                }
            } else if (!isAbsent) {
                open.add(shift);
            }
        }
    }

    private boolean isAbsent(String employee, LocalDate day) {
        return disruption.absences().stream()
                .anyMatch(absence -> absence.employee().equals(employee) && absence.covers(day));
    }

    /** A shift that ends where the person has gone; null where nothing is left of it. */
    private @Nullable Shift cut(Shift shift) {
        var end = disruption.at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        if (!shift.span().end().isAfter(end)) {
            return shift;
        }
        if (!end.isAfter(shift.span().start())) {
            return null;
        }
        var breaks = shift.breaks().stream()
                .filter(pause -> !pause.span().end().isAfter(end))
                .toList();
        return new Shift(
                shift.id(),
                shift.employee(),
                shift.workDay(),
                new TimeSpan(shift.span().start(), end),
                shift.type(),
                breaks,
                shift.pinned(),
                shift.plannedAs(),
                shift.emergency());
    }

    /** What has begun, and stays. */
    List<Shift> begun() {
        return begun;
    }

    /** The shifts to go on from: what was planned and can still be. */
    List<Shift> start() {
        return open;
    }

    /** Everybody, those who will not come with their absence as leave. */
    List<RosteredPerson> people() {
        return problem.people().stream().map(this::absent).toList();
    }

    private RosteredPerson absent(RosteredPerson person) {
        var number = person.employee().number();
        Set<LocalDate> days = new HashSet<>(person.leaveDays());
        for (int day = 0; day < grid.days(); day++) {
            var date = grid.firstDay().plusDays(day);
            boolean hasBegun = begun.stream()
                    .anyMatch(shift ->
                            shift.employee().equals(number) && shift.workDay().equals(date));
            if (isAbsent(number, date) && !hasBegun) {
                days.add(date);
            }
        }
        return new RosteredPerson(person.employee(), person.terms(), person.calendar(), days, person.context());
    }

    /** The problem in one style. */
    RosterProblem in(RepairStyle style, NoticePrices prices) {
        var fixed = new ArrayList<>(begun);
        open.stream()
                .filter(shift -> shift.pinned() && !isAskedOtherwise(shift))
                .forEach(fixed::add);
        var preferences = new ArrayList<DayPreference>();
        problem.preferences().stream()
                .filter(known -> known.reason() != Reason.DISTURBANCE)
                .forEach(preferences::add);
        requests(preferences);
        for (var person : problem.people()) {
            undisturbed(person.employee().number(), style, prices, preferences);
        }
        return new RosterProblem(
                grid,
                people(),
                problem.types(),
                demand(),
                problem.wishes(),
                fixed,
                problem.rules(),
                preferences,
                problem.slots(),
                problem.carried());
    }

    /** A request outranks the pin: who asks wants another day than the one that was set. */
    private boolean isAskedOtherwise(Shift shift) {
        return disruption.requests().stream()
                .anyMatch(request -> request.employee().equals(shift.employee())
                        && request.workDay().equals(shift.workDay()));
    }

    private void requests(List<DayPreference> preferences) {
        for (var request : disruption.requests()) {
            preferences.add(new DayPreference(
                    Reason.WISHES,
                    request.employee(),
                    request.workDay(),
                    request.shiftType() == null ? Want.OFF : Want.SHIFT,
                    request.shiftType() == null ? Set.of() : Set.of(request.shiftType()),
                    null,
                    true,
                    0));
        }
    }

    private void undisturbed(String employee, RepairStyle style, NoticePrices prices, List<DayPreference> preferences) {
        for (int day = 0; day < grid.days(); day++) {
            var date = grid.firstDay().plusDays(day);
            var dayStart = grid.site().startOf(date);
            var shift = planned.getOrDefault(employee, Map.of()).get(date);
            boolean isGone = isAbsent(employee, date)
                    || shift != null && shift.span().start().isBefore(disruption.at());
            if (isGone) {
                continue;
            }
            if (dayStart.isBefore(disruption.at())) {
                preferences.add(new DayPreference(
                        Reason.DISTURBANCE,
                        employee,
                        date,
                        Want.NOT,
                        Set.of(),
                        new TimeSpan(dayStart, disruption.at()),
                        true,
                        0));
            }
            preferences.add(Disturbance.stay(
                    employee, date, shift, style.weigh(Disturbance.price(grid, date, shift, disruption.at(), prices))));
        }
    }

    /** Price of what a proposal changes, in minutes of uncovered work, before any style. */
    long price(Collection<Shift> shifts, NoticePrices prices) {
        var now = new HashMap<String, Map<LocalDate, Shift>>();
        shifts.forEach(shift ->
                now.computeIfAbsent(shift.employee(), key -> new HashMap<>()).put(shift.workDay(), shift));
        long price = 0;
        for (var person : problem.people()) {
            var employee = person.employee().number();
            for (int day = 0; day < grid.days(); day++) {
                var date = grid.firstDay().plusDays(day);
                var was = planned.getOrDefault(employee, Map.of()).get(date);
                var is = now.getOrDefault(employee, Map.of()).get(date);
                boolean isSame =
                        was == null ? is == null : is != null && was.span().equals(is.span());
                if (!isSame && !isAbsent(employee, date)) {
                    price += Disturbance.price(grid, date, was, disruption.at(), prices);
                }
            }
        }
        return price;
    }

    /** What is required, with what is needed beyond. */
    List<GroupDemand> demand() {
        return problem.demand().stream().map(this::raised).toList();
    }

    private GroupDemand raised(GroupDemand group) {
        var required = group.required().clone();
        for (var extra : disruption.extra()) {
            if (extra.group().equals(group.group())) {
                for (int i = 0; i < required.length; i++) {
                    required[i] += grid.at(i).overlaps(extra.span()) ? extra.people() : 0;
                }
            }
        }
        return new GroupDemand(group.group(), required, group.minimum(), group.late());
    }
}
