package io.paiban.forecast.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How rest days and make-up workdays differ from the ordinary week around them, learned from those of the history.
 *
 * <p>A rest day is a mixture of the weekly day of rest and its own weekday ({@link RestShares}). A make-up workday is a
 * factor, 1 before any is known, times the mean of Monday to Friday. On top, each name in the calendar has a factor of
 * its own, so that a spring festival may differ from a bank holiday. Everything is shrunk towards the answer without
 * experience, as {@link Settings} say.
 */
final class SpecialDays {

    /**
     * How hard the shrinkage is.
     *
     * @param reach days before and after a special day that show the ordinary week around it
     * @param priorDays rest days, or make-up workdays, that the answer without experience is worth
     * @param priorNamedDays special days of one name that a factor of 1 is worth
     * @param halfLife age in days at which a special day counts half
     */
    record Settings(int reach, double priorDays, double priorNamedDays, double halfLife) {}

    /** Contacts that came and were expected on some special days, and how many expected ones a factor of 1 is worth. */
    private record Evidence(double actual, double expected, double prior) {

        private static final double LEAST_FACTOR = 0.2;
        private static final double GREATEST_FACTOR = 5;

        static final Evidence NONE = new Evidence(0, 0, 0);

        /** Both together; the prior is that of the larger days. */
        Evidence plus(Evidence other) {
            return new Evidence(actual + other.actual, expected + other.expected, Math.max(prior, other.prior));
        }

        double factor() {
            double factor = expected + prior > 0 ? (actual + prior) / (expected + prior) : 1;
            return Math.min(Math.max(factor, LEAST_FACTOR), GREATEST_FACTOR);
        }
    }

    private final SlotHistory history;
    private final CalendarView calendar;
    private final Settings settings;
    private final RestShares rest;
    private final double makeUp;
    private final Map<String, Evidence> named = new HashMap<>();

    private SpecialDays(OrdinaryDays days, CalendarView calendar, Settings settings) {
        this.history = days.history();
        this.calendar = calendar;
        this.settings = settings;
        var weeks = weeksAround(days);
        this.rest = learnRest(weeks);
        this.makeUp = learnMakeUp(weeks);
        learnNames(weeks);
    }

    static SpecialDays learn(OrdinaryDays days, CalendarView calendar, Settings settings) {
        return new SpecialDays(days, calendar, settings);
    }

    /** Expected contacts of a day in the given week: its row on an ordinary day. Not to be changed. */
    double[] row(LocalDate day, WeekProfile week) {
        if (calendar.type(day) == DayType.ORDINARY) {
            return week.row(day);
        }
        var row = commonRow(day, week);
        double factor = named.getOrDefault(nameOf(day), Evidence.NONE).factor();
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] *= factor;
        }
        return row;
    }

    /** What all days of this type have in common, before the name is looked at. */
    private double[] commonRow(LocalDate day, WeekProfile week) {
        if (calendar.type(day) == DayType.REST) {
            return rest.apply(week.dayOfRest(), week.row(day));
        }
        var row = week.workday();
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] *= makeUp;
        }
        return row;
    }

    private String nameOf(LocalDate day) {
        return calendar.type(day) + " " + calendar.name(day).orElse("");
    }

    private Map<Integer, WeekProfile> weeksAround(OrdinaryDays days) {
        var weeks = new TreeMap<Integer, WeekProfile>();
        for (int day = 0; day < history.days(); day++) {
            if (calendar.type(history.day(day)) != DayType.ORDINARY && history.isKnown(day)) {
                weeks.put(day, WeekProfile.around(days, day, settings.reach()));
            }
        }
        return weeks;
    }

    private RestShares learnRest(Map<Integer, WeekProfile> weeks) {
        var fit = new RestShares.Fit();
        weeks.forEach((day, week) -> {
            if (calendar.type(history.day(day)) == DayType.REST) {
                fit.add(history, day, week.dayOfRest(), week.row(history.day(day)), weight(day));
            }
        });
        return fit.solve(settings.priorDays());
    }

    private double learnMakeUp(Map<Integer, WeekProfile> weeks) {
        var evidence = Evidence.NONE;
        for (var entry : weeks.entrySet()) {
            int day = entry.getKey();
            if (calendar.type(history.day(day)) == DayType.MAKE_UP_WORKDAY) {
                evidence = evidence.plus(evidence(day, entry.getValue().workday(), settings.priorDays()));
            }
        }
        return evidence.factor();
    }

    private void learnNames(Map<Integer, WeekProfile> weeks) {
        weeks.forEach((day, week) -> {
            var date = history.day(day);
            var evidence = evidence(day, commonRow(date, week), settings.priorNamedDays());
            named.merge(nameOf(date), evidence, Evidence::plus);
        });
    }

    private Evidence evidence(int day, double[] row, double priorDays) {
        double expected = history.sumWhereKnown(day, row);
        return new Evidence(weight(day) * history.total(day), weight(day) * expected, priorDays * expected);
    }

    private double weight(int day) {
        return Math.pow(2, -(history.days() - day) / settings.halfLife());
    }
}
