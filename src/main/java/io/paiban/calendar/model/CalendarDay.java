package io.paiban.calendar.model;

import java.time.LocalDate;

/**
 * A day that is not ordinary.
 *
 * @param date the day
 * @param name what people call it, in the language of its source
 * @param kind what the day is
 */
public record CalendarDay(LocalDate date, String name, DayKind kind) {}
