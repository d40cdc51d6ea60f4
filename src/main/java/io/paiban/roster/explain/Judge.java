package io.paiban.roster.explain;

import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.IntervalGrid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the roster's audit about rows that nobody has. */
final class Judge {

    /** A rule has no more limits than that. */
    private static final int MOST_LIMITS = 6;

    private final IntervalGrid grid;
    private final LocalDate lastDay;
    private final CrewJudge crew;
    private final Map<Row, List<RosterViolation>> known = new HashMap<>();

    /** A row without a shift is asked about for each shift that is tried in it. */
    private record Row(String employee, List<Shift> shifts) {}

    Judge(RosterProblem problem, List<Shift> shifts) {
        this.grid = problem.grid();
        this.lastDay = grid.firstDay().plusDays(grid.days() - 1L);
        this.crew = new CrewJudge(problem, shifts);
    }

    CrewJudge crew() {
        return crew;
    }

    /** Everything that the audit finds in a row by itself. */
    RosterAudit.Findings findings(Conditions conditions, List<Shift> row) {
        return RosterAudit.of(
                grid.firstDay(), lastDay, grid.site(), List.of(conditions.person()), conditions.types(), row);
    }

    private List<RosterViolation> violations(Conditions conditions, List<Shift> row) {
        return findings(conditions, row).violations();
    }

    /** The hard breaches that a trial brings. */
    List<RosterViolation> brought(Conditions conditions, Trial trial) {
        var without = violations(conditions, trial.others());
        var now = trial.now() == trial.others() ? without : violations(conditions, trial.now());
        return brought(conditions, trial, without, now, violations(conditions, trial.row()));
    }

    /** The same under the conditions that hold, whose row without the shift is remembered. */
    List<RosterViolation> broughtNow(Conditions conditions, Trial trial) {
        var without = knownOf(conditions, trial.others());
        var now = trial.now() == trial.others() ? without : knownOf(conditions, trial.now());
        return brought(conditions, trial, without, now, violations(conditions, trial.row()));
    }

    private List<RosterViolation> knownOf(Conditions conditions, List<Shift> shifts) {
        return known.computeIfAbsent(
                new Row(conditions.person().employee().number(), shifts), row -> violations(conditions, row.shifts()));
    }

    /**
     * The same of rows that are audited already.
     *
     * @param without what the audit finds in the row without the shift
     * @param now what it finds in the row as it is
     * @param after what it finds in the row with the shift
     */
    List<RosterViolation> brought(
            Conditions conditions,
            Trial trial,
            List<RosterViolation> without,
            List<RosterViolation> now,
            List<RosterViolation> after) {
        var brought = Breaches.brought(without, now, after);
        brought.addAll(crew.change(conditions.rules(), trial.gone(), List.of(trial.shift()))
                .brought());
        return brought;
    }

    /**
     * The conditions without one rule, so that it does not refuse the trial any more.
     *
     * @param rule id of a rule that refuses it
     * @param brought what the trial brings under the conditions
     * @return empty where it cannot be taken away, or refuses the trial nevertheless
     */
    Optional<Conditions> without(String rule, Conditions conditions, Trial trial, List<RosterViolation> brought) {
        var changed = conditions;
        var broken = of(rule, brought);
        for (int i = 0; i < MOST_LIMITS && !broken.isEmpty(); i++) {
            for (var one : broken) {
                var next = changed.without(one, trial.shift());
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                changed = next.get();
            }
            broken = of(rule, brought(changed, trial));
        }
        return broken.isEmpty() ? Optional.of(changed) : Optional.empty();
    }

    private static List<RosterViolation> of(String rule, List<RosterViolation> broken) {
        return broken.stream().filter(one -> one.rule().equals(rule)).toList();
    }

    /**
     * Whether a rule really is what refuses a trial: without it, and nothing else changed, it does not. Of a rule that nobody can take away
     * the other shifts with which the trial collides are taken away instead.
     */
    private boolean isConfirmed(String rule, Conditions conditions, Trial trial, List<RosterViolation> brought) {
        if (without(rule, conditions, trial, brought).isPresent()) {
            return true;
        }
        var around = conditions.person().context();
        var others = apart(trial.others(), trial.shift());
        var apart = new Trial(others, others, trial.gone(), trial.shift());
        var alone = conditions.withContext(apart(around, trial.shift()));
        return others.size() + alone.person().context().size() < trial.others().size() + around.size()
                && of(rule, brought(alone, apart)).isEmpty();
    }

    private static List<Shift> apart(List<Shift> shifts, Shift from) {
        return shifts.stream()
                .filter(other ->
                        !other.span().overlaps(from.span()) && !other.workDay().equals(from.workDay()))
                .toList();
    }

    /** The rules that refuse a trial, each confirmed, the most basic first; empty where nothing does. */
    List<Refusal> refusals(Conditions conditions, Trial trial, List<RosterViolation> brought) {
        return Breaches.largestOfEach(brought).stream()
                .filter(one -> isConfirmed(one.rule(), conditions, trial, brought))
                .map(Refusal::of)
                .toList();
    }
}
