package io.paiban.roster.model;

import io.paiban.shared.time.TimeSpan;

/**
 * What a person does in a part of a shift instead of taking contacts.
 *
 * @param activity code of the activity, such as {@code TRAINING}
 * @param span when, half-open; inside the shift and outside its breaks
 * @param takesContacts whether the person still counts as taking contacts
 */
public record ShiftActivity(String activity, TimeSpan span, boolean takesContacts) {}
