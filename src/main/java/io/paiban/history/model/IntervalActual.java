package io.paiban.history.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What really came to a queue in one interval.
 *
 * @param queue the queue's code
 * @param start the interval's start
 * @param offered contacts that arrived; not negative
 * @param answered contacts that were answered; null = not recorded
 * @param abandoned contacts that gave up waiting; null = not recorded
 * @param handleSeconds mean handle time of the answered contacts in seconds; null = not recorded
 */
public record IntervalActual(
        String queue,
        Instant start,
        int offered,
        @Nullable Integer answered,
        @Nullable Integer abandoned,
        @Nullable Double handleSeconds) {}
