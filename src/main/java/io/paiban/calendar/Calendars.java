package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayInUse;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.calendar.model.YearVersion;
import io.paiban.calendar.store.CalendarStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The calendar capability's front door. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Calendars {

    private static final Logger LOG = Logger.getLogger(Calendars.class);

    private final BuiltInCalendars builtIn;
    private final KnownCalendars known;
    private final CalendarStore store;
    private final Instance<DaysInUse> users;
    private final Clock clock;

    Calendars(
            BuiltInCalendars builtIn,
            KnownCalendars known,
            CalendarStore store,
            Instance<DaysInUse> users,
            Clock clock) {
        this.builtIn = builtIn;
        this.known = known;
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    /** The newest version of every year of every calendar, by code and year. */
    public List<CalendarYear> list() {
        return known.layers().listYears().stream()
                .sorted(Comparator.comparing(CalendarYear::code).thenComparing(CalendarYear::year))
                .toList();
    }

    /** The newest version of each year that the calendar itself holds, ascending. */
    public List<CalendarYear> listYears(String code) {
        return known.layers().listYears(code);
    }

    /** The calendar on all its layers, with all their years; without any year where the code is unknown. */
    public WorkCalendar get(String code) {
        return known.get(code);
    }

    /**
     * The calendar, which must hold every year that the given days touch, itself or on a wider layer.
     *
     * @param first first day needed, inclusive
     * @param last last day needed, inclusive
     * @throws RequestFailure with {@code CALENDAR_YEAR_MISSING} naming the years
     */
    public WorkCalendar getCovering(String code, LocalDate first, LocalDate last) {
        var calendar = get(code);
        var missing = IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !calendar.knows(LocalDate.of(year, 1, 1)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            var chain = known.layers().chain(code);
            throw new RequestFailure(
                    ProblemType.CALENDAR_YEAR_MISSING,
                    "The calendar (%s) has no data for %s. Put the year with PUT /api/v1/calendars/%s/{year}."
                            .formatted(code, missing, chain.get(chain.size() - 1)));
        }
        return calendar;
    }

    /**
     * The labels of every version that tells the kinds of some days, one for each layer and year, sorted, such as {@code
     * CN/2026@1}. A certificate that keeps them can be checked against the same days later.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public List<String> versionsCovering(String code, LocalDate first, LocalDate last) {
        return known.layers().versions(code, first, last);
    }

    /** @throws RequestFailure with {@code CALENDAR_NOT_FOUND} */
    public Versioned<CalendarDefinition> read(String code) {
        return known.layers()
                .find(code)
                .map(definition -> store.findDefinition(code).orElse(new Versioned<>(definition, 0)))
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.CALENDAR_NOT_FOUND, "There is no calendar with the code (%s).".formatted(code)));
    }

    /**
     * The newest version of a year, or an older one.
     *
     * @param version null = the newest
     * @throws RequestFailure with {@code CALENDAR_NOT_FOUND}
     */
    public Versioned<CalendarYear> readYear(String code, int year, @Nullable Integer version) {
        var found = known.layers()
                .findYear(code, year)
                .flatMap(newest -> version == null ? Optional.of(newest) : find(code, year, version));
        return found.map(Calendars::versioned)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.CALENDAR_NOT_FOUND,
                        version == null
                                ? "The calendar (%s) has no data for the year (%d).".formatted(code, year)
                                : "The calendar (%s) has no version %d of the year (%d)."
                                        .formatted(code, version, year)));
    }

    private Optional<CalendarYear> find(String code, int year, int version) {
        return store.find(code, year, version)
                .or(() -> builtIn.find(code, year).filter(shipped -> shipped.version() == version));
    }

    private static Versioned<CalendarYear> versioned(CalendarYear year) {
        return new Versioned<>(year, year.version() - 1L);
    }

    /**
     * The versions of a year, oldest first.
     *
     * @throws RequestFailure with {@code CALENDAR_NOT_FOUND}
     */
    public List<YearVersion> listVersions(String code, int year) {
        readYear(code, year, null);
        var versions = new TreeMap<Integer, YearVersion>();
        builtIn.find(code, year).ifPresent(shipped -> versions.put(shipped.version(), versionOf(shipped)));
        store.listVersions(code, year).forEach(stored -> versions.put(stored.version(), stored));
        return List.copyOf(versions.values());
    }

    private static YearVersion versionOf(CalendarYear shipped) {
        return new YearVersion(
                shipped.version(),
                shipped.status(),
                shipped.source(),
                shipped.publishedOn(),
                null,
                null,
                shipped.days().size());
    }

    /**
     * Defines a calendar, or changes on which one it lies.
     *
     * @param dryRun whether only to tell what it would do
     * @throws RequestFailure with {@code INVALID_REQUEST} naming every fault, a cycle of layers among them, {@code BUILT_IN}, or
     *     {@code STALE}
     */
    public DefinitionChange put(String code, CalendarEdit edit, @Nullable String ifMatch, boolean dryRun) {
        store.lock();
        var before = known.layers();
        var definition = edit.toDefinition(code, before);
        if (builtIn.has(code)) {
            throw new RequestFailure(
                    ProblemType.BUILT_IN,
                    "The calendar (%s) ships with the product. Define one of your own that lies on it."
                            .formatted(code));
        }
        var stored = store.findDefinition(code);
        stored.ifPresent(old -> Revision.check(ifMatch, old.revision()));
        var reopens = reopens(before.changedDays(code, before.with(definition)));
        if (dryRun) {
            return new DefinitionChange(
                    new Versioned<>(definition, stored.map(Versioned::revision).orElse(0L)), reopens);
        }
        var kept = store.putDefinition(definition);
        known.forget();
        return new DefinitionChange(kept, reopens);
    }

    /**
     * Stores the next version of a year.
     *
     * @param dryRun whether only to tell what it would do
     * @throws RequestFailure with {@code INVALID_REQUEST} naming every fault, {@code STALE}, or {@code BUILT_IN} for an official
     *     year that ships with the product
     */
    public YearsChange putYear(
            String code, int year, YearEdit edit, @Nullable String ifMatch, boolean dryRun, Caller caller) {
        store.lock();
        var wanted = edit.toYear(code, year, next(code, year));
        known.layers()
                .findYear(code, year)
                .ifPresent(newest -> Revision.check(ifMatch, versioned(newest).revision()));
        return change(code, List.of(wanted), dryRun, caller);
    }

    /**
     * Stores the next versions of the years of a CSV file with the columns {@code date,name,kind}; all of them or none.
     *
     * @throws RequestFailure with {@code INVALID_FILE} naming every fault, or {@code BUILT_IN}
     */
    public YearsChange importCsv(String code, byte[] file, ImportTerms terms, Caller caller) {
        store.lock();
        var faults = new Faults();
        CalendarEdit.checkCode(code, faults);
        terms.check(faults);
        var days = CalendarFile.read(file, known.layers().resolveWider(code), faults).stream()
                .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
        var status = terms.status() == null ? YearStatus.OFFICIAL : terms.status();
        var years = new ArrayList<CalendarYear>();
        days.forEach((year, rows) -> years.add(year(code, year, status, terms.sourceOr("CSV file"), terms, rows)));
        return change(code, years, terms.dryRun(), caller);
    }

    /**
     * Stores the next version of the year of a notice in the layout of holiday-cn.
     *
     * @throws RequestFailure with {@code INVALID_FILE} naming every fault, or {@code BUILT_IN}
     */
    public YearsChange importNotice(String code, HolidayNotice notice, ImportTerms terms, Caller caller) {
        store.lock();
        var faults = new Faults();
        CalendarEdit.checkCode(code, faults);
        terms.check(faults);
        var wider = known.layers().resolveWider(code);
        var read = notice.read(terms.statutory(), known.get(code), wider, faults);
        var source = terms.sourceOr(notice.papersOr("holiday-cn"));
        var year = year(code, notice.year(), read.status(), source, terms, List.copyOf(read.days()));
        return change(code, List.of(year), terms.dryRun(), caller);
    }

    private CalendarYear year(
            String code, int year, YearStatus status, String source, ImportTerms terms, List<CalendarDay> days) {
        return new CalendarYear(code, year, next(code, year), status, source, terms.publishedOn(), days);
    }

    private int next(String code, int year) {
        return 1
                + known.layers().findYear(code, year).map(CalendarYear::version).orElse(0);
    }

    private YearsChange change(String code, List<CalendarYear> years, boolean dryRun, Caller caller) {
        years.forEach(this::refuseBuiltIn);
        var before = known.layers();
        var reopens = reopens(before.changedDays(code, before.with(years)));
        if (!dryRun) {
            years.forEach(year -> store.add(year, clock.instant(), caller.user()));
            known.forget();
            LOG.infof(
                    "Calendar years stored: %s; %d published days to be looked at again",
                    years.stream().map(CalendarYear::label).toList(), reopens.size());
        }
        return new YearsChange(years, reopens);
    }

    private void refuseBuiltIn(CalendarYear year) {
        builtIn.find(year.code(), year.year())
                .filter(shipped -> shipped.status() == YearStatus.OFFICIAL)
                .ifPresent(shipped -> {
                    throw new RequestFailure(
                            ProblemType.BUILT_IN,
                            "The year (%d) of the calendar (%s) ships with the product from the official notice. Put your own days into a calendar that lies on it."
                                    .formatted(year.year(), year.code()));
                });
    }

    private List<DayInUse> reopens(Map<String, Set<LocalDate>> changed) {
        var found = new ArrayList<DayInUse>();
        changed.forEach((code, days) -> users.forEach(user -> found.addAll(user.find(code, days))));
        found.sort(Comparator.comparing(DayInUse::day)
                .thenComparing(DayInUse::hotline)
                .thenComparing(DayInUse::id));
        return found;
    }
}
