package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.roster.model.SolveLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a search that brings in little: when for the time of the patience the best roster's cost has not fallen by more than a thousandth,
 * measured on the first level on which it changed. Small gains add up: they are measured against the last roster that counted. Time before half
 * of the limit is not counted, because a search that is still hot finds nothing better for long.
 */
final class Patience {

    private static final double SHARE_THAT_COUNTS = 1e-3;
    private static final double HOT_PART = 0.5;

    private final @Nullable Duration patience;
    private final long hot;
    private @Nullable HardMediumSoftLongScore counted;
    private long lastGain;

    Patience(SolveLimits limits) {
        patience = limits.patience();
        hot = limits.limit() == null ? 0 : (long) (HOT_PART * limits.limit().toNanos());
    }

    /** Notes that a better roster was found, so many nanoseconds after the begin. */
    void better(HardMediumSoftLongScore score, long passed) {
        if (counted == null || isGain(counted, score)) {
            counted = score;
            lastGain = passed;
        }
    }

    private static boolean isGain(HardMediumSoftLongScore from, HardMediumSoftLongScore to) {
        if (from.hardScore() != to.hardScore()) {
            return isGain(from.hardScore(), to.hardScore());
        }
        return from.mediumScore() != to.mediumScore()
                ? isGain(from.mediumScore(), to.mediumScore())
                : isGain(from.softScore(), to.softScore());
    }

    private static boolean isGain(long from, long to) {
        return to - from > SHARE_THAT_COUNTS * Math.abs(from);
    }

    /** Whether it is lost, so many nanoseconds after the begin. */
    boolean isLost(long passed) {
        return patience != null && passed - Math.max(lastGain, hot) >= patience.toNanos();
    }
}
