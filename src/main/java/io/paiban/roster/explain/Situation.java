package io.paiban.roster.explain;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Severity;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SlotDemand;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A roster as it is, with what is needed to try out another one. */
final class Situation {

    /** Cover is counted for so many of the ways that a law cannot tell apart. */
    private static final int MOST_BREAKS_COMPARED = 6;

    final RosterProblem problem;
    final SiteTime site;
    final LocalDate firstDay;
    final LocalDate lastDay;
    final Judge judge;
    final Loosening loosening;
    private final LateContacts late;
    private final List<Shift> shifts;
    private final Map<String, List<Shift>> rows;
    private final Map<String, RosteredPerson> people = new LinkedHashMap<>();
    private final Map<String, List<Wish>> wishes;
    private final Map<String, Conditions> conditions = new HashMap<>();
    private final Map<LocalDate, List<Ways>> waysByDay = new HashMap<>();
    private final Map<LocalDate, List<Shift>> shiftsByDay = new HashMap<>();
    private final Map<LabourLaw, Map<Ways, List<Ways>>> alike = new IdentityHashMap<>();

    /**
     * A shift that was tried, and what the audit found.
     *
     * @param trial the row it was tried in
     * @param brought hard breaches that it brings; empty where it is legal
     * @param alike ways to work it that the law cannot tell apart
     */
    record Tried(Trial trial, List<RosterViolation> brought, Ways alike) {

        boolean isLegal() {
            return brought.isEmpty();
        }

        Shift shift() {
            return trial.shift();
        }

        long rules() {
            return brought.stream().map(RosterViolation::rule).distinct().count();
        }

        long extent() {
            return brought.stream().mapToLong(Breaches::extent).sum();
        }
    }

    Situation(RosterProblem problem, List<Shift> shifts, LateContacts late) {
        this.problem = problem;
        this.site = problem.grid().site();
        this.firstDay = problem.grid().firstDay();
        this.lastDay = firstDay.plusDays(problem.grid().days() - 1L);
        this.judge = new Judge(problem, shifts);
        this.loosening = new Loosening(judge);
        this.late = late;
        this.shifts = List.copyOf(shifts);
        this.rows = shifts.stream().collect(Collectors.groupingBy(Shift::employee));
        shifts.forEach(this::remember);
        for (var person : problem.people()) {
            people.put(person.employee().number(), person);
            person.context().forEach(this::remember);
        }
        this.wishes = problem.wishes().stream().collect(Collectors.groupingBy(Wish::employee));
    }

