package io.paiban.roster.dayplan;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Places breaks and activities inside the shifts of a roster.
 *
 * <p>Breaks first, because they are owed; then activities, which are refused where they would push cover below their floor in any minute.
 * A person with leave on a work day gets no activity on it, and nobody gets one while standing by. Breaks of pinned shifts stay, and those
 * of shifts whose breaks are not the windows of their type. The same problem gives the same plan.
 */
public final class DayPlanner {

    /** Breaks and activities begin on such steps, or on the interval where that is finer. */
    private static final int STEP_MINUTES = 5;

    private final DayPlanProblem problem;
    private final Map<String, RosteredPerson> people;
    private final Map<String, ShiftType> types;
    private final MinuteCover cover;
    private final int step;
    private final List<PlannedShift> planned = new ArrayList<>();
    private final BreakLaw law;

    private DayPlanner(DayPlanProblem problem) {
        this.problem = problem;
        people = problem.people().stream()
                .collect(Collectors.toMap(person -> person.employee().number(), Function.identity()));
        types = problem.types().stream().collect(Collectors.toMap(ShiftType::code, Function.identity()));
        cover = new MinuteCover(problem);
        step = Math.min(STEP_MINUTES, Math.toIntExact(problem.grid().interval().toMinutes()));
        law = new BreakLaw(problem.grid());
    }

    /** Plans. */
    public static DayPlan plan(DayPlanProblem problem) {
        return new DayPlanner(problem).plan();
    }

    /**
     * How many pieces the requests would be cut into: what planning takes grows with it.
     *
     * @param enough number above which it is not counted on
     */
    public static long countPieces(DayPlanProblem problem, long enough) {
        var planner = new DayPlanner(problem);
        planner.enter();
        var pieces = planner.cutter();
        long count = 0;
        for (var asked : problem.asked()) {
            count += count > enough ? 0 : pieces.of(asked).size();
        }
        return count;
    }

    private DayPlan plan() {
        enter();
        if (!problem.keepBreaks()) {
            new BreakPlacing(cover, law, step).place(planned);
        }
        var placing = new ActivityPlacing(
                cover, new SpotSearch(cover, step), new Reasons(problem.grid().site()));
        var pieces = cutter();
        placing.place(problem.asked().stream()
                .flatMap(asked -> pieces.of(asked).stream())
                .toList());
        return result(placing);
    }

    private Pieces cutter() {
        return new Pieces(
                problem,
                cover,
                planned.stream()
                        .filter(shift -> shift.person.isAvailable(shift.original.workDay()))
                        .toList());
    }

    /** The spans of a person's other shifts that overlap one. */
    private static List<TimeSpan> overlaps(Shift shift, List<Shift> own) {
        return own.stream()
                .filter(other -> !other.id().equals(shift.id()) && other.span().overlaps(shift.span()))
                .map(Shift::span)
                .toList();
    }

    private void enter() {
        var own = new HashMap<String, List<Shift>>();
        problem.people().forEach(person -> own.put(person.employee().number(), new ArrayList<>(person.context())));
        problem.shifts().forEach(shift -> own.computeIfAbsent(shift.employee(), any -> new ArrayList<>())
                .add(shift));
        var profiles = new HashMap<String, CoverProfile>();
        people.values().forEach(person -> profiles.put(person.employee().number(), cover.profile(person.employee())));
        for (var person : problem.people()) {
            var profile = profiles.get(person.employee().number());
            ShiftType.onDuty(problem.types(), person.context()).forEach(shift -> cover.enter(profile, shift));
        }
        var onDuty = new HashSet<>(ShiftType.onDuty(problem.types(), problem.shifts()));
        for (var shift : problem.shifts()) {
            var person = people.get(shift.employee());
            if (person == null) {
                continue;
            }
            if (!onDuty.contains(shift)) {
                law.add(shift);
                continue;
            }
            cover.enter(profiles.get(shift.employee()), shift);
            if (problem.plans(shift.workDay())) {
                var one = new PlannedShift(
                        shift,
                        person,
                        profiles.get(shift.employee()),
                        cover,
                        windows(shift),
                        overlaps(shift, own.get(shift.employee())));
                planned.add(one);
                law.add(one);
            } else {
                law.add(shift);
            }
        }
        cover.limit(problem.limits());
        planned.sort(Comparator.<PlannedShift, TimeSpan>comparing(shift -> shift.original.span())
                .thenComparing(shift -> shift.original.employee()));
    }

    /** The windows of a shift's breaks, where they may be moved. */
    private List<BreakWindow> windows(Shift shift) {
        var type = shift.type() == null ? null : types.get(shift.type());
        var windows =
                type == null ? List.<BreakWindow>of() : type.breaks(shift.span().length());
        if (shift.pinned() || windows.size() != shift.breaks().size()) {
            return List.of();
        }
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            var pause = shift.breaks().get(i);
            if (pause.paid() != window.paid() || !pause.span().length().equals(window.length())) {
                return List.of();
            }
        }
        return windows;
    }

    private DayPlan result(ActivityPlacing placing) {
        var changed = new ArrayList<Shift>();
        int moved = 0;
        var byId = planned.stream().collect(Collectors.toMap(shift -> shift.original.id(), Function.identity()));
        for (var shift : problem.shifts()) {
            var now = byId.containsKey(shift.id()) ? byId.get(shift.id()).shift() : shift;
            if (!now.equals(shift)) {
                changed.add(now);
            }
            for (int i = 0; i < shift.breaks().size(); i++) {
                moved += now.breaks().get(i).equals(shift.breaks().get(i)) ? 0 : 1;
            }
        }
        return new DayPlan(changed, placing.placed(), placing.refused(), moved);
    }
}
