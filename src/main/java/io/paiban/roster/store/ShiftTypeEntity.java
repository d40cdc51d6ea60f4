package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "shift_type")
class ShiftTypeEntity {

    @Embeddable
    record Key(String hotline, String code) {}

    @EmbeddedId
    Key key;

    String name;

    @Column(name = "start_time")
    LocalTime start;

    @Column(name = "length_minutes")
    int lengthMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<BreakWindow> breaks;

    String roles;
    String weekdays;

    @Version
    long revision;

    ShiftTypeEntity with(String hotline, ShiftType type) {
        if (key == null) {
            key = new Key(hotline, type.code());
        }
        name = type.name();
        start = type.start();
        lengthMinutes = Math.toIntExact(type.length().toMinutes());
        breaks = type.breaks();
        roles = text(type.roles());
        weekdays = text(type.weekdays());
        return this;
    }

    Versioned<ShiftType> toShiftType() {
        return new Versioned<>(
                new ShiftType(
                        key.code(),
                        name,
                        start,
                        Duration.ofMinutes(lengthMinutes),
                        breaks,
                        words(roles, Role::valueOf),
                        words(weekdays, DayOfWeek::valueOf)),
                revision);
    }

    private static String text(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <T> Set<T> words(String text, Function<String, T> word) {
        return Arrays.stream(text.split(" ")).map(word).collect(Collectors.toUnmodifiableSet());
    }
}
