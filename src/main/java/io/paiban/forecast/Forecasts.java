package io.paiban.forecast;

import io.paiban.calendar.Calendars;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.Forecast;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.Forecaster;
import io.paiban.forecast.model.SlotHistory;
import io.paiban.forecast.store.ForecastStore;
import io.paiban.history.HistoryImport;
import io.paiban.history.model.IntervalActual;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.shared.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The forecast capability's front door. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Forecasts {

    /** Longest horizon, in days. */
    public static final int MOST_DAYS = 92;

    /** Handle times drift; older ones than this many days do not count. */
    private static final int HANDLE_TIME_DAYS = 56;

    private static final Logger LOG = Logger.getLogger(Forecasts.class);

    private final Hotlines hotlines;
    private final Calendars calendars;
    private final HistoryImport history;
    private final ForecastStore store;
    private final Clock clock;

    Forecasts(Hotlines hotlines, Calendars calendars, HistoryImport history, ForecastStore store, Clock clock) {
        this.hotlines = hotlines;
        this.calendars = calendars;
        this.history = history;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Forecasts some days and stores the result.
     *
     * @param from first local day, inclusive
     * @param days number of days, 1 to 92
     * @param queues the queues wanted; null = all
     * @param asOf only history before the first moment of this day is used; null = {@code from}; not after it
     * @throws RequestFailure with {@code HISTORY_MISSING} naming the queues without any, {@code CALENDAR_YEAR_MISSING}, or
     *     {@code INVALID_REQUEST}
     */
    public Forecast make(
            String hotlineCode,
            LocalDate from,
            int days,
            @Nullable List<String> queues,
            @Nullable LocalDate asOf,
            Caller caller) {
        var hotline = hotlines.get(hotlineCode);
        var until = asOf == null ? from : asOf;
        check(from, days, until);
        var calendar = calendars.getCovering(hotline.calendar(), from, from.plusDays(days - 1L));
        var parts = new ArrayList<ForecastQueue>();
        var methods = new java.util.TreeSet<String>();
        var versions = new java.util.TreeSet<String>();
        for (var queue : wanted(hotlineCode, queues)) {
            var known = known(hotline, queue, until);
            var result = Forecaster.forecast(slots(hotline, known, until), calendar, from, days);
            methods.add(result.method());
            versions.add(result.version());
            parts.add(new ForecastQueue(
                    queue.code(),
                    result.forecast(),
                    handleSeconds(hotline, queue, known, until),
                    result.accuracy(),
                    result.reference()));
        }
        var forecast = new Forecast(
                UUID.randomUUID(),
                hotlineCode,
                from,
                days,
                until,
                hotline.interval(),
                String.join("+", methods),
                String.join("+", versions),
                Accuracy.pooled(parts.stream().map(ForecastQueue::accuracy).toList()),
                Accuracy.pooled(parts.stream().map(ForecastQueue::reference).toList()),
                warnings(calendar, from, days),
                clock.instant(),
                caller.user());
        store.add(forecast, parts);
        LOG.infof(
                "Forecast %s of %s made: %d days from %s, %d queues",
                forecast.id(), hotlineCode, days, from, parts.size());
        return forecast;
    }

    private static void check(LocalDate from, int days, LocalDate asOf) {
        var faults = new Faults();
        faults.require(from.getYear() >= 1990 && from.getYear() <= 2200, "from", from, "must lie from 1990 to 2200");
        faults.throwIfAny();
        faults.require(days >= 1 && days <= MOST_DAYS, "days", days, "must be from 1 to " + MOST_DAYS);
        faults.require(!asOf.isAfter(from), "asOf", asOf, "must not be after from (%s)".formatted(from));
        faults.require(asOf.isAfter(from.minusDays(MOST_DAYS * 4L)), "asOf", asOf, "is more than a year before from");
        faults.throwIfAny();
    }

    private List<Queue> wanted(String hotline, @Nullable List<String> codes) {
        var all = hotlines.listQueues(hotline);
        if (codes == null || codes.isEmpty()) {
            if (all.isEmpty()) {
                throw new RequestFailure(
                        ProblemType.HISTORY_MISSING, "The hotline (%s) has no queues yet.".formatted(hotline));
            }
            return all;
        }
        return codes.stream()
                .distinct()
                .map(code -> hotlines.readQueue(hotline, code).value())
                .toList();
    }

    private List<IntervalActual> known(Hotline hotline, Queue queue, LocalDate until) {
        var end = hotline.site().startOf(until);
        return history.span(hotline.code(), queue.code())
                .filter(span -> span.start().isBefore(end))
                .map(span -> history.listQueue(hotline.code(), queue.code(), new TimeSpan(span.start(), end)))
                .filter(rows -> !rows.isEmpty())
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.HISTORY_MISSING,
                        "The queue (%s) has no history before %s. Import some, or name the other queues only."
                                .formatted(queue.code(), until)));
    }

    private static SlotHistory slots(Hotline hotline, List<IntervalActual> known, LocalDate until) {
        var offered = new HashMap<java.time.Instant, Integer>(known.size() * 2);
        known.forEach(row -> offered.put(row.start(), row.offered()));
        return SlotHistory.of(
                hotline.site(), hotline.interval(), offered, hotline.site().startOf(until));
    }

    private static double handleSeconds(Hotline hotline, Queue queue, List<IntervalActual> known, LocalDate until) {
        var since = hotline.site().startOf(until.minusDays(HANDLE_TIME_DAYS));
        double seconds = 0;
        long contacts = 0;
        for (var row : known) {
            if (row.handleSeconds() != null && !row.start().isBefore(since)) {
                int answered = row.answered() == null ? row.offered() : row.answered();
                seconds += row.handleSeconds() * answered;
                contacts += answered;
            }
        }
        return contacts > 0 && seconds > 0
                ? seconds / contacts
                : queue.handleTime().toSeconds();
    }

    private static List<String> warnings(WorkCalendar calendar, LocalDate from, int days) {
        return IntStream.rangeClosed(from.getYear(), from.plusDays(days - 1L).getYear())
                .filter(year -> calendar.status(year) == YearStatus.PROJECTED)
                .mapToObj(year ->
                        "The calendar (%s) of %d is projected, not yet official.".formatted(calendar.code(), year))
                .toList();
    }

    /** The hotline's forecasts, newest first. */
    public List<Forecast> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /** @throws RequestFailure with {@code FORECAST_NOT_FOUND}, or {@code NOT_ALLOWED} */
    public Forecast get(UUID id, Caller caller) {
        var forecast = store.find(id)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.FORECAST_NOT_FOUND, "There is no forecast with the id (%s).".formatted(id)));
        caller.enter(forecast.hotline());
        return forecast;
    }

    /** The forecast's parts, by queue. */
    public List<ForecastQueue> listParts(UUID id, Caller caller) {
        get(id, caller);
        return store.listParts(id);
    }
}
