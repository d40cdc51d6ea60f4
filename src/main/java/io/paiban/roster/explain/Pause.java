package io.paiban.roster.explain;

import java.time.OffsetDateTime;

/**
 * A break on the hotline's clock.
 *
 * @param start when it begins, inclusive
 * @param end when it ends, exclusive
 * @param paid whether it is working time
 */
public record Pause(OffsetDateTime start, OffsetDateTime end, boolean paid) {}
