package io.paiban.roster.solver;

/**
 * The rules on several people at once and the demand by shift, as a table of cells in which people are counted.
 *
 * <p>A <em>head cell</em> asks for a number of people on shifts of some types on one day. Its cost is convex in the one number it counts, so
 * that the search can price a move by tables.
 */
final class CrewPlan {

    /** What a person's option counts in, where it counts nowhere. */
    static final int[] NOWHERE = {};

    /** What breaches are booked on: one for each rule, and one for all demand by shift. */
    final Account[] accounts;

    /** By head cell. */
    final HeadCell[] heads;

    /** People whom published shifts from outside the horizon bring, by head cell. */
    final int[] headsPresent;

    CrewPlan(Account[] accounts, HeadCell[] heads) {
        this.accounts = accounts;
        this.heads = heads;
        this.headsPresent = new int[heads.length];
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
}
