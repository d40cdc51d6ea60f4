package io.paiban.roster.model;

import java.util.List;

/**
 * What a solving has come to.
 *
 * @param shifts the roster, fixed shifts included, by person and day
 * @param progress how good it is
 */
public record Outcome(List<Shift> shifts, Progress progress) {

    public Outcome {
        shifts = List.copyOf(shifts);
    }

    /** The same roster with more to say of it. */
    public Outcome with(Progress other) {
        return new Outcome(shifts, other);
    }
}
