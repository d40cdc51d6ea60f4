package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarLayer;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.csv.CsvLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendars that ship with the product: mainland China. */
@ApplicationScoped
class BuiltInCalendars {

    private static final List<CalendarDefinition> DEFINITIONS =
            List.of(new CalendarDefinition("CN", "中国大陆", CalendarLayer.NATION, null));

    private final Map<String, List<CalendarYear>> byCode = DEFINITIONS.stream()
            .collect(Collectors.toUnmodifiableMap(CalendarDefinition::code, one -> load(one.code())));

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    List<CalendarDefinition> definitions() {
        return DEFINITIONS;
    }

    /** Every year of every built-in calendar. */
    List<CalendarYear> years() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    Optional<CalendarYear> find(String code, int year) {
        return years(code).stream().filter(known -> known.year() == year).findFirst();
    }

    /** The years of a built-in calendar, ascending; empty for an unknown code. */
    private List<CalendarYear> years(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    private static List<CalendarYear> load(String code) {
        var days = read(code + ".csv", Set.of("date", "name", "kind")).lines().stream()
                .map(line -> new CalendarDay(
                        LocalDate.parse(line.get("date")),
                        line.get("name"),
                        DayKind.valueOf(line.get("kind").toUpperCase(Locale.ROOT))))
                .collect(Collectors.groupingBy(day -> day.date().getYear()));
        return read(code + "-years.csv", Set.of("year", "status", "source")).lines().stream()
                .map(line -> {
                    int year = Integer.parseInt(line.get("year"));
                    return new CalendarYear(
                            code,
                            year,
                            1,
                            YearStatus.valueOf(line.get("status")),
                            line.get("source"),
                            null,
                            days.getOrDefault(year, List.of()));
                })
                .sorted(Comparator.comparing(CalendarYear::year))
                .toList();
    }

    private static CsvLines read(String name, Set<String> columns) {
        try (var stream = BuiltInCalendars.class.getResourceAsStream("/calendar/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The built-in calendar file (%s) is missing.".formatted(name));
            }
            return CsvLines.read(stream.readAllBytes(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
