package io.paiban.roster.store;

import io.paiban.roster.repair.Repair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposals of repair in the database. */
@ApplicationScoped
public class RepairStore {

    private final RepairTable repairs;

    RepairStore(RepairTable repairs) {
        this.repairs = repairs;
    }

    /** Keeps a repair; in a transaction of its own where none is open, as none is while the search works. */
    @Transactional
    public void add(Repair repair) {
        repairs.persist(RepairEntity.of(repair));
    }

    public Optional<Repair> find(UUID roster, UUID id) {
        return repairs.find("roster = ?1 and id = ?2", roster, id)
                .firstResultOptional()
                .map(RepairEntity::toRepair);
    }

    /** The repairs asked of a roster, newest first. */
    public List<Repair> list(UUID roster) {
        return repairs.list("roster = ?1", Sort.descending("createdAt", "id"), roster).stream()
                .map(RepairEntity::toRepair)
                .toList();
    }

    @ApplicationScoped
    static class RepairTable implements PanacheRepositoryBase<RepairEntity, UUID> {}
}
