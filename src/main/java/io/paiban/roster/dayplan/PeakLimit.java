package io.paiban.roster.dayplan;

import io.paiban.shared.time.TimeSpan;

/**
 * A stretch of time in which few people may be away from the contacts at once, on breaks or activities.
 *
 * @param span the stretch
 * @param mostAway largest share of those at work who take contacts that may be away, in [0, 1]; people are rounded down
 */
public record PeakLimit(TimeSpan span, double mostAway) {

    public PeakLimit {
        if (!(mostAway >= 0 && mostAway <= 1)) {
            throw new IllegalArgumentException("The share (%s) must be from 0 to 1.".formatted(mostAway));
        }
    }
}
