package io.paiban.roster.store;

import io.paiban.roster.model.Progress;
import io.paiban.roster.model.SolveRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "solve_run")
class SolveRunEntity {

    @Id
    UUID roster;

    @Enumerated(EnumType.STRING)
    SolveRun.State state;

    @Column(name = "limit_seconds")
    Long limitSeconds;

    Integer steps;
    long seed;
    String profile;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "spent_millis")
    long spentMillis;

    @JdbcTypeCode(SqlTypes.JSON)
    Progress progress;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    String failure;

    SolveRunEntity with(SolveRun run) {
        roster = run.roster();
        state = run.state();
        limitSeconds = run.limit() == null ? null : run.limit().toSeconds();
        steps = run.steps();
        seed = run.seed();
        profile = run.profile();
        requestedAt = run.requestedAt();
        requestedBy = run.requestedBy();
        startedAt = run.startedAt();
        endedAt = run.endedAt();
        spentMillis = run.spent().toMillis();
        progress = run.progress();
        cancelRequested = run.cancelRequested();
        failure = run.failure();
        return this;
    }

    SolveRun toRun() {
        return new SolveRun(
                roster,
                state,
                limitSeconds == null ? null : Duration.ofSeconds(limitSeconds),
                steps,
                seed,
                profile,
                requestedAt,
                requestedBy,
                startedAt,
                endedAt,
                Duration.ofMillis(spentMillis),
                progress,
                cancelRequested,
                failure);
    }
}
