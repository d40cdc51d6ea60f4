package io.paiban.workforce.store;

import io.paiban.workforce.model.Leave;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "leave")
class LeaveEntity {

    @Id
    UUID id;

    String hotline;
    String employee;
    String kind;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    @Enumerated(EnumType.STRING)
    Leave.State state;

    static LeaveEntity of(String hotline, Leave leave) {
        var entity = new LeaveEntity();
        entity.id = leave.id();
        entity.hotline = hotline;
        entity.employee = leave.employee();
        entity.kind = leave.kind();
        entity.from = leave.from();
        entity.to = leave.to();
        entity.state = leave.state();
        return entity;
    }

    Leave toLeave() {
        return new Leave(id, employee, kind, from, to, state);
    }
}
