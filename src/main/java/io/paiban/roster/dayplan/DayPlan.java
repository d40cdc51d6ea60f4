package io.paiban.roster.dayplan;

import io.paiban.roster.model.Shift;
import java.util.List;

/**
 * Where breaks and activities go.
 *
 * @param changed the shifts that are no longer as they were, in the order of the problem
 * @param placed what has found a place
 * @param refused what has not
 * @param movedBreaks breaks that lie elsewhere than before
 */
public record DayPlan(List<Shift> changed, List<Placement> placed, List<Refusal> refused, int movedBreaks) {

    public DayPlan {
        changed = List.copyOf(changed);
        placed = List.copyOf(placed);
        refused = List.copyOf(refused);
    }

    /** Minutes of work that were placed, those of all people together. */
    public long placedMinutes() {
        return placed.stream().mapToLong(one -> one.span().minutes()).sum();
    }

    /** Minutes of work that were not. */
    public long refusedMinutes() {
        return refused.stream().mapToLong(Refusal::minutes).sum();
    }
}
