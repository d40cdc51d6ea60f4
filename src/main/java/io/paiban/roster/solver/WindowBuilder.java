package io.paiban.roster.solver;

import io.paiban.labour.model.CyclePart;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.labour.model.WorkWeek;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.shared.time.SiteTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Works out over which spans of days one person's rules count, and what the shifts outside the horizon put into them. */
final class WindowBuilder {

    private static final int DAYS_A_WEEK = 7;
    private static final List<LegalRule> AVERAGES =
            List.of(LegalRule.AVERAGE_HOURS, LegalRule.DAILY_AVERAGE, LegalRule.NIGHT_AVERAGE);

    private final RosteredPerson person;
    private final TermsTimeline terms;
    private final SiteTime site;
    private final LocalDate first;
    private final LocalDate last;

    /** Shifts outside the horizon, in the order of time, and what their own laws make of them. */
    private final List<ShiftOption> outside;

    private final BiFunction<ShiftOption, LocalDate, ShiftFigures> figures;

    WindowBuilder(
            RosteredPerson person,
            SiteTime site,
            LocalDate first,
            int days,
            List<ShiftOption> outside,
            BiFunction<ShiftOption, LocalDate, ShiftFigures> figures) {
        this.person = person;
        this.terms = person.terms();
        this.site = site;
        this.first = first;
        this.last = first.plusDays(days - 1L);
        this.outside = outside;
        this.figures = figures;
    }

    RowWindows build() {
        var rests = new ArrayList<RowWindows.RestWindow>();
        var weeks = new ArrayList<RowWindows.Week>();
        for (var law : terms.laws()) {
            if (law.restsInFixedWeeks() && RowLimit.of(law, LegalRule.WEEKLY_REST).length > 0) {
                fixedRests(law, rests);
            }
            weeks(law, weeks);
        }
        return new RowWindows(
                rests.toArray(RowWindows.RestWindow[]::new),
                hours().toArray(RowWindows.Hours[]::new),
                weeks.toArray(RowWindows.Week[]::new),
                months().toArray(RowWindows.Month[]::new),
                cycles().toArray(RowWindows.CycleSpan[]::new),
                years().toArray(RowWindows.SundayYear[]::new));
    }

    private int index(LocalDate day) {
        return PlannedPerson.dayIndex(first, day);
    }

    private LocalDate day(ShiftOption shift) {
        return first.plusDays(shift.day);
    }

    private ShiftFigures figures(ShiftOption shift) {
        return figures.apply(shift, day(shift));
    }

    /** From one window before the horizon on: its rest may last until a shift of the horizon. */
    private void fixedRests(LabourLaw law, List<RowWindows.RestWindow> rests) {
        for (var from = WorkWeek.firstDay(first, law.weekStart(), law.weeklyRestDays())
                        .minusDays(law.weeklyRestDays());
                !from.isAfter(last);
                from = from.plusDays(law.weeklyRestDays())) {
            var to = from.plusDays(law.weeklyRestDays() - 1L);
            if (terms.lawOn(to).equals(law)) {
                var span = site.days(from, law.weeklyRestDays());
                rests.add(new RowWindows.RestWindow(
                        index(from),
                        index(to),
                        span.start().getEpochSecond() / 60,
                        span.end().getEpochSecond() / 60,
                        RowLimit.of(law, LegalRule.WEEKLY_REST)));
            }
        }
    }

    private void weeks(LabourLaw law, List<RowWindows.Week> weeks) {
        boolean hasAverages =
                AVERAGES.stream().anyMatch(rule -> !law.limits(rule).isEmpty());
        boolean isKeptFromOvertime =
                person.protections().stream().anyMatch(one -> one.kind() == Protection.Kind.NO_OVERTIME);
        for (var from = WorkWeek.firstDay(first, law.weekStart());
                !from.isAfter(last);
                from = from.plusDays(DAYS_A_WEEK)) {
            var to = from.plusDays(DAYS_A_WEEK - 1L);
            if (terms.lawOn(to).equals(law) && (hasAverages || isKeptFromOvertime)) {
                weeks.add(week(law, from, to));
            }
        }
    }

