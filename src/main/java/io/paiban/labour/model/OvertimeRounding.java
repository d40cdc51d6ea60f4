package io.paiban.labour.model;

/**
 * How overtime is rounded.
 *
 * @param unit minutes that are rounded to; 1 or more
 * @param mode which way
 */
public record OvertimeRounding(long unit, Mode mode) {

    /** Which way overtime is rounded. */
    public enum Mode {
        NONE,
        DOWN,
        UP,
        NEAREST
    }
}
