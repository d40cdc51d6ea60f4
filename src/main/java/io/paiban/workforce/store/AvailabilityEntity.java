package io.paiban.workforce.store;

import io.paiban.workforce.model.Availability;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "availability")
class AvailabilityEntity {

    @Id
    UUID id;

    String hotline;
    String employee;

    @Enumerated(EnumType.STRING)
    Availability.Kind kind;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<DayOfWeek> weekdays;

    @Column(name = "from_time")
    LocalTime fromTime;

    @Column(name = "to_time")
    LocalTime toTime;

    @Column(name = "shift_types")
    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> shiftTypes;

    int weight;
    String reason;

    static AvailabilityEntity of(String hotline, Availability availability) {
        var entity = new AvailabilityEntity();
        entity.id = availability.id();
        entity.hotline = hotline;
        entity.employee = availability.employee();
        entity.kind = availability.kind();
        entity.from = availability.from();
        entity.to = availability.to();
        entity.weekdays = availability.weekdays();
        entity.fromTime = availability.fromTime();
        entity.toTime = availability.toTime();
        entity.shiftTypes = availability.shiftTypes();
        entity.weight = availability.weight();
        entity.reason = availability.reason();
        return entity;
    }

    Availability toAvailability() {
        return new Availability(id, employee, kind, from, to, weekdays, fromTime, toTime, shiftTypes, weight, reason);
    }
}
