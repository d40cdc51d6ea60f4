package io.paiban.attendance.model;

import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A published shift of one person, as attendance looks at it.
 *
 * @param id the shift's id
 * @param employee staff number
 * @param shift when and how much to work; starts, ends and breaks on whole minutes
 */
public record ScheduledShift(UUID id, String employee, WorkedShift shift) {

    private static final Duration WINDOW_BEFORE = Duration.ofHours(4);
    private static final Duration WINDOW_AFTER = Duration.ofHours(6);

    public ScheduledShift {
        requireWholeMinutes(shift.span());
        shift.unpaidBreaks().forEach(ScheduledShift::requireWholeMinutes);
    }

    /** From start to end, breaks included. */
    public TimeSpan span() {
        return shift.span();
    }

    /** In which a punch can belong to this shift: from 4 hours before its start to 6 hours after its end. */
    public TimeSpan window() {
        return new TimeSpan(span().start().minus(WINDOW_BEFORE), span().end().plus(WINDOW_AFTER));
    }

    /** The parts that are working time, in the order of time: the span without the unpaid breaks. */
    List<TimeSpan> paidParts() {
        return Spans.without(List.of(span()), shift.unpaidBreaks());
    }

    private static void requireWholeMinutes(TimeSpan span) {
        if (!isWholeMinute(span.start()) || !isWholeMinute(span.end())) {
            throw new IllegalArgumentException(
                    "The shift and its breaks (%s) must start and end on whole minutes.".formatted(span));
        }
    }

    private static boolean isWholeMinute(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.MINUTES));
    }
}
