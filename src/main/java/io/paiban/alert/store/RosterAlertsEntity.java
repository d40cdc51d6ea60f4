package io.paiban.alert.store;

import io.paiban.alert.model.Alert;
import io.paiban.alert.model.RosterAlerts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "roster_alerts")
class RosterAlertsEntity {

    @Id
    UUID roster;

    @Column(name = "roster_revision")
    long rosterRevision;

    @Column(name = "computed_at")
    Instant computedAt;

    String fingerprint;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Alert> alerts;

    RosterAlertsEntity with(RosterAlerts found) {
        roster = found.roster();
        rosterRevision = found.rosterRevision();
        computedAt = found.computedAt();
        fingerprint = found.fingerprint();
        alerts = found.alerts();
        return this;
    }

    RosterAlerts toAlerts() {
        return new RosterAlerts(roster, rosterRevision, computedAt, fingerprint, alerts);
    }
}
