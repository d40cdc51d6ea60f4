package io.paiban.roster.store;

import io.paiban.labour.model.PlannedAs;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "shift")
class ShiftEntity {

    @Id
    UUID id;

    UUID roster;
    String employee;

    @Column(name = "work_day")
    LocalDate workDay;

    @Column(name = "start_at")
    Instant start;

    @Column(name = "end_at")
    Instant end;

    String type;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ShiftBreak> breaks;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ShiftActivity> activities;

    boolean pinned;

    @Column(name = "planned_as")
    @Enumerated(EnumType.STRING)
    PlannedAs plannedAs;

    String emergency;

    ShiftEntity with(UUID roster, Shift shift) {
        id = shift.id();
        this.roster = roster;
        employee = shift.employee();
        workDay = shift.workDay();
        start = shift.span().start();
        end = shift.span().end();
        type = shift.type();
        breaks = shift.breaks();
        activities = shift.activities();
        pinned = shift.pinned();
        plannedAs = shift.plannedAs();
        emergency = shift.emergency();
        return this;
    }

    Shift toShift() {
        return new Shift(
                id,
                employee,
                workDay,
                new TimeSpan(start, end),
                type,
                breaks,
                activities,
                pinned,
                plannedAs,
                emergency);
    }
}
