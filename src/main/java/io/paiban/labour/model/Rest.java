package io.paiban.labour.model;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rest between and around stretches of work, in elapsed minutes. */
public final class Rest {

    private Rest() {}

    /**
     * Rest from the end of the one span to the start of the other, in minutes.
     *
     * @return negative by the minutes between them where the later span starts before the earlier one ends; a started minute
     *     of rest does not count
     */
    public static long between(TimeSpan earlier, TimeSpan later) {
        return Math.floorDiv(Duration.between(earlier.end(), later.start()).toSeconds(), 60L);
    }

    /**
     * Minutes of rest missing between two spans.
     *
     * @param minutes required rest, in minutes
     * @return 0 where the rest is long enough; more than {@code minutes} where the spans overlap
     */
    public static long shortfall(TimeSpan earlier, TimeSpan later, long minutes) {
        return Math.max(0, minutes - between(earlier, later));
    }

    /**
     * Minutes of the longest uninterrupted part of the window in which there is no work.
     *
     * @param work stretches of work in any order; they may overlap and reach outside the window
     * @param window the part of the time line that is looked at; rest outside of it does not count
     * @return from 0 (all of the window is worked) to the length of the window (nothing in it is worked)
     */
    public static long longestRest(List<TimeSpan> work, TimeSpan window) {
        long longest = 0;
        Instant restedFrom = window.start();
        for (TimeSpan span : work.stream().filter(window::overlaps).sorted().toList()) {
            longest = Math.max(longest, minutes(restedFrom, span.start()));
            restedFrom = span.end().isAfter(restedFrom) ? span.end() : restedFrom;
        }
        return Math.max(longest, minutes(restedFrom, window.end()));
    }

    /**
     * Minutes of rest that a window can call its own: the longest rest inside it, or the rest that begins in it and ends later, as far as the
     * next window does not need it. A rest that gives the next window enough by itself counts here only up to the border, unless it is long
     * enough for both.
     *
     * @param work stretches of work in any order; they may overlap and reach outside the window
     * @param window the window
     * @param enough the rest that a window needs, in minutes
     * @return minutes; {@code Long.MAX_VALUE} for a rest without known end
     */
    public static long ownRest(List<TimeSpan> work, TimeSpan window, long enough) {
        long inside = longestRest(work, window);
        var begins = window.start();
        Instant ends = null;
        boolean worked = false;
        for (TimeSpan span : work) {
            if (span.start().isBefore(window.end())) {
                begins = span.end().isAfter(begins) ? span.end() : begins;
                worked |= span.end().isAfter(window.start());
            } else if (ends == null || span.start().isBefore(ends)) {
                ends = span.start();
            }
        }
        if (!worked || !begins.isBefore(window.end())) {
            return inside;
        }
        if (ends == null) {
            return Long.MAX_VALUE;
        }
        long whole = minutes(begins, ends);
        boolean isNeededNext = minutes(window.end(), ends) >= enough && whole < 2 * enough;
        return isNeededNext ? inside : Math.max(inside, whole);
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
