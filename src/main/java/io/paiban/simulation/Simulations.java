package io.paiban.simulation;

import io.paiban.forecast.Forecasts;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.RosterCoverage;
import io.paiban.roster.Rosters;
import io.paiban.simulation.model.Certified;
import io.paiban.simulation.model.Comparison;
import io.paiban.simulation.model.DayResult;
import io.paiban.simulation.model.RosterScenario;
import io.paiban.simulation.model.SimulationRun;
import io.paiban.simulation.model.SimulationSettings;
import io.paiban.simulation.store.SimulationStore;
import io.paiban.staffing.Requirements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The simulation of rosters as a job with a row in the database. Each method is one transaction; the work itself is in none. */
@ApplicationScoped
@Transactional
public class Simulations {

    private final Rosters rosters;
    private final RosterCoverage coverage;
    private final Requirements requirements;
    private final Forecasts forecasts;
    private final Hotlines hotlines;
    private final SimulationStore store;
    private final SimulationQueue queue;
    private final Clock clock;

    Simulations(
            Rosters rosters,
            RosterCoverage coverage,
            Requirements requirements,
            Forecasts forecasts,
            Hotlines hotlines,
            SimulationStore store,
            SimulationQueue queue,
            Clock clock) {
        this.rosters = rosters;
        this.coverage = coverage;
        this.requirements = requirements;
        this.forecasts = forecasts;
        this.hotlines = hotlines;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Asks for a roster to be simulated as it is now.
     *
     * @param replications how often each day is lived through; null = {@link SimulationSettings#USUAL_REPLICATIONS}, or fewer where memory asks for it
     * @param settings everything else
     * @throws RequestFailure with {@code ROSTER_BEING_SIMULATED}, {@code ROSTER_WITHOUT_REQUIREMENT} or {@code INVALID_REQUEST}
     */
    public SimulationRun start(UUID id, @Nullable Integer replications, SimulationSettings settings, Caller caller) {
        var roster = rosters.get(id, caller);
        if (roster.requirement() == null) {
            throw new RequestFailure(
                    ProblemType.ROSTER_WITHOUT_REQUIREMENT,
                    "The roster (%s) was drafted without a requirement, so nothing tells how many contacts come."
                            .formatted(id));
        }
        var requirement = requirements.get(roster.requirement(), caller);
        long intervals = roster.days() * Duration.ofDays(1).dividedBy(requirement.interval());
        long queues = Math.max(
                1, requirements.basis(requirement.id(), caller).queues().size());
        int most = (int) Math.min(SimulationSettings.MOST_REPLICATIONS, DayResult.MOST_CELLS / (intervals * queues));
        var faults = new Faults();
        faults.require(
                replications == null || replications >= 2 && replications <= most,
                "replications",
                replications,
                "must be from 2 to %d for %d days and %d queues".formatted(most, roster.days(), queues));
        faults.throwIfAny();
        store.lock(id);
        var known = store.findRunForChange(id);
        if (known.isPresent() && !known.get().state().isEnd()) {
            throw new RequestFailure(
                    ProblemType.ROSTER_BEING_SIMULATED,
                    "The roster (%s) is being simulated since %s."
                            .formatted(
                                    id,
                                    hotlines.get(roster.hotline())
                                            .site()
                                            .offset(known.get().requestedAt())));
        }
        var run = new SimulationRun(
                id,
                SimulationRun.State.WAITING,
                settings.with(
                        replications == null ? Math.min(most, SimulationSettings.USUAL_REPLICATIONS) : replications),
                roster.revision(),
                clock.instant(),
                caller.user(),
                null,
                null,
                null,
                false,
                null);
        store.putRun(run);
        store.putOutcome(id, null);
        queue.add(id);
        return run;
    }

    /** The latest run. @throws RequestFailure with {@code SIMULATION_NOT_FOUND} */
    public SimulationRun get(UUID id, Caller caller) {
        rosters.get(id, caller);
        return store.findRun(id).orElseThrow(() -> notFound(id));
    }

    /** What the latest run found; empty before its end. */
    public Optional<Certified> find(UUID id, Caller caller) {
        get(id, caller);
        return store.findOutcome(id);
    }

    /** What the latest run found. @throws RequestFailure with {@code SIMULATION_NOT_FOUND} */
    public Certified outcome(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> notFound(id));
    }

    private static RequestFailure notFound(UUID id) {
        return new RequestFailure(
                ProblemType.SIMULATION_NOT_FOUND, "The roster (%s) has no simulation with a result.".formatted(id));
    }

    /** Whether the roster has been changed since it was simulated. */
    public boolean isOutdated(SimulationRun run, Caller caller) {
        return rosters.get(run.roster(), caller).revision() != run.rosterRevision();
    }

    /** Asks the simulation to stop; days that are done are kept for the next one. */
    public SimulationRun stop(UUID id, Caller caller) {
        rosters.get(id, caller);
        // Read once, locked: a run that ends meanwhile must not be written back as running.
        var run = store.findRunForChange(id).orElseThrow(() -> notFound(id));
        if (run.state().isEnd()) {
            return run;
        }
        store.putRun(run.cancelled());
        return run.cancelled();
    }

    /**
     * What another roster of the same days does better or worse with the same callers.
     *
     * @throws RequestFailure with {@code SIMULATION_NOT_FOUND} or {@code SIMULATIONS_NOT_COMPARABLE}
     */
    public Comparison compare(UUID id, UUID with, Caller caller) {
        outcome(id, caller);
        outcome(with, caller);
        try {
            return Comparison.of(store.listDays(id), store.listDays(with));
        } catch (IllegalArgumentException different) {
            throw new RequestFailure(ProblemType.SIMULATIONS_NOT_COMPARABLE, different.getMessage());
        }
    }

    /** Marks the run as begun and answers it; null where it is over already, or nobody asked. */
    @Nullable
    SimulationRun begin(UUID id) {
        var run = store.findRunForChange(id).orElse(null);
        if (run == null || run.state().isEnd()) {
            return null;
        }
        var begun = run.of(rosters.get(id, Caller.PAIBAN).revision())
                .with(SimulationRun.State.SIMULATING, clock.instant(), null, null);
        store.putRun(begun);
        return begun;
    }

    boolean isCancelRequested(UUID id) {
        return store.findRun(id).map(SimulationRun::cancelRequested).orElse(true);
    }

    /** The roster and what it was planned for, to be simulated. */
    RosterScenario scenario(SimulationRun run) {
        var roster = rosters.get(run.roster(), Caller.PAIBAN);
        var requirement = requirements.get(roster.requirement(), Caller.PAIBAN);
        var basis = requirements.basis(requirement.id(), Caller.PAIBAN);
        var site = hotlines.get(roster.hotline()).site();
        return new RosterScenario(
                roster.grid(site, requirement.interval()),
                requirement.grid(site),
                basis,
                forecasts.listParts(requirement.forecast(), Caller.PAIBAN),
                coverage.duties(run.roster(), Caller.PAIBAN),
                run.settings());
    }

    Optional<DayResult> findDay(String fingerprint) {
        return store.findDay(fingerprint);
    }

    void keepDay(UUID id, LocalDate day, String fingerprint, DayResult result) {
        store.putDay(id, day, fingerprint, result);
    }

    void progress(UUID id, SimulationRun.Progress progress) {
        var run = store.findRunForChange(id).orElseThrow();
        store.putRun(run.with(run.state(), null, progress, null));
    }

    /** Keeps what was found so far; a stop from now on leaves it. */
    void keep(UUID id, Certified outcome) {
        store.putOutcome(id, outcome);
    }

    void finish(UUID id, Certified outcome) {
        var run = store.findRunForChange(id).orElseThrow();
        store.putRun(run.with(SimulationRun.State.SIMULATED, clock.instant(), null, null));
        store.putOutcome(id, outcome);
    }

    void end(UUID id, SimulationRun.State state, @Nullable String why) {
        var run = store.findRunForChange(id).orElseThrow();
        store.putRun(run.with(state, clock.instant(), null, why));
    }
}
