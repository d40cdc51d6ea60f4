package io.paiban.peak.model;

/**
 * What one group of people may have to cope with, by interval. The arrays are equally long and not to be changed.
 *
 * @param group {@code general} or a language
 * @param mean expected contacts that are answered at once
 * @param low95 2.5 % quantile of them, all queues of the group at their own
 * @param low80 10 % quantile
 * @param high80 90 % quantile
 * @param high95 97.5 % quantile
 * @param required people required without a peak
 * @param needed by {@link #QUANTILES}, people who meet the targets if exactly that quantile of the contacts comes; never falling from one quantile
 *     to the next
 * @param raised by level, people required in a window of that level; never below {@code required}
 */
public record GroupOutlook(
        String group,
        double[] mean,
        double[] low95,
        double[] low80,
        double[] high80,
        double[] high95,
        int[] required,
        int[][] needed,
        int[][] raised) {

    /** The quantiles of the contacts that the people needed are worked out for. */
    static final double[] QUANTILES = {0.025, 0.1, 0.5, 0.9, 0.975};

    /** The place of the mean among them. */
    static final int MIDDLE = 2;

    /** People needed at the upper end of a band. */
    int atBand(double band, int interval) {
        return needed[band > 0.9 ? QUANTILES.length - 1 : QUANTILES.length - 2][interval];
    }

    /**
     * The chance that the contacts ask for more people than there are: on straight lines between the quantiles.
     *
     * @param people people there, not necessarily whole
     * @return 0 where even the upper end of the 95 % band can be served, 1 where not even its lower end can
     */
    double missChance(int interval, double people) {
        int last = QUANTILES.length - 1;
        if (people >= needed[last][interval]) {
            return 0;
        }
        if (people < needed[0][interval]) {
            return 1;
        }
        int above = last;
        while (needed[above - 1][interval] > people) {
            above--;
        }
        double from = needed[above - 1][interval];
        double part = (people - from) / (needed[above][interval] - from);
        return 1 - (QUANTILES[above - 1] + part * (QUANTILES[above] - QUANTILES[above - 1]));
    }
}
