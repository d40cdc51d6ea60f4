package io.paiban.roster.store;

import io.paiban.roster.model.RosterPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "roster_policy")
class RosterPolicyEntity {

    @Id
    String hotline;

    @JdbcTypeCode(SqlTypes.JSON)
    RosterPolicy policy;

    long revision;
}
