package io.paiban.history;

import io.paiban.history.model.IntervalActual;
import io.paiban.platform.csv.CsvLines;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.shared.time.SiteTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands the lines of one history file.
 *
 * <p>A start with an offset is a moment. One without is read on the hotline's clock: where the clocks skip the hour, a line of 0
 * contacts is dropped with a warning and any other refused; where they show the hour twice, the first line means the first time and
 * the second line the second time.
 */
final class HistoryFile {

    private static final int MOST_CONTACTS = 1_000_000;
    private static final int LONGEST_NUMBER = 20;
    private static final double LONGEST_HANDLE_SECONDS = 86_400;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final ColumnMapping mapping;
    private final SiteTime site;
    private final Duration interval;
    private final Set<String> queues;

    private final List<IntervalActual> rows = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Faults warnings = new Faults();
    private final Map<String, Map<Instant, Integer>> lineByStart = new HashMap<>();
    private final Map<Instant, CsvLines.Line> firstOfDoubleHour = new HashMap<>();

    private HistoryFile(ColumnMapping mapping, SiteTime site, Duration interval, Set<String> queues) {
        this.mapping = mapping;
        this.site = site;
        this.interval = interval;
        this.queues = queues;
    }

    static HistoryFile read(byte[] file, ColumnMapping mapping, SiteTime site, Duration interval, Set<String> queues) {
        var read = new HistoryFile(mapping, site, interval, queues);
        CsvLines.read(file, mapping.required()).lines().forEach(read::take);
        read.warnOfHalfDoubleHours();
        return read;
    }

    /** The lines that are understood and free of faults. */
    List<IntervalActual> rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults.list();
    }

    List<Fault> warnings() {
        return warnings.list();
    }

    private void take(CsvLines.Line line) {
        faults.atLine(line.number());
        warnings.atLine(line.number());
        int before = faults.size();
        var queue = queue(line);
        var offered = count(line, ColumnMapping.OFFERED, true);
        var answered = count(line, ColumnMapping.ANSWERED, false);
        var abandoned = count(line, ColumnMapping.ABANDONED, false);
        var handleSeconds = handleSeconds(line);
        var start = start(line, queue, offered);
        if (start == null || faults.size() > before) {
            return;
        }
        var earlier = lineByStart.computeIfAbsent(queue, any -> new HashMap<>()).putIfAbsent(start, line.number());
        if (earlier != null) {
            faults.add(
                    mapping.column(ColumnMapping.START),
                    line.get(mapping.column(ColumnMapping.START)),
                    "duplicate: line %d has the same queue and start".formatted(earlier));
            return;
        }
        rows.add(new IntervalActual(queue, start, offered, answered, abandoned, handleSeconds));
    }

    private @Nullable String queue(CsvLines.Line line) {
        var column = mapping.column(ColumnMapping.QUEUE);
        var queue = mapping.queue() == null ? line.get(column) : mapping.queue();
        if (queue == null) {
            faults.add(column, null, "is missing");
        } else if (!queues.contains(queue)) {
            faults.add(
                    column,
                    queue,
                    "unknown queue; the hotline has " + queues.stream().sorted().toList());
        }
        return queue;
    }

    private @Nullable Integer count(CsvLines.Line line, String field, boolean required) {
        var column = mapping.column(field);
        var text = line.get(column);
        if (text == null) {
            if (required) {
                faults.add(column, null, "is missing");
            }
            return null;
        }
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException(text);
            }
            var number = new BigDecimal(text);
            if (Math.abs(number.scale()) > LONGEST_NUMBER) {
                throw new NumberFormatException(text);
            }
            if (number.signum() < 0) {
                faults.add(column, text, "must not be negative");
            } else if (number.stripTrailingZeros().scale() > 0) {
                faults.add(column, text, "must be a whole number");
            } else if (number.compareTo(BigDecimal.valueOf(MOST_CONTACTS)) > 0) {
                faults.add(column, text, "must not exceed %d in one interval".formatted(MOST_CONTACTS));
            } else {
                return number.intValueExact();
            }
        } catch (NumberFormatException e) {
            faults.add(column, text, "must be a whole number");
        }
        return null;
    }

    private @Nullable Double handleSeconds(CsvLines.Line line) {
        var column = mapping.column(ColumnMapping.HANDLE_SECONDS);
        var text = line.get(column);
        if (text == null) {
            return null;
        }
        var seconds = faults.parse(column, text, Double::valueOf, "seconds such as 240 or 187.5");
        if (seconds != null && !(seconds >= 0 && seconds <= LONGEST_HANDLE_SECONDS)) {
            faults.add(column, text, "must be from 0 to %d seconds".formatted((long) LONGEST_HANDLE_SECONDS));
        }
        return seconds;
    }

    private @Nullable Instant start(CsvLines.Line line, @Nullable String queue, @Nullable Integer offered) {
        var column = mapping.column(ColumnMapping.START);
        var text = line.get(column);
        if (text == null) {
            faults.add(column, null, "is missing");
            return null;
        }
        var start = moment(line, column, text, queue, offered);
        if (start != null && (start.isBefore(EARLIEST) || !start.isBefore(LATEST))) {
            faults.add(column, text, "must lie from 1970 to 2199");
            return null;
        }
        if (start != null && start.getEpochSecond() % interval.toSeconds() != 0) {
            faults.add(column, text, "is off the grid: intervals of %s start on whole multiples".formatted(interval));
            return null;
        }
        return start;
    }

    private @Nullable Instant moment(
            CsvLines.Line line, String column, String text, @Nullable String queue, @Nullable Integer offered) {
        var iso = text.replace(' ', 'T');
        try {
            int time = iso.indexOf('T');
            if (time > 0 && (iso.endsWith("Z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > 0)) {
                return OffsetDateTime.parse(iso).toInstant();
            }
            return onSiteClock(line, column, text, queue, offered, LocalDateTime.parse(iso));
        } catch (DateTimeException e) {
            faults.add(column, text, "must be a time such as 2026-11-30T08:00 or 2026-11-30T08:00:00+08:00");
            return null;
        }
    }

    private @Nullable Instant onSiteClock(
            CsvLines.Line line,
            String column,
            String text,
            @Nullable String queue,
            @Nullable Integer offered,
            LocalDateTime local) {
        var offsets = site.offsets(local);
        if (offsets.isEmpty()) {
            if (offered != null && offered == 0) {
                warnings.add(column, text, "the clocks skip this hour; the line of 0 contacts was dropped");
            } else {
                faults.add(column, text, "the clocks skip this hour, so nothing can have arrived in it");
            }
            return null;
        }
        var first = local.toInstant(offsets.get(0));
        if (offsets.size() == 1) {
            return first;
        }
        var known = lineByStart.getOrDefault(queue, Map.of());
        if (known.containsKey(first)) {
            firstOfDoubleHour.remove(first);
            return local.toInstant(offsets.get(1));
        }
        firstOfDoubleHour.put(first, line);
        return first;
    }

    private void warnOfHalfDoubleHours() {
        var column = mapping.column(ColumnMapping.START);
        firstOfDoubleHour.values().stream()
                .sorted(java.util.Comparator.comparing(CsvLines.Line::number))
                .forEach(line -> {
                    warnings.atLine(line.number());
                    warnings.add(
                            column,
                            line.get(column),
                            "the clocks show this hour twice, the file has it once; taken as the first time");
                });
    }
}
