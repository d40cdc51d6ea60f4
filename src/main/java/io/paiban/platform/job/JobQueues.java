package io.paiban.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Makes the queues of jobs. */
@ApplicationScoped
public class JobQueues {

    private final DataSource database;
    private final Clock clock;

    JobQueues(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A queue, not yet started.
     *
     * @param table its table, in the form db-scheduler asks for
     * @param kind name of the kind of job, stored with each
     * @param work does the job with the given id
     */
    public JobQueue of(String table, String kind, Consumer<UUID> work) {
        return new JobQueue(database, clock, table, kind, work);
    }
}
