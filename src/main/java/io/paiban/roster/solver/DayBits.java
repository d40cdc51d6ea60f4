package io.paiban.roster.solver;

/** Sets of days as bits in an array of words, many sets one after the other. A set begins at an offset; positions count from its first bit. */
final class DayBits {

    private static final int BITS = 64;

    private DayBits() {}

    /** Words that so many positions take. */
    static int words(int positions) {
        return (positions + BITS - 1) / BITS;
    }

    static void set(long[] bits, int offset, int position) {
        bits[offset + (position >>> 6)] |= 1L << position;
    }

    static boolean has(long[] bits, int offset, int position) {
        return (bits[offset + (position >>> 6)] >>> position & 1) != 0;
    }

    /** How many of the positions are in the set; both ends inclusive. */
    static int count(long[] bits, int offset, int from, int to) {
        int first = from >>> 6;
        int last = to >>> 6;
        if (first == last) {
            return Long.bitCount(bits[offset + first] & between(from, to));
        }
        int count = Long.bitCount(bits[offset + first] & -1L << from);
        for (int word = first + 1; word < last; word++) {
            count += Long.bitCount(bits[offset + word]);
        }
        return count + Long.bitCount(bits[offset + last] & -1L >>> -1 - to);
    }

    /** Leaves the positions of which the next is in the set as well. */
    static void andShifted(long[] bits, int words) {
        for (int word = 0; word < words; word++) {
            bits[word] &= bits[word] >>> 1 | (word + 1 < words ? bits[word + 1] << 63 : 0);
        }
    }

    /** Adds the positions that lie so far before one of the set. */
    static void orShifted(long[] bits, int words, int distance) {
        int whole = distance >>> 6;
        int rest = distance & BITS - 1;
        for (int word = 0; word + whole < words; word++) {
            long shifted = bits[word + whole] >>> rest;
            if (rest > 0 && word + whole + 1 < words) {
                shifted |= bits[word + whole + 1] << BITS - rest;
            }
            bits[word] |= shifted;
        }
    }

    /** How many runs the positions make; both ends inclusive. */
    static int runs(long[] bits, int from, int to) {
        int first = from >>> 6;
        int last = to >>> 6;
        int runs = 0;
        long before = 0;
        for (int word = first; word <= last; word++) {
            long here = bits[word];
            here &= word == first ? -1L << from : -1L;
            here &= word == last ? -1L >>> -1 - to : -1L;
            runs += Long.bitCount(here & ~(here << 1 | before));
            before = here >>> 63;
        }
        return runs;
    }

    /** The positions of one word; both ends inclusive and in the same word. */
    private static long between(int from, int to) {
        return -1L << from & -1L >>> -1 - to;
    }

    /** The first position of the set from one on, or the limit where there is none before it. */
    static int next(long[] bits, int offset, int from, int limit) {
        return next(bits, offset, from, limit, 0);
    }

    /** The first position that is not in the set from one on, or the limit where there is none before it. */
    static int nextClear(long[] bits, int offset, int from, int limit) {
        return next(bits, offset, from, limit, -1L);
    }

    private static int next(long[] bits, int offset, int from, int limit, long flip) {
        if (from >= limit) {
            return limit;
        }
        int word = from >>> 6;
        long rest = (bits[offset + word] ^ flip) & -1L << from;
        while (rest == 0) {
            if (++word << 6 >= limit) {
                return limit;
            }
            rest = bits[offset + word] ^ flip;
        }
        return Math.min(limit, (word << 6) + Long.numberOfTrailingZeros(rest));
    }
}
