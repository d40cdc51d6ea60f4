package io.paiban.roster.solver;

import java.util.Arrays;

/**
 * A person's part in the crew.
 *
 * @param plan the table in which people are counted
 * @param group number of those who count alike; an option's cells are by group
 * @param ownSlots first of the slots that count this person alone; an option names the k-th of them as {@code ~k}
 * @param seats presence rows in which the person takes a seat
 * @param leads presence rows in which the person counts as a leader
 */
record CrewMember(CrewPlan plan, int group, int ownSlots, int[] seats, int[] leads) {

    /** The person has no slots alone. */
    static final int NO_SLOTS = -1;

    /** Whether two people who swap shifts leave every count as it is. */
    boolean countsLike(CrewMember other) {
        return group == other.group && ownSlots == NO_SLOTS;
    }

    /** Whether two people who swap shifts leave every count of who is there as it is. */
    boolean isPresentLike(CrewMember other) {
        return Arrays.equals(seats, other.seats) && Arrays.equals(leads, other.leads);
    }

    /** The slot that an option means for this person. */
    int slot(int named) {
        return named >= 0 ? named : ownSlots + ~named;
    }
}
