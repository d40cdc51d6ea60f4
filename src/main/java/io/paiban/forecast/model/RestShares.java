package io.paiban.forecast.model;

/**
 * What a rest day looks like, slot by slot: {@code rest} times the weekly day of rest plus {@code own} times its own
 * weekday.
 *
 * @param rest share of the weekly day of rest; not negative
 * @param own share of the day's own weekday; not negative
 */
record RestShares(double rest, double own) {

    /** Before anything is known, people call on a holiday as on the weekly day of rest. */
    static final RestShares ASSUMED = new RestShares(1, 0);

    double[] apply(double[] dayOfRest, double[] ownWeekday) {
        var row = new double[dayOfRest.length];
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] = rest * dayOfRest[slot] + own * ownWeekday[slot];
        }
        return row;
    }

    /** Least squares, with weights for counts, of the departure from {@link #ASSUMED}, held back by a ridge. */
    static final class Fit {

        /** Keeps the weights of slots without contacts finite. */
        private static final double LEAST_VARIANCE = 1;

        private double restRest;
        private double restOwn;
        private double ownOwn;
        private double restGap;
        private double ownGap;
        private double typicalDay;
        private int days;

        /** Adds a rest day of the history with what the ordinary week around it had. */
        void add(SlotHistory history, int day, double[] dayOfRest, double[] ownWeekday, double weight) {
            days++;
            for (int slot = 0; slot < dayOfRest.length; slot++) {
                double gap = history.count(day, slot) - dayOfRest[slot];
                double precision = 1 / (dayOfRest[slot] + ownWeekday[slot] + LEAST_VARIANCE);
                if (!Double.isNaN(gap)) {
                    restRest += weight * precision * dayOfRest[slot] * dayOfRest[slot];
                    restOwn += weight * precision * dayOfRest[slot] * ownWeekday[slot];
                    ownOwn += weight * precision * ownWeekday[slot] * ownWeekday[slot];
                    restGap += weight * precision * gap * dayOfRest[slot];
                    ownGap += weight * precision * gap * ownWeekday[slot];
                    typicalDay += precision * ownWeekday[slot] * ownWeekday[slot];
                }
            }
        }

        /** @param priorDays number of rest days that the assumption is worth; positive */
        RestShares solve(double priorDays) {
            if (typicalDay == 0) {
                return ASSUMED;
            }
            double ridge = priorDays * typicalDay / days;
            double determinant = (restRest + ridge) * (ownOwn + ridge) - restOwn * restOwn;
            double rest = 1 + ((ownOwn + ridge) * restGap - restOwn * ownGap) / determinant;
            double own = ((restRest + ridge) * ownGap - restOwn * restGap) / determinant;
            if (own < 0) {
                return new RestShares(Math.max(0, 1 + restGap / (restRest + ridge)), 0);
            }
            if (rest < 0) {
                return new RestShares(0, Math.max(0, (ownGap + restOwn) / (ownOwn + ridge)));
            }
            return new RestShares(rest, own);
        }
    }
}
