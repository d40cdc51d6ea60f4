package io.paiban.roster.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a solving ends by itself, where its random numbers begin, and what its rules weigh.
 *
 * @param limit longest time; null when steps decide
 * @param steps number of equal portions of search; null when time decides; the same seed and steps give the same roster
 * @param seed seed of the random numbers
 * @param profile name of the {@link WeightProfile}
 */
public record SolveLimits(@Nullable Duration limit, @Nullable Integer steps, long seed, String profile) {

    /** Name of the profile that is used where nobody names another. */
    public static final String USUAL_PROFILE = "balanced";

    public SolveLimits {
        if ((limit == null) == (steps == null)) {
            throw new IllegalArgumentException("Give either a time (%s) or steps (%s).".formatted(limit, steps));
        }
    }

    /** With the usual weights. */
    public SolveLimits(@Nullable Duration limit, @Nullable Integer steps, long seed) {
        this(limit, steps, seed, USUAL_PROFILE);
    }
}
