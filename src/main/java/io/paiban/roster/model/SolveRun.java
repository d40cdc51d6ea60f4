package io.paiban.roster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest solving of a roster.
 *
 * @param roster the roster
 * @param state how far it has come
 * @param limit longest time to solve; null when steps decide
 * @param steps steps to solve; null when time decides
 * @param seed seed of the random numbers
 * @param profile name of the {@link WeightProfile}
 * @param requestedAt when it was asked for
 * @param requestedBy user who asked for it
 * @param startedAt when it first began; null before
 * @param endedAt when it ended; null before
 * @param spent time spent solving before the last interruption
 * @param progress the best roster so far, in numbers and words; null before the first
 * @param cancelRequested whether somebody asked it to stop
 * @param failure why it failed; null otherwise
 */
public record SolveRun(
        UUID roster,
        State state,
        @Nullable Duration limit,
        @Nullable Integer steps,
        long seed,
        String profile,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Duration spent,
        @Nullable Progress progress,
        boolean cancelRequested,
        @Nullable String failure) {

    /** How far a solving has come. */
    public enum State {
        WAITING,
        SOLVING,
        SOLVED,
        CANCELLED,
        FAILED;

        /** Whether it is over. */
        public boolean isEnd() {
            return this != WAITING && this != SOLVING;
        }
    }
}
