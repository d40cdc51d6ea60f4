package io.paiban.forecast.store;

import io.paiban.forecast.model.Forecast;
import io.paiban.forecast.model.ForecastQueue;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forecasts in the database. */
@ApplicationScoped
public class ForecastStore {

    private final ForecastTable forecasts;
    private final QueueTable queues;

    ForecastStore(ForecastTable forecasts, QueueTable queues) {
        this.forecasts = forecasts;
        this.queues = queues;
    }

    public void add(Forecast forecast, List<ForecastQueue> parts) {
        forecasts.persist(ForecastEntity.of(forecast));
        parts.forEach(part -> queues.persist(ForecastQueueEntity.of(forecast.id(), part)));
    }

    public Optional<Forecast> find(UUID id) {
        return forecasts.findByIdOptional(id).map(ForecastEntity::toForecast);
    }

    /** The hotline's forecasts, newest first. */
    public List<Forecast> list(String hotline) {
        return forecasts.list("hotline = ?1", Sort.descending("createdAt", "id"), hotline).stream()
                .map(ForecastEntity::toForecast)
                .toList();
    }

    /** The parts of a forecast, by queue. */
    public List<ForecastQueue> listParts(UUID forecast) {
        return queues.list("key.forecast = ?1", Sort.by("key.queue"), forecast).stream()
                .map(ForecastQueueEntity::toPart)
                .toList();
    }

    @ApplicationScoped
    static class ForecastTable implements PanacheRepositoryBase<ForecastEntity, UUID> {}

    @ApplicationScoped
    static class QueueTable implements PanacheRepositoryBase<ForecastQueueEntity, ForecastQueueEntity.Key> {}
}
