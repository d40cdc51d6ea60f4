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
 * @param spans when, in the order of time; breaks and activities away from contacts cut out
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

    /** The parts of a shift in which contacts are taken: without breaks and without activities away from contacts. */
    public static List<TimeSpan> onContacts(Shift shift) {
        var spans = new ArrayList<TimeSpan>();
        var from = shift.span().start();
        for (var away : shift.away()) {
            if (away.start().isAfter(from)) {
                spans.add(new TimeSpan(from, away.start()));
            }
            from = away.end();
        }
        if (from.isBefore(shift.span().end())) {
            spans.add(new TimeSpan(from, shift.span().end()));
        }
        return spans;
    }
}
