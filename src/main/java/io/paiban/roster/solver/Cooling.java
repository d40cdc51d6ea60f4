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

    private static final double HOTTEST = Double.parseDouble(System.getProperty("hot", "1800"));
    private static final double COLDEST = Double.parseDouble(System.getProperty("cold", "2.5"));
    private static final double REHEATED = Double.parseDouble(System.getProperty("reheat", "0.25"));
    private static final double WARM_START = 0.1;
    private static final double[] ENDS = java.util.Arrays.stream(System.getProperty("ends", "0.5,0.7,0.85,1").split(",")).mapToDouble(Double::parseDouble).toArray();
    private static final double FIRST_FACTOR = Double.parseDouble(System.getProperty("law1", "21600"));
    private static final double LAST_FACTOR = Double.parseDouble(System.getProperty("law2", "86400"));
    private static final double KNEE = Double.parseDouble(System.getProperty("knee", "0"));
    private static final double KNEET = Double.parseDouble(System.getProperty("kneet", "0.3"));
    private static final double MOST_PRESSURE = 1000;
    /** Growth of the pressure over a whole search that stays illegal. */
    private static final double PRESSURE = 1e6;

    private final DoubleSupplier progress;
    private final double hottest;
    private int descent;
    private double last;
    private double pressure = 1;

    Cooling(DoubleSupplier progress, boolean isWarm) {
        this.progress = progress;
        this.hottest = isWarm ? HOTTEST * WARM_START : HOTTEST;
    }

    record Point(double temperature, double lawFactor, boolean isRestart) {}

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
        double kt = top * KNEET;
        double temperature = fallen < KNEE ? top + (kt - top) * fallen / KNEE : KNEE > 0 ? kt * Math.pow(COLDEST / kt, (fallen - KNEE) / (1 - KNEE)) : top * Math.pow(COLDEST / top, fallen);
        double factor = descent == 0 ? FIRST_FACTOR + (LAST_FACTOR - FIRST_FACTOR) * fallen : LAST_FACTOR;
        return new Point(temperature, factor * pressure, descent != before);
    }
}
