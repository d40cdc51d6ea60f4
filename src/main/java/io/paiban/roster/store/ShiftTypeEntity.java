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

    @Column(name = "earliest_start")
    LocalTime earliestStart;

    @Column(name = "latest_start")
    LocalTime latestStart;

    @Column(name = "step_minutes")
    int stepMinutes;

    @Column(name = "length_minutes")
    int[] lengthMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<BreakWindow> breaks;

    String roles;
    String weekdays;
    boolean standby;

    @Version
    long revision;

    ShiftTypeEntity with(String hotline, ShiftType type) {
        if (key == null) {
            key = new Key(hotline, type.code());
        }
        name = type.name();
        earliestStart = type.earliestStart();
        latestStart = type.latestStart();
        stepMinutes = Math.toIntExact(type.step().toMinutes());
        lengthMinutes = type.lengths().stream()
                .mapToInt(length -> Math.toIntExact(length.toMinutes()))
                .toArray();
        breaks = type.breaks();
        roles = text(type.roles());
        weekdays = text(type.weekdays());
        standby = type.standby();
        return this;
    }

    Versioned<ShiftType> toShiftType() {
        return new Versioned<>(
                new ShiftType(
                        key.code(),
                        name,
                        earliestStart,
                        latestStart,
                        Duration.ofMinutes(stepMinutes),
                        Arrays.stream(lengthMinutes)
                                .mapToObj(Duration::ofMinutes)
                                .toList(),
                        breaks,
                        words(roles, Role::valueOf),
                        words(weekdays, DayOfWeek::valueOf),
                        standby),
                revision);
    }

    private static String text(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <T> Set<T> words(String text, Function<String, T> word) {
        return Arrays.stream(text.split(" ")).map(word).collect(Collectors.toUnmodifiableSet());
    }
}
