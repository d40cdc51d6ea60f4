package io.paiban.forecast.model;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The same weekday of last week, slot by slot, whatever the calendar says: the reference that every method has to beat.
 *
 * <p>Where that day or slot is unknown, the latest known one of the same weekday; where there is none, the slot's mean
 * over all days. 0 where that is unknown too, and on weekdays on which the queue seems never to open.
 */
public final class SeasonalNaive implements ForecastMethod {

    private static final int WEEK = 7;

    @Override
    public String name() {
        return "seasonal-naive";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public double[][] forecast(SlotHistory history, CalendarView calendar, LocalDate from, int days) {
        var lastWeek = new double[WEEK][history.slots()];
        for (int offset = 0; offset < WEEK; offset++) {
            for (int slot = 0; slot < history.slots(); slot++) {
                lastWeek[offset][slot] = latest(history, history.indexOf(from) + offset - WEEK, slot);
            }
        }
        var means = new double[days][];
        Arrays.setAll(means, day -> lastWeek[day % WEEK].clone());
        return means;
    }

    private static double latest(SlotHistory history, int start, int slot) {
        for (int day = start; day >= 0; day -= WEEK) {
            if (day < history.days() && !Double.isNaN(history.count(day, slot))) {
                return history.count(day, slot);
            }
        }
        return history.looksClosedOn(history.day(start).getDayOfWeek()) ? 0 : meanOfAll(history, slot);
    }

    private static double meanOfAll(SlotHistory history, int slot) {
        double sum = 0;
        int known = 0;
        for (int day = 0; day < history.days(); day++) {
            if (!Double.isNaN(history.count(day, slot))) {
                sum += history.count(day, slot);
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }
}
