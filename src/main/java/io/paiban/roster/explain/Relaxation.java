package io.paiban.roster.explain;

/**
 * How little one limit would have to give way so that its rule does not refuse a shift: with this value it does not, with one
 * unit less of a change it does.
 *
 * @param rule the rule's id, or the code of a rule of the house
 * @param ruleSet rule set and version that set the limit; {@code agreement} for a rule of the house
 * @param parameter the rule set's parameter; empty for a rule of the house
 * @param employee staff number of the person for whom the limit would change; empty where it is a limit of everybody together
 * @param now the limit, in the unit
 * @param needed what it would have to be, in the unit
 * @param unit unit of both
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Relaxation(
        String rule,
        String ruleSet,
        String parameter,
        String employee,
        long now,
        long needed,
        String unit,
        String message,
        String messageZh) {

    /** By how much the limit gives way, in the unit; positive. */
    public long by() {
        return Math.abs(needed - now);
    }
}
