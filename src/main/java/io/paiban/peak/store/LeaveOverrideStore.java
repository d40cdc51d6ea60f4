package io.paiban.peak.store;

import io.paiban.peak.model.LeaveOverride;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Overridden leave in the database. */
@ApplicationScoped
public class LeaveOverrideStore {

    private final OverrideTable overrides;

    LeaveOverrideStore(OverrideTable overrides) {
        this.overrides = overrides;
    }

    /** Lets nobody else enter leave of the hotline until the transaction ends: two who ask for the last place must not both get it. */
    public void lock(String hotline) {
        overrides
                .getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "leave/" + hotline)
                .getSingleResult();
    }

    public void add(String hotline, LeaveOverride override) {
        overrides.persist(LeaveOverrideEntity.of(hotline, override));
    }

    /** The hotline's overrides, newest first. */
    public List<LeaveOverride> list(String hotline) {
        return overrides.list("hotline = ?1", Sort.descending("madeAt", "leave"), hotline).stream()
                .map(LeaveOverrideEntity::toOverride)
                .toList();
    }

    @ApplicationScoped
    static class OverrideTable implements PanacheRepositoryBase<LeaveOverrideEntity, UUID> {}
}
