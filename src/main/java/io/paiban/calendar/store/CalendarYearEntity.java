package io.paiban.calendar.store;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.YearStatus;
import io.paiban.calendar.model.YearVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "calendar_year")
class CalendarYearEntity {

    @Embeddable
    record Key(String calendar, int year, int version) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    YearStatus status;

    String source;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CalendarDay> days;

    static CalendarYearEntity of(CalendarYear year, Instant at, String user) {
        var entity = new CalendarYearEntity();
        entity.key = new Key(year.code(), year.year(), year.version());
        entity.status = year.status();
        entity.source = year.source();
        entity.publishedOn = year.publishedOn();
        entity.recordedAt = at;
        entity.recordedBy = user;
        entity.days = year.days();
        return entity;
    }

    CalendarYear toYear() {
        return new CalendarYear(key.calendar(), key.year(), key.version(), status, source, publishedOn, days);
    }

    YearVersion toVersion() {
        return new YearVersion(key.version(), status, source, publishedOn, recordedAt, recordedBy, days.size());
    }
}
