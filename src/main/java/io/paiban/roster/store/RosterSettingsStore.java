package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.RosterPolicy;
import io.paiban.roster.model.ShiftDemand;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** How hotlines roster and whom they want by shift, in the database, as documents. */
@ApplicationScoped
public class RosterSettingsStore {

    private final PolicyTable policies;
    private final DemandTable demands;

    RosterSettingsStore(PolicyTable policies, DemandTable demands) {
        this.policies = policies;
        this.demands = demands;
    }

    /** Lets nobody else set anything of the hotline's until the transaction ends; there may be no row yet to lock. */
    public void lock(String hotline) {
        policies.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "roster-settings/" + hotline)
                .getResultList();
    }

    public Optional<Versioned<RosterPolicy>> findPolicy(String hotline) {
        return policies.findByIdOptional(hotline).map(entity -> new Versioned<>(entity.policy, entity.revision));
    }

    /** Sets the policy; the revision of the first is 0. */
    public Versioned<RosterPolicy> putPolicy(String hotline, RosterPolicy policy) {
        var entity = policies.findById(hotline);
        if (entity == null) {
            entity = new RosterPolicyEntity();
            entity.hotline = hotline;
            entity.policy = policy;
            policies.persist(entity);
        } else {
            entity.policy = policy;
            entity.revision++;
        }
        policies.flush();
        return new Versioned<>(entity.policy, entity.revision);
    }

    public Optional<Versioned<List<ShiftDemand>>> findDemand(String hotline) {
        return demands.findByIdOptional(hotline).map(entity -> new Versioned<>(entity.items, entity.revision));
    }

    /** Sets the demand; the revision of the first is 0. */
    public Versioned<List<ShiftDemand>> putDemand(String hotline, List<ShiftDemand> items) {
        var entity = demands.findById(hotline);
        if (entity == null) {
            entity = new ShiftDemandEntity();
            entity.hotline = hotline;
            entity.items = items;
            demands.persist(entity);
        } else {
            entity.items = items;
            entity.revision++;
        }
        demands.flush();
        return new Versioned<>(entity.items, entity.revision);
    }

    @ApplicationScoped
    static class PolicyTable implements PanacheRepositoryBase<RosterPolicyEntity, String> {}

    @ApplicationScoped
    static class DemandTable implements PanacheRepositoryBase<ShiftDemandEntity, String> {}
}
