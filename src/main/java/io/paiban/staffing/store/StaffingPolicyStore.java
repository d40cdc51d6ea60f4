package io.paiban.staffing.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.staffing.model.StaffingPolicy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The hotlines' staffing policies in the database, as documents. */
@ApplicationScoped
public class StaffingPolicyStore {

    private final PolicyTable policies;

    StaffingPolicyStore(PolicyTable policies) {
        this.policies = policies;
    }

    public Optional<Versioned<StaffingPolicy>> find(String hotline) {
        return policies.findByIdOptional(hotline).map(StaffingPolicyEntity::toPolicy);
    }

    /** Lets nobody else set the hotline's policy until the transaction ends; there may be no row yet to lock. */
    public void lock(String hotline) {
        policies.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "staffing-policy/" + hotline)
                .getSingleResult();
    }

    public Versioned<StaffingPolicy> put(String hotline, StaffingPolicy policy) {
        var known = policies.findByIdOptional(hotline);
        var entity = known.orElseGet(StaffingPolicyEntity::new);
        entity.hotline = hotline;
        entity.policy = policy;
        if (known.isEmpty()) {
            policies.persist(entity);
        }
        policies.flush();
        return entity.toPolicy();
    }

    @ApplicationScoped
    static class PolicyTable implements PanacheRepositoryBase<StaffingPolicyEntity, String> {}
}
