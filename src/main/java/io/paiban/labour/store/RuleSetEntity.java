package io.paiban.labour.store;

import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "rule_set")
class RuleSetEntity {

    @Embeddable
    record Key(String id, String version) {}

    @EmbeddedId
    Key key;

    /** The document, in its own format. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String document;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Version
    long revision;

    Versioned<String> toDocument() {
        return new Versioned<>(document, revision);
    }
}
