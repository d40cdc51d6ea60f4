package io.paiban.roster.model;

/**
 * People wanted from one group, by interval of the roster's grid. The arrays are equally long and not to be changed.
 *
 * @param group {@code general}, a language, or the name of a role
 * @param required people wanted, the minimum included
 * @param minimum people below which the group must never fall
 */
public record GroupDemand(String group, int[] required, int[] minimum) {}
