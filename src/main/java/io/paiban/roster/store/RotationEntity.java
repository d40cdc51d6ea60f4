package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.rotation.Rotation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "rotation")
class RotationEntity {

    @Embeddable
    record Key(String hotline, String code) {}

    @EmbeddedId
    Key key;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> days;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Set<String>> slots;

    long price;

    @Version
    long revision;

    RotationEntity with(String hotline, Rotation rotation) {
        if (key == null) {
            key = new Key(hotline, rotation.code());
        }
        name = rotation.name();
        days = rotation.days();
        slots = rotation.slots();
        price = rotation.price();
        return this;
    }

    Versioned<Rotation> toRotation() {
        return new Versioned<>(new Rotation(key.code(), name, days, slots, price), revision);
    }
}
