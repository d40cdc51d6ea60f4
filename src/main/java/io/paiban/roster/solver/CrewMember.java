package io.paiban.roster.solver;

/**
 * A person's part in the crew.
 *
 * @param plan the table in which people are counted
 * @param group number of those who count alike; an option's cells are by group
 */
record CrewMember(CrewPlan plan, int group) {

    /** Whether two people who swap shifts leave every count as it is. */
    boolean countsLike(CrewMember other) {
        return group == other.group;
    }
}
