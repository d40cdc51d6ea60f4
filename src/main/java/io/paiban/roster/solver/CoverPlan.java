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

    /**
     * By row and piece, the contacts expected to be late or lost in the whole interval of the piece with 0, 1, 2 ... people, in hundredths;
     * pieces of an interval share one table. An empty table where only heads count.
     */
    final long[][][] lateTables;

    /** Length of an interval in minutes. */
    final int intervalMinutes;

    /** People whom published shifts from outside the horizon bring, by row and piece. */
    final int[][] present;

    CoverPlan(int[] minutes, int[][] required, int[][] minimum, long[][][] lateTables, int intervalMinutes) {
        this.lateTables = lateTables;
        this.intervalMinutes = intervalMinutes;
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

    /** Convex, in hundredths of a contact, times the minutes of an interval. */
    long late(int row, int piece, int staffed) {
        long[] table = lateTables[row][piece];
        return table.length == 0 ? 0 : table[Math.max(0, Math.min(staffed, table.length - 1))] * minutes[piece];
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
