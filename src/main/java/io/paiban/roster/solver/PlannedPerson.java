package io.paiban.roster.solver;

import io.paiban.labour.model.LabourLaw;
import java.time.LocalDate;

/** A person in the planning model: what the row rules need, in a form that is fast to read. */
final class PlannedPerson {

    final int index;
    final String number;
    final LabourLaw law;
    final int lawIndex;
    final long contractWeekMinutes;

    /** Working minutes that the contract asks for in the horizon, leave credited. */
    final long contractMinutes;

    /** Whether overtime is forbidden, by day of the horizon. */
    final boolean[] noOvertime;

    /** Published shifts before and after the horizon, in the order of time; {@code day} is counted from the horizon's first. */
    final ShiftOption[] before;

    final ShiftOption[] after;

    /** Weight of the wish for the day off, by day; 0 = none. */
    final int[] wishOff;

    /** Shift type wished for, by day; null = none. */
    final String[] wishType;

    final int[] wishTypeWeight;

    /** Weeks that touch the horizon, as the person's law begins them. */
    final Week[] weeks;

    /** Cells the person counts for: rows of the cover plan. */
    final int[] coverRows;

    final CoverPlan cover;
    final boolean[] weekend;

    /**
     * A week.
     *
     * @param firstDay first day, counted from the horizon's first; may be negative
     * @param start minutes since the epoch
     * @param end minutes since the epoch
     */
    record Week(int firstDay, long start, long end) {}

    PlannedPerson(
            int index,
            String number,
            LabourLaw law,
            int lawIndex,
            long contractWeekMinutes,
            long contractMinutes,
            boolean[] noOvertime,
            ShiftOption[] before,
            ShiftOption[] after,
            int[] wishOff,
            String[] wishType,
            int[] wishTypeWeight,
            Week[] weeks,
            int[] coverRows,
            CoverPlan cover,
            boolean[] weekend) {
        this.index = index;
        this.number = number;
        this.law = law;
        this.lawIndex = lawIndex;
        this.contractWeekMinutes = contractWeekMinutes;
        this.contractMinutes = contractMinutes;
        this.noOvertime = noOvertime;
        this.before = before;
        this.after = after;
        this.wishOff = wishOff;
        this.wishType = wishType;
        this.wishTypeWeight = wishTypeWeight;
        this.weeks = weeks;
        this.coverRows = coverRows;
        this.cover = cover;
        this.weekend = weekend;
    }

    int days() {
        return wishOff.length;
    }

    static int dayIndex(LocalDate first, LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }
}
