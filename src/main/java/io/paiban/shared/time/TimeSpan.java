package io.paiban.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of the time line, half-open: the start belongs to it, the end does not.
 *
 * @param start first moment, inclusive
 * @param end first moment after it, exclusive; later than the start
 */
public record TimeSpan(Instant start, Instant end) implements Comparable<TimeSpan> {

    public TimeSpan {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("The end (%s) must be after the start (%s).".formatted(end, start));
        }
    }

    /** The span of the given positive length that begins at the given moment. */
    public static TimeSpan of(Instant start, Duration length) {
        return new TimeSpan(start, start.plus(length));
    }

    /** Elapsed time, not wall-clock difference: the night the clocks change counts as it is lived. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Elapsed whole minutes; a started minute does not count. */
    public long minutes() {
        return length().toMinutes();
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean contains(TimeSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What both spans share; empty where they only touch or lie apart. */
    public Optional<TimeSpan> intersection(TimeSpan other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }

    /** Whole minutes that both spans share; 0 where they lie apart. */
    public long sharedMinutes(TimeSpan other) {
        return intersection(other).map(TimeSpan::minutes).orElse(0L);
    }

    /** Earlier start first; of two that start together, the one that ends first. */
    @Override
    public int compareTo(TimeSpan other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
