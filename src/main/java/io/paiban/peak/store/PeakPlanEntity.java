package io.paiban.peak.store;

import io.paiban.peak.model.PeakPlan;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakWindow;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "peak_plan")
class PeakPlanEntity {

    @Id
    UUID id;

    String hotline;
    UUID requirement;

    @Column(name = "from_day")
    LocalDate from;

    int days;

    @Column(name = "interval_minutes")
    int intervalMinutes;

    @Enumerated(EnumType.STRING)
    PeakPlan.State state;

    @Immutable
    @JdbcTypeCode(SqlTypes.JSON)
    PeakPolicy policy;

    @Immutable
    @JdbcTypeCode(SqlTypes.JSON)
    List<PeakWindow> windows;

    @Immutable
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Version
    long revision;

    static PeakPlanEntity of(PeakPlan plan) {
        var entity = new PeakPlanEntity();
        entity.id = plan.id();
        entity.hotline = plan.hotline();
        entity.requirement = plan.requirement();
        entity.from = plan.from();
        entity.days = plan.days();
        entity.intervalMinutes = Math.toIntExact(plan.interval().toMinutes());
        entity.state = plan.state();
        entity.policy = plan.policy();
        entity.windows = plan.windows();
        entity.warnings = plan.warnings();
        entity.createdAt = plan.createdAt();
        entity.createdBy = plan.createdBy();
        return entity;
    }

    Versioned<PeakPlan> toPlan() {
        return new Versioned<>(
                new PeakPlan(
                        id,
                        hotline,
                        requirement,
                        from,
                        days,
                        Duration.ofMinutes(intervalMinutes),
                        state,
                        policy,
                        windows,
                        warnings,
                        createdAt,
                        createdBy,
                        confirmedAt,
                        confirmedBy),
                revision);
    }
}
