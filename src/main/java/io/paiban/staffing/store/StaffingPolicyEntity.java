package io.paiban.staffing.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.staffing.model.StaffingPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "staffing_policy")
class StaffingPolicyEntity {

    @Id
    String hotline;

    @JdbcTypeCode(SqlTypes.JSON)
    StaffingPolicy policy;

    @Version
    long revision;

    Versioned<StaffingPolicy> toPolicy() {
        return new Versioned<>(policy, revision);
    }
}
