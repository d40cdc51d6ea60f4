package io.paiban.labour.model;

import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * One shift of one person, planned or worked, as far as the law looks at it.
 *
 * @param workDay the local day the shift counts for; the day it starts
 * @param span from start to end, breaks included
 * @param unpaidBreaks the breaks inside the span that are not working time; not overlapping
 */
public record WorkedShift(LocalDate workDay, TimeSpan span, List<TimeSpan> unpaidBreaks) {

    public WorkedShift {
        unpaidBreaks = List.copyOf(unpaidBreaks);
    }

    /** Working minutes: elapsed minutes of the span less the unpaid breaks inside it. */
    public long workingMinutes() {
        return span.minutes()
                - unpaidBreaks.stream().mapToLong(span::sharedMinutes).sum();
    }
}
