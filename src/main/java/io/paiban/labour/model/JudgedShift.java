package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift with the figures that several rules need of it, each worked out when it is first asked for: of the shifts far before the judged
 * days most rules ask nothing.
 */
final class JudgedShift {

    private static final long UNKNOWN = -1;

    private final WorkedShift shift;
    private final LabourLaw law;
    private final boolean judged;
    private final long working;
    private final long epochDay;
    private final WorkRecord record;
    private long night = UNKNOWN;
    private @Nullable List<DayMinutes> days;

    private JudgedShift(WorkedShift shift, WorkRecord record) {
        this.shift = shift;
        this.law = record.terms().lawOn(shift.workDay());
        this.judged = record.isJudged(shift.workDay());
        this.working = shift.workingMinutes();
        this.record = record;
        this.epochDay = shift.workDay().toEpochDay();
    }

    static JudgedShift of(WorkedShift shift, WorkRecord record) {
        return new JudgedShift(shift, record);
    }

    WorkedShift shift() {
        return shift;
    }

    /** The law of its work day. */
    LabourLaw law() {
        return law;
    }

    /** Whether it is judged, and not only known as what lies around. */
    boolean judged() {
        return judged;
    }

    /** Its working minutes. */
    long working() {
        return working;
    }

    /** Its night minutes. */
    long night() {
        if (night == UNKNOWN) {
            night = NightWork.minutes(shift, law, record.site());
        }
        return night;
    }

    /** What it puts on each local day. */
    List<DayMinutes> days() {
        if (days == null) {
            days = DayMinutes.of(shift, law, record.calendar(), record.site());
        }
        return days;
    }

    LocalDate workDay() {
        return shift.workDay();
    }

    /** The work day as a number, for comparing many. */
    long epochDay() {
        return epochDay;
    }

    boolean isNight() {
        return NightWork.isNightShift(night(), law);
    }

    /** Working minutes on days from the first to the last, both inclusive. */
    DayMinutes inside(LocalDate first, LocalDate last) {
        long work = 0;
        long holiday = 0;
        long overtime = 0;
        if (mayTouch(first, last)) {
            for (var day : days()) {
                if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                    work += day.working();
                    holiday += day.holiday();
                    overtime += day.overtime();
                }
            }
        }
        return new DayMinutes(first, work, holiday, overtime);
    }

    boolean touches(LocalDate first, LocalDate last) {
        if (mayTouch(first, last)) {
            for (var day : days()) {
                if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A shift reaches at most into the second day after its work day: it is no longer than 24 hours, and may have begun the eve before. */
    private boolean mayTouch(LocalDate first, LocalDate last) {
        return epochDay <= last.toEpochDay() && epochDay + 2 >= first.toEpochDay();
    }
}
