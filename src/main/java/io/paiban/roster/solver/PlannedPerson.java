package io.paiban.roster.solver;

import io.paiban.labour.model.Protection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/** A person in the planning model: what the row rules need, in a form that is fast to read. */
final class PlannedPerson {

    final int index;
    final String number;

    /** The law by day, from {@code firstLawDay} on, which is before the horizon. */
    private final RowLaw[] laws;

    private final int firstLawDay;

    /** Whether what the laws make of single shifts matters. */
    final boolean hasFigures;

    /** Whether any of the laws asks for rest between two shifts. */
    final boolean hasRests;

    /** Whether any of the laws limits days, or nights, in a row. */
    final boolean hasDayRuns;

    final boolean hasNightRuns;

    /** Whether any of the laws looks for the weekly rest from the end of one to the end of the next. */
    final boolean hasRollingRest;

    /** Working minutes that the contract asks for in the horizon, leave credited. */
    final long contractMinutes;

    /** What the person is protected from or entitled to, by day of the horizon. */
    final DayProtection[][] protections;

    final boolean hasNoOvertime;

    /** Published shifts before and after the horizon, in the order of time; {@code day} is counted from the horizon's first. */
    final ShiftOption[] before;

    final ShiftOption[] after;

    /** Published shifts before and after the horizon in which the person only stands by; they are in neither of these. */
    final ShiftOption[] standby;

    /** The rules of the house. */
    final HouseRules house;

    /** The spans over which rules count. */
    final RowWindows windows;

    /** Cells the person counts for: rows of the cover plan. */
    final int[] coverRows;

    final CoverPlan cover;

    /** The person's part in the rules on several people and in the demand by shift. */
    final CrewMember crew;

    final boolean[] weekend;

    /**
     * A protection on one day.
     *
     * @param hard whether breaking it breaks the law
     * @param onlyOverMidnight whether it holds from the next day on, so that only a shift over midnight touches it
     * @param minutes paid rest that is due, for {@code PAID_REST}
     */
    record DayProtection(Protection.Kind kind, boolean hard, boolean onlyOverMidnight, long minutes) {}

    /** The law by day, the first of which is counted from the horizon's first. */
    record LawDays(int firstDay, RowLaw[] laws) {}

    /** Shifts around the horizon. */
    record Around(ShiftOption[] before, ShiftOption[] after) {}

    PlannedPerson(
            int index,
            String number,
            LawDays lawDays,
            long contractMinutes,
            DayProtection[][] protections,
            Around around,
            ShiftOption[] standby,
            HouseRules house,
            RowWindows windows,
            int[] coverRows,
            CoverPlan cover,
            CrewMember crew,
            boolean[] weekend) {
        this.index = index;
        this.number = number;
        this.laws = lawDays.laws();
        this.firstLawDay = lawDays.firstDay();
        this.hasRollingRest = anyLaw(law -> law.rollingRest.length > 0);
        this.hasRests = anyLaw(law -> law.dailyRest.length + law.restAfterNights.length > 0);
        this.hasDayRuns = anyLaw(law -> law.days.length > 0);
        this.hasNightRuns = anyLaw(law -> law.nights.length > 0);
        this.contractMinutes = contractMinutes;
        this.protections = protections;
        boolean noOvertime = false;
        for (var day : protections) {
            for (var protection : day) {
                noOvertime |= protection.kind() == Protection.Kind.NO_OVERTIME;
            }
        }
        this.hasNoOvertime = noOvertime;
        this.hasFigures =
                anyLaw(law -> law.judgesShifts) || Arrays.stream(protections).anyMatch(ofDay -> ofDay.length > 0);
        this.before = around.before();
        this.after = around.after();
        this.standby = standby;
        this.house = house;
        this.windows = windows;
        this.coverRows = coverRows;
        this.cover = cover;
        this.crew = crew;
        this.weekend = weekend;
    }

    private boolean anyLaw(Predicate<RowLaw> holds) {
        return Arrays.stream(laws).anyMatch(holds);
    }

    /** The law on a day, counted from the horizon's first; any day of a shift in the row. */
    RowLaw lawOn(int day) {
        return laws[day - firstLawDay];
    }

    int days() {
        return weekend.length;
    }

    static int dayIndex(LocalDate first, LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }
}
