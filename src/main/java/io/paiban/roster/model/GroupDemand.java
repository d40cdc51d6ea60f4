package io.paiban.roster.model;

/**
 * People wanted from one group, by interval of the roster's grid. The arrays are equally long and not to be changed.
 *
 * @param group {@code general}, a language, or the name of a role
 * @param required people wanted, the minimum included
 * @param minimum people below which the group must never fall
 * @param late by interval, the contacts expected to be answered late or lost with 0, 1, 2 ... people: convex, never rising, in hundredths of a
 *     contact; an empty table where only heads count
 */
public record GroupDemand(String group, int[] required, int[] minimum, long[][] late) {

    /** A group of which only heads count. */
    public GroupDemand(String group, int[] required, int[] minimum) {
        this(group, required, minimum, new long[required.length][0]);
    }
}
