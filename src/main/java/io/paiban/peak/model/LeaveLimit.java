package io.paiban.peak.model;

import java.time.LocalDate;

/**
 * A day on which a peak lets nobody else of a group go on leave.
 *
 * @param day the local day
 * @param group the window's group
 * @param level the window's level
 * @param people people of the group who are employed on the day
 * @param allowed how many of them may be on leave
 * @param onLeave how many are, without the person who asks
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record LeaveLimit(
        LocalDate day,
        String group,
        PeakLevel level,
        int people,
        int allowed,
        int onLeave,
        String message,
        String messageZh) {

    /** A limit that a share sets; a share that comes to a whole number is met by it. */
    static int allowed(double share, int people) {
        return (int) Math.floor(share * people + 1e-9);
    }

    static LeaveLimit of(LocalDate day, PeakWindow window, int people, int allowed, int onLeave) {
        return new LeaveLimit(
                day,
                window.group(),
                window.level(),
                people,
                allowed,
                onLeave,
                "On %s there is a peak of level %s for the group %s: %d of %d people may be on leave, and %d are."
                        .formatted(day, window.level().en(), window.group(), allowed, people, onLeave),
                "%s %s组有%s高峰预警：%d 人中最多 %d 人可休假，已有 %d 人休假。"
                        .formatted(day, window.group(), window.level().zh(), people, allowed, onLeave));
    }
}
