package io.paiban.calendar.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All calendars with the newest version of each of their years, and how they lie on each other.
 *
 * <p>The kind of a day is told by the narrowest layer that has a row for it. A year is known where the calendar or one of
 * those below it holds it, and can be trusted as far as the widest of these says, for the nation's notice decides whether a
 * year is official.
 */
public final class CalendarLayers {

    private final Map<String, CalendarDefinition> definitions;
    private final Map<String, NavigableMap<Integer, CalendarYear>> years;

    /**
     * @param definitions what the calendars are; one that has years only may be left out
     * @param years their years; of two with the same code and year the later one holds
     */
    public CalendarLayers(Collection<CalendarDefinition> definitions, Collection<CalendarYear> years) {
        this.definitions = new HashMap<>();
        this.years = new HashMap<>();
        definitions.forEach(definition -> this.definitions.put(definition.code(), definition));
        years.forEach(year -> {
            this.definitions.putIfAbsent(year.code(), CalendarDefinition.ofYearsOnly(year.code()));
            this.years.computeIfAbsent(year.code(), code -> new TreeMap<>()).put(year.year(), year);
        });
    }

    /** The same calendars with other years put in their place. */
    public CalendarLayers with(List<CalendarYear> changed) {
        var all = listYears();
        all.addAll(changed);
        return new CalendarLayers(definitions.values(), all);
    }

    /** The same calendars with another definition put in its place. */
    public CalendarLayers with(CalendarDefinition changed) {
        var all = new ArrayList<>(definitions.values());
        all.add(changed);
        return new CalendarLayers(all, listYears());
    }

    /** What the calendar is; empty where neither a definition nor a year of it is known. */
    public Optional<CalendarDefinition> find(String code) {
        return Optional.ofNullable(definitions.get(code));
    }

    /** The years that the calendar itself holds, ascending. */
    public List<CalendarYear> listYears(String code) {
        return List.copyOf(years.getOrDefault(code, new TreeMap<>()).values());
    }

    /** Every year of every calendar. */
    public List<CalendarYear> listYears() {
        var all = new ArrayList<CalendarYear>();
        years.values().forEach(some -> all.addAll(some.values()));
        return all;
    }

    /** The year that the calendar itself holds. */
    public Optional<CalendarYear> findYear(String code, int year) {
        return Optional.ofNullable(years.getOrDefault(code, new TreeMap<>()).get(year));
    }

    /** The codes from the calendar itself to the widest layer below it. */
    public List<String> chain(String code) {
        var chain = new ArrayList<String>();
        for (var next = code; next != null && !chain.contains(next); next = parent(next)) {
            chain.add(next);
        }
        return chain;
    }

    private String parent(String code) {
        return find(code).map(CalendarDefinition::parent).orElse(null);
    }

    /** The codes on the way from the calendar back to itself; empty where its layers make no cycle. */
    public List<String> cycle(String code) {
        var chain = chain(code);
        var beyond = parent(chain.get(chain.size() - 1));
        if (!code.equals(beyond)) {
            return List.of();
        }
        chain.add(code);
        return chain;
    }

    /** The calendars that lie directly on the given one, by code. */
    public List<CalendarDefinition> children(String code) {
        return new TreeMap<>(definitions)
                .values().stream()
                        .filter(definition -> code.equals(definition.parent()))
                        .toList();
    }

    /** The calendar's code and those of all calendars that lie on it, by code. */
    public Set<String> withDescendants(String code) {
        var found = new TreeSet<String>();
        definitions.keySet().stream().filter(one -> chain(one).contains(code)).forEach(found::add);
        found.add(code);
        return found;
    }

    /** What the calendar and those below it say of each day. */
    public WorkCalendar resolve(String code) {
        return resolve(code, chain(code));
    }

    /** What the calendars below this one say of each day. */
    public WorkCalendar resolveWider(String code) {
        var chain = chain(code);
        return resolve(code, chain.subList(1, chain.size()));
    }

    private WorkCalendar resolve(String code, List<String> narrowestFirst) {
        var statuses = new HashMap<Integer, YearStatus>();
        var days = new HashMap<LocalDate, CalendarDay>();
        for (int i = narrowestFirst.size() - 1; i >= 0; i--) {
            for (var year : listYears(narrowestFirst.get(i))) {
                statuses.putIfAbsent(year.year(), year.status());
                year.days().forEach(day -> days.put(day.date(), day));
            }
        }
        return new WorkCalendar(code, statuses, days.values());
    }

    /**
     * The labels of every version that tells the kinds of some days, sorted.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public List<String> versions(String code, LocalDate first, LocalDate last) {
        return chain(code).stream()
                .flatMap(layer -> listYears(layer).stream())
                .filter(year -> year.year() >= first.getYear() && year.year() <= last.getYear())
                .map(CalendarYear::label)
                .sorted()
                .toList();
    }

    /**
     * The days that are of another kind after a change, for the changed calendar and each that lies on it; calendars without
     * such a day are left out.
     *
     * @param after all calendars as they are after the change
     */
    public Map<String, Set<LocalDate>> changedDays(String code, CalendarLayers after) {
        var changed = new LinkedHashMap<String, Set<LocalDate>>();
        for (var one : after.withDescendants(code)) {
            var old = resolve(one).kinds();
            var now = after.resolve(one).kinds();
            var days = new TreeSet<LocalDate>();
            old.forEach((day, kind) -> {
                if (kind != now.get(day)) {
                    days.add(day);
                }
            });
            now.keySet().stream().filter(day -> !old.containsKey(day)).forEach(days::add);
            if (!days.isEmpty()) {
                changed.put(one, days);
            }
        }
        return changed;
    }
}
