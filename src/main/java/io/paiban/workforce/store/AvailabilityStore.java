package io.paiban.workforce.store;

import io.paiban.workforce.model.Availability;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When people can or would rather work, in the database. */
@ApplicationScoped
public class AvailabilityStore {

    private final Table table;

    AvailabilityStore(Table table) {
        this.table = table;
    }

    /** What touches the given days, both inclusive, by first day and person. */
    public List<Availability> list(String hotline, LocalDate from, LocalDate to) {
        return table
                .list("hotline = ?1 and from <= ?3 and to >= ?2", Sort.by("from", "employee", "id"), hotline, from, to)
                .stream()
                .map(AvailabilityEntity::toAvailability)
                .toList();
    }

    public Optional<Availability> find(String hotline, UUID id) {
        return table.find("hotline = ?1 and id = ?2", hotline, id)
                .firstResultOptional()
                .map(AvailabilityEntity::toAvailability);
    }

    public void add(String hotline, Availability availability) {
        table.persist(AvailabilityEntity.of(hotline, availability));
    }

    public void delete(UUID id) {
        table.deleteById(id);
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<AvailabilityEntity, UUID> {}
}
