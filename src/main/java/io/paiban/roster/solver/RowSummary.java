package io.paiban.roster.solver;

/**
 * What one person's row of days costs, each figure in the rule's own unit.
 *
 * @param person whose row it is
 * @param dailyRest minutes of rest missing between shifts
 * @param weeklyRest minutes of uninterrupted rest missing in weeks
 * @param weeklyHours minutes above the weekly limit
 * @param consecutiveDays days above the limit
 * @param consecutiveNights nights above the limit
 * @param maxShift minutes of shifts above the longest
 * @param noOvertime minutes above the contract where overtime is forbidden
 * @param contract minutes away from the contract
 * @param overtime minutes above the contract
 * @param nights night shifts
 * @param weekends shifts on Saturdays and Sundays
 * @param wishes weight of wishes not granted
 * @param backward minutes of backward rotation
 */
record RowSummary(
        PlannedPerson person,
        long dailyRest,
        long weeklyRest,
        long weeklyHours,
        long consecutiveDays,
        long consecutiveNights,
        long maxShift,
        long noOvertime,
        long contract,
        long overtime,
        long nights,
        long weekends,
        long wishes,
        long backward) {}
