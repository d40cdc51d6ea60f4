package io.paiban.simulation.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest simulation of a roster.
 *
 * @param roster the roster
 * @param state how far it has come
 * @param settings how it is simulated
 * @param rosterRevision the roster's revision that is simulated
 * @param requestedAt when it was asked for
 * @param requestedBy user who asked for it
 * @param startedAt when it first began; null before
 * @param endedAt when it ended; null before
 * @param progress how much is done; null before it began
 * @param cancelRequested whether somebody asked it to stop
 * @param failure why it failed; null otherwise
 */
public record SimulationRun(
        UUID roster,
        State state,
        SimulationSettings settings,
        long rosterRevision,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Progress progress,
        boolean cancelRequested,
        @Nullable String failure) {

    /** How far a simulation has come. */
    public enum State {
        WAITING,
        SIMULATING,
        SIMULATED,
        CANCELLED,
        FAILED;

        /** Whether it is over. */
        public boolean isEnd() {
            return this != WAITING && this != SIMULATING;
        }
    }

    /**
     * What is done.
     *
     * @param days days of the roster
     * @param daysDone days that are simulated or taken over
     * @param daysTakenOver days that were simulated before and have not changed since
     * @param replicationsDone replications of the day in hand
     * @param words the same in a sentence
     */
    public record Progress(int days, int daysDone, int daysTakenOver, int replicationsDone, String words) {

        public static Progress of(int days, int daysDone, int daysTakenOver, int replicationsDone, int replications) {
            var words = daysDone == days
                    ? "all %d days done, %d of them taken over".formatted(days, daysTakenOver)
                    : "%d of %d days done, %d of them taken over; %d of %d replications of the next"
                            .formatted(daysDone, days, daysTakenOver, replicationsDone, replications);
            return new Progress(days, daysDone, daysTakenOver, replicationsDone, words);
        }

        /** While the people who would repair failing intervals are looked for. */
        public static Progress repairing(int days, int daysTakenOver, int daysRepaired) {
            return new Progress(
                    days,
                    days,
                    daysTakenOver,
                    0,
                    "all days done, %d of them taken over; repairs of %d of %d days looked for"
                            .formatted(daysTakenOver, daysRepaired, days));
        }
    }

    /** The run in another state; what is null in an end state stays. */
    public SimulationRun with(State next, @Nullable Instant now, @Nullable Progress done, @Nullable String why) {
        return new SimulationRun(
                roster,
                next,
                settings,
                rosterRevision,
                requestedAt,
                requestedBy,
                startedAt == null && next == State.SIMULATING ? now : startedAt,
                next.isEnd() ? now : null,
                done == null ? progress : done,
                cancelRequested,
                why);
    }

    /** The run of another state of the roster. */
    public SimulationRun of(long revision) {
        return new SimulationRun(
                roster,
                state,
                settings,
                revision,
                requestedAt,
                requestedBy,
                startedAt,
                endedAt,
                progress,
                cancelRequested,
                failure);
    }

    /** The run, asked to stop. */
    public SimulationRun cancelled() {
        return new SimulationRun(
                roster,
                state,
                settings,
                rosterRevision,
                requestedAt,
                requestedBy,
                startedAt,
                endedAt,
                progress,
                true,
                failure);
    }
}
