package io.paiban.attendance;

import io.paiban.attendance.model.Punch;
import io.paiban.attendance.model.PunchReport;
import io.paiban.attendance.store.PunchStore;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.csv.CsvLines;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes punches in. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Punches {

    /** How far a device's clock may run ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Hotlines hotlines;
    private final People people;
    private final PunchStore store;
    private final Clock clock;

    Punches(Hotlines hotlines, People people, PunchStore store, Clock clock) {
        this.hotlines = hotlines;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    /** Takes a CSV file with the columns {@code employee,at,direction,source}; see {@link #record}. */
    public PunchReport importCsv(String hotline, byte[] file) {
        return record(
                hotline,
                CsvLines.read(file, Set.of("employee", "at", "direction", "source")).lines().stream()
                        .map(line -> new PunchEntry(
                                line.number(),
                                line.get("employee"),
                                line.get("at"),
                                line.get("direction"),
                                line.get("source")))
                        .toList());
    }

    /**
     * Stores punches; the same one twice is stored once.
     *
     * @throws RequestFailure with {@code INVALID_FILE} and every fault; nothing is stored then
     */
    public PunchReport record(String hotlineCode, List<PunchEntry> entries) {
        var site = hotlines.get(hotlineCode).site();
        var known = people.list(hotlineCode).stream().map(Employee::number).collect(Collectors.toUnmodifiableSet());
        var now = clock.instant();
        var faults = new Faults();
        var punches = new ArrayList<Punch>();
        for (var entry : entries) {
            faults.atLine(entry.line());
            int before = faults.size();
            var employee = faults.present("employee", entry.employee());
            faults.require(
                    employee == null || known.contains(employee), "employee", employee, "is nobody's staff number");
            faults.present("direction", entry.direction());
            var direction = faults.parse("direction", entry.direction(), Punch.Direction::valueOf, "IN or OUT");
            var source = faults.present("source", entry.source());
            var at = moment(entry.at(), site, faults);
            faults.require(at == null || !at.isAfter(now.plus(TOLERANCE)), "at", entry.at(), "lies in the future");
            faults.require(at == null || !at.isBefore(EARLIEST), "at", entry.at(), "lies before the year 2000");
            if (faults.size() == before) {
                punches.add(new Punch(UUID.randomUUID(), employee, at, direction, source, now));
            }
        }
        faults.throwIfAny(ProblemType.INVALID_FILE);
        int added = store.add(hotlineCode, punches);
        return new PunchReport(added, punches.size() - added);
    }

    private static @Nullable Instant moment(@Nullable String text, SiteTime site, Faults faults) {
        if (faults.present("at", text) == null) {
            return null;
        }
        var iso = text.replace(' ', 'T');
        int time = iso.indexOf('T');
        try {
            if (time > 0 && (iso.endsWith("Z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > 0)) {
                return OffsetDateTime.parse(iso).toInstant();
            }
            var local = LocalDateTime.parse(iso);
            int offsets = site.offsets(local).size();
            faults.require(offsets > 0, "at", text, "is a time that the clocks skip");
            faults.require(offsets < 2, "at", text, "is shown twice by the clocks; send it with its offset");
            return site.at(local);
        } catch (DateTimeException e) {
            faults.add("at", text, "must be a time such as 2026-11-30T08:00:00+08:00");
            return null;
        }
    }

    /** Punches on the given local days, both inclusive, in the order of time. */
    public List<Punch> list(String hotline, @Nullable String employee, LocalDate from, LocalDate to) {
        var site = hotlines.get(hotline).site();
        return store.list(hotline, employee, site.startOf(from), site.startOf(to.plusDays(1)));
    }

    List<Punch> list(String hotline, Instant from, Instant to) {
        return store.list(hotline, null, from, to);
    }
}
