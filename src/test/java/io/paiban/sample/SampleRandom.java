package io.paiban.sample;

/**
 * Random numbers that are the same on every machine and Java version.
 *
 * <p>The JDK fixes its generators but not the algorithms behind {@code nextGaussian} and the like, and {@link Math} may differ
 * between processors; so the source is SplitMix64 and every function here is built on {@link StrictMath}.
 *
 * <p>Sources: G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, 2014 (SplitMix64); G. Marsaglia,
 * W. W. Tsang, A simple method for generating gamma variables, 2000.
 */
final class SampleRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SampleRandom(long state) {
        this.state = state;
    }

    /** The stream of one key, unrelated to the streams of other keys. */
    static SampleRandom of(long seed, long... key) {
        long state = seed;
        for (long part : key) {
            state = mix(state + GOLDEN_GAMMA) ^ mix(part * GOLDEN_GAMMA + 1);
        }
        return new SampleRandom(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly distributed in (0, 1), both excluded. */
    double uniform() {
        state += GOLDEN_GAMMA;
        return ((mix(state) >>> 11) + 0.5) * 0x1.0p-53;
    }

    private double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /**
     * Gamma distributed with mean 1.
     *
     * @param shape the inverse of the squared coefficient of variation; at least 1
     */
    double gammaOfMeanOne(double shape) {
        if (!(shape >= 1)) {
            throw new IllegalArgumentException("The shape (%s) must be at least 1.".formatted(shape));
        }
        double d = shape - 1 / 3.0;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v / shape;
            }
        }
    }

    /** Poisson distributed; the mean must stay below some hundreds, as {@code exp(-mean)} must not vanish. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** How many of {@code trials} succeed, each with the given probability. */
    int binomial(int trials, double probability) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            successes += uniform() < probability ? 1 : 0;
        }
        return successes;
    }
}
