package io.paiban.forecast.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.shared.time.IntervalGrid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The forecast of one queue: means by the chosen method, bands around them, and what method and reference were worth
 * lately.
 */
public final class Forecaster {

    /** Longest horizon in days: a quarter. */
    public static final int MAX_DAYS = 92;

    private static final ForecastMethod METHOD = new WeightedMeans();
    private static final ForecastMethod REFERENCE = new SeasonalNaive();

    private Forecaster() {}

    /**
     * A forecast with its evidence.
     *
     * @param forecast means and bands
     * @param method name of the method that made it
     * @param version version of that method
     * @param accuracy what the method was worth in rehearsals on the last eight weeks of the history
     * @param reference what the seasonal naive was worth on the same days
     */
    public record Result(
            QueueForecast forecast, String method, String version, Accuracy accuracy, Accuracy reference) {}

    /**
     * Forecasts one queue by the method of this release.
     *
     * @param history what is known of the queue; days from {@code from} on are not looked at
     * @param calendar must hold every year of the horizon; history of other years is taken without holidays
     * @param from first local day of the forecast
     * @param days number of local days, 1 to {@value #MAX_DAYS}
     * @throws IllegalArgumentException if the horizon is too long or the calendar does not hold one of its years
     */
    public static Result forecast(SlotHistory history, WorkCalendar calendar, LocalDate from, int days) {
        return forecast(METHOD, history, calendar, from, days);
    }

    /** The same by a given method. */
    public static Result forecast(
            ForecastMethod method, SlotHistory history, WorkCalendar calendar, LocalDate from, int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "The number of days (%s) must be from 1 to %s.".formatted(days, MAX_DAYS));
        }
        var view = new CalendarView(calendar);
        view.requireYears(from, days);
        var past = history.before(from);
        int ahead = Math.toIntExact(ChronoUnit.DAYS.between(past.endDay(), from));
        var backtest = new Backtest(past, view, method, ahead + days);
        var slots = SlotBands.of(method.forecast(past, view, from, days), backtest.bands(), view, from, ahead);
        var grid = new IntervalGrid(history.site(), from, days, history.interval());
        return new Result(
                QueueForecast.of(grid, slots),
                method.name(),
                method.version(),
                backtest.accuracy(),
                new Backtest(past, view, REFERENCE, 1).accuracy());
    }
}
