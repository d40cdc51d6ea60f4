package io.paiban.peak.model;

import io.paiban.hotline.model.Queue;
import java.util.Set;

/**
 * On which days a person can be asked to take contacts.
 *
 * @param employee staff number
 * @param languages languages spoken beside the general one
 * @param weekMinutes by day, contract minutes of the week that the day lies in; 0 on days on which the person is on leave or not employed
 */
public record PersonThere(String employee, Set<String> languages, long[] weekMinutes) {

    public PersonThere {
        languages = Set.copyOf(languages);
    }

    /** Whether the person serves a group: everybody the general one, the others whoever speaks the language. */
    public boolean serves(String group) {
        return group.equals(Queue.GENERAL) || languages.contains(group);
    }
}
