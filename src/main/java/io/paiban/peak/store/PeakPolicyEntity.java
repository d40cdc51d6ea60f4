package io.paiban.peak.store;

import io.paiban.peak.model.PeakPolicy;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "peak_policy")
class PeakPolicyEntity {

    @Id
    String hotline;

    @JdbcTypeCode(SqlTypes.JSON)
    PeakPolicy policy;

    @Version
    long revision;

    Versioned<PeakPolicy> toPolicy() {
        return new Versioned<>(policy, revision);
    }
}
