package io.paiban.hotline.model;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a queue is served.
 *
 * @param weekdays days on which it opens
 * @param from local opening time, inclusive
 * @param to local closing time, exclusive; up to {@code from} means the next day, so 00:00 to 00:00 is the whole day
 */
public record OpeningHours(Set<DayOfWeek> weekdays, LocalTime from, LocalTime to) {

    /** Whether a queue with these hours is open at a local time; a queue without any is always open. */
    public static boolean isOpen(List<OpeningHours> hours, LocalDateTime local) {
        return hours.isEmpty() || hours.stream().anyMatch(span -> span.contains(local));
    }

    private boolean contains(LocalDateTime local) {
        var time = local.toLocalTime();
        if (from.isBefore(to)) {
            return weekdays.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return weekdays.contains(local.getDayOfWeek()) && !time.isBefore(from)
                || weekdays.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to);
    }
}
