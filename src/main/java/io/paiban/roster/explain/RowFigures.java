package io.paiban.roster.explain;

import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.Severity;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.model.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one person's row costs by the rules that would rather have it otherwise, in natural units: minutes, shifts, points of wishes. */
final class RowFigures {

    private static final int MOST_BACKWARD = 240;

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /**
     * A count that should be small.
     *
     * @param value how much there is
     * @param unit unit of it
     */
    record Figure(long value, String unit) {

        Figure plus(Figure other) {
            return new Figure(value + other.value, unit);
        }
    }

    private RowFigures() {}

    /**
     * Counts.
     *
     * @param wishes the person's
     * @param found everything that the audit finds in the row
     */
    static RowFigures of(
            RosterProblem problem,
            Conditions conditions,
            List<Wish> wishes,
            List<Shift> row,
            List<RosterViolation> found) {
        var counted = new RowFigures();
        var site = problem.grid().site();
        counted.hours(problem, conditions, row);
        counted.wishes(wishes, row);
        counted.preferences(conditions, row);
        counted.shifts(conditions, row, site);
        counted.rotation(
                conditions, row, site, problem.grid().firstDay(), problem.grid().days());
        for (var one : found) {
            if (one.severity() == Severity.SOFT) {
                counted.add(one.rule(), Breaches.extent(one), one.unit());
            }
        }
        return counted;
    }

    private void add(String rule, long value, String unit) {
        figures.merge(rule, new Figure(value, unit), Figure::plus);
    }

    private void hours(RosterProblem problem, Conditions conditions, List<Shift> row) {
        long worked =
                row.stream().mapToLong(shift -> shift.worked().workingMinutes()).sum();
        var first = problem.grid().firstDay();
        long contract = conditions
                .person()
                .contractMinutes(first, first.plusDays(problem.grid().days() - 1L));
        add("overtime", Math.max(0, worked - contract), "minutes");
        add("contract-hours", Math.abs(worked - contract), "minutes");
    }

    private void wishes(List<Wish> wishes, List<Shift> row) {
        long missed = 0;
        for (var wish : wishes) {
            var shifts = row.stream()
                    .filter(shift -> shift.workDay().equals(wish.workDay()))
                    .toList();
            boolean isGranted = wish.off()
                    ? shifts.isEmpty()
                    : shifts.stream()
                            .anyMatch(shift ->
                                    wish.shiftType() != null && wish.shiftType().equals(shift.type()));
            missed += isGranted ? 0 : wish.weight();
        }
        add("wishes", missed, "points");
    }

    private void preferences(Conditions conditions, List<Shift> row) {
        for (var wanted : conditions.preferences()) {
            if (!wanted.hard() && !isGranted(wanted, row)) {
                add(rule(wanted), wanted.weight(), "points");
            }
        }
    }

    static boolean isGranted(DayPreference wanted, List<Shift> row) {
        var shifts = row.stream()
                .filter(shift -> shift.workDay().equals(wanted.day()))
                .toList();
        return shifts.isEmpty()
                ? wanted.isGranted(null, null)
                : shifts.stream().allMatch(shift -> wanted.isGranted(shift.type(), shift.span()));
    }

    /** The rule that prices a preference. */
    static String rule(DayPreference wanted) {
        return wanted.reason().name().toLowerCase(Locale.ROOT);
    }

    private void shifts(Conditions conditions, List<Shift> row, SiteTime site) {
        long nights = 0;
        long weekends = 0;
        for (var shift : row) {
            var law = conditions.person().terms().lawOn(shift.workDay());
            nights += NightWork.isNightShift(shift.worked(), law, site) ? 1 : 0;
            weekends += shift.workDay().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 1 : 0;
        }
        add("night-fairness", nights, "night shifts");
        add("weekend-fairness", weekends, "weekend shifts");
    }

    /** Minutes by which shifts start earlier in the day than on the day before, the roster's neighbours included. */
    private void rotation(Conditions conditions, List<Shift> row, SiteTime site, LocalDate first, int days) {
        var all = new ArrayList<>(row);
        for (var shift : conditions.person().context()) {
            if (!shift.workDay().isBefore(first.minusDays(1))
                    && !shift.workDay().isAfter(first.plusDays(days))) {
                all.add(shift);
            }
        }
        all.sort(Comparator.comparing(Shift::span));
        long backward = 0;
        for (int i = 1; i < all.size(); i++) {
            var earlier = all.get(i - 1);
            var later = all.get(i);
            boolean isNext = later.workDay().equals(earlier.workDay().plusDays(1));
            backward += isNext
                    ? Math.min(MOST_BACKWARD, Math.max(0, minuteOfDay(earlier, site) - minuteOfDay(later, site)))
                    : 0;
        }
        add("forward-rotation", backward, "minutes");
    }

    private static long minuteOfDay(Shift shift, SiteTime site) {
        return site.local(shift.span().start()).toLocalTime().toSecondOfDay() / 60;
    }

    /** Minutes above the contract. */
    long overtime() {
        return value("overtime");
    }

    long value(String rule) {
        var figure = figures.get(rule);
        return figure == null ? 0 : figure.value();
    }

    /** What other figures make better or worse, in the order of the rules. */
    List<Effect> changedTo(RowFigures other) {
        var rules = new LinkedHashMap<>(figures);
        rules.putAll(other.figures);
        var effects = new ArrayList<Effect>();
        rules.forEach((rule, figure) -> {
            long before = value(rule);
            long after = other.value(rule);
            if (before != after) {
                effects.add(Words.effect(rule, before, after, figure.unit()));
            }
        });
        return effects;
    }
}
