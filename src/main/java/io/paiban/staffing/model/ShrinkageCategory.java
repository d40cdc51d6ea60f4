package io.paiban.staffing.model;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reason why paid people do not take contacts.
 *
 * @param category what people call it, such as sickness, training or breaks
 * @param share share of the time of those who are there otherwise, in [0, 1)
 * @param treatment whether the roster already leaves a place for it
 * @param weekdays days on which it happens; empty = every day
 * @param from local time from which it happens, inclusive; null = the whole day
 * @param to local time until which it happens, exclusive; up to {@code from} means over midnight; null = the whole day
 */
public record ShrinkageCategory(
        String category,
        BigDecimal share,
        Treatment treatment,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    /** Whether the roster leaves a place for the loss. What it leaves a place for must not be taken off twice. */
    public enum Treatment {
        /** Nobody knows when: sickness, lateness, faults. The roster plans more people for it. */
        UNPLANNED,
        /** Placed by the roster itself: breaks, training, leave. Counts only where people are to be hired. */
        ROSTERED
    }

    public ShrinkageCategory {
        new Shrinkage(share);
        weekdays = Set.copyOf(weekdays);
    }

    /** The loss. */
    public Shrinkage shrinkage() {
        return new Shrinkage(share);
    }

    /** Whether people are lost to it at a local time. */
    public boolean holds(LocalDateTime local) {
        if (!weekdays.isEmpty() && !weekdays.contains(local.getDayOfWeek())) {
            return false;
        }
        return from == null || to == null || DailySpan.contains(from, to, local.toLocalTime());
    }
}
