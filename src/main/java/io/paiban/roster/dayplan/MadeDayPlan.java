package io.paiban.roster.dayplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day plan as it is kept with its roster.
 *
 * @param from first work day that was planned, inclusive
 * @param days number of work days that were planned
 * @param keepBreaks whether breaks stayed where they were
 * @param madeAt when it was made
 * @param madeBy user who asked for it
 * @param movedBreaks breaks that were moved
 * @param before cover before: without the activities of an earlier plan for these days
 * @param after cover with the plan
 * @param placed what has found a place, with what an earlier plan placed on other days
 * @param refused what has not
 */
public record MadeDayPlan(
        LocalDate from,
        int days,
        boolean keepBreaks,
        Instant madeAt,
        String madeBy,
        int movedBreaks,
        CoverFigures before,
        CoverFigures after,
        List<Placement> placed,
        List<Refusal> refused) {

    public MadeDayPlan {
        placed = List.copyOf(placed);
        refused = List.copyOf(refused);
    }
}
