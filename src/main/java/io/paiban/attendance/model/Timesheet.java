package io.paiban.attendance.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.LabourLaw;
import io.paiban.shared.time.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one shift: scheduled against worked, and every minute's pay code.
 *
 * <p>Once a shift has ended that has no minutes on a paid statutory holiday, its REGULAR, OT_WEEKDAY, SHORT_LATE,
 * SHORT_EARLY, ABSENCE and PENDING_PUNCH minutes add up to {@code scheduledMinutes}.
 *
 * @param shift the shift's id
 * @param employee staff number
 * @param workDay the local day the shift counts for; lateness and exceptions belong to it, minutes to their own day
 * @param scheduledMinutes working minutes of the shift, unpaid breaks left out
 * @param workedMinutes minutes of the shift counted as worked, forgiven ones included, unpaid breaks and extra time
 *     left out; 0 until the shift has ended and while a punch is missing
 * @param lateMinutes working minutes between the start of the shift and coming; 0 if within the grace
 * @param earlyMinutes working minutes between going and the end of the shift; 0 if within the grace
 * @param exceptions what somebody has to look at, in the order of the enum
 * @param state how far the timesheet is
 * @param minutes minutes by local day and pay code, in that order; each pair at most once; empty until the shift has
 *     ended
 */
public record Timesheet(
        UUID shift,
        String employee,
        LocalDate workDay,
        long scheduledMinutes,
        long workedMinutes,
        long lateMinutes,
        long earlyMinutes,
        Set<ExceptionKind> exceptions,
        State state,
        List<PayMinutes> minutes) {

    public Timesheet {
        var sorted = EnumSet.noneOf(ExceptionKind.class);
        sorted.addAll(exceptions);
        exceptions = Collections.unmodifiableSet(sorted);
        minutes = List.copyOf(minutes);
    }

    /** How far a timesheet is. */
    public enum State {
        /** The shift has not ended, and nothing is wrong yet. */
        SCHEDULED,
        /** The shift has ended and nothing is wrong. */
        DERIVED,
        /** Somebody has to look at it. */
        EXCEPTION
    }

    /**
     * Works out the timesheet of one shift.
     *
     * <p>Lateness counts from the start of the shift: forgiven, and counted as worked, within the grace, in full beyond
     * it; leaving early likewise. Being away between two stays is forgiven within the grace of lateness and otherwise
     * an absence. Unpaid breaks are taken off whether or not they are punched. One punch without a partner leaves the
     * whole shift pending. A shift without punches is pending until the window of its punches has passed, and then an
     * absence. Minutes of the shift that were not worked on a statutory holiday have no pay code where the law pays the
     * holiday.
     *
     * @param shift the shift
     * @param matched its punches, as {@link PunchMatching} gave them
     * @param law the rule set in force on the work day
     * @param calendar the calendar that says which days are statutory holidays; may be null if the law does not ask
     * @param site the site's clock
     * @param now the moment as of which to judge
     * @throws IllegalArgumentException if a punch is somebody else's, if the law's hours system pays daily and weekly
     *     overtime in steps, or if minutes fall in a year whose statutory holidays the law asks for and the calendar
     *     cannot tell
     */
    public static Timesheet derive(
            ScheduledShift shift,
            List<Punch> matched,
            LabourLaw law,
            @Nullable WorkCalendar calendar,
            SiteTime site,
            Instant now) {
        return new TimesheetDerivation(shift, matched, law, new MinuteCodes(law, calendar, site)).derive(now);
    }
}
