package io.paiban.roster.store;

import io.paiban.roster.model.ShiftDemand;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "shift_demand")
class ShiftDemandEntity {

    @Id
    String hotline;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ShiftDemand> items;

    long revision;
}
