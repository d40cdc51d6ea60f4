package io.paiban.roster.dayplan;

/**
 * What a person counts for; people who count alike share one.
 *
 * @param number counts the profiles from 0
 * @param live whether the person takes contacts
 * @param kind number of the set of wanted languages the person speaks; {@link #NONE} = none
 * @param roleGroup group of the person's role among those demanded; {@link #NONE} = the role is not demanded
 */
record CoverProfile(int number, boolean live, int kind, int roleGroup) {

    static final int NONE = -1;
}
