package io.paiban.roster.solver;

/** What consecutive days are, as sets of days. */
final class DayMarks {

    /** No shift. */
    static final int OFF = -1;

    /** Anything. */
    static final int ANY = -2;

    private final int[] masks;
    private final long[][] among;

    /**
     * @param masks by day the mask of the days with such a shift, or {@link #OFF} or {@link #ANY}
     * @param among by day the positions that can be such a day
     */
    DayMarks(int[] masks, long[][] among) {
        this.masks = masks;
        this.among = among;
    }

    int length() {
        return masks.length;
    }

    /** What of the row the marks look at, see {@link HouseRule#reads}. */
    long reads() {
        long reads = 0;
        for (int mask : masks) {
            reads |= mask == ANY ? 0 : HouseRow.bit(mask == OFF ? HouseRules.WORKED : mask);
        }
        return reads;
    }

    /** A word of the positions that are as marked so many days later as the mark's number, and a distance more. */
    long days(HouseRow row, int mark, int word, int distance) {
        long here = at(row, mark, word);
        if (distance == 0) {
            return here;
        }
        long there = word + 1 < row.words ? at(row, mark, word + 1) << -distance : 0;
        return here >>> distance | there;
    }

    /** A word of the positions that are as marked so many days later as the mark's number. */
    long days(HouseRow row, int mark, int word) {
        return days(row, mark, word, mark);
    }

    /** A word of the positions that are as marked. */
    private long at(HouseRow row, int mark, int word) {
        int mask = masks[mark];
        long days = mask == ANY ? -1L : mask == OFF ? ~row.masks[word] : row.masks[mask * row.words + word];
        return days & among[mark][word];
    }
}
