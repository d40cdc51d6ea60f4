package io.paiban.roster.model;

import org.jspecify.annotations.Nullable;

/**
 * How a hotline treats wishes and burdens when it rosters.
 *
 * @param wishPointsAWeek most points of wishes that count for one person in one week from Monday to Sunday; null = all count
 * @param balanceDays days before a roster whose published shifts are carried into its balances; 0 to 366
 * @param fullTimeMinutes minutes a week of a full-time contract, against which part time is measured; positive
 */
public record RosterPolicy(@Nullable Integer wishPointsAWeek, int balanceDays, int fullTimeMinutes) {

    /** What holds until a hotline says otherwise: every wish counts, a quarter of a year is carried over, full time is 40 hours. */
    public static final RosterPolicy USUAL = new RosterPolicy(null, 90, 2_400);
}
