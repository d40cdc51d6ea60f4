package io.paiban.forecast.model;

/**
 * The variance of contacts around their forecast mean: {@code phi * mean + sigmaSquared * mean^2}.
 *
 * @param phi chance, 1 for Poisson
 * @param sigmaSquared square of the relative error of the level
 */
record Spread(double phi, double sigmaSquared) {

    private static final Spread ASSUMED = new Spread(1, 0.09);

    /** Squared standardised errors above this count as this: one storm must not widen every quiet day. */
    private static final double GREATEST_SQUARE = 16;

    private static final double LEAST = 1e-9;

    double variance(double mean) {
        return phi * mean + sigmaSquared * mean * mean;
    }

    double deviation(double mean) {
        return Math.sqrt(Math.max(variance(mean), LEAST));
    }

    /**
     * Weighted least squares of the squared errors on the mean and its square, both coefficients not negative.
     *
     * @param prior number of errors that the assumption is worth
     */
    static Spread fit(Errors errors, int prior) {
        if (errors.size() == 0) {
            return ASSUMED;
        }
        var first = fit(errors, prior, ASSUMED, Double.POSITIVE_INFINITY);
        return fit(errors, prior, first, GREATEST_SQUARE);
    }

    private static Spread fit(Errors errors, int prior, Spread weights, double greatestSquare) {
        double assumedWeight = (double) prior / errors.size();
        double xx = 0;
        double xz = 0;
        double zz = 0;
        double xr = 0;
        double zr = 0;
        for (int i = 0; i < errors.size(); i++) {
            double mean = errors.mean(i);
            double expected = Math.max(weights.variance(mean), LEAST);
            double error = errors.actual(i) - mean;
            double square = Math.min(error * error, greatestSquare * expected) + assumedWeight * ASSUMED.variance(mean);
            double x = mean / expected;
            double z = mean * mean / expected;
            double r = square / expected;
            xx += (1 + assumedWeight) * x * x;
            xz += (1 + assumedWeight) * x * z;
            zz += (1 + assumedWeight) * z * z;
            xr += x * r;
            zr += z * r;
        }
        double determinant = xx * zz - xz * xz;
        double phi = (zz * xr - xz * zr) / determinant;
        double sigmaSquared = (xx * zr - xz * xr) / determinant;
        if (!(determinant > 1e-12 * xx * zz) || phi < 0) {
            return determinant > 1e-12 * xx * zz ? new Spread(0, zr / zz) : new Spread(xr / xx, 0);
        }
        return sigmaSquared < 0 ? new Spread(xr / xx, 0) : new Spread(phi, sigmaSquared);
    }
}
