package io.paiban.attendance.model;

import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arithmetic on lists of spans. Every result is in the order of time and without overlap when the first argument is.
 */
final class Spans {

    private Spans() {}

    static long minutes(List<TimeSpan> spans) {
        return spans.stream().mapToLong(TimeSpan::minutes).sum();
    }

    /** The span between two moments; empty unless the second is later. */
    static Optional<TimeSpan> between(Instant start, Instant end) {
        return end.isAfter(start) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }

    /** The parts of the spans that lie inside the frame. */
    static List<TimeSpan> inside(List<TimeSpan> spans, TimeSpan frame) {
        return spans.stream().flatMap(span -> span.intersection(frame).stream()).toList();
    }

    /** The parts of the spans that lie between two moments; none unless the second is later. */
    static List<TimeSpan> inside(List<TimeSpan> spans, Instant start, Instant end) {
        return between(start, end).map(frame -> inside(spans, frame)).orElse(List.of());
    }

    /** The parts of the spans that none of the holes covers. */
    static List<TimeSpan> without(List<TimeSpan> spans, List<TimeSpan> holes) {
        var rest = spans;
        for (var hole : holes) {
            rest = rest.stream().flatMap(span -> without(span, hole).stream()).toList();
        }
        return rest;
    }

    /** The same time with spans that touch or overlap made one. */
    static List<TimeSpan> joined(List<TimeSpan> spans) {
        var joined = new ArrayList<TimeSpan>();
        for (var span : spans.stream().sorted().toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && !span.start().isAfter(joined.get(last).end())) {
                var before = joined.get(last);
                joined.set(last, span.end().isAfter(before.end()) ? new TimeSpan(before.start(), span.end()) : before);
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    private static List<TimeSpan> without(TimeSpan span, TimeSpan hole) {
        if (!span.overlaps(hole)) {
            return List.of(span);
        }
        var rest = new ArrayList<TimeSpan>(2);
        between(span.start(), hole.start()).ifPresent(rest::add);
        between(hole.end(), span.end()).ifPresent(rest::add);
        return rest;
    }
}
