package io.paiban.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Jobs of one kind, done one after another on any node that shares the database. A job that a crash or a restart cut off is begun again
 * by whoever is there: it must find for itself how far it had come.
 *
 * <p>Each kind has a table of its own, so that long jobs of one kind never keep those of another waiting.
 */
public final class JobQueue {

    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int ID_LENGTH = new UUID(0, 0).toString().length();

    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    JobQueue(DataSource database, Clock clock, String table, String kind, Consumer<UUID> work) {
        this.clock = clock;
        this.task = Tasks.oneTime(TaskDescriptor.of(kind))
                .onFailure((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        work.accept(UUID.fromString(instance.getId().substring(0, ID_LENGTH))));
        this.scheduler = Scheduler.create(database, task)
                .tableName(table)
                .threads(1)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Begins to do jobs. */
    public void start() {
        scheduler.start();
    }

    /** Lets the job in hand come to a stop; it should watch {@link #isStopping()}. */
    public void stop() {
        stopping.set(true);
        scheduler.stop();
    }

    /** Whether the server is going down. */
    public boolean isStopping() {
        return stopping.get();
    }

    /**
     * Puts a job into the queue; takes effect with the transaction. A job may be asked for again as soon as it says of itself that it is over, which
     * is a moment before the library has forgotten it: so every request has a name of its own.
     */
    public void add(UUID job) {
        scheduler.schedule(task.instance(job + "/" + UUID.randomUUID()), clock.instant());
    }

    /** Thrown by a job that hands the rest of its work to the next start. */
    public static final class InterruptedByShutdown extends RuntimeException {

        private static final long serialVersionUID = 1;

        public InterruptedByShutdown() {
            super("The server is stopping; the job goes on when it starts again.");
        }
    }
}
