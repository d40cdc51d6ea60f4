package io.paiban.roster.solver;

/**
 * The rules on several people at once and the demand by shift, as a table of cells in which people are counted.
 *
 * <ul>
 *   <li>A <em>head cell</em> asks for a number of people on shifts of some types on one day. Its cost is convex in the one number it counts, so
 *       that the search can price a move by tables.
 *   <li>A <em>mixed cell</em> sets several counters against each other: people by shift type on one day, say. Each counter is a <em>slot</em>.
 *   <li>A <em>presence row</em> counts who is there in each piece of time, over the pieces of the {@link CoverPlan}.
 * </ul>
 *
 * <p>What a cell costs is a function of its counters alone.
 */
final class CrewPlan {

    /** What a person's option counts in, where it counts nowhere. */
    static final int[] NOWHERE = {};

    /** What breaches are booked on: one for each rule, and one for all demand by shift. */
    final Account[] accounts;

    final HeadCell[] heads;
    final MixedCell[] mixed;

    /** The mixed cell of each slot. */
    final int[] cellOfSlot;

    final PresenceRow[] rows;

    /** Length of each piece of time in minutes. */
    final int[] minutes;

    /** People whom published shifts from outside the horizon bring: by head cell, by slot, and by row and piece. */
    final int[] headsPresent;

    final int[] slotsPresent;
    final int[][] rowsPresent;

    CrewPlan(
            Account[] accounts,
            HeadCell[] heads,
            MixedCell[] mixed,
            int[] cellOfSlot,
            PresenceRow[] rows,
            int[] minutes) {
        this.accounts = accounts;
        this.heads = heads;
        this.mixed = mixed;
        this.cellOfSlot = cellOfSlot;
        this.rows = rows;
        this.minutes = minutes;
        this.headsPresent = new int[heads.length];
        this.slotsPresent = new int[cellOfSlot.length];
        this.rowsPresent = new int[rows.length][minutes.length];
    }

    /** Whether there is no rule and no demand. */
    boolean isEmpty() {
        return accounts.length == 0;
    }

    /**
     * What breaches are booked on.
     *
     * @param code the rule's code; empty for demand by shift
     * @param rule the rule of the score that pays for it
     * @param points points of that rule for one unit
     */
    record Account(String code, RosterRule rule, long points) {}

    /**
     * Asks for a number of people.
     *
     * @param account index of the account
     * @param least people that are wanted, inclusive
     * @param most people that are enough, inclusive
     * @param under units for each person missing
     * @param over units for each person too many
     */
    record HeadCell(int account, int least, int most, long under, long over) {

        long units(int people) {
            return people < least ? under * ((long) least - people) : people > most ? over * ((long) people - most) : 0;
        }
    }

    /** What the counters of a mixed cell are set against. */
    enum Mix {
        /** How many counters are above zero is to lie within limits: starts, types, people. */
        IN_USE,
        /** Everybody beyond the first of each counter is one too many. */
        BEYOND_FIRST,
        /** Everybody outside the largest counter is astray. */
        OUTSIDE_LARGEST,
        /** First those who are led, then their leaders. One unit where nobody leads. */
        LED,
        /** First those who need company, then those who need it and can give it to others, then those who only give it. */
        ACCOMPANIED,
        /** First those who hand over, then those who take over. A unit for each of the first where there is none of the second. */
        HANDED_OVER
    }

    /**
     * Sets counters against each other.
     *
     * @param account index of the account
     * @param least counters in use that are wanted, inclusive, for {@code IN_USE}
     * @param most counters in use that are enough, inclusive, for {@code IN_USE}
     * @param slots its counters, in the order that the mix tells
     */
    record MixedCell(int account, Mix mix, int least, int most, int[] slots) {

        /**
         * @param counts people by slot
         * @param inUse how many of the cell's counters are above zero
         */
        long units(int[] counts, int inUse) {
            return switch (mix) {
                case IN_USE -> Math.max(0, Math.max((long) least - inUse, (long) inUse - most));
                case BEYOND_FIRST -> sum(counts) - inUse;
                case OUTSIDE_LARGEST -> sum(counts) - largest(counts);
                case LED -> counts[slots[0]] > 0 && counts[slots[1]] == 0 ? 1 : 0;
                case ACCOMPANIED -> alone(counts[slots[0]], counts[slots[1]], counts[slots[2]]);
                case HANDED_OVER -> counts[slots[1]] == 0 ? counts[slots[0]] : 0;
            };
        }

        /** Nobody keeps himself company. */
        private static long alone(int needing, int both, int giving) {
            return both + giving == 0 ? needing : both == 1 && giving == 0 ? 1 : 0;
        }

        private long sum(int[] counts) {
            long sum = 0;
            for (int slot : slots) {
                sum += counts[slot];
            }
            return sum;
        }

        private long largest(int[] counts) {
            long largest = 0;
            for (int slot : slots) {
                largest = Math.max(largest, counts[slot]);
            }
            return largest;
        }
    }

    /**
     * Asks for a number of people at every minute.
     *
     * @param account index of the account
     * @param hasSeats whether the limit is a maximum, and breaks count as presence; a minimum otherwise, and breaks do not
     * @param limit people, inclusive
     * @param isActive by piece of time, whether the rule holds then
     */
    record PresenceRow(int account, boolean hasSeats, int limit, boolean[] isActive) {

        /** Minutes and people beyond the limit. */
        long units(int piece, int minutes, int people) {
            int beyond = hasSeats ? people - limit : limit - people;
            return beyond > 0 && isActive[piece] ? (long) minutes * beyond : 0;
        }
    }
}
