package io.paiban.roster.explain;

import io.paiban.roster.model.Shift;
import java.util.ArrayList;
import java.util.List;

/**
 * A shift that somebody does not have, put into their row to see what follows.
 *
 * @param now the person's shifts in the roster as they are
 * @param others those of them that stay
 * @param gone shifts of the roster in whose place it comes, the person's own or somebody else's
 * @param shift the shift that is tried
 */
record Trial(List<Shift> now, List<Shift> others, List<Shift> gone, Shift shift) {

    /** In place of whatever the person has on that work day. */
    static Trial instead(List<Shift> row, Shift shift) {
        var others = new ArrayList<Shift>(row.size());
        var gone = new ArrayList<Shift>();
        for (var own : row) {
            (own.workDay().equals(shift.workDay()) ? gone : others).add(own);
        }
        return new Trial(row, gone.isEmpty() ? row : List.copyOf(others), List.copyOf(gone), shift);
    }

    /** Beside whatever the person has, in place of somebody else's shift. */
    static Trial takenOver(List<Shift> row, Shift from, String by) {
        return new Trial(row, row, List.of(from), from.workedBy(by));
    }

    /** The same with another shift in its place. */
    Trial with(Shift other) {
        return new Trial(now, others, gone, other);
    }

    /** The person's shifts with the one that is tried. */
    List<Shift> row() {
        var row = new ArrayList<Shift>(others.size() + 1);
        row.addAll(others);
        row.add(shift);
        return row;
    }
}
