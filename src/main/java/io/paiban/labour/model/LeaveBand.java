package io.paiban.labour.model;

import org.jspecify.annotations.Nullable;

/**
 * Annual leave up to a length of service.
 *
 * @param serviceYearsBelow years of service below which it holds; null = without end
 * @param days days of leave a year
 */
public record LeaveBand(@Nullable Long serviceYearsBelow, long days) {}
