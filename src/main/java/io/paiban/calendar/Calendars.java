package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.calendar.store.CalendarStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calendar capability's front door. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Calendars {

    private final BuiltInCalendars builtIn;
    private final CalendarStore store;

    Calendars(BuiltInCalendars builtIn, CalendarStore store) {
        this.builtIn = builtIn;
        this.store = store;
    }

    /** Every year of every calendar, by code and year. */
    public List<CalendarYear> list() {
        var all = new ArrayList<CalendarYear>();
        builtIn.codes().forEach(code -> all.addAll(builtIn.years(code)));
        all.addAll(store.list());
        all.sort(Comparator.comparing(CalendarYear::code).thenComparing(CalendarYear::year));
        return all;
    }

    /** The calendar with all its years; without any year where the code is unknown. */
    public WorkCalendar get(String code) {
        var years = new HashMap<Integer, YearStatus>();
        var days = new ArrayList<CalendarDay>();
        for (var year : builtIn.has(code) ? builtIn.years(code) : store.list(code)) {
            years.put(year.year(), year.status());
            days.addAll(year.days());
        }
        return new WorkCalendar(code, years, days);
    }

    /**
     * The calendar, which must hold every year that the given days touch.
     *
     * @param first first day needed, inclusive
     * @param last last day needed, inclusive
     * @throws RequestFailure with {@code CALENDAR_YEAR_MISSING} naming the years
     */
    public WorkCalendar getCovering(String code, LocalDate first, LocalDate last) {
        var calendar = get(code);
        var missing = java.util.stream.IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !calendar.knows(LocalDate.of(year, 1, 1)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RequestFailure(
                    ProblemType.CALENDAR_YEAR_MISSING,
                    "The calendar (%s) has no data for %s. Put the year with PUT /api/v1/calendars/%s/{year}."
                            .formatted(code, missing, code));
        }
        return calendar;
    }

    /** @throws RequestFailure with {@code CALENDAR_NOT_FOUND} */
    public Versioned<CalendarYear> readYear(String code, int year) {
        return builtIn.years(code).stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .map(known -> new Versioned<>(known, 0))
                .or(() -> store.find(code, year))
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.CALENDAR_NOT_FOUND,
                        "The calendar (%s) has no data for the year (%d).".formatted(code, year)));
    }

    /**
     * Makes or replaces a year of an own calendar.
     *
     * @throws RequestFailure with {@code BUILT_IN} for a calendar that ships with the product
     */
    public Versioned<CalendarYear> putYear(CalendarYear year, @Nullable String ifMatch) {
        if (builtIn.has(year.code())) {
            throw new RequestFailure(
                    ProblemType.BUILT_IN,
                    "The calendar (%s) ships with the product. Put your own under another code."
                            .formatted(year.code()));
        }
        store.find(year.code(), year.year()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(year);
    }
}
