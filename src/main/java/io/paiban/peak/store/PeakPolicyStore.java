package io.paiban.peak.store;

import io.paiban.peak.model.PeakPolicy;
import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The hotlines' peak policies in the database, as documents. */
@ApplicationScoped
public class PeakPolicyStore {

    private final PolicyTable policies;

    PeakPolicyStore(PolicyTable policies) {
        this.policies = policies;
    }

    public Optional<Versioned<PeakPolicy>> find(String hotline) {
        return policies.findByIdOptional(hotline).map(PeakPolicyEntity::toPolicy);
    }

    /** Lets nobody else set the hotline's policy until the transaction ends; there may be no row yet to lock. */
    public void lock(String hotline) {
        policies.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "peak-policy/" + hotline)
                .getSingleResult();
    }

    public Versioned<PeakPolicy> put(String hotline, PeakPolicy policy) {
        var known = policies.findByIdOptional(hotline);
        var entity = known.orElseGet(PeakPolicyEntity::new);
        entity.hotline = hotline;
        entity.policy = policy;
        if (known.isEmpty()) {
            policies.persist(entity);
        }
        policies.flush();
        return entity.toPolicy();
    }

    @ApplicationScoped
    static class PolicyTable implements PanacheRepositoryBase<PeakPolicyEntity, String> {}
}
