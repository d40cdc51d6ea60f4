package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.ShiftType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shift types in the database. */
@ApplicationScoped
public class ShiftTypeStore {

    private final Table table;

    ShiftTypeStore(Table table) {
        this.table = table;
    }

    public Optional<Versioned<ShiftType>> find(String hotline, String code) {
        return table.findByIdOptional(new ShiftTypeEntity.Key(hotline, code)).map(ShiftTypeEntity::toShiftType);
    }

    public List<ShiftType> list(String hotline) {
        return table.list("key.hotline = ?1", Sort.by("key.code"), hotline).stream()
                .map(entity -> entity.toShiftType().value())
                .toList();
    }

    /** Keeps other transactions from changing the hotline's shift types until this one ends. */
    public void lock(String hotline) {
        table.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(:name))", Object.class)
                .setParameter("name", "shift-type/" + hotline)
                .getResultList();
    }

    public Versioned<ShiftType> put(String hotline, ShiftType type) {
        var known = table.findByIdOptional(new ShiftTypeEntity.Key(hotline, type.code()));
        var entity = known.orElseGet(ShiftTypeEntity::new).with(hotline, type);
        if (known.isEmpty()) {
            table.persist(entity);
        }
        table.flush();
        return entity.toShiftType();
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<ShiftTypeEntity, ShiftTypeEntity.Key> {}
}
