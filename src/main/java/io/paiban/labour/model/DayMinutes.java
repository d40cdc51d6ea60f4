package io.paiban.labour.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shift puts on one local day.
 *
 * @param day the day
 * @param working working minutes
 * @param holiday those of them on a statutory holiday whose work has a pay code of its own
 * @param overtime those of them that count as overtime of the month
 */
public record DayMinutes(LocalDate day, long working, long holiday, long overtime) {

    /**
     * Cuts a shift's working minutes at local midnight and classifies them as planned.
     *
     * <p>In the order of time: minutes on a statutory holiday; else, of a shift on a rest day, overtime of the rest day; else normal up to
     * the day's normal minutes and weekday overtime above. Work in an emergency that the law names counts as no overtime: the cap does not
     * hold for it.
     *
     * @param calendar which days are holidays; may be null if the law has no premium on them
     * @return one or two days in the order of time; one where the law counts all by the day the shift starts
     * @throws IllegalArgumentException if the law asks for holidays of a year that the calendar does not hold
     */
    public static List<DayMinutes> of(
            WorkedShift shift, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        var result = new ArrayList<DayMinutes>(2);
        long normalLeft = law.dailyNormal() == null ? Long.MAX_VALUE : law.dailyNormal();
        boolean isCapped = !law.isEmergency(shift.emergency());
        var day = shift.workDay();
        var from = shift.span().start();
        while (from.isBefore(shift.span().end())) {
            var midnight = site.startOf(day.plusDays(1));
            var to = midnight.isBefore(shift.span().end())
                    ? midnight
                    : shift.span().end();
            long working = shift.workingMinutes(new TimeSpan(from, to));
            boolean isHoliday = law.holidayPremium()
                    && calendar != null
                    && calendar.isStatutoryHoliday(law.holidaysByCalendarDay() ? day : shift.workDay());
            long normal = 0;
            if (!isHoliday && shift.plannedAs() != PlannedAs.REST_DAY_OT || isHoliday && law.holidaysUseNorm()) {
                normal = Math.min(normalLeft, working);
                normalLeft -= normal;
            }
            var code = isHoliday ? "OT_HOLIDAY" : shift.plannedAs() == PlannedAs.REST_DAY_OT ? "OT_REST" : "OT_WEEKDAY";
            long above = isHoliday ? working : working - normal;
            result.add(new DayMinutes(
                    law.splitsAtMidnight() ? day : shift.workDay(),
                    working,
                    isHoliday ? working : 0,
                    isCapped && law.countsAsOvertime(code) ? above : 0));
            from = to;
            day = day.plusDays(1);
        }
        return result;
    }

    /**
     * Minutes of a shift that the normal week holds: all but planned overtime and paid holidays.
     *
     * @param days what the shift puts on each day, by {@link #of}
     * @return minutes; 0 for a shift on a rest day
     */
    public static long ofNormalWeek(WorkedShift shift, LabourLaw law, List<DayMinutes> days) {
        long working = shift.workingMinutes() - (law.holidaysUseNorm() ? 0 : holiday(days));
        if (shift.plannedAs() == PlannedAs.REST_DAY_OT) {
            return 0;
        }
        boolean isExtended = shift.plannedAs() == PlannedAs.EXTENDED || law.isEmergency(shift.emergency());
        return isExtended && law.dailyNormal() != null ? Math.min(working, law.dailyNormal()) : working;
    }

    /**
     * Minutes of a shift beyond the day's normal ones: all of a shift on a rest day, those on paid holidays, and of the rest what exceeds the
     * normal day, where the law has one.
     *
     * @param days what the shift puts on each day, by {@link #of}
     */
    public static long beyondNormalDay(WorkedShift shift, LabourLaw law, List<DayMinutes> days) {
        if (shift.plannedAs() == PlannedAs.REST_DAY_OT) {
            return shift.workingMinutes();
        }
        long holiday = holiday(days);
        return holiday
                + (law.dailyNormal() == null ? 0 : Math.max(0, shift.workingMinutes() - holiday - law.dailyNormal()));
    }

    private static long holiday(List<DayMinutes> days) {
        long minutes = 0;
        for (var day : days) {
            minutes += day.holiday();
        }
        return minutes;
    }
}
