package io.paiban.labour.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rules about days: so many in a row, so many nights in a row, so many Sundays of a year. */
final class RunRules {

    private final WorkRecord record;
    private final List<JudgedShift> shifts;
    private final Consumer<Measure> found;

    private RunRules(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        this.record = record;
        this.shifts = shifts;
        this.found = found;
    }

    /** Measures shifts, which are in the order of time. */
    static void measure(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        var rules = new RunRules(record, shifts, found);
        rules.runs(LegalRule.CONSECUTIVE_DAYS, false);
        rules.runs(LegalRule.CONSECUTIVE_NIGHTS, true);
        rules.freeSundays();
    }

    /** There are not too many days in a row that have a shift, or a night shift. Where the law changes, the days up to there count by it. */
    private void runs(LegalRule rule, boolean nightsOnly) {
        LocalDate first = null;
        LocalDate last = null;
        boolean judged = false;
        for (var shift : shifts.subList(firstInTheRun(), shifts.size())) {
            if (nightsOnly && !shift.isNight()) {
                continue;
            }
            boolean isNew = last != null && shift.workDay().isAfter(last.plusDays(1));
            if (isNew || last != null && !shift.law().equals(record.terms().lawOn(last))) {
                run(rule, first, last, judged);
            }
            if (isNew) {
                judged = false;
                first = null;
            }
            first = first == null ? shift.workDay() : first;
            last = shift.workDay();
            judged |= shift.judged();
        }
        if (last != null) {
            run(rule, first, last, judged);
        }
    }

    /** Index of the first shift that can be in one run with a judged one: before it lies a day without a shift. */
    private int firstInTheRun() {
        int index = 0;
        while (!shifts.get(index).judged()) {
            index++;
        }
        while (index > 0
                && !shifts.get(index)
                        .workDay()
                        .isAfter(shifts.get(index - 1).workDay().plusDays(1))) {
            index--;
        }
        return index;
    }

    private void run(LegalRule rule, LocalDate first, LocalDate last, boolean judged) {
        if (judged) {
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            var law = record.terms().lawOn(last);
            for (var limit : law.limits(rule)) {
                found.accept(new Measure(
                        rule,
                        limit,
                        law,
                        record.site().startOf(first),
                        record.site().startOf(last.plusDays(1)),
                        days));
            }
        }
    }

    /** Of the Sundays of a year, not more are touched by work than leaves the free ones that the law asks for. */
    private void freeSundays() {
        var years = new TreeSet<Integer>();
        for (var law : record.terms().laws()) {
            if (!law.limits(LegalRule.FREE_SUNDAYS).isEmpty()) {
                shifts.stream().filter(JudgedShift::judged).forEach(shift -> shift.days().stream()
                        .map(DayMinutes::day)
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                        .forEach(day -> years.add(day.getYear())));
            }
        }
        for (int year : years) {
            var first = LocalDate.of(year, 1, 1);
            var last = LocalDate.of(year, 12, 31);
            var law = record.terms().lawOn(last);
            for (var limit : law.limits(LegalRule.FREE_SUNDAYS)) {
                long worked = shifts.stream()
                        .filter(this::mayTouchSunday)
                        .flatMap(shift -> shift.days().stream())
                        .map(DayMinutes::day)
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && day.getYear() == year)
                        .distinct()
                        .count();
                found.accept(new Measure(
                        LegalRule.FREE_SUNDAYS,
                        limit.withValue(Math.max(0, sundays(year) - limit.value())),
                        law,
                        record.site().startOf(first),
                        record.site().startOf(last.plusDays(1)),
                        worked));
            }
        }
    }

    /** Whether a shift lasts into the Sunday of its week; quickly told, for it is asked of a year of shifts. */
    private boolean mayTouchSunday(JudgedShift shift) {
        int until = DayOfWeek.SUNDAY.getValue() - shift.workDay().getDayOfWeek().getValue();
        return until == 0
                || until <= 2
                        && shift.shift()
                                .span()
                                .end()
                                .isAfter(record.site().startOf(shift.workDay().plusDays(until)));
    }

    /** How many Sundays a year has: 52 or 53. */
    static long sundays(int year) {
        var newYear = LocalDate.of(year, 1, 1);
        int untilFirst = DayOfWeek.SUNDAY.getValue() - newYear.getDayOfWeek().getValue();
        return (newYear.lengthOfYear() - untilFirst + 6) / 7;
    }
}
