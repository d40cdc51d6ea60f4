package io.paiban.calendar.store;

import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarLayer;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "calendar")
class CalendarEntity {

    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    CalendarLayer layer;

    String parent;

    @Version
    long revision;

    CalendarEntity with(CalendarDefinition definition) {
        code = definition.code();
        name = definition.name();
        layer = definition.layer();
        parent = definition.parent();
        return this;
    }

    Versioned<CalendarDefinition> toDefinition() {
        return new Versioned<>(new CalendarDefinition(code, name, layer, parent), revision);
    }
}
