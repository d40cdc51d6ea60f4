package io.paiban.forecast.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures a method on the history itself: from up to eight origins a week apart it forecasts the seven days that
 * follow, with no more than was known then, and everything is pooled. Bands are judged as they would have been at each
 * origin.
 */
final class Backtest {

    private static final int WEEK = 7;
    private static final int ORIGINS = 8;
    private static final int SCALE_DAYS = 364;
    private static final int BAND_REACH = 180;
    private static final int BAND_STEP = 5;
    private static final int BAND_LEADS = 14;
    private static final int LONG_BAND_LEADS = 28;

    private final SlotHistory history;
    private final CalendarView calendar;
    private final ForecastMethod method;
    private final List<Rehearsal> rehearsals;

    /** @param days length of the horizon that bands are wanted for */
    Backtest(SlotHistory history, CalendarView calendar, ForecastMethod method, int days) {
        this.history = history;
        this.calendar = calendar;
        this.method = method;
        this.rehearsals = Rehearsal.of(
                method,
                history,
                calendar,
                1,
                BAND_STEP,
                BAND_REACH + ORIGINS * WEEK,
                days > BAND_LEADS ? LONG_BAND_LEADS : BAND_LEADS);
    }

    /** Bands for what comes after the history. */
    Bands bands() {
        return bandsAt(history.days());
    }

    private Bands bandsAt(int end) {
        return Bands.fit(history, calendar, rehearsals, end, BAND_REACH);
    }

    Accuracy accuracy() {
        var origins = Rehearsal.of(method, history, calendar, WEEK, WEEK, ORIGINS * WEEK, WEEK);
        if (origins.isEmpty()) {
            return Accuracy.UNKNOWN;
        }
        var actual = new Pool(origins.size());
        var mean = new Pool(origins.size());
        var ends = Stream.generate(() -> new Pool(origins.size())).limit(4).toList();
        for (var rehearsal : origins) {
            int origin = rehearsal.origin();
            var forecast = SlotBands.of(rehearsal.means(), bandsAt(origin), calendar, history.day(origin), 0);
            actual.add(history.rows(origin, origin + WEEK));
            mean.add(forecast.mean());
            ends.get(0).add(forecast.low80());
            ends.get(1).add(forecast.high80());
            ends.get(2).add(forecast.low95());
            ends.get(3).add(forecast.high95());
        }
        return measured(
                origins.size(),
                actual.values,
                mean.values,
                ends.stream().map(end -> end.values).toList());
    }

    private Accuracy measured(int origins, double[] actual, double[] mean, List<double[]> ends) {
        return new Accuracy(
                known(Accuracy.wape(actual, mean)),
                known(Accuracy.mase(actual, mean, weeklyNaiveError())),
                known(Accuracy.wql(actual, ends.get(0), mean, ends.get(1))),
                known(Accuracy.coverage(actual, mean, ends.get(0), ends.get(1))),
                known(Accuracy.coverage(actual, mean, ends.get(2), ends.get(3))),
                known(Accuracy.bias(actual, mean)),
                origins,
                Arrays.stream(actual).filter(count -> !Double.isNaN(count)).sum());
    }

    /** Values of whole weeks, one after the other. */
    private final class Pool {

        private final double[] values;
        private int size;

        Pool(int weeks) {
            values = new double[weeks * WEEK * history.slots()];
        }

        void add(double[][] week) {
            for (var day : week) {
                System.arraycopy(day, 0, values, size, day.length);
                size += day.length;
            }
        }
    }

    /**
     * Mean absolute difference to a week earlier over the last 52 weeks, in contacts an interval; {@code NaN} if
     * unknown.
     */
    private double weeklyNaiveError() {
        double error = 0;
        int known = 0;
        for (int day = Math.max(WEEK, history.days() - SCALE_DAYS); day < history.days(); day++) {
            for (int slot = 0; slot < history.slots(); slot++) {
                double difference = history.count(day, slot) - history.count(day - WEEK, slot);
                if (!Double.isNaN(difference)) {
                    error += Math.abs(difference);
                    known++;
                }
            }
        }
        return known == 0 ? Double.NaN : error / known;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
