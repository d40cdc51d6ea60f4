package io.paiban.labour.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.CyclePart.Bounds;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules about sums of minutes: of a week, of weeks on average, of a month, of a cycle. */
final class HoursRules {

    private static final int DAYS_A_WEEK = 7;
    private static final List<LegalRule> AVERAGES =
            List.of(LegalRule.AVERAGE_HOURS, LegalRule.DAILY_AVERAGE, LegalRule.NIGHT_AVERAGE);

    private final WorkRecord record;
    private final SiteTime site;
    private final TermsTimeline terms;
    private final @Nullable WorkCalendar calendar;
    private final List<JudgedShift> shifts;
    private final Consumer<Measure> found;

    private HoursRules(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        this.record = record;
        this.site = record.site();
        this.terms = record.terms();
        this.calendar = record.calendar();
        this.shifts = shifts;
        this.found = found;
    }

    /** Measures shifts, which are in the order of time. */
    static void measure(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        var rules = new HoursRules(record, shifts, found);
        for (var law : record.terms().laws()) {
            rules.weeks(law);
        }
        rules.eachWeek();
        rules.months();
        rules.cycles();
    }

    private void weeks(LabourLaw law) {
        var weeks = new TreeSet<LocalDate>();
        for (var shift : shifts) {
            if (shift.judged()) {
                weeks.add(WorkWeek.firstDay(shift.workDay(), law.weekStart()));
            }
        }
        for (var firstDay : weeks) {
            var lastDay = firstDay.plusDays(DAYS_A_WEEK - 1L);
            if (terms.lawOn(lastDay).equals(law)) {
                noOvertime(law, firstDay, lastDay);
                for (var rule : AVERAGES) {
                    average(rule, law, firstDay, lastDay);
                }
            }
        }
    }

    private void eachWeek() {
        var seen = new HashSet<Bounds>();
        for (var shift : shifts) {
            if (shift.judged() && seen.stream().noneMatch(week -> week.holds(shift.workDay()))) {
                var week = terms.weekOf(shift.workDay());
                seen.add(week);
                weeklyHours(week);
            }
        }
    }

    /** The shifts whose work days are in one week do not have too many working minutes, planned overtime and paid holidays left out. */
    private void weeklyHours(Bounds week) {
        var law = terms.lawOn(week.last());
        for (var limit : law.limits(LegalRule.WEEKLY_HOURS)) {
            long minutes = 0;
            for (var shift : within(week.first(), week.last())) {
                minutes += DayMinutes.ofNormalWeek(shift.shift(), shift.law(), shift.days());
            }
            measured(LegalRule.WEEKLY_HOURS, limit, law, week.first(), week.last(), minutes);
        }
    }

    /**
     * Whoever is protected from overtime on a judged work day of a week works the contract's hours in it and no more; overtime agreed for days
     * without the protection is left out.
     */
    private void noOvertime(LabourLaw law, LocalDate firstDay, LocalDate lastDay) {
        var severities = new TreeSet<Severity>();
        long minutes = 0;
        for (var shift : within(firstDay, lastDay)) {
            var protections = record.protections(Protection.Kind.NO_OVERTIME, shift.workDay());
            minutes += protections.isEmpty()
                    ? DayMinutes.ofNormalWeek(shift.shift(), shift.law(), shift.days())
                    : shift.working();
            if (shift.judged()) {
                protections.forEach(protection -> severities.add(protection.severity()));
            }
        }
        if (!severities.isEmpty()) {
            var limit = new Limit(terms.on(lastDay).contractWeekMinutes(), severities.first(), RuleParameter.PROTECTED);
            measured(LegalRule.NO_OVERTIME, limit, law, firstDay, lastDay, minutes);
        }
    }

    private long workingMinutes(LocalDate firstDay, LocalDate lastDay) {
        long minutes = 0;
        for (var shift : within(firstDay, lastDay)) {
            minutes += shift.working();
        }
        return minutes;
    }

    /** The shifts with a work day from the first to the last, both inclusive. */
    private List<JudgedShift> within(LocalDate firstDay, LocalDate lastDay) {
        long first = firstDay.toEpochDay();
        long last = lastDay.toEpochDay();
        var within = new ArrayList<JudgedShift>();
        for (var shift : shifts) {
            if (shift.epochDay() >= first && shift.epochDay() <= last) {
                within.add(shift);
            }
        }
        return within;
    }

