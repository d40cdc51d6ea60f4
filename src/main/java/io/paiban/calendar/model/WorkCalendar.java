package io.paiban.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The calendar of one place: which days are holidays, rest days and make-up workdays. Its layers have been laid on each other.
 *
 * <p>A year without data is an error, never "no holidays": {@link #knows} tells before asking.
 */
public final class WorkCalendar {

    private final String code;
    private final Map<Integer, YearStatus> years;
    private final NavigableMap<LocalDate, CalendarDay> days;

    /**
     * @param code the calendar's code, such as {@code CN}
     * @param years every year the calendar holds, with how far its data can be trusted
     * @param days the days that are not ordinary, each in one of the years
     */
    public WorkCalendar(String code, Map<Integer, YearStatus> years, Iterable<CalendarDay> days) {
        this.code = code;
        this.years = Map.copyOf(years);
        this.days = new TreeMap<>();
        days.forEach(day -> this.days.put(day.date(), day));
    }

    public String code() {
        return code;
    }

    /** Whether the calendar holds the year of the given day. */
    public boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /**
     * How far the data of the year can be trusted.
     *
     * @throws IllegalArgumentException if the calendar does not hold the year
     */
    public YearStatus status(int year) {
        var status = years.get(year);
        if (status == null) {
            throw new IllegalArgumentException(
                    "The calendar (%s) holds no data for the year (%s).".formatted(code, year));
        }
        return status;
    }

    /**
     * The row of the given day, empty on an ordinary day.
     *
     * @throws IllegalArgumentException if the calendar does not hold the day's year
     */
    public Optional<CalendarDay> find(LocalDate day) {
        status(day.getYear());
        return Optional.ofNullable(days.get(day));
    }

    /** Whether the day is a statutory holiday. */
    public boolean isStatutoryHoliday(LocalDate day) {
        return find(day).filter(row -> row.kind() == DayKind.STATUTORY_HOLIDAY).isPresent();
    }

    /** Whether most people stay at home: by the calendar's row, otherwise on Saturday and Sunday. */
    public boolean isRestDay(LocalDate day) {
        return find(day)
                .filter(row -> row.kind() != DayKind.PARTIAL_HOLIDAY)
                .map(row -> row.kind().isRest())
                .orElse(day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    /**
     * The years, ascending, that were worked out by rule before the official notice. What rests on them warns.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public List<Integer> projectedYears(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> years.get(year) == YearStatus.PROJECTED)
                .boxed()
                .toList();
    }

    /**
     * Number of days that are not days of rest, make-up workdays included: the working days of a period norm.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     * @throws IllegalArgumentException if the calendar does not hold a year of these days
     */
    public int workdays(LocalDate first, LocalDate last) {
        return Math.toIntExact(first.datesUntil(last.plusDays(1))
                .filter(day -> !isRestDay(day))
                .count());
    }

    /** The kind of each day that is not ordinary, by day. */
    public Map<LocalDate, DayKind> kinds() {
        var kinds = new TreeMap<LocalDate, DayKind>();
        days.forEach((day, row) -> kinds.put(day, row.kind()));
        return kinds;
    }
}
