package io.paiban.roster.solver;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.DayMinutes;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.ShiftRules;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What one law makes of one shift, worked out once a plan. */
final class ShiftFigures {

    final long nightMinutes;
    final boolean night;

    /** Minutes that the normal week holds. */
    final long normalWeek;

    /** Minutes beyond the normal day. */
    final long beyondNormalDay;

    /** Working minutes outside paid holidays on the day it starts, and on the next. */
    final long plain;

    final long plainNext;

    /** Minutes that count as overtime of the month on the day it starts, and on the next. */
    final long overtime;

    final long overtimeNext;

    /** Whether it puts anything on the next day. */
    final boolean hasNext;

    /** What the shift alone breaks: ordinals of rules, and units beyond the limit. */
    final int[] brokenRules;

    final long[] brokenUnits;
    final boolean[] brokenHard;

    /** What every law makes of standing by: no work. */
    static final ShiftFigures NO_WORK = new ShiftFigures();

    private ShiftFigures() {
        nightMinutes = 0;
        night = false;
        normalWeek = 0;
        beyondNormalDay = 0;
        plain = 0;
        plainNext = 0;
        overtime = 0;
        overtimeNext = 0;
        hasNext = false;
        brokenRules = new int[0];
        brokenUnits = new long[0];
        brokenHard = new boolean[0];
    }

    private ShiftFigures(WorkedShift shift, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        nightMinutes = NightWork.minutes(shift, law, site);
        night = NightWork.isNightShift(nightMinutes, law);
        var days = DayMinutes.of(shift, law, calendar, site);
        normalWeek = DayMinutes.ofNormalWeek(shift, law, days);
        beyondNormalDay = DayMinutes.beyondNormalDay(shift, law, days);
        long plainHere = 0;
        long plainThen = 0;
        long overtimeHere = 0;
        long overtimeThen = 0;
        boolean next = false;
        for (var day : days) {
            if (day.day().equals(shift.workDay())) {
                plainHere += day.working() - day.holiday();
                overtimeHere += day.overtime();
            } else {
                plainThen += day.working() - day.holiday();
                overtimeThen += day.overtime();
                next = true;
            }
        }
        plain = plainHere;
        plainNext = plainThen;
        overtime = overtimeHere;
        overtimeNext = overtimeThen;
        hasNext = next;
        var broken = new ArrayList<RowLimit>();
        ShiftRules.measure(shift, law, nightMinutes, measure -> {
            if (measure.isBroken() && measure.limit().severity() != Severity.INFO) {
                broken.add(
                        new RowLimit(measure.rule().ordinal(), measure.limit().isHard(), -measure.slack()));
            }
        });
        brokenRules = broken.stream().mapToInt(RowLimit::rule).toArray();
        brokenUnits = broken.stream().mapToLong(RowLimit::value).toArray();
        brokenHard = new boolean[broken.size()];
        for (int i = 0; i < brokenHard.length; i++) {
            brokenHard[i] = broken.get(i).hard();
        }
    }

    static ShiftFigures of(WorkedShift shift, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        return new ShiftFigures(shift, law, calendar, site);
    }

    boolean breaksLaw() {
        for (boolean hard : brokenHard) {
            if (hard) {
                return true;
            }
        }
        return false;
    }
}
