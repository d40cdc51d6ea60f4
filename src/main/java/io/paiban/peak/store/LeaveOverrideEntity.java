package io.paiban.peak.store;

import io.paiban.peak.model.LeaveLimit;
import io.paiban.peak.model.LeaveOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "leave_override")
class LeaveOverrideEntity {

    @Id
    UUID leave;

    String hotline;
    String employee;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    String reason;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @JdbcTypeCode(SqlTypes.JSON)
    List<LeaveLimit> limits;

    static LeaveOverrideEntity of(String hotline, LeaveOverride override) {
        var entity = new LeaveOverrideEntity();
        entity.leave = override.leave();
        entity.hotline = hotline;
        entity.employee = override.employee();
        entity.from = override.from();
        entity.to = override.to();
        entity.reason = override.reason();
        entity.madeAt = override.madeAt();
        entity.madeBy = override.madeBy();
        entity.limits = override.limits();
        return entity;
    }

    LeaveOverride toOverride() {
        return new LeaveOverride(leave, employee, from, to, reason, madeAt, madeBy, limits);
    }
}
