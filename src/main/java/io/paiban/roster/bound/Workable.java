package io.paiban.roster.bound;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person may work: the choices of each day and the rules between days, as far as the proofs hold them against the person. People
 * for whom all of it is the same are equal.
 *
 * @param choices by day, what may be worked; a day without any is off
 * @param isFixed by day, whether its only choice must be worked
 * @param followers by day and choice, the class of the choice: choices of one class let the same choices follow on the next day
 * @param mayFollow by day, class of the day before and choice, whether the choice may follow; class 0 is a day off, and may be followed by
 *     all
 * @param mayBeFirst by choice of the first day, whether it may follow the shifts before the roster
 * @param daysBefore days in a row worked before the roster
 * @param mostInARow most days in a row; null = no limit
 * @param week by day, the index of its week
 * @param weeks what may be worked in each week
 * @param normal by day and choice, the minutes that count in a week
 */
record Workable(
        List<List<Choice>> choices,
        boolean[] isFixed,
        int[][] followers,
        boolean[][][] mayFollow,
        boolean[] mayBeFirst,
        int daysBefore,
        @Nullable Integer mostInARow,
        int[] week,
        List<Week> weeks,
        int[][] normal) {

    /**
     * What may be worked in a week.
     *
     * @param minutes most normal minutes; {@link #NO_LIMIT} = no limit
     * @param shifts most shifts; {@link #NO_LIMIT} = no limit
     */
    record Week(int minutes, int shifts) {

        static final int NO_LIMIT = Integer.MAX_VALUE;
        static final Week FREE = new Week(NO_LIMIT, NO_LIMIT);
    }

    int days() {
        return choices.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workable workable
                && choices.equals(workable.choices)
                && Arrays.equals(isFixed, workable.isFixed)
                && Arrays.deepEquals(followers, workable.followers)
                && Arrays.deepEquals(mayFollow, workable.mayFollow)
                && Arrays.equals(mayBeFirst, workable.mayBeFirst)
                && daysBefore == workable.daysBefore
                && Objects.equals(mostInARow, workable.mostInARow)
                && Arrays.equals(week, workable.week)
                && weeks.equals(workable.weeks)
                && Arrays.deepEquals(normal, workable.normal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(choices, daysBefore, mostInARow, weeks);
    }
}
