package io.paiban.simulation;

import io.paiban.platform.job.JobQueue;
import io.paiban.platform.job.JobQueues;
import io.paiban.simulation.model.Certified;
import io.paiban.simulation.model.DayResult;
import io.paiban.simulation.model.Failure;
import io.paiban.simulation.model.Fingerprint;
import io.paiban.simulation.model.Repairs;
import io.paiban.simulation.model.RosterOutcome;
import io.paiban.simulation.model.RosterScenario;
import io.paiban.simulation.model.SimulationProgress;
import io.paiban.simulation.model.SimulationRun;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Runs simulations one after another. Each day is kept as soon as it is done, so that whatever interrupts a simulation costs no more than the day
 * in hand, and a day that nothing has changed is never simulated twice. Repairs come last, for days that fail for certain: a stop while they are
 * looked for leaves the rest of the result.
 */
@ApplicationScoped
class SimulationQueue {

    private static final Logger LOG = Logger.getLogger(SimulationQueue.class);

    /** How often the database is asked whether to stop, and told how far it is. */
    private static final long ASK_EVERY_MILLIS = 300;

    private final Instance<Simulations> simulations;
    private final Clock clock;
    private final JobQueue queue;

    SimulationQueue(Instance<Simulations> simulations, JobQueues queues, Clock clock) {
        this.simulations = simulations;
        this.clock = clock;
        this.queue = queues.of("simulation_tasks", "simulate-roster", this::run);
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
        var work = simulations.get();
        var run = work.begin(id);
        if (run == null) {
            return;
        }
        try {
            LOG.infof("Simulation of roster %s begins", id);
            new Task(run, work).simulate();
        } catch (CancellationException cancelled) {
            if (queue.isStopping() && !work.isCancelRequested(id)) {
                throw new JobQueue.InterruptedByShutdown();
            }
            work.end(id, SimulationRun.State.CANCELLED, null);
            LOG.infof("Simulation of roster %s was cancelled", id);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.errorf(e, "Simulation of roster %s failed", id);
            work.end(
                    id,
                    SimulationRun.State.FAILED,
                    "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    /** One run. */
    private final class Task {

        private final SimulationRun run;
        private final Simulations work;
        private final RosterScenario scenario;
        private final BooleanSupplier cancelled;
        private int daysDone;
        private int daysTakenOver;
        private long told;

        Task(SimulationRun run, Simulations work) {
            this.run = run;
            this.work = work;
            this.scenario = work.scenario(run);
            this.cancelled = new Cancelled(run.roster(), work);
        }

        void simulate() {
            var id = run.roster();
            var results = new ArrayList<DayResult>();
            for (var day : scenario.days()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                var today = scenario.day(day);
                var fingerprint = Fingerprint.of(
                        today, run.settings().seed(), run.settings().replications());
                var known = work.findDay(fingerprint);
                var result = known.orElseGet(() -> DayResult.of(
                        today,
                        run.settings().seed(),
                        run.settings().replications(),
                        cancelled,
                        (done, of) -> tell(done)));
                work.keepDay(id, day, fingerprint, result);
                results.add(result);
                daysDone++;
                daysTakenOver += known.isPresent() ? 1 : 0;
                work.progress(id, progress(0));
            }
            var outcome = RosterOutcome.of(results, scenario.window());
            var found = new Certified(outcome, scenario.languages(), scenario.levelCv(), List.of(), scenario.notes());
            work.keep(id, found);
            if (run.settings().repairs()) {
                found = found.with(repairs(outcome, results));
            }
            work.finish(id, found);
            LOG.infof("Simulation of roster %s ended: %d days, %d of them taken over", id, daysDone, daysTakenOver);
        }

        private List<Certified.RosterRepair> repairs(RosterOutcome outcome, List<DayResult> results) {
            var failing = new TreeSet<Integer>();
            var days = scenario.days();
            var certain = outcome.failures().stream().filter(Failure::certain).toList();
            for (var failure : certain) {
                int day = 0;
                while (day + 1 < days.size() && scenario.firstInterval(days.get(day + 1)) <= failure.interval()) {
                    day++;
                }
                failing.add(day);
            }
            var found = new ArrayList<Certified.RosterRepair>();
            int repaired = 0;
            for (int day : failing) {
                int first = scenario.firstInterval(days.get(day));
                var repairs = Repairs.of(
                        scenario.day(days.get(day)),
                        results.get(day),
                        Repairs.ROUNDS,
                        cancelled,
                        SimulationProgress.SILENT);
                repairs.repairs()
                        .forEach(repair -> found.add(new Certified.RosterRepair(
                                repair.language(), first + repair.interval(), repair.heads(), repair.reached())));
                work.progress(run.roster(), SimulationRun.Progress.repairing(days.size(), daysTakenOver, ++repaired));
            }
            return found;
        }

        private void tell(int replications) {
            long now = clock.millis();
            if (now - told >= ASK_EVERY_MILLIS) {
                told = now;
                work.progress(run.roster(), progress(replications));
            }
        }

        private SimulationRun.Progress progress(int replications) {
            return SimulationRun.Progress.of(
                    scenario.days().size(),
                    daysDone,
                    daysTakenOver,
                    replications,
                    run.settings().replications());
        }
    }

    /** Asks the database now and then, because it is asked itself every few milliseconds. */
    private final class Cancelled implements BooleanSupplier {

        private final UUID roster;
        private final Simulations work;
        private long asked;
        private boolean answer;

        Cancelled(UUID roster, Simulations work) {
            this.roster = roster;
            this.work = work;
        }

        @Override
        public boolean getAsBoolean() {
            long now = clock.millis();
            if (!answer && now - asked >= ASK_EVERY_MILLIS) {
                asked = now;
                answer = queue.isStopping() || work.isCancelRequested(roster);
            }
            return answer;
        }
    }
}
