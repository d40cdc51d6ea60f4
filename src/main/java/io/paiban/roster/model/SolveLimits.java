package io.paiban.roster.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a solving ends by itself, and where its random numbers begin.
 *
 * @param limit longest time; null when steps decide
 * @param steps number of equal portions of search; null when time decides; the same seed and steps give the same roster
 * @param seed seed of the random numbers
 */
public record SolveLimits(@Nullable Duration limit, @Nullable Integer steps, long seed) {

    public SolveLimits {
        if ((limit == null) == (steps == null)) {
            throw new IllegalArgumentException("Give either a time (%s) or steps (%s).".formatted(limit, steps));
        }
    }
}
