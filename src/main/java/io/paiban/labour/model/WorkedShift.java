package io.paiban.labour.model;

import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shift of one person, planned or worked, as far as the law looks at it.
 *
 * @param workDay the local day the shift counts for; the day it starts
 * @param span from start to end, breaks included; at most 24 hours
 * @param unpaidBreaks the breaks inside the span that are not working time; not overlapping
 * @param paidBreaks the breaks inside the span that are working time; not overlapping
 * @param plannedAs as what it was agreed
 * @param emergency why the caps on overtime do not hold for it, as a code of the rule set; null = they hold
 */
public record WorkedShift(
        LocalDate workDay,
        TimeSpan span,
        List<TimeSpan> unpaidBreaks,
        List<TimeSpan> paidBreaks,
        PlannedAs plannedAs,
        @Nullable String emergency) {

    public WorkedShift {
        unpaidBreaks = List.copyOf(unpaidBreaks);
        paidBreaks = List.copyOf(paidBreaks);
    }

    /** An ordinary shift without paid breaks. */
    public WorkedShift(LocalDate workDay, TimeSpan span, List<TimeSpan> unpaidBreaks) {
        this(workDay, span, unpaidBreaks, List.of(), PlannedAs.NORMAL, null);
    }

    /** Working minutes: elapsed minutes of the span less the unpaid breaks inside it. */
    public long workingMinutes() {
        return workingMinutes(span);
    }

    /** Working minutes inside a part of the span. */
    long workingMinutes(TimeSpan part) {
        long minutes = part.minutes();
        for (var pause : unpaidBreaks) {
            minutes -= part.sharedMinutes(pause);
        }
        return minutes;
    }
}
