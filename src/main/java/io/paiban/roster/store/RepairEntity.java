package io.paiban.roster.store;

import io.paiban.roster.repair.Disruption;
import io.paiban.roster.repair.NoticePrices;
import io.paiban.roster.repair.Proposal;
import io.paiban.roster.repair.Repair;
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
@Table(name = "repair")
class RepairEntity {

    @Id
    UUID id;

    UUID roster;

    @Column(name = "roster_revision")
    long rosterRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    Disruption disruption;

    @JdbcTypeCode(SqlTypes.JSON)
    NoticePrices prices;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Proposal> proposals;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    static RepairEntity of(Repair repair) {
        var entity = new RepairEntity();
        entity.id = repair.id();
        entity.roster = repair.roster();
        entity.rosterRevision = repair.rosterRevision();
        entity.disruption = repair.disruption();
        entity.prices = repair.prices();
        entity.proposals = repair.proposals();
        entity.createdAt = repair.createdAt();
        entity.createdBy = repair.createdBy();
        return entity;
    }

    Repair toRepair() {
        return new Repair(id, roster, rosterRevision, disruption, prices, proposals, createdAt, createdBy);
    }
}
