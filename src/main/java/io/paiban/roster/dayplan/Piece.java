package io.paiban.roster.dayplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a request that is placed in one go.
 *
 * @param asked the request
 * @param employee staff number of whom it is for; null where it is for whoever can be spared best, or for several together
 * @param length minutes
 * @param windows where it may lie, as minutes from and to; in the order of time and apart from each other
 * @param candidates shifts it may lie in
 * @param mode how it is placed
 * @param group number of the group that must have all it requires; only where the requirement counts the work
 * @param isFixed whether there is one place at most, so that there is nothing to improve
 */
record Piece(
        Asked asked,
        @Nullable String employee,
        int length,
        List<int[]> windows,
        List<PlannedShift> candidates,
        Mode mode,
        int group,
        boolean isFixed) {

    enum Mode {
        /** By one person, who leaves the contacts for it, unless the activity takes contacts. */
        ALONE,
        /** By all people of the request at once. */
        TOGETHER,
        /** By one of those whom the requirement asks for on account of this work. */
        WITHIN_REQUIRED
    }

    /** Work of all people in it, in minutes. */
    long work() {
        return mode == Mode.TOGETHER ? (long) length * asked.people().size() : length;
    }

    /** Whether whoever does it counts as cover meanwhile. */
    boolean takesContacts() {
        return asked.takesContacts() || mode == Mode.WITHIN_REQUIRED;
    }
}
