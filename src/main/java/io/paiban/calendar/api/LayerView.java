package io.paiban.calendar.api;

import io.paiban.calendar.model.CalendarDefinition;
import io.paiban.calendar.model.CalendarLayer;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.YearStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar and its years without their days.
 *
 * @param code the calendar's code
 * @param name what people call it
 * @param layer whose days it holds
 * @param parent code of the calendar that it lies on; null = none
 * @param years the years that it holds itself, ascending
 */
public record LayerView(String code, String name, CalendarLayer layer, @Nullable String parent, List<YearView> years) {

    /**
     * A year without its days.
     *
     * @param year the year
     * @param status how far its data can be trusted
     * @param version its newest version
     */
    public record YearView(int year, YearStatus status, int version) {}

    static LayerView of(CalendarDefinition definition, List<CalendarYear> years) {
        return new LayerView(
                definition.code(), definition.name(), definition.layer(), definition.parent(), yearsOf(years));
    }

    static List<YearView> yearsOf(List<CalendarYear> years) {
        return years.stream()
                .map(year -> new YearView(year.year(), year.status(), year.version()))
                .toList();
    }
}
