package io.paiban.roster.store;

import io.paiban.roster.model.Certificate;
import io.paiban.roster.model.RosterSlack;
import io.paiban.roster.model.RosterViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "certificate")
class CertificateEntity {

    @Id
    UUID roster;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    boolean legal;

    @Column(name = "override_reason")
    String overrideReason;

    int people;
    int shifts;

    @Column(name = "roster_hash")
    String rosterHash;

    @Column(name = "rule_sets")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> ruleSets;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> calendars;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RosterViolation> violations;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RosterSlack> slack;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    static CertificateEntity of(Certificate certificate) {
        var entity = new CertificateEntity();
        entity.roster = certificate.roster();
        entity.madeAt = certificate.madeAt();
        entity.madeBy = certificate.madeBy();
        entity.legal = certificate.legal();
        entity.overrideReason = certificate.overrideReason();
        entity.people = certificate.people();
        entity.shifts = certificate.shifts();
        entity.rosterHash = certificate.rosterHash();
        entity.ruleSets = certificate.ruleSets();
        entity.calendars = certificate.calendars();
        entity.violations = certificate.violations();
        entity.slack = certificate.slack();
        entity.warnings = certificate.warnings();
        return entity;
    }

    Certificate toCertificate() {
        return new Certificate(
                roster,
                madeAt,
                madeBy,
                legal,
                overrideReason,
                people,
                shifts,
                rosterHash,
                ruleSets,
                calendars,
                violations,
                slack,
                warnings);
    }
}
