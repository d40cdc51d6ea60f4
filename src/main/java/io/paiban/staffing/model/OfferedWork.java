package io.paiban.staffing.model;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;

/**
 * The contacts that arrive in one interval and the time they take, before anybody is put on duty for them.
 *
 * @param interval the interval, usually a quarter or half of an hour
 * @param contacts expected number of contacts that arrive in it; a mean, so it may be fractional; finite and not
 *     negative
 * @param handleTime mean talk, hold and wrap-up time of one contact; positive
 */
public record OfferedWork(TimeSpan interval, double contacts, Duration handleTime) {

    public OfferedWork {
        if (!(contacts >= 0 && Double.isFinite(contacts))) {
            throw new IllegalArgumentException(
                    "The contacts (%s) must be finite and not negative.".formatted(contacts));
        }
        if (handleTime.isZero() || handleTime.isNegative()) {
            throw new IllegalArgumentException("The handle time (%s) must be positive.".formatted(handleTime));
        }
    }

    /** Offered load in Erlangs: the mean number of agents kept busy if nobody ever waited. */
    public double erlangs() {
        return contacts * seconds(handleTime) / seconds(interval.length());
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
