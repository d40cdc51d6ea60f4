package io.paiban.roster.model;

import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The same with spans that overlap made one: a draft may still have somebody in two shifts at once. */
    public Duty merged() {
        var apart = new ArrayList<TimeSpan>();
        for (var span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList()) {
            var last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && span.start().isBefore(last.end())) {
                var end = span.end().isAfter(last.end()) ? span.end() : last.end();
                apart.set(apart.size() - 1, new TimeSpan(last.start(), end));
            } else {
                apart.add(span);
            }
        }
        return new Duty(employee, languages, apart);
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
