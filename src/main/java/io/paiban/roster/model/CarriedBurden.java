package io.paiban.roster.model;

/**
 * What a person brings into a roster where burdens are balanced.
 *
 * @param rule code of the {@link WorkRule} that balances
 * @param employee staff number
 * @param burden what the person carried beyond a fair share before the roster, in the measure's unit; negative where less
 * @param share what the person can carry, in thousandths of a full-time person who is never on leave; 1 or more
 */
public record CarriedBurden(String rule, String employee, int burden, int share) {}
