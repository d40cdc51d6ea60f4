package io.paiban.roster.solver;

/**
 * What is to be covered, as a table of cells: a row for each group of people whose number matters, a column for each piece of time in
 * which every option is either wholly on duty or not at all.
 *
 * <p>Rows are: everybody who takes contacts (the additive rule: general requirement plus all languages'), each set of languages that
 * some rep connects (Hall's condition: as many reps who speak one of them as the languages need together), and each role with a floor.
 */
final class CoverPlan {

    final int rows;
    final int pieces;

    /** Length of a piece in minutes. */
    final int[] minutes;

    /** People wanted, by row and piece. */
    final int[][] required;

    final int[][] minimum;

    /** People whom published shifts from outside the horizon bring, by row and piece. */
    final int[][] present;

    CoverPlan(int[] minutes, int[][] required, int[][] minimum) {
        this.present = new int[required.length][minutes.length];
        this.rows = required.length;
        this.pieces = minutes.length;
        this.minutes = minutes;
        this.required = required;
        this.minimum = minimum;
    }

    /** Convex: the second person missing at a time costs twice the first. */
    long shortage(int row, int piece, int staffed) {
        long missing = required[row][piece] - staffed;
        return missing <= 0 ? 0 : minutes[piece] * missing * (missing + 1) / 2;
    }

    long belowMinimum(int row, int piece, int staffed) {
        return Math.max(0, minimum[row][piece] - staffed) * (long) minutes[piece];
    }

    /** Convex, in minutes: two people too many at one time cost more than one too many at two times. */
    long surplus(int row, int piece, int staffed) {
        long over = staffed - required[row][piece];
        return over <= 0 ? 0 : minutes[piece] * over * over;
    }
}
