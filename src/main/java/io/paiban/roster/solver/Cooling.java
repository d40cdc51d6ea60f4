package io.paiban.roster.solver;

import java.util.function.DoubleSupplier;

/**
 * Temperatures of the annealing, in points of wishes. A long descent takes the first part of the search, shorter ones from the best roster
 * follow: hot enough to change shapes, then cold enough to settle wishes.
 *
 * <p>What is hot and what a broken law costs is measured by the price of a shift (see {@link PlanState#priceOfShift}), so that one schedule
 * serves demand of any weight. A descent falls evenly at first, where shapes are found, then geometrically. The energy of a breach rises
 * within the first descent; where the search does not find back to the law in the colder half, it goes on rising.
 */
final class Cooling {

    static double P(String n, double d) {
        return Double.parseDouble(System.getProperty(n, "" + d));
    }

    private static final double HOTTEST = P("hot", 0.2);
    private static final double REHEATED = P("reheat", 0.6);
    private static final double WARM_START = 0.5;
    private static final double KNEE = P("knee", 0.55);
    private static final double AT_KNEE = P("kneet", 0.3);
    private static final double COLDEST = 1.0 / 360;
    private static final double COLDEST_POINTS = 0.5;
    private static final double FIRST_BREACH = P("law1", 1.5);
    private static final double LAST_BREACH = P("law2", 6);
    private static final double RAMP = P("ramp", 0.55);
    private static final double[] ENDS = java.util.Arrays.stream(
                    System.getProperty("ends", "0.5,0.7,0.85,1").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();

    private final DoubleSupplier progress;
    private final boolean isWarm;
    private int descent;
    private boolean isFromLegal;
    private double last;

    /**
     * @param progress the part of the search that is done, 0 to 1
     * @param isWarm whether the search starts from a roster that is to be improved rather than from nothing
     */
    Cooling(DoubleSupplier progress, boolean isWarm) {
        this.progress = progress;
        this.isWarm = isWarm;
        this.isFromLegal = isWarm;
    }

    /**
     * What holds for the next portion of candidates.
     *
     * @param breach energy of a broken law
     * @param isRestart whether it starts from the best roster so far
     */
    record Point(double temperature, double breach, boolean isRestart) {}

    /** Whether the search is done, by what {@link #next} was last told. */
    boolean isOver() {
        return last >= 1;
    }

    /** What holds next. */
    Point next(PlanState.Prices prices, boolean isBestLegal) {
        double done = Math.min(progress.getAsDouble(), 1);
        int before = descent;
        while (descent < ENDS.length - 1 && done >= ENDS[descent]) {
            descent++;
        }
        if (descent != before) {
            isFromLegal = isBestLegal;
        }
        double from = descent == 0 ? 0 : ENDS[descent - 1];
        double fallen = (done - from) / (ENDS[descent] - from);
        last = done;
        double ramp = isFromLegal ? 1 : Math.min(1, fallen / RAMP);
        return new Point(
                temperature(prices.step(), fallen),
                prices.shift() * (FIRST_BREACH + (LAST_BREACH - FIRST_BREACH) * ramp),
                descent != before);
    }

    private double temperature(double step, double fallen) {
        double top = step * HOTTEST * (!isFromLegal ? 1 : descent == 0 ? WARM_START : REHEATED);
        if (fallen < KNEE) {
            return top * (1 - (1 - AT_KNEE) * fallen / KNEE);
        }
        double coldest = Math.max(COLDEST_POINTS, step * COLDEST);
        double knee = Math.max(coldest, top * AT_KNEE);
        return knee * Math.pow(coldest / knee, (fallen - KNEE) / (1 - KNEE));
    }
}
