package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A shift with the figures that several rules need of it.
 *
 * @param shift the shift
 * @param law the law of its work day
 * @param judged whether it is judged, and not only known as what lies around
 * @param working its working minutes
 * @param night its night minutes
 * @param days what it puts on each local day
 */
record JudgedShift(WorkedShift shift, LabourLaw law, boolean judged, long working, long night, List<DayMinutes> days) {

    static JudgedShift of(WorkedShift shift, WorkRecord record) {
        var law = record.terms().lawOn(shift.workDay());
        return new JudgedShift(
                shift,
                law,
                record.isJudged(shift.workDay()),
                shift.workingMinutes(),
                NightWork.minutes(shift, law, record.site()),
                DayMinutes.of(shift, law, record.calendar(), record.site()));
    }

    LocalDate workDay() {
        return shift.workDay();
    }

    boolean isNight() {
        return NightWork.isNightShift(night, law);
    }

    /** Working minutes on days from the first to the last, both inclusive. */
    DayMinutes inside(LocalDate first, LocalDate last) {
        long work = 0;
        long holiday = 0;
        long overtime = 0;
        for (var day : days) {
            if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                work += day.working();
                holiday += day.holiday();
                overtime += day.overtime();
            }
        }
        return new DayMinutes(first, work, holiday, overtime);
    }

    boolean touches(LocalDate first, LocalDate last) {
        for (var day : days) {
            if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                return true;
            }
        }
        return false;
    }
}
