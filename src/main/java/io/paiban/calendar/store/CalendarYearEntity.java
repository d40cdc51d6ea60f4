package io.paiban.calendar.store;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "calendar_year")
class CalendarYearEntity {

    @Embeddable
    record Key(String calendar, int year) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    YearStatus status;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CalendarDay> days;

    @Version
    long revision;

    CalendarYearEntity with(CalendarYear year) {
        if (key == null) {
            key = new Key(year.code(), year.year());
        }
        status = year.status();
        source = year.source();
        days = year.days();
        return this;
    }

    Versioned<CalendarYear> toYear() {
        return new Versioned<>(new CalendarYear(key.calendar(), key.year(), status, source, days), revision);
    }
}
