package io.paiban.simulation.store;

import io.paiban.simulation.model.Certified;
import io.paiban.simulation.model.DayResult;
import io.paiban.simulation.model.SimulationRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Simulations in the database: one run a roster, one row a simulated day. */
@ApplicationScoped
public class SimulationStore {

    private final RunTable runs;
    private final DayTable days;

    SimulationStore(RunTable runs, DayTable days) {
        this.runs = runs;
        this.days = days;
    }

    public Optional<SimulationRun> findRun(UUID roster) {
        return runs.findByIdOptional(roster).map(SimulationRunEntity::toRun);
    }

    /** Lets nobody else start a simulation of the roster until the transaction ends; there may be no row yet to lock. */
    public void lock(UUID roster) {
        runs.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", roster.getMostSignificantBits() ^ roster.getLeastSignificantBits())
                .getSingleResult();
    }

    /** The run, locked until the transaction ends. */
    public Optional<SimulationRun> findRunForChange(UUID roster) {
        return Optional.ofNullable(runs.findById(roster, LockModeType.PESSIMISTIC_WRITE))
                .map(SimulationRunEntity::toRun);
    }

    /** Keeps the run as it is now; what it found before stays. */
    public void putRun(SimulationRun run) {
        var known = runs.findByIdOptional(run.roster());
        var entity = known.orElseGet(SimulationRunEntity::new).with(run);
        if (known.isEmpty()) {
            runs.persist(entity);
        }
    }

    public Optional<Certified> findOutcome(UUID roster) {
        return runs.findByIdOptional(roster).map(entity -> entity.outcome);
    }

    /** Keeps what a run found; null forgets it. */
    public void putOutcome(UUID roster, @Nullable Certified outcome) {
        runs.findByIdOptional(roster).orElseThrow().outcome = outcome;
    }

    /** The result of a day with this fingerprint, whichever roster it was simulated for. */
    public Optional<DayResult> findDay(String fingerprint) {
        return days.find("fingerprint = ?1", fingerprint).page(0, 1).stream()
                .findFirst()
                .map(entity -> DayResult.ofBytes(entity.result));
    }

    /** Keeps a day in place of what was known of it. */
    public void putDay(UUID roster, LocalDate day, String fingerprint, DayResult result) {
        var key = new SimulationDayEntity.Key(roster, day);
        var known = days.findByIdOptional(key);
        var entity = known.orElseGet(SimulationDayEntity::new);
        entity.key = key;
        if (!fingerprint.equals(entity.fingerprint)) {
            entity.fingerprint = fingerprint;
            entity.result = result.toBytes();
        }
        if (known.isEmpty()) {
            days.persist(entity);
        }
    }

    /** The days of a roster's latest simulation, in order. */
    public List<DayResult> listDays(UUID roster) {
        return days.list("key.roster = ?1", Sort.by("key.day"), roster).stream()
                .map(entity -> DayResult.ofBytes(entity.result))
                .toList();
    }

    @ApplicationScoped
    static class RunTable implements PanacheRepositoryBase<SimulationRunEntity, UUID> {}

    @ApplicationScoped
    static class DayTable implements PanacheRepositoryBase<SimulationDayEntity, SimulationDayEntity.Key> {}
}
