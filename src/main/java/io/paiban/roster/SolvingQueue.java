package io.paiban.roster;

import io.paiban.platform.job.JobQueue;
import io.paiban.platform.job.JobQueues;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.SolveRun;
import io.paiban.roster.solver.RosterSolver;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs solvings one after another, on any node that shares the database. A solving that a crash or a restart cut off goes on from its
 * last checkpoint, for the rest of its time.
 */
@ApplicationScoped
class SolvingQueue {

    private static final Logger LOG = Logger.getLogger(SolvingQueue.class);

    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(3);
    private final Instance<Solving> solving;
    private final RosterProblems problems;
    private final Clock clock;
    private final JobQueue queue;

    SolvingQueue(Instance<Solving> solving, RosterProblems problems, JobQueues queues, Clock clock) {
        this.solving = solving;
        this.problems = problems;
        this.clock = clock;
        this.queue = queues.of("scheduled_tasks", "solve-roster", this::run);
    }

    void start(@Observes StartupEvent event) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent event) {
        queue.stop();
    }

    /** Puts a roster into the queue; takes effect with the transaction. */
    void add(UUID roster) {
        queue.add(roster);
    }

    private void run(UUID id) {
        var work = solving.get();
        var run = work.begin(id);
        if (run == null) {
            return;
        }
        try {
            solve(id, run, work);
        } catch (JobQueue.InterruptedByShutdown e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Solving of roster %s failed", id);
            work.fail(id, "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private void solve(UUID id, SolveRun run, Solving work) {
        var begun = clock.instant();
        var lastKept = new java.time.Instant[] {begun};
        var left = run.limit() == null ? null : longer(run.limit().minus(run.spent()), Duration.ofSeconds(1));
        LOG.infof("Solving of roster %s begins", id);
        var problem = problems.of(id);
        var best = RosterSolver.solve(
                problem,
                problems.start(id, problem),
                new SolveLimits(left, run.steps(), run.seed(), run.profile()),
                outcome -> {
                    if (Duration.between(lastKept[0], clock.instant()).compareTo(CHECKPOINT_EVERY) >= 0) {
                        work.checkpoint(id, outcome, spent(run, begun));
                        lastKept[0] = clock.instant();
                    }
                },
                () -> queue.isStopping() || work.isCancelRequested(id));
        end(id, run, work, begun, best);
    }

    private void end(UUID id, SolveRun run, Solving work, java.time.Instant begun, Outcome best) {
        if (queue.isStopping() && !work.isCancelRequested(id)) {
            work.checkpoint(id, best, spent(run, begun));
            throw new JobQueue.InterruptedByShutdown();
        }
        work.finish(id, best, spent(run, begun));
        LOG.infof("Solving of roster %s ended: %s", id, best.progress().words());
    }

    private Duration spent(SolveRun run, java.time.Instant begun) {
        return run.spent().plus(Duration.between(begun, clock.instant()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
