package io.paiban.forecast.store;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.QueueForecast;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "forecast_queue")
class ForecastQueueEntity {

    @Embeddable
    record Key(UUID forecast, String queue) {}

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    Accuracy accuracy;

    @JdbcTypeCode(SqlTypes.JSON)
    Accuracy reference;

    double[] mean;
    double[] low80;
    double[] high80;
    double[] low95;
    double[] high95;

    @Column(name = "handle_seconds")
    double handleSeconds;

    static ForecastQueueEntity of(UUID forecast, ForecastQueue part) {
        var entity = new ForecastQueueEntity();
        entity.key = new Key(forecast, part.queue());
        entity.accuracy = part.accuracy();
        entity.reference = part.reference();
        entity.mean = part.values().mean();
        entity.low80 = part.values().low80();
        entity.high80 = part.values().high80();
        entity.low95 = part.values().low95();
        entity.high95 = part.values().high95();
        entity.handleSeconds = part.handleSeconds();
        return entity;
    }

    ForecastQueue toPart() {
        return new ForecastQueue(
                key.queue(), new QueueForecast(mean, low80, high80, low95, high95), handleSeconds, accuracy, reference);
    }
}
