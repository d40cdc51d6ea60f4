package io.paiban.roster.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Prices of a missing minute, by row and interval, from 0 to 1. A minute that a group lacks is charged in every row that holds the group, and
 * never more than once in all: the prices of these rows come to 1 at most.
 */
final class Prices {

    private static final int PASSES = 6;
    private static final double FULL = 1 - 1e-9;
    private static final double START = 0.5;

    private final double[][] values;

    /** For each group the rows that hold it. */
    private final List<int[]> holders;

    private Prices(double[][] values, List<int[]> holders) {
        this.values = values;
        this.holders = holders;
    }

    /** One wherever something is needed of everybody or of a role, nothing elsewhere: what counting hours proves. */
    static Prices ofHours(List<Needs.Row> rows) {
        return of(rows, (row, need) -> 1.0);
    }

    /** Higher where more is needed: a start from which every price can move both ways. */
    static Prices byNeed(List<Needs.Row> rows) {
        return of(rows, (row, need) -> Math.min(1, START * need / mean(row)));
    }

    private static Prices of(List<Needs.Row> rows, BiFunction<Needs.Row, Long, Double> price) {
        int intervals = rows.get(0).required().length;
        var values = new double[rows.size()][intervals];
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int row = 0; row < values.length; row++) {
            var one = rows.get(row);
            for (int i = 0; i < intervals; i++) {
                long need = one.lacking(i);
                values[row][i] = need > 0 && (one.isEverybody() || one.isOfRole()) ? price.apply(one, need) : 0;
            }
            for (var group : one.groups()) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
            }
        }
        return new Prices(
                values,
                groups.values().stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }

    private static double mean(Needs.Row row) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < row.required().length; i++) {
            long need = row.lacking(i);
            sum += Math.max(0, need);
            count += need > 0 ? 1 : 0;
        }
        return sum / Math.max(1, count);
    }

    /** The price in whole parts of one, rounded down, so that shares are kept. */
    int whole(int row, int interval, int parts) {
        return (int) Math.floor(values[row][interval] * parts + 1e-9);
    }

    /** Where a price can follow a direction: up where no group's share is used up, down where it is above nothing. */
    boolean[][] free(double[][] direction) {
        var free = new boolean[values.length][];
        for (int row = 0; row < values.length; row++) {
            free[row] = new boolean[values[row].length];
            for (int i = 0; i < free[row].length; i++) {
                free[row][i] = direction[row][i] >= 0 || values[row][i] > 0;
            }
        }
        for (int[] rows : holders) {
            for (int i = 0; i < free[0].length; i++) {
                if (sum(rows, i) >= FULL) {
                    for (int row : rows) {
                        free[row][i] &= direction[row][i] < 0;
                    }
                }
            }
        }
        return free;
    }

    /** Prices a step further in a direction, and brought back to what is allowed. */
    Prices moved(double[][] direction, double step) {
        var moved = new Prices(Arrays.stream(values).map(double[]::clone).toArray(double[][]::new), holders);
        for (int row = 0; row < values.length; row++) {
            for (int i = 0; i < values[row].length; i++) {
                moved.values[row][i] = Math.max(0, Math.min(1, values[row][i] + step * direction[row][i]));
            }
        }
        for (int i = 0; i < values[0].length; i++) {
            for (int pass = 1; pass <= PASSES; pass++) {
                for (int[] rows : holders) {
                    moved.cutDown(rows, i, pass == PASSES);
                }
            }
        }
        return moved;
    }

    /** Takes what is too much off all rows alike, which is the nearest way; in the end in proportion, which never leaves anything over. */
    private void cutDown(int[] rows, int interval, boolean isLast) {
        double sum = sum(rows, interval);
        if (sum > 1) {
            int charged = 0;
            for (int row : rows) {
                charged += values[row][interval] > 0 ? 1 : 0;
            }
            for (int row : rows) {
                double price = values[row][interval];
                values[row][interval] = isLast ? price / sum : Math.max(0, price - (sum - 1) / charged);
            }
        }
    }

    private double sum(int[] rows, int interval) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row][interval];
        }
        return sum;
    }
}
