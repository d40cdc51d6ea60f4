package io.paiban.roster.explain;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.WorkCondition.Accompanied;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.rule.CrewRuleAudit;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the audit of rules on several people about rosters with one shift more, or fewer. Where a rule looks at days one by one, only the days
 * around the change are audited; and a change that no rule can tell from another one is audited once.
 */
final class CrewJudge {

    /** A shift reaches into the next day at most; a day more on each side is seen, and not judged. */
    private static final int DAYS_AROUND = 1;

    private static final int DAYS_SEEN = 3;

    private final RosterProblem problem;
    private final IntervalGrid grid;
    private final LocalDate lastDay;
    private final List<Shift> shifts;
    private final Map<String, Employee> people = new HashMap<>();
    private final Map<LocalDate, Part> parts = new HashMap<>();
    private final Map<Key, Change> known = new HashMap<>();
    private @Nullable Part whole;

    /** The days that are judged, with the people and shifts that are seen. */
    private record Part(LocalDate first, LocalDate last, List<RosteredPerson> people, List<Shift> shifts) {}

    /**
     * What audits find before and after a change.
     *
     * @param now as the roster is
     * @param without without what is gone, and without what comes
     * @param after as it would be
     */
    record Change(List<RosterViolation> now, List<RosterViolation> without, List<RosterViolation> after) {

        static final Change NONE = new Change(List.of(), List.of(), List.of());

        /** The hard breaches in which what comes takes part, or that are there because of what is gone. */
        List<RosterViolation> brought() {
            return Breaches.brought(without, now, after);
        }
    }

    /** What rules can tell of a change and of whoever gets the shift. */
    private record Key(
            List<WorkRule> rules,
            List<UUID> gone,
            LocalDate day,
            TimeSpan span,
            @Nullable String type,
            List<ShiftBreak> breaks,
            List<Object> person) {}

    CrewJudge(RosterProblem problem, List<Shift> shifts) {
        this.problem = problem;
        this.grid = problem.grid();
        this.lastDay = grid.firstDay().plusDays(grid.days() - 1L);
        this.shifts = shifts;
        problem.people().forEach(person -> people.put(person.employee().number(), person.employee()));
    }

    /**
     * Compares the roster with a changed one.
     *
     * @param rules rules of the house; those on single people are left out
     * @param gone shifts of the roster that would be gone, all of one work day or the next to it
     * @param come shifts that would be new, all of that work day or the next to it
     */
    Change change(List<WorkRule> rules, Collection<Shift> gone, Collection<Shift> come) {
        var crew = rules.stream()
                .filter(rule -> rule.condition() instanceof OfCrew)
                .toList();
        if (crew.isEmpty() || gone.isEmpty() && come.isEmpty()) {
            return Change.NONE;
        }
        return come.size() == 1
                ? known.computeIfAbsent(key(crew, gone, come.iterator().next()), any -> audited(crew, gone, come))
                : audited(crew, gone, come);
    }

    private Key key(List<WorkRule> rules, Collection<Shift> gone, Shift come) {
        var employee = Optional.ofNullable(people.get(come.employee()));
        return new Key(
                rules,
                gone.stream().map(Shift::id).toList(),
                come.workDay(),
                come.span(),
                come.type(),
                come.breaks(),
                employee.map(one -> features(rules, one)).orElse(List.of(come.employee())));
    }

    private static List<Object> features(List<WorkRule> rules, Employee employee) {
        var features = new ArrayList<Object>();
        features.add(employee.leader());
        features.add(Objects.toString(employee.team()));
        for (var rule : rules) {
            boolean isIn = rule.scope().includes(employee);
            features.add(isIn);
            boolean isByPerson = rule.condition() instanceof Together
                    || rule.condition() instanceof Apart
                    || rule.condition() instanceof HeadCount;
            boolean isCompanion = rule.condition() instanceof Accompanied accompanied
                    && accompanied.companions().contains(employee.number());
            if (isIn && (isByPerson || rule.condition() instanceof Accompanied) || isCompanion) {
                features.add(employee.number());
            }
        }
        return features;
    }

    private Change audited(List<WorkRule> rules, Collection<Shift> gone, Collection<Shift> come) {
        var byDay = new ArrayList<WorkRule>();
        var overAll = new ArrayList<WorkRule>();
        for (var rule : rules) {
            boolean isOverAll =
                    rule.condition() instanceof HeadCount count && !count.span().equals(Span.DAY);
            (isOverAll ? overAll : byDay).add(rule);
        }
        var day = (come.isEmpty() ? gone : come).iterator().next().workDay();
        var change = new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        audit(byDay, parts.computeIfAbsent(day, this::around), gone, come, change);
        if (!overAll.isEmpty()) {
            if (whole == null) {
                whole = new Part(grid.firstDay(), lastDay, problem.people(), shifts);
            }
            audit(overAll, whole, gone, come, change);
        }
        return change;
    }

    private void audit(List<WorkRule> rules, Part part, Collection<Shift> gone, Collection<Shift> come, Change change) {
        if (!rules.isEmpty()) {
            var without = new ArrayList<Shift>();
            for (var shift : part.shifts()) {
                if (gone.stream().noneMatch(one -> one.id().equals(shift.id()))) {
                    without.add(shift);
                }
            }
            var after = new ArrayList<>(without);
            after.addAll(come);
            change.now().addAll(found(rules, part, part.shifts()));
            change.without().addAll(gone.isEmpty() ? change.now() : found(rules, part, without));
            change.after().addAll(found(rules, part, after));
        }
    }

    private List<RosterViolation> found(List<WorkRule> rules, Part part, List<Shift> there) {
        return CrewRuleAudit.of(part.first(), part.last(), grid.site(), part.people(), problem.types(), rules, there);
    }

    private Part around(LocalDate day) {
        var first = day.minusDays(DAYS_AROUND).isBefore(grid.firstDay()) ? grid.firstDay() : day.minusDays(DAYS_AROUND);
        var last = day.plusDays(DAYS_AROUND).isAfter(lastDay) ? lastDay : day.plusDays(DAYS_AROUND);
        return new Part(
                first,
                last,
                problem.people().stream()
                        .map(person -> new RosteredPerson(
                                person.employee(),
                                person.terms(),
                                person.calendar(),
                                person.leaveDays(),
                                near(person.context(), day)))
                        .toList(),
                near(shifts, day));
    }

    private static List<Shift> near(List<Shift> shifts, LocalDate day) {
        return shifts.stream()
                .filter(shift -> !shift.workDay().isBefore(day.minusDays(DAYS_SEEN))
                        && !shift.workDay().isAfter(day.plusDays(DAYS_SEEN)))
                .toList();
    }
}
