package io.paiban.history.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.history.ColumnMapping;
import io.paiban.history.HistoryImport;
import io.paiban.history.model.ImportReport;
import io.paiban.history.model.IntervalActual;
import io.paiban.history.model.ReadPosition;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.csv.CsvText;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The history of contacts over HTTP. */
@Path("/api/v1")
public class HistoryResource {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final HistoryImport history;
    private final Hotlines hotlines;

    HistoryResource(HistoryImport history, Hotlines hotlines) {
        this.history = history;
        this.hotlines = hotlines;
    }

    /** Takes a CSV file; all of it or, unless {@code partial=true}, nothing. */
    @POST
    @Path("/hotlines/{h}/history")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public ImportReport importCsv(
            @PathParam("h") String hotline,
            byte[] file,
            @QueryParam("columns") String columns,
            @QueryParam("queue") String queue,
            @QueryParam("interval") String interval,
            @QueryParam("partial") @DefaultValue("false") boolean partial) {
        var faults = new Faults();
        var length = faults.parse("interval", interval, Duration::parse, "an ISO-8601 duration such as PT30M");
        faults.throwIfAny();
        return history.importCsv(
                hotline, RequestFailure.requireBody(file), ColumnMapping.parse(columns, queue), length, partial);
    }

    /** Intervals from the first moment of {@code from} to the first moment after {@code to}. */
    @GET
    @Path("/hotlines/{h}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<IntervalView> list(
            @PathParam("h") String hotline,
            @QueryParam("queue") String queue,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var site = hotlines.get(hotline).site();
        Page.checkLimit(limit);
        var position = after == null ? null : ReadPosition.parse(after);
        var rows = history.list(hotline, queue, span(site, from, to), position, limit + 1);
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(row -> IntervalView.of(row, site)).toList(),
                more ? ReadPosition.of(shown.get(limit - 1)).toString() : null);
    }

    @GET
    @Path("/hotlines/{h}/history")
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public String csv(
            @PathParam("h") String hotline,
            @QueryParam("queue") String queue,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        var site = hotlines.get(hotline).site();
        var text = new CsvText("queue", "start", "offered", "answered", "abandoned", "handleSeconds");
        history.list(hotline, queue, span(site, from, to), null, Integer.MAX_VALUE)
                .forEach(row -> text.line(
                        row.queue(),
                        CsvText.moment(row.start(), site),
                        row.offered(),
                        row.answered(),
                        row.abandoned(),
                        row.handleSeconds()));
        return text.toString();
    }

    private static TimeSpan span(SiteTime site, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? EARLIEST : from;
        var last = to == null ? LATEST : to;
        var faults = new Faults();
        faults.require(!last.isBefore(first), "to", to, "is before from");
        faults.throwIfAny();
        return new TimeSpan(site.startOf(first), site.startOf(last.plusDays(1)));
    }

    /** An interval with its start on the hotline's clock. */
    public record IntervalView(
            String queue,
            OffsetDateTime start,
            int offered,
            @Nullable Integer answered,
            @Nullable Integer abandoned,
            @Nullable Double handleSeconds) {

        static IntervalView of(IntervalActual row, SiteTime site) {
            return new IntervalView(
                    row.queue(),
                    site.offset(row.start()),
                    row.offered(),
                    row.answered(),
                    row.abandoned(),
                    row.handleSeconds());
        }
    }
}
