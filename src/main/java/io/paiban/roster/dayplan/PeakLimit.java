package io.paiban.roster.dayplan;

import io.paiban.shared.time.TimeSpan;

/**
 * A stretch of time in which few people may be away from the contacts at once.
 *
 * @param span the stretch
 * @param mostAway largest share of those at work who take contacts that may be away at once, on breaks or activities, in [0, 1]; people are
 *     rounded down
 * @param activities whether activities away from contacts may lie in it at all
 */
public record PeakLimit(TimeSpan span, double mostAway, boolean activities) {

    public PeakLimit {
        if (!(mostAway >= 0 && mostAway <= 1)) {
            throw new IllegalArgumentException("The share (%s) must be from 0 to 1.".formatted(mostAway));
        }
    }
}
