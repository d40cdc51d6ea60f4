package io.paiban.forecast.model;

import io.paiban.shared.time.IntervalGrid;

/**
 * The contacts expected in one queue, interval by interval in the order of time, with the bands in which the true
 * number should lie.
 *
 * <p>Every array has one value an interval of the {@link IntervalGrid} it was made for, in contacts; finite, not
 * negative, and {@code low95 <= low80 <= high80 <= high95}. The mean lies inside the 95 % band.
 *
 * @param mean expected contacts
 * @param low80 10 % quantile
 * @param high80 90 % quantile
 * @param low95 2.5 % quantile
 * @param high95 97.5 % quantile
 */
public record QueueForecast(double[] mean, double[] low80, double[] high80, double[] low95, double[] high95) {

    /** Width of the 80 % band of a normal variable, in standard deviations. */
    private static final double BAND_80 = 2.5631;

    /**
     * By how many contacts the level of an interval may be wrong, as a standard deviation: what the 80 % band is wider than chance alone makes
     * it. Contacts of a known level have a Poisson number, whose variance is its mean.
     *
     * @param index index of the interval
     * @return not negative; 0 where chance explains the whole band
     */
    public double levelDeviation(int index) {
        double whole = (high80[index] - low80[index]) / BAND_80;
        return Math.sqrt(Math.max(0, whole * whole - mean[index]));
    }

    /**
     * The forecast of so many times the contacts: the level's uncertainty grows with it, chance only with its root.
     *
     * @param factor positive
     */
    public QueueForecast times(double factor) {
        int size = mean.length;
        var scaled = new QueueForecast(
                new double[size], new double[size], new double[size], new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            double level = levelDeviation(i);
            double before = level * level + mean[i];
            double after = factor * factor * level * level + factor * mean[i];
            double wider = before == 0 ? factor : Math.sqrt(after / before);
            double centre = factor * mean[i];
            scaled.mean[i] = centre;
            scaled.low80[i] = Math.max(0, centre - wider * (mean[i] - low80[i]));
            scaled.high80[i] = centre + wider * (high80[i] - mean[i]);
            scaled.low95[i] = Math.max(0, centre - wider * (mean[i] - low95[i]));
            scaled.high95[i] = centre + wider * (high95[i] - mean[i]);
        }
        return scaled;
    }

    /**
     * The contacts of an interval that are not exceeded with a given probability: on straight lines through the four ends of the bands, and the
     * mean in their middle as far as it lies inside the 80 % band.
     *
     * @param index index of the interval
     * @param probability in [0.025, 0.975]; what lies beyond the bands is not known
     */
    public double quantile(int index, double probability) {
        if (!(probability >= 0.025 && probability <= 0.975)) {
            throw new IllegalArgumentException(
                    "The probability (%s) must be from 0.025 to 0.975.".formatted(probability));
        }
        double middle = Math.min(Math.max(mean[index], low80[index]), high80[index]);
        if (probability <= 0.1) {
            return between(0.025, low95[index], 0.1, low80[index], probability);
        }
        if (probability <= 0.5) {
            return between(0.1, low80[index], 0.5, middle, probability);
        }
        return probability <= 0.9
                ? between(0.5, middle, 0.9, high80[index], probability)
                : between(0.9, high80[index], 0.975, high95[index], probability);
    }

    private static double between(double from, double low, double to, double high, double at) {
        return low + (high - low) * ((at - from) / (to - from));
    }

    /** The forecast as if it were certain that the contacts come to a quantile; see {@link #quantile}. */
    public QueueForecast certainAt(double probability) {
        var contacts = new double[mean.length];
        for (int i = 0; i < contacts.length; i++) {
            contacts[i] = quantile(i, probability);
        }
        return new QueueForecast(contacts, contacts, contacts, contacts, contacts);
    }

    /**
     * Puts slots of the wall clock on the time line: slots that the clocks skip vanish, and both intervals of a slot
     * that they show twice get what the slot has.
     */
    static QueueForecast of(IntervalGrid grid, SlotBands slots) {
        int size = grid.size();
        var forecast = new QueueForecast(
                new double[size], new double[size], new double[size], new double[size], new double[size]);
        for (int index = 0; index < size; index++) {
            var place = SlotPlace.of(grid, index);
            forecast.mean[index] = slots.mean()[place.day()][place.slot()];
            forecast.low80[index] = slots.low80()[place.day()][place.slot()];
            forecast.high80[index] = slots.high80()[place.day()][place.slot()];
            forecast.low95[index] = slots.low95()[place.day()][place.slot()];
            forecast.high95[index] = slots.high95()[place.day()][place.slot()];
        }
        return forecast;
    }
}
