package io.paiban.roster.solver;

import java.util.Arrays;

/**
 * What the search knows of one person's row: sums over its days, the sets of days that the rules of the house look at, and what every rule
 * costs. It goes from candidate to candidate by what changes.
 */
final class RowState {

    /** Weighted minutes of a broken law that count as much as a shift worked against it. */
    static final double MINUTES_OF_A_BREACH = 480;

    /** What a broken law counts for being broken, whatever its size, in breaches. */
    private static final double BROKEN = 0.3;

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

    /** Weighted points of rules of the house and of days that bind, and how many are broken. */
    long houseHard;

    int houseBroken;

    /** Weighted points of rules of the house that are wished for. */
    long houseSoft;

    /** Weighted points of the law, where it binds and where it is wished for, and how many laws are broken. */
    long lawHard;

    long lawSoft;
    int lawBroken;

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
        return houseSoft + breach * (BROKEN * houseBroken + houseHard / MINUTES_OF_A_BREACH);
    }

    /** Energy of the law and of what else the row as a whole is judged by. */
    double lawEnergy(double breach) {
        return lawSoft + breach * (BROKEN * lawBroken + lawHard / MINUTES_OF_A_BREACH);
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
        houseBroken = other.houseBroken;
        houseSoft = other.houseSoft;
        lawHard = other.lawHard;
        lawBroken = other.lawBroken;
        lawSoft = other.lawSoft;
    }
}
