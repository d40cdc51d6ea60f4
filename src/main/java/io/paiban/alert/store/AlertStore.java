package io.paiban.alert.store;

import io.paiban.alert.model.RosterAlerts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Alerts in the database, one row a roster. */
@ApplicationScoped
public class AlertStore {

    private final Table table;

    AlertStore(Table table) {
        this.table = table;
    }

    /** Lets nobody else compute the roster's alerts until the transaction ends: whoever comes second finds them done. */
    public void lock(UUID roster) {
        table.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "alerts/" + roster)
                .getSingleResult();
    }

    public Optional<RosterAlerts> find(UUID roster) {
        return table.findByIdOptional(roster).map(RosterAlertsEntity::toAlerts);
    }

    /** Keeps the alerts in place of those that were known. */
    public void put(RosterAlerts found) {
        var known = table.findByIdOptional(found.roster());
        var entity = known.orElseGet(RosterAlertsEntity::new).with(found);
        if (known.isEmpty()) {
            table.persist(entity);
        }
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<RosterAlertsEntity, UUID> {}
}
