package io.paiban.roster.explain;

import java.time.Instant;

/** Tells how many contacts are expected to be answered late or lost. */
@FunctionalInterface
public interface LateContacts {

    /** Where nothing is known of contacts, only heads count. */
    LateContacts UNKNOWN = (group, start, people) -> 0;

    /**
     * Contacts expected to be late or lost in one interval.
     *
     * @param group the group that serves them
     * @param start start of an interval of the roster
     * @param people people of the group who are there
     */
    double late(String group, Instant start, int people);
}
