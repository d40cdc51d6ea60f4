package io.paiban.forecast.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A stored forecast of one hotline; never changed after it was made.
 *
 * @param id identifies the forecast
 * @param hotline the hotline's code
 * @param from first local day, inclusive
 * @param days number of local days, 1 to 92
 * @param asOf only history before the first moment of this day was used
 * @param interval length of its intervals
 * @param method name of the method
 * @param version version of the method
 * @param accuracy the method's backtest over all queues
 * @param reference the seasonal naive's backtest over all queues
 * @param warnings what the reader should know, such as a projected calendar year
 * @param createdAt when it was made
 * @param createdBy user who asked for it
 */
public record Forecast(
        UUID id,
        String hotline,
        LocalDate from,
        int days,
        LocalDate asOf,
        Duration interval,
        String method,
        String version,
        Accuracy accuracy,
        Accuracy reference,
        List<String> warnings,
        Instant createdAt,
        String createdBy) {

    public Forecast {
        warnings = List.copyOf(warnings);
    }

    /** The intervals the forecast is about. */
    public IntervalGrid grid(SiteTime site) {
        return new IntervalGrid(site, from, days, interval);
    }
}
