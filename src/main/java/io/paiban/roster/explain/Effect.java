package io.paiban.roster.explain;

/**
 * What a change makes better or worse by one rule.
 *
 * @param rule the rule's id, or the code of a rule of the house
 * @param before what the rule counts now, in the unit; less is better
 * @param after what it would count
 * @param unit unit of both
 * @param message the same in words
 * @param messageZh the same in Chinese
 */
public record Effect(String rule, long before, long after, String unit, String message, String messageZh) {

    /** Whether the change is for the better. */
    public boolean isBetter() {
        return after < before;
    }

    long more() {
        return after - before;
    }
}
