package io.paiban.roster.bound;

import java.util.Arrays;

/**
 * A shift that somebody may work on one day: its span with breaks that may lie anywhere in their windows. Times are in minutes from the
 * first moment of the roster; negative before it.
 *
 * <p>Identity is equality: choices are made once a problem.
 */
final class Choice {

    final int day;
    final String type;
    final int start;
    final int end;

    /** Minutes of work, unpaid breaks left out. */
    final int working;

    /** Minutes of each break. */
    private final int[] lengths;

    /** For each break, the moments at which it may begin: those between which the time on duty changes evenly. */
    private final int[][] begins;

    /** A break of a choice: how long it is, and the moments at which it may begin. */
    record Pause(int minutes, int[] begins) {}

    Choice(int day, String type, int start, int end, int working, Pause... pauses) {
        this.day = day;
        this.type = type;
        this.start = start;
        this.end = end;
        this.working = working;
        this.lengths = Arrays.stream(pauses).mapToInt(Pause::minutes).toArray();
        this.begins = Arrays.stream(pauses).map(Pause::begins).toArray(int[][]::new);
    }

    /** The most that the time on duty can be worth; a break is taken where it costs least, whatever the other breaks are. */
    long worth(Rates rates) {
        long worth = rates.between(start, end);
        for (int pause = 0; pause < lengths.length; pause++) {
            worth -= cost(rates, pause, cheapest(rates, pause));
        }
        return worth;
    }

    /** Adds the minutes on duty by interval, with the breaks where they cost least. */
    void addDuty(Rates rates, int times, long[] duty) {
        rates.addMinutes(start, end, times, duty);
        for (int pause = 0; pause < lengths.length; pause++) {
            int begin = cheapest(rates, pause);
            rates.addMinutes(begin, begin + lengths[pause], -times, duty);
        }
    }

    /** The most minutes on duty between two moments, wherever the breaks are. */
    int mostBetween(int from, int to) {
        int most = shared(start, end, from, to);
        for (int pause = 0; pause < lengths.length && most > 0; pause++) {
            int least = Integer.MAX_VALUE;
            for (int begin : begins[pause]) {
                least = Math.min(least, shared(begin, begin + lengths[pause], from, to));
            }
            most -= least;
        }
        return most;
    }

    private static int shared(int start, int end, int from, int to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    private int cheapest(Rates rates, int pause) {
        int best = begins[pause][0];
        long least = Long.MAX_VALUE;
        for (int begin : begins[pause]) {
            long cost = cost(rates, pause, begin);
            if (cost < least) {
                least = cost;
                best = begin;
            }
        }
        return best;
    }

    private long cost(Rates rates, int pause, int begin) {
        return rates.between(begin, begin + lengths[pause]);
    }

    @Override
    public String toString() {
        return type + "@" + day;
    }
}
