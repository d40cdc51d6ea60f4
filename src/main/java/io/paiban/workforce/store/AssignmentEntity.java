package io.paiban.workforce.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Permit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "assignment")
class AssignmentEntity {

    @Id
    UUID id;

    String hotline;

    @Enumerated(EnumType.STRING)
    Assignment.Scope scope;

    String subject;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    @Column(name = "rule_set")
    String ruleSet;

    @Column(name = "contract_hours")
    BigDecimal contractHours;

    String team;

    @JdbcTypeCode(SqlTypes.JSON)
    Permit permit;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Version
    long revision;

    static AssignmentEntity of(String hotline, Assignment assignment) {
        var entity = new AssignmentEntity();
        entity.id = assignment.id();
        entity.hotline = hotline;
        entity.scope = assignment.scope();
        entity.subject = assignment.subject();
        entity.from = assignment.from();
        entity.to = assignment.to();
        entity.ruleSet = assignment.ruleSet();
        entity.contractHours = assignment.contractHours();
        entity.team = assignment.team();
        entity.permit = assignment.permit();
        entity.createdAt = assignment.createdAt();
        entity.createdBy = assignment.createdBy();
        return entity;
    }

    Versioned<Assignment> toAssignment() {
        return new Versioned<>(
                new Assignment(
                        id, scope, subject, from, to, ruleSet, contractHours, team, permit, createdAt, createdBy),
                revision);
    }
}
