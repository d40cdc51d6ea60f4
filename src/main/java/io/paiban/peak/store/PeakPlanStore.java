package io.paiban.peak.store;

import io.paiban.peak.model.PeakPlan;
import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Peak plans in the database. */
@ApplicationScoped
public class PeakPlanStore {

    private static final Sort LAST_CONFIRMED_FIRST = Sort.descending("confirmedAt", "id");

    private final PlanTable plans;

    PeakPlanStore(PlanTable plans) {
        this.plans = plans;
    }

    public Versioned<PeakPlan> add(PeakPlan plan) {
        var entity = PeakPlanEntity.of(plan);
        plans.persistAndFlush(entity);
        return entity.toPlan();
    }

    public Optional<Versioned<PeakPlan>> find(UUID id) {
        return plans.findByIdOptional(id).map(PeakPlanEntity::toPlan);
    }

    /** The plan, locked against every other writer until the transaction ends. */
    public Optional<Versioned<PeakPlan>> findForChange(UUID id) {
        return plans.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(PeakPlanEntity::toPlan);
    }

    /** The hotline's plans, newest first. */
    public List<PeakPlan> list(String hotline) {
        return plans.list("hotline = ?1", Sort.descending("createdAt", "id"), hotline).stream()
                .map(entity -> entity.toPlan().value())
                .toList();
    }

    /** The hotline's plans that hold, the last confirmed first. */
    public List<PeakPlan> listConfirmed(String hotline) {
        return plans
                .list("hotline = ?1 and state = ?2", LAST_CONFIRMED_FIRST, hotline, PeakPlan.State.CONFIRMED)
                .stream()
                .map(entity -> entity.toPlan().value())
                .toList();
    }

    /** The plan that was confirmed last for a requirement. */
    public Optional<PeakPlan> findConfirmed(UUID requirement) {
        return plans
                .find("requirement = ?1 and state = ?2", LAST_CONFIRMED_FIRST, requirement, PeakPlan.State.CONFIRMED)
                .page(0, 1)
                .stream()
                .findFirst()
                .map(entity -> entity.toPlan().value());
    }

    public Versioned<PeakPlan> confirm(UUID id, Instant at, String user) {
        return set(id, PeakPlan.State.CONFIRMED, at, user);
    }

    public Versioned<PeakPlan> withdraw(UUID id) {
        return set(id, PeakPlan.State.PROPOSED, null, null);
    }

    private Versioned<PeakPlan> set(UUID id, PeakPlan.State state, Instant at, String user) {
        var entity = plans.findById(id);
        entity.state = state;
        entity.confirmedAt = at;
        entity.confirmedBy = user;
        plans.flush();
        return entity.toPlan();
    }

    @ApplicationScoped
    static class PlanTable implements PanacheRepositoryBase<PeakPlanEntity, UUID> {}
}
