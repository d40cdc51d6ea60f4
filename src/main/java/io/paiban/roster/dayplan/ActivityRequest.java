package io.paiban.roster.dayplan;

import io.paiban.workforce.model.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done inside shifts beside taking contacts.
 *
 * <p>Whom it is about is said by staff numbers, by team or by role; by none of them for everybody.
 *
 * @param id identifies the request
 * @param kind how it is placed
 * @param activity code of the activity
 * @param employees staff numbers; empty where team or role say it
 * @param team name of the team whose members are meant; null = no matter
 * @param role role of those who are meant; null = no matter
 * @param minutes training: of each person, in all; meeting: its length; handover: of each shift at each change; work that can wait: of all
 *     people together on each day, null = as much as the requirement plans people for
 * @param blockMinutes length of the pieces that training or work that can wait is cut into, the last may be shorter; null = training in
 *     one piece, the other in pieces of {@link #USUAL_BLOCK}
 * @param from first local day, inclusive
 * @param to last local day, inclusive
 * @param earliest local time before which nothing of it lies; null = midnight
 * @param latest local time after which nothing of it lies, on the next day where it is not after {@code earliest}; null = midnight
 * @param floor what must stay covered
 * @param group of work that can wait, the group whose plan counts where minutes are null: {@code general} or a language
 */
public record ActivityRequest(
        UUID id,
        Kind kind,
        String activity,
        List<String> employees,
        @Nullable String team,
        @Nullable Role role,
        @Nullable Integer minutes,
        @Nullable Integer blockMinutes,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        Floor floor,
        String group) {

    /** Minutes of a piece of work that can wait, unless the request says otherwise. */
    public static final int USUAL_BLOCK = 30;

    /** How a request is placed. */
    public enum Kind {
        /** For each person by themselves, in one or several pieces. */
        TRAINING,
        /** For all at the same time, or not at all. */
        MEETING,
        /** In the first minutes of a shift that takes over from another, and in the last of one that hands over. */
        HANDOVER,
        /** By whoever can be spared best. */
        DEFERRABLE
    }

    /** What must stay covered when somebody leaves the contacts for it. */
    public enum Floor {
        /** All that is required: only people above the requirement are taken away. */
        REQUIRED,
        /** The minimum; people above the requirement are taken first. */
        MINIMUM
    }

    public ActivityRequest {
        employees = List.copyOf(employees);
    }

    /** Whether it can concern a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
