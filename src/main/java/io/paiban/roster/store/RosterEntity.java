package io.paiban.roster.store;

import io.paiban.roster.model.Roster;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "roster")
class RosterEntity {

    @Id
    UUID id;

    String hotline;
    UUID requirement;

    @Column(name = "from_day")
    LocalDate from;

    int days;
    int version;

    @Enumerated(EnumType.STRING)
    Roster.State state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    String publishedBy;

    /** Counted by hand, under a row lock: a changed shift is a changed roster, and Hibernate would not see that. */
    long revision;

    static RosterEntity of(Roster roster) {
        var entity = new RosterEntity();
        entity.id = roster.id();
        entity.hotline = roster.hotline();
        entity.requirement = roster.requirement();
        entity.from = roster.from();
        entity.days = roster.days();
        entity.version = roster.version();
        entity.state = roster.state();
        entity.createdAt = roster.createdAt();
        entity.createdBy = roster.createdBy();
        entity.revision = roster.revision();
        return entity;
    }

    Roster toRoster() {
        return new Roster(
                id,
                hotline,
                requirement,
                from,
                days,
                version,
                state,
                createdAt,
                createdBy,
                publishedAt,
                publishedBy,
                revision);
    }
}
