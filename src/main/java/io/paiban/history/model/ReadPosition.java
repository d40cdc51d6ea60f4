package io.paiban.history.model;

import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a reader of the history has come to; as text what a page's {@code next} holds.
 *
 * @param start start of the last interval read
 * @param queue its queue
 */
public record ReadPosition(Instant start, String queue) {

    public static ReadPosition of(IntervalActual row) {
        return new ReadPosition(row.start(), row.queue());
    }

    /** @throws RequestFailure with {@code INVALID_REQUEST} if the text is no position */
    public static ReadPosition parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new ReadPosition(Instant.parse(text.substring(0, Math.max(0, slash))), text.substring(slash + 1));
        } catch (DateTimeException e) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST,
                    "The position (%s) is not one that a page named as next.".formatted(text));
        }
    }

    @Override
    public String toString() {
        return start + "/" + queue;
    }
}
