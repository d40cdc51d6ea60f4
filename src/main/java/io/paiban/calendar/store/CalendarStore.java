package io.paiban.calendar.store;

import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.YearVersion;
import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendars that users have put, in the database. */
@ApplicationScoped
public class CalendarStore {

    private final CalendarTable calendars;
    private final YearTable years;

    CalendarStore(CalendarTable calendars, YearTable years) {
        this.calendars = calendars;
        this.years = years;
    }

    /** Keeps other transactions from changing any calendar until this one ends: layers are checked across calendars. */
    public void lock() {
        years.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('calendar'))", Object.class)
                .getResultList();
    }

    public List<CalendarDefinition> listDefinitions() {
        return calendars.listAll().stream()
                .map(entity -> entity.toDefinition().value())
                .toList();
    }

    public Optional<Versioned<CalendarDefinition>> findDefinition(String code) {
        return calendars.findByIdOptional(code).map(CalendarEntity::toDefinition);
    }

    public Versioned<CalendarDefinition> putDefinition(CalendarDefinition definition) {
        var known = calendars.findByIdOptional(definition.code());
        var entity = known.orElseGet(CalendarEntity::new).with(definition);
        if (known.isEmpty()) {
            calendars.persist(entity);
        }
        calendars.flush();
        return entity.toDefinition();
    }

    /** The newest version of every year. */
    public List<CalendarYear> listNewest() {
        return years
                .list("from CalendarYearEntity one where one.key.version = (select max(other.key.version)"
                        + " from CalendarYearEntity other"
                        + " where other.key.calendar = one.key.calendar and other.key.year = one.key.year)")
                .stream()
                .map(CalendarYearEntity::toYear)
                .toList();
    }

    public Optional<CalendarYear> find(String code, int year, int version) {
        return years.findByIdOptional(new CalendarYearEntity.Key(code, year, version))
                .map(CalendarYearEntity::toYear);
    }

    /** The versions of a year, oldest first. */
    public List<YearVersion> listVersions(String code, int year) {
        return years.list("key.calendar = ?1 and key.year = ?2 order by key.version", code, year).stream()
                .map(CalendarYearEntity::toVersion)
                .toList();
    }

    public void add(CalendarYear year, Instant at, String user) {
        years.persistAndFlush(CalendarYearEntity.of(year, at, user));
    }

    @ApplicationScoped
    static class CalendarTable implements PanacheRepositoryBase<CalendarEntity, String> {}

    @ApplicationScoped
    static class YearTable implements PanacheRepositoryBase<CalendarYearEntity, CalendarYearEntity.Key> {}
}
