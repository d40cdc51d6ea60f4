package io.paiban.attendance;

import org.jspecify.annotations.Nullable;

/**
 * A punch as somebody sends it, not yet checked.
 *
 * @param line line of the file or position in the list, counted from 1
 * @param employee staff number
 * @param at moment with offset, or local time on the hotline's clock
 * @param direction {@code IN} or {@code OUT}
 * @param source the device or system it comes from
 */
public record PunchEntry(
        int line,
        @Nullable String employee,
        @Nullable String at,
        @Nullable String direction,
        @Nullable String source) {}
