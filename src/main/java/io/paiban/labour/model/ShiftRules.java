package io.paiban.labour.model;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rules that one shift alone can break: its length, its hours, its breaks. What is asked of a shift does not depend on any
 * other.
 */
public final class ShiftRules {

    private final WorkedShift shift;
    private final LabourLaw law;
    private final long working;
    private final long night;
    private final Consumer<Measure> found;

    private ShiftRules(WorkedShift shift, LabourLaw law, long working, long night, Consumer<Measure> found) {
        this.shift = shift;
        this.law = law;
        this.working = working;
        this.night = night;
        this.found = found;
    }

    /**
     * Measures a shift by each of these rules that the law has.
     *
     * @param night its night minutes under that law
     * @param found is handed what was measured, kept or broken
     */
    public static void measure(WorkedShift shift, LabourLaw law, long night, Consumer<Measure> found) {
        var rules = new ShiftRules(shift, law, shift.workingMinutes(), night, found);
        rules.maxShift();
        rules.dailyHours();
        rules.nightHours();
        rules.breaks();
        rules.workWithoutBreak();
        rules.meals();
        rules.restBreaks();
    }

    /** No shift is too long from start to end, its breaks included. */
    private void maxShift() {
        for (var limit : law.limits(LegalRule.MAX_SHIFT)) {
            measured(LegalRule.MAX_SHIFT, limit, shift.span().minutes());
        }
    }

    /** No work day has too many working minutes; in an emergency that the law names the caps on overtime are for information. */
    private void dailyHours() {
        for (var limit : law.limits(LegalRule.DAILY_HOURS)) {
            boolean isLifted = limit.parameter() != RuleParameter.DAILY_MAX_MIN && law.isEmergency(shift.emergency());
            measured(
                    LegalRule.DAILY_HOURS,
                    isLifted ? new Limit(limit.value(), Severity.INFO, limit.parameter()) : limit,
                    working);
        }
    }

    /** A shift with night work has not too many working minutes. */
    private void nightHours() {
        if (night > law.nightWorkAbove()) {
            for (var limit : law.limits(LegalRule.NIGHT_HOURS)) {
                measured(LegalRule.NIGHT_HOURS, limit, working);
            }
        }
    }

    /** Breaks, paid or not, add up to what the longest rule that the work reaches asks for; too short ones do not count. */
    private void breaks() {
        BreakRule asked = null;
        for (var rule : law.breakRules()) {
            if (working > rule.workLongerThan() && (asked == null || rule.least() > asked.least())) {
                asked = rule;
            }
        }
        if (asked != null) {
            long taken = 0;
            for (var pause : allBreaks()) {
                taken += pause.minutes() >= law.breakPart() ? pause.minutes() : 0;
            }
            measured(LegalRule.BREAKS, new Limit(asked.least(), law.breakSeverity(), RuleParameter.BREAK_RULES), taken);
        }
    }

    /** Between two breaks that count, and before the first and after the last, there is not too much work. */
    private void workWithoutBreak() {
        for (var limit : law.limits(LegalRule.WORK_WITHOUT_BREAK)) {
            long longest = 0;
            Instant from = shift.span().start();
            for (var pause : allBreaks()) {
                if (pause.minutes() >= law.breakPart()) {
                    longest = Math.max(longest, minutes(from, pause.start()));
                    from = pause.end();
                }
            }
            measured(
                    LegalRule.WORK_WITHOUT_BREAK,
                    limit,
                    Math.max(longest, minutes(from, shift.span().end())));
        }
    }

    /** Of the unpaid breaks that begin in time, the longest is the first meal, the next the second; each is long enough. */
    private void meals() {
        for (int i = 0; i < law.mealRules().size(); i++) {
            var rule = law.mealRules().get(i);
            if (rule.holdsFor(working)) {
                var latest = shift.span().start().plus(Duration.ofMinutes(rule.startBy()));
                var inTime = shift.unpaidBreaks().stream()
                        .filter(pause -> !pause.start().isAfter(latest))
                        .map(TimeSpan::minutes)
                        .sorted((one, other) -> Long.compare(other, one))
                        .toList();
                measured(
                        LegalRule.MEALS,
                        new Limit(rule.mealMinutes(), law.mealSeverity(), RuleParameter.MEAL_RULES),
                        i < inTime.size() ? inTime.get(i) : 0);
            }
        }
    }

    /** Paid breaks add up to the paid rest that the work asks for. */
    private void restBreaks() {
        long owed = law.paidRest(working);
        if (owed > 0) {
            measured(
                    LegalRule.REST_BREAKS,
                    new Limit(owed, law.paidRestSeverity(), RuleParameter.REST_BREAK_PAID_MIN),
                    paidBreakMinutes(shift));
        }
    }

    /** Minutes of a shift's paid breaks. */
    public static long paidBreakMinutes(WorkedShift shift) {
        return shift.paidBreaks().stream().mapToLong(TimeSpan::minutes).sum();
    }

    private List<TimeSpan> allBreaks() {
        if (shift.paidBreaks().isEmpty() && shift.unpaidBreaks().size() < 2) {
            return shift.unpaidBreaks();
        }
        var all = new ArrayList<TimeSpan>(shift.unpaidBreaks());
        all.addAll(shift.paidBreaks());
        all.sort(null);
        return all;
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private void measured(LegalRule rule, Limit limit, long value) {
        found.accept(
                new Measure(rule, limit, law, shift.span().start(), shift.span().end(), value));
    }
}
