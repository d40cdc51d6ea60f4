package io.paiban.roster.solver;

import java.util.function.DoubleSupplier;

/**
 * Temperatures of the annealing, in points of wishes. A long descent takes the first half of the search, shorter ones from the
 * best roster follow: hot enough to change shapes, then cold enough to settle wishes.
 *
 * <p>Within a descent the temperature falls geometrically, while the factor on broken laws rises; where the search does not find
 * back to the law in the colder half, the factor goes on rising.
 */
final class Cooling {

    private static final double HOTTEST = 1200 * PlanState.COVERAGE_POINTS;
    private static final double COLDEST = 2.5;
    private static final double REHEATED = 0.25;
    private static final double WARM_START = 0.1;
    private static final double[] ENDS = {0.5, 0.7, 0.85, 1};
    private static final double FIRST_FACTOR = 0.5;
    private static final double LAST_FACTOR = 2;
    private static final double MOST_PRESSURE = 1000;
    /** Growth of the pressure over a whole search that stays illegal. */
    private static final double PRESSURE = 1e6;

    private final DoubleSupplier progress;
    private final double hottest;
    private int descent;
    private double last;
    private double pressure = 1;

    /**
     * @param progress the part of the search that is done, 0 to 1
     * @param isWarm whether the search starts from a roster that is to be improved rather than from nothing
     */
    Cooling(DoubleSupplier progress, boolean isWarm) {
        this.progress = progress;
        this.hottest = isWarm ? HOTTEST * WARM_START : HOTTEST;
    }

    /**
     * What holds for the next portion of candidates.
     *
     * @param isRestart whether it starts from the best roster so far
     */
    record Point(double temperature, double lawFactor, boolean isRestart) {}

    /** Whether the search is done, by what {@link #next} was last told. */
    boolean isOver() {
        return last >= 1;
    }

    Point next(boolean isIllegal) {
        double done = Math.min(progress.getAsDouble(), 1);
        int before = descent;
        while (descent < ENDS.length - 1 && done >= ENDS[descent]) {
            descent++;
        }
        double from = descent == 0 ? 0 : ENDS[descent - 1];
        double fallen = (done - from) / (ENDS[descent] - from);
        if (isIllegal && fallen > 0.5) {
            pressure = Math.min(MOST_PRESSURE, pressure * Math.pow(PRESSURE, done - last));
        }
        last = done;
        double top = descent == 0 ? hottest : hottest * REHEATED;
        double temperature = top * Math.pow(COLDEST / top, fallen);
        double factor = descent == 0 ? FIRST_FACTOR + (LAST_FACTOR - FIRST_FACTOR) * fallen : LAST_FACTOR;
        return new Point(temperature, factor * pressure, descent != before);
    }
}
