package io.paiban.simulation.store;

import io.paiban.simulation.model.Certified;
import io.paiban.simulation.model.SimulationRun;
import io.paiban.simulation.model.SimulationSettings;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "simulation_run")
class SimulationRunEntity {

    @Id
    UUID roster;

    @Enumerated(EnumType.STRING)
    SimulationRun.State state;

    @JdbcTypeCode(SqlTypes.JSON)
    SimulationSettings settings;

    @Column(name = "roster_revision")
    long rosterRevision;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    SimulationRun.Progress progress;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    String failure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Basic(fetch = FetchType.LAZY)
    Certified outcome;

    SimulationRunEntity with(SimulationRun run) {
        roster = run.roster();
        state = run.state();
        settings = run.settings();
        rosterRevision = run.rosterRevision();
        requestedAt = run.requestedAt();
        requestedBy = run.requestedBy();
        startedAt = run.startedAt();
        endedAt = run.endedAt();
        progress = run.progress();
        cancelRequested = run.cancelRequested();
        failure = run.failure();
        return this;
    }

    SimulationRun toRun() {
        return new SimulationRun(
                roster,
                state,
                settings,
                rosterRevision,
                requestedAt,
                requestedBy,
                startedAt,
                endedAt,
                progress,
                cancelRequested,
                failure);
    }
}
