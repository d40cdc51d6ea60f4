package io.paiban.forecast.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.forecast.Forecasts;
import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.Forecast;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.csv.CsvText;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forecasts over HTTP. */
@Path("/api/v1")
public class ForecastResource {

    private final Forecasts forecasts;
    private final Hotlines hotlines;
    private final Accounts accounts;

    ForecastResource(Forecasts forecasts, Hotlines hotlines, Accounts accounts) {
        this.forecasts = forecasts;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    @POST
    @Path("/hotlines/{h}/forecasts")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response make(@PathParam("h") String hotline, NewForecast body) {
        var faults = new Faults();
        var from = faults.present("from", RequestFailure.requireBody(body).from());
        faults.throwIfAny();
        var forecast = forecasts.make(
                hotline, from, body.days() == null ? 7 : body.days(), body.queues(), body.asOf(), accounts.caller());
        return Response.created(URI.create("/api/v1/forecasts/" + forecast.id()))
                .entity(view(forecast))
                .build();
    }

    @GET
    @Path("/hotlines/{h}/forecasts")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<ForecastView> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(forecasts.list(hotline), it -> it.id().toString(), after, limit)
                .map(this::view);
    }

    @GET
    @Path("/forecasts/{id}")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public ForecastView get(@PathParam("id") UUID id) {
        return view(forecasts.get(id, accounts.caller()));
    }

    @GET
    @Path("/forecasts/{id}/intervals")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<IntervalView> intervals(
            @PathParam("id") UUID id,
            @QueryParam("queue") String queue,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.byPosition(rows(id, queue), after, limit);
    }

    @GET
    @Path("/forecasts/{id}/intervals")
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public String intervalsCsv(@PathParam("id") UUID id, @QueryParam("queue") String queue) {
        var text = new CsvText("queue", "start", "mean", "low80", "high80", "low95", "high95", "handleTime");
        rows(id, queue)
                .forEach(row -> text.line(
                        row.queue(),
                        row.start(),
                        row.mean(),
                        row.low80(),
                        row.high80(),
                        row.low95(),
                        row.high95(),
                        row.handleTime()));
        return text.toString();
    }

    private List<IntervalView> rows(UUID id, @Nullable String queue) {
        var caller = accounts.caller();
        var forecast = forecasts.get(id, caller);
        var site = hotlines.get(forecast.hotline()).site();
        var starts = forecast.grid(site).starts();
        var rows = new ArrayList<IntervalView>();
        for (var part : forecasts.listParts(id, caller)) {
            if (queue != null && !queue.equals(part.queue())) {
                continue;
            }
            var values = part.values();
            var handleTime = Duration.ofMillis(Math.round(part.handleSeconds() * 1000));
            for (int i = 0; i < starts.size(); i++) {
                rows.add(new IntervalView(
                        part.queue(),
                        site.offset(starts.get(i)),
                        values.mean()[i],
                        values.low80()[i],
                        values.high80()[i],
                        values.low95()[i],
                        values.high95()[i],
                        handleTime));
            }
        }
        return rows;
    }

    private ForecastView view(Forecast forecast) {
        return new ForecastView(
                forecast.id(),
                forecast.hotline(),
                forecast.from(),
                forecast.days(),
                forecast.asOf(),
                forecast.interval(),
                forecast.method(),
                forecast.version(),
                forecast.accuracy(),
                forecast.reference(),
                forecast.warnings(),
                hotlines.get(forecast.hotline()).site().offset(forecast.createdAt()),
                forecast.createdBy());
    }

    /**
     * What to forecast.
     *
     * @param from first day; required
     * @param days number of days, 1 to 92; 7 unless said otherwise
     * @param queues queues wanted; all unless said otherwise
     * @param asOf only history before this day is used; {@code from} unless said otherwise
     */
    public record NewForecast(
            @Nullable LocalDate from,
            @Nullable Integer days,
            @Nullable List<String> queues,
            @Nullable LocalDate asOf) {}

    /** A forecast with its moment on the hotline's clock; {@code reference} is the seasonal naive's backtest. */
    public record ForecastView(
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
            OffsetDateTime createdAt,
            String createdBy) {}

    /** What one queue expects in one interval: mean, bands, and mean handle time. */
    public record IntervalView(
            String queue,
            OffsetDateTime start,
            double mean,
            double low80,
            double high80,
            double low95,
            double high95,
            Duration handleTime) {}
}