    /**
     * Over the weeks up to this one the work is not too much on average. A week of which nothing is known counts as the contract says; days of
     * leave count neither as work nor as days. The night worker's average holds in weeks with a night shift.
     */
    private void average(LegalRule rule, LabourLaw law, LocalDate firstDay, LocalDate lastDay) {
        for (var limit : law.limits(rule)) {
            if (rule == LegalRule.NIGHT_AVERAGE
                    && within(firstDay, lastDay).stream().noneMatch(JudgedShift::isNight)) {
                continue;
            }
            var from = firstDay.minusWeeks(law.averageWeeks(rule) - 1L);
            var known = firstKnownWeek(law);
            long unknownDays = Math.max(0, ChronoUnit.DAYS.between(from, known) - leaveDays(from, known.minusDays(1)));
            long days = ChronoUnit.DAYS.between(from, lastDay) + 1 - leaveDays(from, lastDay);
            measured(
                    rule,
                    limit.withValue(limit.value() * days / DAYS_A_WEEK),
                    law,
                    from,
                    lastDay,
                    workingMinutes(from, lastDay)
                            + unknownDays * terms.on(lastDay).contractWeekMinutes() / DAYS_A_WEEK);
        }
    }

    private LocalDate firstKnownWeek(LabourLaw law) {
        var first = shifts.get(0).workDay();
        return WorkWeek.firstDay(first.isBefore(record.first()) ? first : record.first(), law.weekStart());
    }

    private long leaveDays(LocalDate from, LocalDate to) {
        return record.leaveDays().stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    /** In a calendar month there is not too much overtime. A month counts where a judged shift has some of it. */
    private void months() {
        var months = new LinkedHashSet<Bounds>();
        for (var shift : shifts) {
            if (shift.judged()) {
                shift.days().forEach(day -> {
                    if (months.stream().noneMatch(month -> month.holds(day.day()))) {
                        months.add(terms.monthOf(day.day()));
                    }
                });
            }
        }
        for (var month : months) {
            var firstDay = month.first();
            var lastDay = month.last();
            var law = terms.lawOn(lastDay);
            for (var limit : law.limits(LegalRule.MONTHLY_OVERTIME)) {
                long overtime = 0;
                long judged = 0;
                for (var shift : shifts) {
                    long own = shift.inside(firstDay, lastDay).overtime();
                    overtime += own;
                    judged += shift.judged() ? own : 0;
                }
                if (judged > 0 || overtime <= limit.value()) {
                    measured(LegalRule.MONTHLY_OVERTIME, limit, law, firstDay, lastDay, overtime);
                }
            }
        }
    }

    /**
     * In a cycle of comprehensive hours the work outside statutory holidays, with leave as far as it counts, does not exceed the norm, and the
     * excess does not exceed the cap on overtime.
     */
    private void cycles() {
        var seen = new ArrayList<CyclePart>();
        for (var shift : shifts) {
            if (shift.judged()) {
                for (var day : shift.days()) {
                    if (seen.stream().noneMatch(part -> part.holds(day.day()))) {
                        var part = CyclePart.around(day.day(), terms);
                        if (part != null) {
                            seen.add(part);
                            cycle(part);
                        }
                    }
                }
            }
        }
    }

    private void cycle(CyclePart part) {
        long minutes = 0;
        for (var shift : shifts) {
            if (shift.touches(part.first(), part.last())) {
                var inside = shift.inside(part.first(), part.last());
                minutes += inside.working() - inside.holiday();
            }
        }
        for (var day : record.leaveDays()) {
            if (part.holds(day)) {
                minutes += part.leaveCredit(day, calendar);
            }
        }
        long norm = part.norm(calendar);
        var cap = part.cap();
        measured(
                LegalRule.CYCLE_HOURS,
                new Limit(norm, Severity.SOFT, RuleParameter.PERIOD_NORM_MIN),
                part.law(),
                part.first(),
                part.last(),
                minutes);
        if (cap != null) {
            measured(
                    LegalRule.CYCLE_HOURS,
                    new Limit(norm + cap, Severity.HARD, RuleParameter.OT_MONTHLY_HARD_MIN),
                    part.law(),
                    part.first(),
                    part.last(),
                    minutes);
        }
    }

    private void measured(
            LegalRule rule, Limit limit, LabourLaw law, LocalDate firstDay, LocalDate lastDay, long minutes) {
        found.accept(new Measure(rule, limit, law, site.startOf(firstDay), site.startOf(lastDay.plusDays(1)), minutes));
    }
}
