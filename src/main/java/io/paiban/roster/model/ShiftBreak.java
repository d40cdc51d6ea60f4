package io.paiban.roster.model;

import io.paiban.shared.time.TimeSpan;

/**
 * A break inside a shift. Nobody on a break counts as cover, paid or not.
 *
 * @param span when it is taken
 * @param paid whether it is working time
 */
public record ShiftBreak(TimeSpan span, boolean paid) {}
