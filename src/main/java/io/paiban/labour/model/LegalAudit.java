package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds one person's shifts against the law.
 *
 * <p>Every rule is one method that can be read beside the law: plain on purpose. It measures, whether the limit is kept or broken; what is
 * broken is a {@link Violation}, how far the rest is from its limit is the {@link Slack}. Measured is only what a shift of a judged work
 * day takes part in. Shifts around the judged days count as they are known; days of which nothing is known count as rest.
 *
 * <p>What reaches over a change of the law or of the contract is judged by the one in force on its last day.
 */
public final class LegalAudit {

    private final WorkRecord record;
    private final SiteTime site;
    private final List<JudgedShift> shifts;
    private final List<Measure> measures = new ArrayList<>();

    private LegalAudit(WorkRecord record) {
        this.record = record;
        this.site = record.site();
        this.shifts = new ArrayList<>(record.shifts().size());
        record.shifts().stream()
                .sorted(Comparator.comparing(WorkedShift::span))
                .forEach(shift -> shifts.add(JudgedShift.of(shift, record)));
    }

    /** All breaches in which a judged shift takes part, in the order of time and, at the same moment, of the rules. */
    public static List<Violation> of(WorkRecord record) {
        return violations(record, measures(record));
    }

    /** Those of the measures that are broken, in words; in the order of time and, at the same moment, of the rules. */
    public static List<Violation> violations(WorkRecord record, List<Measure> measures) {
        return measures.stream()
                .filter(Measure::isBroken)
                .map(measure -> Violation.of(measure, record))
                .sorted(Comparator.comparing(Violation::from).thenComparing(Violation::rule))
                .toList();
    }

    /** Everything that was measured. */
    public static List<Measure> measures(WorkRecord record) {
        var audit = new LegalAudit(record);
        if (audit.shifts.stream().anyMatch(JudgedShift::judged)) {
            audit.oneShiftADay();
            audit.eachShift();
            RestRules.measure(record, audit.shifts, audit.measures::add);
            RunRules.measure(record, audit.shifts, audit.measures::add);
            HoursRules.measure(record, audit.shifts, audit.measures::add);
            audit.permit();
        }
        return audit.measures;
    }

    /** A work day has one shift at most. */
    private void oneShiftADay() {
        for (int i = 0; i < shifts.size(); i++) {
            int next = i + 1;
            Instant end = shifts.get(i).shift().span().end();
            while (next < shifts.size()
                    && shifts.get(next).workDay().equals(shifts.get(i).workDay())) {
                var other = shifts.get(next++).shift().span().end();
                end = other.isAfter(end) ? other : end;
            }
            var shift = shifts.get(i);
            if (next - i > 1 && shift.judged()) {
                var limit = shift.law().limits(LegalRule.ONE_SHIFT_A_DAY).get(0);
                measures.add(new Measure(
                        LegalRule.ONE_SHIFT_A_DAY,
                        limit,
                        shift.law(),
                        shift.shift().span().start(),
                        end,
                        next - i));
            }
            i = next - 1;
        }
    }

    private void eachShift() {
        for (var shift : shifts) {
            if (shift.judged()) {
                ShiftRules.measure(shift.shift(), shift.law(), shift.night(), measures::add);
                noNight(shift);
                noOvertime(shift);
                paidRest(shift);
            }
        }
    }

    /** Whoever is protected from night work on a day has none in the shifts that touch it. */
    private void noNight(JudgedShift shift) {
        for (var protection : record.nightProtections(shift)) {
            var limit = new Limit(0, protection.severity(), RuleParameter.PROTECTED);
            measures.add(measure(LegalRule.NO_NIGHT, limit, shift, shift.night()));
        }
    }

    /** Whoever is protected from overtime on a work day has no more than the day's normal minutes, and none on a day of rest. */
    private void noOvertime(JudgedShift shift) {
        for (var protection : record.protections(Protection.Kind.NO_OVERTIME, shift.workDay())) {
            var limit = new Limit(0, protection.severity(), RuleParameter.PROTECTED);
            measures.add(measure(
                    LegalRule.NO_OVERTIME,
                    limit,
                    shift,
                    DayMinutes.beyondNormalDay(shift.shift(), shift.law(), shift.days())));
        }
    }

    /** Whoever is entitled to paid rest on a work day has paid breaks as long in the shifts of that day. */
    private void paidRest(JudgedShift shift) {
        for (var protection : record.protections(Protection.Kind.PAID_REST, shift.workDay())) {
            var limit = new Limit(protection.minutes(), protection.severity(), RuleParameter.PROTECTED);
            measures.add(measure(LegalRule.PAID_REST, limit, shift, ShiftRules.paidBreakMinutes(shift.shift())));
        }
    }

    private static Measure measure(LegalRule rule, Limit limit, JudgedShift shift, long value) {
        return new Measure(
                rule,
                limit,
                shift.law(),
                shift.shift().span().start(),
                shift.shift().span().end(),
                value);
    }

    /** Nobody works under special hours on days without a valid permit; on such days the law behind them holds, too. */
    private void permit() {
        for (var terms : record.terms().list()) {
            if (terms.withoutPermit() != null) {
                LocalDate first = null;
                LocalDate last = null;
                long days = 0;
                for (var shift : shifts) {
                    if (shift.judged()
                            && terms.holdsOn(shift.workDay())
                            && !shift.workDay().equals(last)) {
                        first = first == null ? shift.workDay() : first;
                        last = shift.workDay();
                        days++;
                    }
                }
                if (first != null) {
                    measures.add(new Measure(
                            LegalRule.PERMIT,
                            new Limit(0, Severity.HARD, RuleParameter.PERMIT_REQUIRED),
                            terms.law(),
                            site.startOf(first),
                            site.startOf(last.plusDays(1)),
                            days));
                }
            }
        }
    }
}
