package io.paiban.roster.store;

import io.paiban.roster.dayplan.ActivityRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "activity_request")
class ActivityRequestEntity {

    @Id
    UUID id;

    String hotline;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    @JdbcTypeCode(SqlTypes.JSON)
    ActivityRequest request;

    static ActivityRequestEntity of(String hotline, ActivityRequest request) {
        var entity = new ActivityRequestEntity();
        entity.id = request.id();
        entity.hotline = hotline;
        entity.from = request.from();
        entity.to = request.to();
        entity.request = request;
        return entity;
    }
}
