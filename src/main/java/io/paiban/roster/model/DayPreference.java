package io.paiban.roster.model;

import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is better or worse, or impossible, for one person on one day, whatever the other days are.
 *
 * @param reason where it comes from
 * @param employee staff number
 * @param day the work day
 * @param want what is wanted of the day
 * @param types the shift types it is about; empty = every type
 * @param span the time it is about, half-open; null where it is about the whole day
 * @param hard whether the day must be so; otherwise it is a wish
 * @param weight points of a wish that is not granted; 0 or more
 */
public record DayPreference(
        Reason reason,
        String employee,
        LocalDate day,
        Want want,
        Set<String> types,
        @Nullable TimeSpan span,
        boolean hard,
        long weight) {

    public DayPreference {
        types = Set.copyOf(types);
    }

    /** Where a preference comes from; each is a rule of the roster with a weight of its own. */
    public enum Reason {
        /** A wish of the person. */
        WISHES,
        /** Times at which the person can or would rather work, or not. */
        AVAILABILITY,
        /** The rotation pattern that the person follows. */
        ROTATION,
        /** What is published: a change disturbs the person. */
        DISTURBANCE
    }

    /** What is wanted of a day. */
    public enum Want {
        /** No shift of the types that overlaps the span. */
        NOT,
        /** No shift but of the types, and, where there is a span, within it. A day without a shift is as wanted. */
        ONLY,
        /** A shift of the types; where there is a span, with exactly that start and end. A day without a shift is not as wanted. */
        SHIFT,
        /** No shift. */
        OFF
    }

    /** Whether the person wishes for no shift at all on the day. */
    public boolean asksForTheDayOff() {
        return reason == Reason.WISHES && (want == Want.OFF || want == Want.NOT && types.isEmpty() && span == null);
    }

    /** Whether a day with such a shift, or with none where both are null, is as wanted. */
    public boolean isGranted(@Nullable String type, @Nullable TimeSpan shift) {
        boolean isOfTypes = shift != null && (types.isEmpty() || type != null && types.contains(type));
        return switch (want) {
            case OFF -> shift == null;
            case NOT -> !isOfTypes || span != null && !span.overlaps(shift);
            case ONLY -> shift == null || isOfTypes && (span == null || span.contains(shift));
            case SHIFT -> isOfTypes && (span == null || span.equals(shift));
        };
    }
}
