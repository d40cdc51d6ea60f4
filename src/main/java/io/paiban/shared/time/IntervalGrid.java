package io.paiban.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Consecutive local days cut into intervals of equal elapsed length, in the order of time.
 *
 * <p>The night the clocks go forward has fewer intervals, the night they go back has more. The interval's length divides the
 * hour, so that every offset change of real zones falls between two intervals.
 *
 * @param site the site's clock
 * @param firstDay first local day, inclusive
 * @param days number of local days; at least 1
 * @param interval length of one interval; divides 60 minutes
 */
public record IntervalGrid(SiteTime site, LocalDate firstDay, int days, Duration interval) {

    public IntervalGrid {
        if (days < 1) {
            throw new IllegalArgumentException("The number of days (%s) must be at least 1.".formatted(days));
        }
        if (!isValidLength(interval)) {
            throw new IllegalArgumentException(
                    "The interval (%s) must be a whole number of minutes that divides 60.".formatted(interval));
        }
    }

    /** Whether intervals of this length can tile every hour: whole minutes that divide 60. */
    public static boolean isValidLength(Duration interval) {
        return interval.compareTo(Duration.ZERO) > 0
                && interval.toMinutes() > 0
                && interval.equals(Duration.ofMinutes(interval.toMinutes()))
                && 60 % interval.toMinutes() == 0;
    }

    /** The whole grid as one span. */
    public TimeSpan span() {
        return site.days(firstDay, days);
    }

    /** Number of intervals in the grid. */
    public int size() {
        // Division of durations goes through big decimals; this is asked in inner loops.
        return Math.toIntExact(span().length().toSeconds() / interval.toSeconds());
    }

    /** Start of the interval with the given index, which counts from 0. */
    public Instant start(int index) {
        return site.startOf(firstDay).plus(interval.multipliedBy(index));
    }

    /** The interval with the given index, which counts from 0. */
    public TimeSpan at(int index) {
        return TimeSpan.of(start(index), interval);
    }

    /** The index of the interval that contains a moment; negative or at least {@link #size()} where the grid does not reach. */
    public int indexOf(Instant moment) {
        return Math.toIntExact(
                Math.floorDiv(Duration.between(site.startOf(firstDay), moment).toSeconds(), interval.toSeconds()));
    }

    /** The starts of all intervals, in the order of time. */
    public List<Instant> starts() {
        int size = size();
        Instant first = start(0);
        class Starts extends AbstractList<Instant> implements RandomAccess {
            @Override
            public Instant get(int index) {
                return first.plus(interval.multipliedBy(index));
            }

            @Override
            public int size() {
                return size;
            }
        }
        return new Starts();
    }
}
