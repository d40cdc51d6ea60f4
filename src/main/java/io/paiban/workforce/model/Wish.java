package io.paiban.workforce.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person would like on one day: a shift type, or the day off.
 *
 * @param id identifies the wish
 * @param employee the person's staff number
 * @param workDay the day
 * @param shiftType code of the shift type wished for; null when the day off is wished for
 * @param off whether the day off is wished for
 * @param weight how much it matters to the person, 1 to 10
 */
public record Wish(UUID id, String employee, LocalDate workDay, @Nullable String shiftType, boolean off, int weight) {}
