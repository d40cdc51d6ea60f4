package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;
import java.util.Arrays;

/** So many days or weekends in a row. */
final class RunRule extends HouseRule {

    private final Units over;
    private final Edge before;
    private final Edge after;
    private final int judgedFrom;
    private final int judgedTo;
    private final int min;
    private final int max;

    /**
     * What lies beyond an edge of the horizon.
     *
     * @param run published units of the run that reaches the edge; 0 = it does not
     * @param isKnown whether anything is published beyond
     */
    record Edge(int run, boolean isKnown) {}

    /** What a run is made of. */
    abstract static class Units {

        /** Number of units that have a day of the horizon. */
        final int count;

        Units(int count) {
            this.count = count;
        }

        /** What of the row they are found in, see {@link HouseRule#reads}. */
        long reads() {
            return HouseRow.bit(HouseRules.WORKED);
        }

        /** Finds the units that make a run, as bits. */
        abstract void pick(HouseRow row);

        long[] bits(HouseRow row) {
            return row.chosen;
        }

        /** Where the bits begin. */
        int first(HouseRow row) {
            return 0;
        }

        int offset(HouseRow row) {
            return 0;
        }
    }

    /** Days with a shift. */
    static final class Shifts extends Units {

        private final int mask;

        Shifts(int days, int mask) {
            super(days);
            this.mask = mask;
        }

        @Override
        void pick(HouseRow row) {
            // The masks have them already.
        }

        @Override
        long[] bits(HouseRow row) {
            return row.masks;
        }

        @Override
        long reads() {
            return HouseRow.bit(mask);
        }

        @Override
        int first(HouseRow row) {
            return row.first;
        }

        @Override
        int offset(HouseRow row) {
            return mask * row.words;
        }
    }

    /** Days without a shift. */
    static final class DaysOff extends Units {

        DaysOff(int days) {
            super(days);
        }

        @Override
        void pick(HouseRow row) {
            for (int word = 0; word < row.words; word++) {
                row.chosen[word] = ~row.masks[word];
            }
        }

        @Override
        int first(HouseRow row) {
            return row.first;
        }
    }

    /** Weekends with a shift, or without. */
    static final class Weekends extends Units {

        private final int mask;
        private final int[][] days;
        private final boolean[] isWorkedOutside;
        private final boolean isOff;

        /**
         * @param days by weekend its days in the horizon, as positions
         * @param isWorkedOutside by weekend whether it is worked on a published day
         * @param isOff whether it is weekends without a shift that make a run
         */
        Weekends(int mask, int[][] days, boolean[] isWorkedOutside, boolean isOff) {
            super(days.length);
            this.mask = mask;
            this.days = days;
            this.isWorkedOutside = isWorkedOutside;
            this.isOff = isOff;
        }

        @Override
        long reads() {
            return HouseRow.bit(mask);
        }

        @Override
        void pick(HouseRow row) {
            Arrays.fill(row.chosen, 0, row.words, 0);
            for (int weekend = 0; weekend < count; weekend++) {
                boolean isWorked = isWorkedOutside[weekend];
                for (int at : days[weekend]) {
                    isWorked |= DayBits.has(row.masks, mask * row.words, at);
                }
                if (isWorked != isOff) {
                    DayBits.set(row.chosen, 0, weekend);
                }
            }
        }
    }

    /**
     * The units that the rule judges, counted from the horizon's first; both ends inclusive, the last before the first where there is none.
     */
    record Judged(int from, int to) {}

    /**
     * @param min inclusive; 0 for none
     * @param max inclusive; the greatest value for none
     */
    RunRule(WorkRule rule, Units over, Edge before, Edge after, Judged judged, int min, int max) {
        super(rule, rule.isHard(), false);
        this.over = over;
        this.before = before;
        this.after = after;
        this.judgedFrom = judged.from();
        this.judgedTo = judged.to();
        this.min = min;
        this.max = max;
    }

    @Override
    long units(HouseRow row) {
        if (judgedTo < judgedFrom) {
            return 0;
        }
        over.pick(row);
        return row.words == 1
                ? ofOneWord(over.bits(row)[over.offset(row)] >>> over.first(row) & lowest(over.count))
                : ofWords(over.bits(row), over.offset(row), over.first(row));
    }

    private static long lowest(int bits) {
        return -1L >>> 64 - bits;
    }

    private long ofOneWord(long bits) {
        long rest = bits;
        long units = (bits & 1) == 0 && judgedFrom == 0 ? shortOutside(before) : 0;
        int at = 0;
        while (rest != 0) {
            int gap = Long.numberOfTrailingZeros(rest);
            rest >>>= gap;
            int length = Long.numberOfTrailingZeros(~rest);
            at += gap;
            units += run(at, at + length);
            at += length;
            rest = length == 64 ? 0 : rest >>> length;
        }
        return at < over.count && judgedTo == over.count - 1 ? units + shortOutside(after) : units;
    }

    private long ofWords(long[] bits, int offset, int first) {
        int end = first + over.count;
        long units = 0;
        int from = DayBits.next(bits, offset, first, end);
        if (from > first && judgedFrom == 0) {
            units += shortOutside(before);
        }
        int to = first;
        while (from < end) {
            to = DayBits.nextClear(bits, offset, from + 1, end);
            units += run(from - first, to - first);
            from = DayBits.next(bits, offset, to, end);
        }
        if (to < end && judgedTo == over.count - 1) {
            units += shortOutside(after);
        }
        return units;
    }

    @Override
    long reads() {
        return over.reads();
    }

    /** What a run of published units that ends beside the horizon is short. */
    private long shortOutside(Edge edge) {
        return edge.run() > 0 && edge.run() < min ? min - edge.run() : 0;
    }

    private long run(int from, int to) {
        int length = to - from;
        boolean isOpen = false;
        if (from == 0) {
            length += before.run();
            isOpen = !before.isKnown();
        }
        if (to == over.count) {
            length += after.run();
            isOpen |= !after.isKnown();
        }
        if (length > max) {
            return from <= judgedTo && to > judgedFrom ? length - max : 0;
        }
        // A run that ends beside the days judged is as long as they leave it.
        return length < min && !isOpen && from <= judgedTo + 1 && to >= judgedFrom ? min - length : 0;
    }
}
