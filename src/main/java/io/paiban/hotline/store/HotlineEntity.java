package io.paiban.hotline.store;

import io.paiban.hotline.model.Floor;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "hotline")
class HotlineEntity {

    @Id
    String code;

    String name;
    String zone;

    @Column(name = "interval_minutes")
    int intervalMinutes;

    @Column(name = "rule_set")
    String ruleSet;

    String calendar;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "service_target")
    ServiceTarget serviceTarget;

    @Column(name = "minimum_on_duty")
    int minimumOnDuty;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Floor> floors;

    @Version
    long revision;

    HotlineEntity with(Hotline hotline) {
        code = hotline.code();
        name = hotline.name();
        zone = hotline.zone().getId();
        intervalMinutes = Math.toIntExact(hotline.interval().toMinutes());
        ruleSet = hotline.ruleSet();
        calendar = hotline.calendar();
        serviceTarget = hotline.serviceTarget();
        minimumOnDuty = hotline.minimumOnDuty();
        floors = hotline.floors();
        return this;
    }

    Versioned<Hotline> toHotline() {
        return new Versioned<>(
                new Hotline(
                        code,
                        name,
                        ZoneId.of(zone),
                        Duration.ofMinutes(intervalMinutes),
                        ruleSet,
                        calendar,
                        serviceTarget,
                        minimumOnDuty,
                        floors),
                revision);
    }
}
