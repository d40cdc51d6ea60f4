package io.paiban.calendar.store;

import io.paiban.calendar.model.CalendarYear;
import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Calendars that users have put, in the database. */
@ApplicationScoped
public class CalendarStore {

    private final Table table;

    CalendarStore(Table table) {
        this.table = table;
    }

    public List<CalendarYear> list() {
        return table.listAll().stream().map(entity -> entity.toYear().value()).toList();
    }

    public List<CalendarYear> list(String code) {
        return table.list("key.calendar", code).stream()
                .map(entity -> entity.toYear().value())
                .toList();
    }

    public Optional<Versioned<CalendarYear>> find(String code, int year) {
        return table.findByIdOptional(new CalendarYearEntity.Key(code, year)).map(CalendarYearEntity::toYear);
    }

    public Versioned<CalendarYear> put(CalendarYear year) {
        var known = table.findByIdOptional(new CalendarYearEntity.Key(year.code(), year.year()));
        var entity = known.orElseGet(CalendarYearEntity::new).with(year);
        if (known.isEmpty()) {
            table.persist(entity);
        }
        table.flush();
        return entity.toYear();
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<CalendarYearEntity, CalendarYearEntity.Key> {}
}
