package io.paiban.roster.model;

import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param activities what is done in parts of it instead of the usual work, in the order of time; inside the span, overlapping neither
 *     breaks nor each other
 * @param pinned whether the solver must leave the shift as it is
 * @param plannedAs as what it was agreed with the person
 * @param emergency why the caps on overtime do not hold for it, as a code of the rule set; null = they hold
 */
public record Shift(
        UUID id,
        String employee,
        LocalDate workDay,
        TimeSpan span,
        @Nullable String type,
        List<ShiftBreak> breaks,
        List<ShiftActivity> activities,
        boolean pinned,
        PlannedAs plannedAs,
        @Nullable String emergency) {

    public Shift {
        breaks = List.copyOf(breaks);
        activities = List.copyOf(activities);
    }

    /** A shift without activities. */
    public Shift(
            UUID id,
            String employee,
            LocalDate workDay,
            TimeSpan span,
            @Nullable String type,
            List<ShiftBreak> breaks,
            boolean pinned,
            PlannedAs plannedAs,
            @Nullable String emergency) {
        this(id, employee, workDay, span, type, breaks, List.of(), pinned, plannedAs, emergency);
    }

    /** An ordinary shift. */
    public Shift(
            UUID id,
            String employee,
            LocalDate workDay,
            TimeSpan span,
            @Nullable String type,
            List<ShiftBreak> breaks,
            boolean pinned) {
        this(id, employee, workDay, span, type, breaks, pinned, PlannedAs.NORMAL, null);
    }

    /** The same shift, worked by somebody else. */
    public Shift workedBy(String other) {
        return new Shift(id, other, workDay, span, type, breaks, activities, pinned, plannedAs, emergency);
    }

    /** The same shift with its breaks and activities elsewhere. */
    public Shift with(List<ShiftBreak> otherBreaks, List<ShiftActivity> otherActivities) {
        return new Shift(id, employee, workDay, span, type, otherBreaks, otherActivities, pinned, plannedAs, emergency);
    }

    /** When the person is here but takes no contacts, in the order of time: breaks, and activities that keep from contacts. */
    public List<TimeSpan> away() {
        var spans = new ArrayList<TimeSpan>(breaks.size() + activities.size());
        for (var pause : breaks) {
            spans.add(pause.span());
        }
        boolean inOrder = true;
        for (var activity : activities) {
            if (!activity.takesContacts()) {
                inOrder &= spans.isEmpty() || spans.get(spans.size() - 1).compareTo(activity.span()) < 0;
                spans.add(activity.span());
            }
        }
        if (!inOrder) {
            spans.sort(null);
        }
        return spans;
    }

    /** The same shift under another id. */
    public Shift withId(UUID other) {
        return new Shift(other, employee, workDay, span, type, breaks, pinned, plannedAs, emergency);
    }

    /** The shift as far as the law looks at it. */
    public WorkedShift worked() {
        return new WorkedShift(workDay, span, breaks(false), breaks(true), plannedAs, emergency);
    }

    /** A loop, not a stream: an audit asks this of every shift that the law looks back on, and a stream took a third of its time. */
    private List<TimeSpan> breaks(boolean paid) {
        var spans = new ArrayList<TimeSpan>(breaks.size());
        for (var pause : breaks) {
            if (pause.paid() == paid) {
                spans.add(pause.span());
            }
        }
        return spans;
    }
}
