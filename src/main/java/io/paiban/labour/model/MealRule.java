package io.paiban.labour.model;

import org.jspecify.annotations.Nullable;

/**
 * A meal that a length of work asks for. Of several rules the first asks for the first meal, the second for the second.
 *
 * @param workLongerThan working minutes above which it holds
 * @param mealMinutes least length of the meal, unpaid
 * @param startBy minutes from the start of the shift by which it has begun, inclusive
 * @param waivableUpTo working minutes up to which it may be waived by agreement, inclusive; null = never
 */
public record MealRule(long workLongerThan, long mealMinutes, long startBy, @Nullable Long waivableUpTo) {

    /** Whether the meal is owed for that many working minutes. */
    public boolean holdsFor(long workingMinutes) {
        return workingMinutes > workLongerThan && (waivableUpTo == null || workingMinutes > waivableUpTo);
    }
}
