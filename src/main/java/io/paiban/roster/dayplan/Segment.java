package io.paiban.roster.dayplan;

import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a shift in which one thing is done.
 *
 * @param kind what sort of thing
 * @param activity code of the activity; null for others
 * @param span when
 * @param takesContacts whether the person takes contacts meanwhile
 * @param paid whether it is paid; breaks may not be
 */
public record Segment(Kind kind, @Nullable String activity, TimeSpan span, boolean takesContacts, boolean paid) {

    /** What is done in a segment. */
    public enum Kind {
        CONTACTS,
        /** The work of a role that takes no contacts. */
        WORK,
        STANDBY,
        BREAK,
        ACTIVITY
    }

    /**
     * A shift from start to end without gaps, in the order of time.
     *
     * @param usual what its person does where there is neither break nor activity
     */
    public static List<Segment> of(Shift shift, Kind usual) {
        var others = new ArrayList<Segment>();
        for (ShiftBreak pause : shift.breaks()) {
            others.add(new Segment(Kind.BREAK, null, pause.span(), false, pause.paid()));
        }
        for (ShiftActivity one : shift.activities()) {
            boolean takesContacts = usual == Kind.CONTACTS && one.takesContacts();
            others.add(new Segment(Kind.ACTIVITY, one.activity(), one.span(), takesContacts, true));
        }
        others.sort(Comparator.comparing(Segment::span));
        var segments = new ArrayList<Segment>();
        var from = shift.span().start();
        for (var other : others) {
            if (other.span().start().isAfter(from)) {
                segments.add(usual(new TimeSpan(from, other.span().start()), usual));
            }
            segments.add(other);
            from = other.span().end();
        }
        if (shift.span().end().isAfter(from)) {
            segments.add(usual(new TimeSpan(from, shift.span().end()), usual));
        }
        return segments;
    }

    private static Segment usual(TimeSpan span, Kind kind) {
        return new Segment(kind, null, span, kind == Kind.CONTACTS, true);
    }
}
