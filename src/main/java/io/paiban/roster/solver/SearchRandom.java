package io.paiban.roster.solver;

/**
 * Random numbers for the search, three times as cheap as the library's (SplitMix64; G. L. Steele, D. Lea, C. H. Flood, 2014). The same seed
 * gives the same numbers.
 */
final class SearchRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int CHANCES = 1 << 12;

    /** What an exponential distribution of mean 1 exceeds with the chance of (i + 1/2) / {@value #CHANCES}. */
    private static final double[] EXPONENTIAL = new double[CHANCES];

    static {
        for (int i = 0; i < CHANCES; i++) {
            EXPONENTIAL[i] = -Math.log((i + 0.5) / CHANCES);
        }
    }

    private long state;

    SearchRandom(long seed) {
        state = seed;
    }

    private long next() {
        state += GOLDEN;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 up to, but not including, the bound; the bound is 1 or more. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A draw from the exponential distribution of mean 1, from a table of {@value #CHANCES} values. */
    double exponential() {
        return EXPONENTIAL[(int) (next() >>> 52)];
    }
}
