package io.paiban.calendar.model;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar is, apart from its years.
 *
 * @param code the calendar's code, such as {@code CN}
 * @param name what people call it
 * @param layer whose days it holds
 * @param parent code of the calendar of a wider layer that decides where this one has no row; null = none
 */
public record CalendarDefinition(String code, String name, CalendarLayer layer, @Nullable String parent) {

    /** What a calendar is of which nothing is known but years: a nation's, on its own. */
    public static CalendarDefinition ofYearsOnly(String code) {
        return new CalendarDefinition(code, code, CalendarLayer.NATION, null);
    }
}
