package io.paiban.roster.solver;

import io.paiban.labour.model.LegalRule;

/**
 * What one person's row of days costs, each figure in the rule's own unit.
 *
 * @param person whose row it is
 * @param law what it breaks
 * @param contract minutes away from the contract
 * @param overtime minutes above the contract
 * @param nights night shifts
 * @param weekends shifts on Saturdays and Sundays
 * @param backward minutes of backward rotation
 * @param house what it costs by the rules of the house
 */
record RowSummary(
        PlannedPerson person,
        LawTally law,
        long contract,
        long overtime,
        long nights,
        long weekends,
        long backward,
        HouseTally house) {

    /** Units of a rule broken where it is law. */
    long hard(LegalRule rule) {
        return law.hard[rule.ordinal()];
    }

    /** Units of a rule broken where it is wished for. */
    long soft(LegalRule rule) {
        return law.soft[rule.ordinal()];
    }
}
