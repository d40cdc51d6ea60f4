package io.paiban.roster.dayplan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a request that has found no place.
 *
 * @param request id of the request
 * @param activity code of the activity
 * @param employee staff number of whom it was for; null where it was for whoever can be spared, or for all together
 * @param minutes minutes of work that were not placed, those of all people together
 * @param reason what stands against it
 * @param message the same in a sentence, with the place where it came nearest
 * @param messageZh the same in Chinese
 */
public record Refusal(
        UUID request,
        String activity,
        @Nullable String employee,
        long minutes,
        Reason reason,
        String message,
        String messageZh) {

    /** What stands against a piece; the first that holds. */
    public enum Reason {
        /** Nobody of those who are meant is known, employed and at work in the days. */
        NOBODY_THERE,
        /** No shift lies long enough inside the days and times. */
        NO_SHIFT,
        /** Breaks and other activities leave no stretch that is long enough. */
        NO_FREE_TIME,
        /** There is no moment at which all who are to meet are at work and free. */
        NO_COMMON_TIME,
        /** A peak allows no activities, or nobody more away at once. */
        PEAK,
        /** It would push cover below its floor. */
        COVER
    }

    /** This and more of the same, told by this one's words. */
    Refusal and(Refusal other) {
        return new Refusal(request, activity, employee, minutes + other.minutes, reason, message, messageZh);
    }
}
