package io.paiban.roster.store;

import io.paiban.roster.dayplan.MadeDayPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "day_plan")
class DayPlanEntity {

    @Id
    UUID roster;

    @Column(name = "roster_revision")
    long rosterRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    MadeDayPlan plan;
}
