package io.paiban.workforce.model;

import org.jspecify.annotations.Nullable;

/**
 * A rule set that holds on a day, and why it does.
 *
 * @param id the rule set's id
 * @param permit the permit of the assignment that sets it, valid or not; null without such an assignment or permit
 * @param origin what sets it
 */
public record HeldRuleSet(String id, @Nullable Permit permit, Origin origin) {

    /** What can set a person's rule set; an earlier one goes before a later one. */
    public enum Origin {
        /** An assignment of the person. */
        PERSON,
        /** The person's record. */
        RECORD,
        /** An assignment of the team that the person is in. */
        TEAM,
        /** An assignment of the hotline. */
        HOTLINE,
        /** The hotline's settings. */
        SETTINGS
    }
}
