package io.paiban.forecast.store;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.Forecast;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "forecast")
class ForecastEntity {

    @Id
    UUID id;

    String hotline;

    @Column(name = "from_day")
    LocalDate from;

    int days;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "interval_minutes")
    int intervalMinutes;

    String method;
    String version;

    @JdbcTypeCode(SqlTypes.JSON)
    Accuracy accuracy;

    @JdbcTypeCode(SqlTypes.JSON)
    Accuracy reference;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    static ForecastEntity of(Forecast forecast) {
        var entity = new ForecastEntity();
        entity.id = forecast.id();
        entity.hotline = forecast.hotline();
        entity.from = forecast.from();
        entity.days = forecast.days();
        entity.asOf = forecast.asOf();
        entity.intervalMinutes = Math.toIntExact(forecast.interval().toMinutes());
        entity.method = forecast.method();
        entity.version = forecast.version();
        entity.accuracy = forecast.accuracy();
        entity.reference = forecast.reference();
        entity.warnings = forecast.warnings();
        entity.createdAt = forecast.createdAt();
        entity.createdBy = forecast.createdBy();
        return entity;
    }

    Forecast toForecast() {
        return new Forecast(
                id,
                hotline,
                from,
                days,
                asOf,
                Duration.ofMinutes(intervalMinutes),
                method,
                version,
                accuracy,
                reference,
                warnings,
                createdAt,
                createdBy);
    }
}
