package io.paiban.roster.solver;

/**
 * The spans of days over which a person's rules count, each with what the time outside the horizon puts into it. Days are counted from the
 * horizon's first, both ends inclusive.
 *
 * @param rests fixed windows of the weekly rest
 * @param hours weeks, or parts of them, of normal hours
 * @param weeks weeks of averages and of protection from overtime
 * @param months months of overtime
 * @param cycles cycles of comprehensive hours
 * @param years years of free Sundays
 */
record RowWindows(
        RestWindow[] rests, Hours[] hours, Week[] weeks, Month[] months, CycleSpan[] cycles, SundayYear[] years) {

    /** A window in which a rest must lie; start and end in minutes since the epoch. */
    record RestWindow(int firstDay, int lastDay, long start, long end, RowLimit[] limits) {}

    /** A week, or a part of it, with the normal minutes that are in it outside the horizon. */
    record Hours(int firstDay, int lastDay, RowLimit[] limits, long outside) {}

    /**
     * A week.
     *
     * @param contract minutes of the contract
     * @param outsideWorking minutes of it outside the horizon that count for who is protected from overtime
     * @param outsideNight whether there is a night shift in it outside the horizon
     * @param averages averages that end with it
     */
    record Week(
            int firstDay, int lastDay, long contract, long outsideWorking, boolean outsideNight, Average[] averages) {}

    /**
     * An average over weeks.
     *
     * @param limit the working minutes allowed in all of them
     * @param firstDay its first day; its last is the week's
     * @param outside working minutes of them outside the horizon
     * @param nightsOnly whether it holds only for a week with a night shift
     */
    record Average(RowLimit limit, int firstDay, long outside, boolean nightsOnly) {}

    /** A calendar month, with the overtime that is in it outside the horizon. */
    record Month(int firstDay, int lastDay, RowLimit[] limits, long outside) {}

    /** A cycle, or the part of it under one kind of terms, with the minutes that are in it outside the horizon. */
    record CycleSpan(int firstDay, int lastDay, RowLimit[] limits, long outside) {}

    /**
     * The Sundays of a year.
     *
     * @param limits how many may be worked
     * @param outside how many are worked outside the horizon
     * @param sundays those that a shift of the horizon can touch
     * @param workedOutside whether each of these is worked outside the horizon already
     */
    record SundayYear(RowLimit[] limits, int outside, int[] sundays, boolean[] workedOutside) {}
}