    private void remember(Shift shift) {
        shiftsByDay.computeIfAbsent(shift.workDay(), any -> new ArrayList<>()).add(shift);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    Optional<RosteredPerson> find(String employee) {
        return Optional.ofNullable(people.get(employee));
    }

    List<Shift> shifts() {
        return shifts;
    }

    /** The person's shifts in the roster. */
    List<Shift> row(String employee) {
        return rows.getOrDefault(employee, List.of());
    }

    @Nullable
    Shift shiftOn(String employee, LocalDate day) {
        return row(employee).stream()
                .filter(shift -> shift.workDay().equals(day))
                .findFirst()
                .orElse(null);
    }

    Conditions conditions(String employee) {
        return conditions.computeIfAbsent(employee, any -> Conditions.of(problem, people.get(employee)));
    }

    List<Wish> wishes(String employee) {
        return wishes.getOrDefault(employee, List.of());
    }

    /** Every shift that is offered on a day to anybody. */
    List<Ways> ways(LocalDate day) {
        return waysByDay.computeIfAbsent(day, any -> Ways.on(day, problem.types(), site));
    }

    /**
     * Tries the ways to work a shift until one is legal.
     *
     * @param ways at least one
     * @return a legal one; where none is, the one that breaks the fewest rules, and those by the least
     */
    Tried tryOut(String employee, List<Shift> row, Ways ways) {
        var own = conditions(employee);
        var law = own.person().terms().lawOn(ways.day());
        var classes = alike.computeIfAbsent(law, any -> new HashMap<>())
                .computeIfAbsent(ways, any -> ways.alikeUnder(law, problem.calendar(), site));
        Tried best = null;
        for (var same : classes) {
            var trial = Trial.instead(row, same.shift(employee, same.breaks().get(0)));
            var tried = new Tried(trial, judge.broughtNow(own, trial), same);
            if (best == null || FEWEST_BREACHES.compare(tried, best) < 0) {
                best = tried;
            }
            if (tried.isLegal()) {
                return tried;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("There must be a way to work the shift (%s).".formatted(ways));
        }
        return best;
    }

    private static final Comparator<Tried> FEWEST_BREACHES =
            Comparator.comparingLong(Tried::rules).thenComparingLong(Tried::extent);

    /** The same with its breaks where they hurt the cover least, among some of the ways that the law cannot tell apart. */
    Tried withBestBreaks(Tried tried) {
        var ways = tried.alike();
        var shift = tried.shift();
        if (ways.breaks().size() == 1 || problem.demand().isEmpty()) {
            return tried;
        }
        var now = shiftOn(shift.employee(), shift.workDay());
        var window = window(hull(now, shift));
        if (window.isEmpty()) {
            return tried;
        }
        var best = shift;
        long least = Long.MAX_VALUE;
        int stride = (ways.breaks().size() + MOST_BREAKS_COMPARED - 1) / MOST_BREAKS_COMPARED;
        for (int i = 0; i < ways.breaks().size(); i += stride) {
            var other = ways.shift(shift.employee(), ways.breaks().get(i));
            var cover = window.get().with(now, other);
            long cost = cover.minutesShort() + cover.minutesBelowMinimum();
            if (cost < least) {
                least = cost;
                best = other;
            }
        }
        return new Tried(tried.trial().with(best), tried.brought(), ways);
    }

    Optional<CoverWindow> window(TimeSpan span) {
        var near = new ArrayList<Shift>();
        var last = site.dayOf(span.end()).plusDays(1);
        for (var day = site.dayOf(span.start()).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            near.addAll(shiftsByDay.getOrDefault(day, List.of()));
        }
        return CoverWindow.of(problem, people, near, span, late);
    }

    static TimeSpan hull(@Nullable Shift one, Shift other) {
        if (one == null) {
            return other.span();
        }
        var start = one.span().start();
        var end = one.span().end();
        return new TimeSpan(
                start.isBefore(other.span().start()) ? start : other.span().start(),
                end.isAfter(other.span().end()) ? end : other.span().end());
    }

    RowFigures figures(Conditions own, List<Shift> row) {
        return RowFigures.of(
                problem,
                own,
                wishes(own.person().employee().number()),
                row,
                judge.findings(own, row).violations());
    }

    /** What cover a change of one shift makes better or worse. */
    List<Effect> coverEffects(@Nullable Shift gone, @Nullable Shift come) {
        if (gone == null && come == null) {
            return new ArrayList<>();
        }
        var window = window(come == null ? gone.span() : hull(gone, come));
        if (window.isEmpty()) {
            return new ArrayList<>();
        }
        var before = window.get().now();
        var effects = coverEffects(window.get(), before, window.get().with(gone, come));
        effects.addAll(slotEffects(gone, come));
        return effects;
    }

    private List<Effect> slotEffects(@Nullable Shift gone, @Nullable Shift come) {
        long before = 0;
        long after = 0;
        for (var slot : problem.slots()) {
            long people = people(slot);
            long changed = people + (isOf(slot, come) ? 1 : 0) - (isOf(slot, gone) ? 1 : 0);
            if (changed != people) {
                before += Math.abs(people - slot.required());
                after += Math.abs(changed - slot.required());
            }
        }
        return before == after ? List.of() : List.of(Words.effect("slots", before, after, "people"));
    }

    /** People on the shifts that a demand by shift is about. */
    long people(SlotDemand slot) {
        return shiftsByDay.getOrDefault(slot.day(), List.of()).stream()
                .filter(shift -> isOf(slot, shift))
                .map(Shift::employee)
                .distinct()
                .count();
    }

    static boolean isOf(SlotDemand slot, @Nullable Shift shift) {
        return shift != null
                && shift.workDay().equals(slot.day())
                && shift.type() != null
                && slot.types().contains(shift.type());
    }

    /** What rules on several people that are not binding count more or less. */
    List<Effect> crewEffects(List<Shift> gone, List<Shift> come) {
        var change = judge.crew().change(problem.rules(), gone, come);
        var before = soft(change.now());
        var after = soft(change.after());
        var units = new TreeMap<String, String>();
        change.now().forEach(one -> units.put(one.rule(), one.unit()));
        change.after().forEach(one -> units.put(one.rule(), one.unit()));
        var effects = new ArrayList<Effect>();
        units.forEach((rule, unit) -> {
            long was = before.getOrDefault(rule, 0L);
            long is = after.getOrDefault(rule, 0L);
            if (was != is) {
                effects.add(Words.effect(rule, was, is, unit));
            }
        });
        return effects;
    }

    private static Map<String, Long> soft(List<RosterViolation> found) {
        return found.stream()
                .filter(one -> one.severity() == Severity.SOFT)
                .collect(Collectors.groupingBy(RosterViolation::rule, Collectors.summingLong(Breaches::extent)));
    }

    static List<Effect> coverEffects(CoverWindow window, Coverage before, Coverage after) {
        var effects = new ArrayList<Effect>();
        if (before.minutesBelowMinimum() != after.minutesBelowMinimum()) {
            effects.add(Words.effect(
                    "minimum-on-duty", before.minutesBelowMinimum(), after.minutesBelowMinimum(), "minutes"));
        }
        if (before.minutesShort() != after.minutesShort()) {
            effects.add(Words.effect("cover", before.minutesShort(), after.minutesShort(), "minutes"));
        }
        long lateBefore = Math.round(100 * window.late(before, after));
        long lateAfter = Math.round(100 * window.late(after, before));
        if (lateBefore != lateAfter) {
            effects.add(Words.effect("late-contacts", lateBefore, lateAfter, "hundredths of a contact"));
        }
        return effects;
    }
}
