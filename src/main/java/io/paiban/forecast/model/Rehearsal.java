package io.paiban.forecast.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A forecast made as if at a day of the past, from what was known then, to see how far off it is.
 *
 * @param origin row of the history that the forecast begins with; only rows before it were used
 * @param means expected contacts by day from the origin and slot
 */
record Rehearsal(int origin, double[][] means) {

    /** Days that must be known before an origin: with fewer, a rehearsal tells nothing about today. */
    static final int LEAST_HISTORY = 14;

    /**
     * Rehearsals in equal steps back from the end of a history, the latest first.
     *
     * @param latest days from the latest origin to the end of the history; at least 1
     * @param step days between two origins
     * @param reach no origin lies more than this many days before the end
     * @param leads days of each forecast, fewer where the history ends
     */
    static List<Rehearsal> of(
            ForecastMethod method,
            SlotHistory history,
            CalendarView calendar,
            int latest,
            int step,
            int reach,
            int leads) {
        var rehearsals = new ArrayList<Rehearsal>();
        int least = rowAfterKnown(history);
        for (int back = latest; back <= reach && history.days() - back >= least; back += step) {
            int origin = history.days() - back;
            var from = history.day(origin);
            rehearsals.add(new Rehearsal(
                    origin, method.forecast(history.before(from), calendar, from, Math.min(leads, back))));
        }
        return rehearsals;
    }

    /** The first row with enough known days before it. */
    private static int rowAfterKnown(SlotHistory history) {
        int known = 0;
        for (int day = 0; day < history.days(); day++) {
            known += history.isKnown(day) ? 1 : 0;
            if (known == LEAST_HISTORY) {
                return day + 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}
