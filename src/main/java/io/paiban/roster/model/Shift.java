package io.paiban.roster.model;

import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's work on one work day.
 *
 * @param id identifies the shift
 * @param employee the person's staff number
 * @param workDay the local day the shift counts for
 * @param span from start to end, breaks included
 * @param type the shift type's code; null when typed in by hand without one
 * @param breaks the breaks inside the span, in the order of time, not overlapping
 * @param pinned whether the solver must leave the shift as it is
 */
public record Shift(
        UUID id,
        String employee,
        LocalDate workDay,
        TimeSpan span,
        @Nullable String type,
        List<ShiftBreak> breaks,
        boolean pinned) {

    public Shift {
        breaks = List.copyOf(breaks);
    }

    /** The shift as far as the law looks at it. */
    public WorkedShift worked() {
        return new WorkedShift(
                workDay,
                span,
                breaks.stream()
                        .filter(pause -> !pause.paid())
                        .map(ShiftBreak::span)
                        .toList());
    }
}
