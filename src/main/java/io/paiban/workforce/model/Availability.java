package io.paiban.workforce.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a person can work, or would rather work, or not. It comes back on its weekdays from the first day to the last.
 *
 * <p>A time of day goes from {@code fromTime} to {@code toTime} on the site's clock, and over midnight where {@code toTime} is not later. Where
 * neither is given, it is about the work day, whenever its shift ends; only for being away without naming shift types it is the local day from
 * midnight to midnight, so that no shift of the evening before reaches into it.
 *
 * @param id identifies it
 * @param employee the person's staff number
 * @param kind what it says of these times
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param weekdays weekdays on which it holds; one or more
 * @param fromTime local time at which it begins; null = at midnight
 * @param toTime local time at which it ends; null = at the end of the day
 * @param shiftTypes codes of the shift types it is about; empty = every type
 * @param weight how much it matters to the person, 1 to 10; 0 where it is not a matter of taste
 * @param reason why, in words; null = nobody said
 */
public record Availability(
        UUID id,
        String employee,
        Kind kind,
        LocalDate from,
        LocalDate to,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        Set<String> shiftTypes,
        int weight,
        @Nullable String reason) {

    public Availability {
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        shiftTypes = Collections.unmodifiableSet(new TreeSet<>(shiftTypes));
    }

    /** What is said of the times. */
    public enum Kind {
        /** The person cannot work then, or not on these types. */
        UNAVAILABLE,
        /**
         * The person can work only then, or only on these types. All such entries of a person that hold on a day make one list of what is
         * possible; on a weekday that none of them names nothing is.
         */
        ONLY,
        /** The person would like to work then. */
        PREFERRED,
        /** The person would rather not work then. */
        AVOIDED;

        /** Whether it must be kept. */
        public boolean isHard() {
            return this == UNAVAILABLE || this == ONLY;
        }
    }

    /** Whether it is about the work day as such and not about times. */
    public boolean concernsWorkDay() {
        return fromTime == null && toTime == null && !shiftTypes.isEmpty();
    }

    /** Whether it lies between its first and last day. */
    public boolean spans(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return spans(day) && weekdays.contains(day.getDayOfWeek());
    }
}
