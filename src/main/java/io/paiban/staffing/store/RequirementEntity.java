package io.paiban.staffing.store;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.Requirement;
import io.paiban.staffing.model.StaffingBasis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "requirement")
class RequirementEntity {

    @Id
    UUID id;

    String hotline;
    UUID forecast;

    @Column(name = "from_day")
    LocalDate from;

    int days;

    @Column(name = "interval_minutes")
    int intervalMinutes;

    String method;

    @JdbcTypeCode(SqlTypes.JSON)
    ServiceTarget target;

    @JdbcTypeCode(SqlTypes.JSON)
    StaffingBasis basis;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    static RequirementEntity of(Requirement requirement, StaffingBasis basis) {
        var entity = new RequirementEntity();
        entity.id = requirement.id();
        entity.hotline = requirement.hotline();
        entity.forecast = requirement.forecast();
        entity.from = requirement.from();
        entity.days = requirement.days();
        entity.intervalMinutes = Math.toIntExact(requirement.interval().toMinutes());
        entity.method = requirement.method();
        entity.target = requirement.target();
        entity.basis = basis;
        entity.warnings = requirement.warnings();
        entity.createdAt = requirement.createdAt();
        entity.createdBy = requirement.createdBy();
        return entity;
    }

    Requirement toRequirement() {
        return new Requirement(
                id,
                hotline,
                forecast,
                from,
                days,
                Duration.ofMinutes(intervalMinutes),
                method,
                target,
                warnings,
                createdAt,
                createdBy);
    }
}
