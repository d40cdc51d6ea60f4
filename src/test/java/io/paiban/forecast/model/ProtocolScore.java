package io.paiban.forecast.model;

import io.paiban.shared.time.IntervalGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Actuals, means and bands of one bucket of the protocol, pooled over its origins. */
final class ProtocolScore {

    private final List<double[]> points = new ArrayList<>();

    /** Scores of the buckets: the first day, the first week, the second week. */
    static List<ProtocolScore> of(ForecastMethod method, ProtocolSeries series) {
        var scores = List.of(new ProtocolScore(), new ProtocolScore(), new ProtocolScore());
        var history = series.history();
        for (var origin : series.origins()) {
            var forecast = Forecaster.forecast(method, history, series.calendar(), origin, 14)
                    .forecast();
            var grid = new IntervalGrid(history.site(), origin, 14, history.interval());
            for (int index = 0; index < grid.size(); index++) {
                var place = SlotPlace.of(grid, index);
                var date = origin.plusDays(place.day());
                int row = history.indexOf(date);
                if (series.scored().contains(date.getDayOfWeek()) && row < history.days() && history.isKnown(row)) {
                    var point = point(forecast, index, history.count(row, place.slot()));
                    scores.get(place.day() < 7 ? 1 : 2).points.add(point);
                    if (place.day() == 0) {
                        scores.get(0).points.add(point);
                    }
                }
            }
        }
        return scores;
    }

    private static double[] point(QueueForecast forecast, int index, double actual) {
        return new double[] {
            actual,
            forecast.mean()[index],
            forecast.low80()[index],
            forecast.high80()[index],
            forecast.low95()[index],
            forecast.high95()[index]
        };
    }

    private double[] column(int column) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }

    double wape() {
        return Accuracy.wape(column(0), column(1));
    }

    double wql() {
        return Accuracy.wql(column(0), column(2), column(1), column(3));
    }

    double coverage80() {
        return Accuracy.coverage(column(0), column(1), column(2), column(3));
    }

    double coverage95() {
        return Accuracy.coverage(column(0), column(1), column(4), column(5));
    }

    static String line(String series, String method, List<ProtocolScore> scores) {
        var wapes = scores.stream().mapToDouble(ProtocolScore::wape).toArray();
        var week = scores.get(1);
        return String.format(
                Locale.ROOT,
                "%-10s %-15s WAPE %5.1f / %5.1f / %5.1f   W1: wQL %5.2f, bands %3.0f/%3.0f",
                series,
                method,
                wapes[0],
                wapes[1],
                wapes[2],
                week.wql(),
                week.coverage80(),
                week.coverage95());
    }
}
