package io.paiban.labour.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule set as the audit, the solver, attendance and payroll need it. Minutes unless said otherwise; {@code null} =
 * the jurisdiction sets no such rule.
 *
 * @param id the rule set's id, such as {@code CN-STANDARD}
 * @param version the version, unique within the id
 * @param effectiveFrom first day it holds, inclusive
 * @param effectiveTo last day it holds, inclusive; null while it has no end
 * @param hoursSystem how normal hours are counted
 * @param dailyRest least rest between the end of a shift and the start of the next
 * @param weeklyRest least uninterrupted rest inside each week that begins on {@code weekStart}
 * @param weekStart first day of the week that weekly rules count in
 * @param weeklyHours most working minutes in such a week, by the work day of the shift
 * @param consecutiveDays most work days in a row, in days
 * @param consecutiveNights most night shifts on days in a row, in nights
 * @param maxShift longest shift from start to end
 * @param nightStart local time the night begins, inclusive
 * @param nightEnd local time the night ends, exclusive; earlier in the day than {@code nightStart}
 * @param nightShiftMinutes night minutes from which a shift is a night shift
 * @param dailyNormal normal working minutes of a day; what is above is weekday overtime
 * @param holidayPremium whether work on a statutory holiday has a pay code of its own
 * @param lateGrace minutes of lateness that are forgiven altogether; one more counts in full
 * @param earlyGrace minutes of leaving early that are forgiven altogether
 * @param extraIgnoreBelow unapproved time outside the shift is raised from this many minutes on
 * @param punchDedupe punches in the same direction closer than this are one
 * @param sources where the law is written, one line a source
 */
public record LabourLaw(
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        HoursSystem hoursSystem,
        @Nullable Limit dailyRest,
        @Nullable Limit weeklyRest,
        DayOfWeek weekStart,
        @Nullable Limit weeklyHours,
        @Nullable Limit consecutiveDays,
        @Nullable Limit consecutiveNights,
        @Nullable Limit maxShift,
        LocalTime nightStart,
        LocalTime nightEnd,
        int nightShiftMinutes,
        @Nullable Integer dailyNormal,
        boolean holidayPremium,
        int lateGrace,
        int earlyGrace,
        int extraIgnoreBelow,
        int punchDedupe,
        List<String> sources) {

    /** How normal hours are counted. */
    public enum HoursSystem {
        STANDARD,
        COMPREHENSIVE,
        FLEXIBLE,
        AVERAGED,
        DAILY_AND_WEEKLY_OT
    }

    /** Whether this version is in force on the given day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
