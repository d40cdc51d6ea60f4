package io.paiban.hotline.model;

import java.time.LocalTime;

/**
 * A least number of people of one role, every day.
 *
 * @param role name of the role, such as {@code OPS}
 * @param from local time from which it holds, inclusive
 * @param to local time until which it holds, exclusive; up to {@code from} means the next day, equal to it the whole day
 * @param minimum people on duty; not negative
 */
public record Floor(String role, LocalTime from, LocalTime to, int minimum) {}
