package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.dayplan.MadeDayPlan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Day plans in the database, each with the revision its roster had when it was made. */
@ApplicationScoped
public class DayPlanStore {

    private final Table table;

    DayPlanStore(Table table) {
        this.table = table;
    }

    public Optional<Versioned<MadeDayPlan>> find(UUID roster) {
        return table.findByIdOptional(roster).map(entity -> new Versioned<>(entity.plan, entity.rosterRevision));
    }

    public List<MadeDayPlan> list(Collection<UUID> rosters) {
        return rosters.isEmpty()
                ? List.of()
                : table.list("roster in ?1", rosters).stream()
                        .map(entity -> entity.plan)
                        .toList();
    }

    public void put(UUID roster, MadeDayPlan plan, long rosterRevision) {
        var known = table.findByIdOptional(roster);
        var entity = known.orElseGet(DayPlanEntity::new);
        entity.roster = roster;
        entity.plan = plan;
        entity.rosterRevision = rosterRevision;
        if (known.isEmpty()) {
            table.persist(entity);
        }
    }

    public void delete(UUID roster) {
        table.deleteById(roster);
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<DayPlanEntity, UUID> {}
}
