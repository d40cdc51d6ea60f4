package io.paiban.roster.dayplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a piece where it comes nearest to a place.
 *
 * @param reason the reason
 * @param minute the first minute in the way; of no meaning for reasons without one
 * @param shortfall what would be too few; only for cover
 * @param neverThere staff numbers of those who never could come; only where no common time is
 */
record Obstacle(Refusal.Reason reason, int minute, MinuteCover.@Nullable Shortfall shortfall, List<String> neverThere) {

    Obstacle(Refusal.Reason reason) {
        this(reason, 0, null, List.of());
    }
}
