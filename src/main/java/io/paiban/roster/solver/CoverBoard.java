package io.paiban.roster.solver;

/**
 * Head-counts of a {@link CoverPlan} with the price of one person more or less in every cell, so that a candidate can be judged
 * without carrying it out. Not thread-safe.
 */
final class CoverBoard {

    /** Minutes of people below the minimum, points of shortage, late contacts and minutes of surplus, as the plan counts them. */
    long belowMinimum;

    long shortage;
    long late;
    long surplus;

    private final CoverPlan plan;
    private final double minimumPoints;
    private final double shortagePoints;
    private final double latePoints;
    private final double surplusPoints;
    private final int[][] staffed;
    private final double[][] coming;
    private final double[][] leaving;

    /** The points are the energy of one unit of each cost. */
    CoverBoard(CoverPlan plan, double minimumPoints, double shortagePoints, double latePoints, double surplusPoints) {
        this.plan = plan;
        this.minimumPoints = minimumPoints;
        this.shortagePoints = shortagePoints;
        this.latePoints = latePoints;
        this.surplusPoints = surplusPoints;
        this.staffed = new int[plan.rows][];
        this.coming = new double[plan.rows][plan.pieces];
        this.leaving = new double[plan.rows][plan.pieces];
        for (int row = 0; row < plan.rows; row++) {
            staffed[row] = plan.present[row].clone();
            for (int piece = 0; piece < plan.pieces; piece++) {
                belowMinimum += plan.belowMinimum(row, piece, staffed[row][piece]);
                shortage += plan.shortage(row, piece, staffed[row][piece]);
                late += plan.late(row, piece, staffed[row][piece]);
                surplus += plan.surplus(row, piece, staffed[row][piece]);
                price(row, piece);
            }
        }
    }

    /** Energy of all cells. */
    double energy() {
        return minimumPoints * belowMinimum + shortagePoints * shortage + latePoints * late + surplusPoints * surplus;
    }

    private void price(int row, int piece) {
        int now = staffed[row][piece];
        double cost = energy(row, piece, now);
        coming[row][piece] = energy(row, piece, now + 1) - cost;
        leaving[row][piece] = energy(row, piece, now - 1) - cost;
    }

    private double energy(int row, int piece, int people) {
        return minimumPoints * plan.belowMinimum(row, piece, people)
                + shortagePoints * plan.shortage(row, piece, people)
                + latePoints * plan.late(row, piece, people)
                + surplusPoints * plan.surplus(row, piece, people);
    }

    /** Moves a person who counts in the given rows from the one set of pieces to the other; both ascend. */
    void move(int[] rows, int[] from, int[] to) {
        for (int row : rows) {
            int i = 0;
            int j = 0;
            while (i < from.length || j < to.length) {
                int difference = i == from.length ? 1 : j == to.length ? -1 : Integer.compare(from[i], to[j]);
                if (difference == 0) {
                    i++;
                    j++;
                } else if (difference < 0) {
                    count(row, from[i++], -1);
                } else {
                    count(row, to[j++], 1);
                }
            }
        }
    }

    private void count(int row, int piece, int people) {
        int before = staffed[row][piece];
        int after = before + people;
        staffed[row][piece] = after;
        belowMinimum += plan.belowMinimum(row, piece, after) - plan.belowMinimum(row, piece, before);
        shortage += plan.shortage(row, piece, after) - plan.shortage(row, piece, before);
        late += plan.late(row, piece, after) - plan.late(row, piece, before);
        surplus += plan.surplus(row, piece, after) - plan.surplus(row, piece, before);
        price(row, piece);
    }

    /** Energy gained if such a move were made. */
    double priceOfMove(int[] rows, int[] from, int[] to) {
        double gained = 0;
        for (int row : rows) {
            double[] in = coming[row];
            double[] out = leaving[row];
            int i = 0;
            int j = 0;
            while (i < from.length && j < to.length) {
                int difference = from[i] - to[j];
                if (difference == 0) {
                    i++;
                    j++;
                } else if (difference < 0) {
                    gained += out[from[i++]];
                } else {
                    gained += in[to[j++]];
                }
            }
            while (i < from.length) {
                gained += out[from[i++]];
            }
            while (j < to.length) {
                gained += in[to[j++]];
            }
        }
        return gained;
    }
}
