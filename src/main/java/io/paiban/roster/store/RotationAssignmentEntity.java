package io.paiban.roster.store;

import io.paiban.roster.rotation.RotationAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "rotation_assignment")
class RotationAssignmentEntity {

    @Id
    UUID id;

    String hotline;

    @Nullable
    String employee;

    @Nullable
    String team;

    String rotation;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "cycle_offset")
    int offset;

    @Column(name = "to_day")
    @Nullable
    LocalDate to;

    @Nullable
    Long price;

    static RotationAssignmentEntity of(String hotline, RotationAssignment assignment) {
        var entity = new RotationAssignmentEntity();
        entity.id = assignment.id();
        entity.hotline = hotline;
        entity.employee = assignment.employee();
        entity.team = assignment.team();
        entity.rotation = assignment.rotation();
        entity.startsOn = assignment.startsOn();
        entity.offset = assignment.offset();
        entity.to = assignment.to();
        entity.price = assignment.price();
        return entity;
    }

    RotationAssignment toAssignment() {
        return new RotationAssignment(id, employee, team, rotation, startsOn, offset, to, price);
    }
}
