package io.paiban.simulation.model;

import java.util.random.RandomGenerator;

/**
 * A generator that costs two words of state and a few instructions to start anew, so that every stream of contacts gets
 * an independent sequence for every interval: the contacts of an interval are then a function of their key alone,
 * whatever was simulated before.
 *
 * <p>Sources: xoroshiro128++ 1.0, D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM Trans.
 * Math. Softw. 47(4), 2021; keys are mixed with the finaliser "Mix13" of SplitMix64, G. Steele, D. Lea and C. Flood,
 * OOPSLA 2014; Gamma variates by G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM
 * Trans. Math. Softw. 26(3), 2000. Normal and exponential variates are the JDK's own (modified ziggurat).
 */
public final class RandomStream implements RandomGenerator {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long x0;
    private long x1;

    /** A generator that starts at a key, see {@link #restart}. */
    public RandomStream(long key) {
        restart(key);
    }

    /** A generator with the given state; not both words may be 0. */
    RandomStream(long x0, long x1) {
        this.x0 = x0;
        this.x1 = x1;
    }

    /** Starts the sequence of a key. Equal keys give equal sequences, different keys independent ones. */
    public void restart(long key) {
        x0 = mixed(key + GOLDEN);
        x1 = mixed(key + 2 * GOLDEN);
        if ((x0 | x1) == 0) {
            x1 = GOLDEN;
        }
    }

    /** Folds a part into a key; the order of the parts counts. */
    public static long key(long key, long part) {
        return mixed((key ^ mixed(part + GOLDEN)) + GOLDEN);
    }

    /** Folds a name into a key. */
    public static long key(long key, String name) {
        long folded = key;
        for (int i = 0; i < name.length(); i++) {
            folded = key(folded, name.charAt(i));
        }
        return key(folded, name.length());
    }

    private static long mixed(long word) {
        long z = word;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        long s0 = x0;
        long s1 = x1;
        long word = Long.rotateLeft(s0 + s1, 17) + s0;
        s1 ^= s0;
        x0 = Long.rotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
        x1 = Long.rotateLeft(s1, 28);
        return word;
    }

    /**
     * A Gamma variate with mean 1.
     *
     * @param cv standard deviation over mean; in (0, 2]
     */
    public double nextGammaFactor(double cv) {
        double shape = 1 / (cv * cv);
        if (shape >= 1) {
            return gamma(shape) / shape;
        }
        return gamma(shape + 1) * Math.pow(1 - nextDouble(), 1 / shape) / shape;
    }

    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = nextGaussian();
            double root = 1 + c * normal;
            double v = root * root * root;
            if (v > 0 && Math.log(1 - nextDouble()) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
