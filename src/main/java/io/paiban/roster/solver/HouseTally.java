package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference.Reason;

/**
 * What one person's row costs by the rules of the house.
 *
 * @param hard points of rules and days that bind
 * @param broken how many rules and days that bind are broken
 * @param soft points of rules that are wished for
 * @param wishes points of wishes not granted
 * @param availability points of days against what the person prefers to be available for
 * @param rotation points of days that leave the rotation pattern
 * @param disturbance points of days that differ from what is published
 */
record HouseTally(long hard, int broken, long soft, long wishes, long availability, long rotation, long disturbance) {

    static HouseTally of(HouseRow row) {
        return new HouseTally(
                row.hard,
                row.broken,
                row.soft,
                row.wished(Reason.WISHES),
                row.wished(Reason.AVAILABILITY),
                row.wished(Reason.ROTATION),
                row.wished(Reason.DISTURBANCE));
    }
}