    private List<RowWindows.Hours> hours() {
        var hours = new ArrayList<RowWindows.Hours>();
        CyclePart.Bounds week = null;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (week == null || !week.holds(day)) {
                week = terms.weekOf(day);
                var limits = RowLimit.of(terms.lawOn(week.last()), LegalRule.WEEKLY_HOURS);
                if (limits.length == 0) {
                    continue;
                }
                long normal = 0;
                for (var shift : outside) {
                    normal += week.holds(day(shift)) ? figures(shift).normalWeek : 0;
                }
                hours.add(new RowWindows.Hours(index(week.first()), index(week.last()), limits, normal));
            }
        }
        return hours;
    }

    private RowWindows.Week week(LabourLaw law, LocalDate from, LocalDate to) {
        boolean night = false;
        long protectedWork = 0;
        for (var shift : outside) {
            if (isIn(shift, from, to)) {
                night |= figures(shift).night;
                boolean isProtected = person.protections().stream()
                        .anyMatch(protection ->
                                protection.kind() == Protection.Kind.NO_OVERTIME && protection.covers(day(shift)));
                protectedWork += isProtected ? shift.workingMinutes : figures(shift).normalWeek;
            }
        }
        var averages = new ArrayList<RowWindows.Average>();
        for (var rule : AVERAGES) {
            for (var limit : law.limits(rule)) {
                averages.add(average(rule, limit, law, from, to));
            }
        }
        return new RowWindows.Week(
                index(from),
                index(to),
                terms.on(to).contractWeekMinutes(),
                protectedWork,
                night,
                averages.toArray(RowWindows.Average[]::new));
    }

    private boolean isIn(ShiftOption shift, LocalDate from, LocalDate to) {
        return shift.day >= index(from) && shift.day <= index(to);
    }

    private long working(LocalDate from, LocalDate to) {
        return outside.stream()
                .filter(shift -> isIn(shift, from, to))
                .mapToLong(shift -> shift.workingMinutes)
                .sum();
    }

    private RowWindows.Average average(LegalRule rule, Limit limit, LabourLaw law, LocalDate weekStart, LocalDate to) {
        var from = weekStart.minusWeeks(law.averageWeeks(rule) - 1L);
        var known = WorkWeek.firstDay(
                outside.isEmpty() || outside.get(0).day > 0 ? first : day(outside.get(0)), law.weekStart());
        long unknownDays = Math.max(0, ChronoUnit.DAYS.between(from, known) - leaveDays(from, known.minusDays(1)));
        long days = ChronoUnit.DAYS.between(from, to) + 1 - leaveDays(from, to);
        return new RowWindows.Average(
                new RowLimit(rule.ordinal(), limit.isHard(), limit.value() * days / DAYS_A_WEEK),
                index(from),
                working(from, to) + unknownDays * terms.on(to).contractWeekMinutes() / DAYS_A_WEEK,
                rule == LegalRule.NIGHT_AVERAGE);
    }

    private long leaveDays(LocalDate from, LocalDate to) {
        return person.leaveDays().stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    /** A shift of the horizon's last day can reach into the day after. */
    private List<RowWindows.Month> months() {
        var months = new ArrayList<RowWindows.Month>();
        CyclePart.Bounds month = null;
        for (var day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            if (month != null && month.holds(day)) {
                continue;
            }
            month = terms.monthOf(day);
            var from = month.first();
            var to = month.last();
            var limits = RowLimit.of(terms.lawOn(to), LegalRule.MONTHLY_OVERTIME);
            if (limits.length > 0) {
                long overtime = 0;
                for (var shift : outside) {
                    overtime += isIn(shift, from, to) ? figures(shift).overtime : 0;
                    overtime += isIn(shift, from.minusDays(1), to.minusDays(1)) ? figures(shift).overtimeNext : 0;
                }
                months.add(new RowWindows.Month(index(from), index(to), limits, overtime));
            }
        }
        return months;
    }

    private List<RowWindows.CycleSpan> cycles() {
        var cycles = new ArrayList<RowWindows.CycleSpan>();
        CyclePart part = null;
        for (var day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            if (part == null || !part.holds(day)) {
                part = CyclePart.around(day, terms);
                if (part != null) {
                    cycles.add(cycle(part));
                }
            }
        }
        return cycles;
    }

    private RowWindows.CycleSpan cycle(CyclePart part) {
        long minutes = 0;
        for (var shift : outside) {
            minutes += part.holds(day(shift)) ? figures(shift).plain : 0;
            minutes += part.holds(day(shift).plusDays(1)) ? figures(shift).plainNext : 0;
        }
        for (var day : person.leaveDays()) {
            minutes += part.holds(day) ? part.leaveCredit(day, person.calendar()) : 0;
        }
        long norm = part.norm(person.calendar());
        var cap = part.cap();
        var limits = new ArrayList<Limit>();
        limits.add(new Limit(norm, Severity.SOFT, RuleParameter.PERIOD_NORM_MIN));
        if (cap != null) {
            limits.add(new Limit(norm + cap, Severity.HARD, RuleParameter.OT_MONTHLY_HARD_MIN));
        }
        return new RowWindows.CycleSpan(
                index(part.first()), index(part.last()), RowLimit.of(LegalRule.CYCLE_HOURS, limits), minutes);
    }

    private List<RowWindows.SundayYear> years() {
        var years = new ArrayList<RowWindows.SundayYear>();
        for (int year = first.getYear(); year <= last.plusDays(1).getYear(); year++) {
            var limits = terms.lawOn(LocalDate.of(year, 12, 31)).limits(LegalRule.FREE_SUNDAYS);
            if (!limits.isEmpty()) {
                years.add(year(year, limits));
            }
        }
        return years;
    }

    private RowWindows.SundayYear year(int year, List<Limit> limits) {
        var workedOutside = new TreeSet<LocalDate>();
        for (var shift : outside) {
            workedOutside.add(day(shift));
            if (figures(shift).hasNext) {
                workedOutside.add(day(shift).plusDays(1));
            }
        }
        workedOutside.removeIf(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY || day.getYear() != year);
        var sundays = first.datesUntil(last.plusDays(2))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && day.getYear() == year)
                .toList();
        var known = new boolean[sundays.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = workedOutside.contains(sundays.get(i));
        }
        var ofYear = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        return new RowWindows.SundayYear(
                RowLimit.of(
                        LegalRule.FREE_SUNDAYS,
                        limits.stream()
                                .map(limit -> limit.withValue(Math.max(0, ofYear - limit.value())))
                                .toList()),
                workedOutside.size(),
                sundays.stream().mapToInt(this::index).toArray(),
                known);
    }
}
