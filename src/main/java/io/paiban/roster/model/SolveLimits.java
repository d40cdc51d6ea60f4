package io.paiban.roster.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a solving ends by itself, where its random numbers begin, what its rules weigh, and how many searches there are.
 *
 * @param limit longest time; null when steps decide
 * @param steps number of equal portions of search of each seed; null when time decides; the same seed, steps and threads give the same roster
 * @param seed seed of the random numbers; further searches take the numbers that follow
 * @param profile name of the {@link WeightProfile}
 * @param threads seeds searched side by side, 1 to {@link #MOST_THREADS}; null = one seed, on the calling thread
 * @param patience ends the solving once the best has not become better by more than a thousandth for so long; time before half of the limit
 *     does not count, for a search that is still hot finds nothing; null = only the limit ends it
 */
public record SolveLimits(
        @Nullable Duration limit,
        @Nullable Integer steps,
        long seed,
        String profile,
        @Nullable Integer threads,
        @Nullable Duration patience) {

    /** Name of the profile that is used where nobody names another. */
    public static final String USUAL_PROFILE = "balanced";

    /** Most seeds searched side by side. */
    public static final int MOST_THREADS = 8;

    public SolveLimits {
        if ((limit == null) == (steps == null)) {
            throw new IllegalArgumentException("Give either a time (%s) or steps (%s).".formatted(limit, steps));
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new IllegalArgumentException(
                    "The threads (%d) must be from 1 to %d.".formatted(threads, MOST_THREADS));
        }
        if (patience != null && limit == null) {
            throw new IllegalArgumentException(
                    "A search of so many steps (%d) has no patience (%s).".formatted(steps, patience));
        }
    }

    /** One seed on the calling thread, by the usual weights. */
    public SolveLimits(@Nullable Duration limit, @Nullable Integer steps, long seed) {
        this(limit, steps, seed, USUAL_PROFILE);
    }

    /** One seed on the calling thread. */
    public SolveLimits(@Nullable Duration limit, @Nullable Integer steps, long seed, String profile) {
        this(limit, steps, seed, profile, null, null);
    }

    /** The search of one of the seeds, counted from 0. */
    public SolveLimits ofSeed(int number) {
        return new SolveLimits(limit, steps, seed + number, profile, null, null);
    }
}
