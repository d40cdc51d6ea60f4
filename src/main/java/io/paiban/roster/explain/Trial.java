package io.paiban.roster.explain;

import io.paiban.roster.model.Shift;
import java.util.ArrayList;
import java.util.List;

/**
 * A shift that somebody does not have, put into their row to see what follows.
 *
 * @param others the shifts of the person in the roster that stay
 * @param shift the shift that is tried
 */
record Trial(List<Shift> others, Shift shift) {

    Trial {
        others = List.copyOf(others);
    }

    /** In place of whatever the person has on that work day. */
    static Trial instead(List<Shift> row, Shift shift) {
        return new Trial(
                row.stream()
                        .filter(other -> !other.workDay().equals(shift.workDay()))
                        .toList(),
                shift);
    }

    /** Beside whatever the person has. */
    static Trial beside(List<Shift> row, Shift shift) {
        return new Trial(row, shift);
    }

    List<Shift> row() {
        var row = new ArrayList<>(others);
        row.add(shift);
        return row;
    }
}
