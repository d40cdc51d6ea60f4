package io.paiban.roster.model;

import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When one person takes contacts.
 *
 * @param employee staff number
 * @param languages languages spoken besides the general one
 * @param spans when, in the order of time, breaks cut out
 */
public record Duty(String employee, Set<String> languages, List<TimeSpan> spans) {

    public Duty {
        languages = Set.copyOf(languages);
        spans = List.copyOf(spans);
    }

    /** A shift without its breaks. */
    public static List<TimeSpan> withoutBreaks(Shift shift) {
        var spans = new ArrayList<TimeSpan>();
        var from = shift.span().start();
        for (var pause : shift.breaks()) {
            if (pause.span().start().isAfter(from)) {
                spans.add(new TimeSpan(from, pause.span().start()));
            }
            from = pause.span().end();
        }
        if (from.isBefore(shift.span().end())) {
            spans.add(new TimeSpan(from, shift.span().end()));
        }
        return spans;
    }
}
