package io.paiban.roster.solver;

import java.util.Arrays;

/**
 * What the search knows of one person's row: sums over its days, the sets of days that the rules of the house look at, and what every rule
 * costs. It goes from candidate to candidate by what changes.
 */
final class RowState {

    /** Weighted minutes of a broken law that count as much as a shift worked against it. */
    static final long MINUTES_OF_A_BREACH = 480;

    /** Working minutes, nights and weekend shifts. */
    long minutes;

    int nights;
    int weekends;

    /** Points of what is wished for and not so, as they count in the score. */
    long wished;

    /** Points of what is not as published. */
    long disturbed;

    /** Points on the score's levels that follow from the sums above. */
    long plainMedium;

    long plainSoft;

    final HouseRow house = new HouseRow();

    /** By rule of the house the units by which it is broken. */
    long[] units = {};

    /** Weighted minutes of rules of the house and of days that bind, and the same as the search takes them. */
    long houseHard;

    long houseBreach;

    /** Weighted points of rules of the house that are wished for. */
    long houseSoft;

    /** Weighted minutes of the law where it binds, the same as the search takes them, and points of it where it is wished for. */
    long lawHard;

    long lawBreach;
    long lawSoft;

    /** What a broken rule is taken for by the search: as a whole shift at least, or many small breaches would be cheap. */
    static long breach(long cost) {
        return cost == 0 ? 0 : Math.max(cost, MINUTES_OF_A_BREACH);
    }

    long hard() {
        return houseHard + lawHard;
    }

    long medium() {
        return plainMedium;
    }

    long soft() {
        return plainSoft + houseSoft + lawSoft;
    }

    /** Energy that follows from sums over the days. */
    double plainEnergy() {
        return plainSoft + PlanState.COVERAGE_POINTS * plainMedium;
    }

    /** Energy of the rules of the house. */
    double houseEnergy(double breach) {
        return houseSoft + breach * houseBreach / MINUTES_OF_A_BREACH;
    }

    /** Energy of the law and of what else the row as a whole is judged by. */
    double lawEnergy(double breach) {
        return lawSoft + breach * lawBreach / MINUTES_OF_A_BREACH;
    }

    /** Takes over everything but the plain part. */
    void takeRest(RowState other) {
        house.take(other.house);
        int rules = other.units.length;
        if (units.length != rules) {
            units = Arrays.copyOf(other.units, rules);
        } else {
            System.arraycopy(other.units, 0, units, 0, rules);
        }
        houseHard = other.houseHard;
        houseBreach = other.houseBreach;
        houseSoft = other.houseSoft;
        lawHard = other.lawHard;
        lawBreach = other.lawBreach;
        lawSoft = other.lawSoft;
    }
}
