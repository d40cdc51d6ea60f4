package io.paiban.alert.model;

import io.paiban.labour.model.DayMinutes;
import io.paiban.labour.model.PlannedAs;
import io.paiban.peak.model.RemedyTerms;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import java.util.List;

/** What a shift costs, in minutes of ordinary pay. */
final class Pay {

    private final RemedyTerms terms;
    private final SiteTime site;

    Pay(RemedyTerms terms, SiteTime site) {
        this.terms = terms;
        this.site = site;
    }

    /**
     * Minutes on statutory holidays at their rate, all others of a shift on a day of rest at theirs, what is beyond the normal day as overtime, and the rest
     * as it is; rounded to a minute.
     */
    long of(RosteredPerson person, Shift shift) {
        long working = shift.worked().workingMinutes();
        long holiday =
                days(person, shift).stream().mapToLong(DayMinutes::holiday).sum();
        long overtime = overtime(person, shift);
        int percent = shift.plannedAs() == PlannedAs.REST_DAY_OT ? terms.restDayPercent() : terms.overtimePercent();
        return Math.round(
                (holiday * terms.holidayPercent() + overtime * percent + (working - holiday - overtime) * 100) / 100.0);
    }

    /** Minutes beyond the person's normal day that are not on a statutory holiday; all of a shift on a day of rest. */
    long overtime(RosteredPerson person, Shift shift) {
        var law = person.terms().lawOn(shift.workDay());
        var days = days(person, shift);
        long holiday = days.stream().mapToLong(DayMinutes::holiday).sum();
        return Math.max(0, DayMinutes.beyondNormalDay(shift.worked(), law, days) - holiday);
    }

    private List<DayMinutes> days(RosteredPerson person, Shift shift) {
        return DayMinutes.of(shift.worked(), person.terms().lawOn(shift.workDay()), person.calendar(), site);
    }
}
