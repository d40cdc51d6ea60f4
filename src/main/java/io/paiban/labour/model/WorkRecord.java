package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the audit needs to know of one person.
 *
 * @param employee the person's staff number
 * @param site the clock of the site they work at
 * @param law the law their shifts are held against
 * @param judged the local days that are judged, as one span; a breach counts if a shift of one of these work days takes part
 * @param shifts the judged shifts and what is known of the time before and after, in any order
 * @param protections what the person is protected from, and when
 * @param contractWeekMinutes working minutes a week by contract; not negative
 */
public record WorkRecord(
        String employee,
        SiteTime site,
        LabourLaw law,
        TimeSpan judged,
        List<WorkedShift> shifts,
        List<Protection> protections,
        long contractWeekMinutes) {

    public WorkRecord {
        if (contractWeekMinutes < 0) {
            throw new IllegalArgumentException(
                    "The contract's minutes a week (%s) must not be negative.".formatted(contractWeekMinutes));
        }
        shifts = List.copyOf(shifts);
        protections = List.copyOf(protections);
    }

    /** Whether the shifts of a work day are judged, and not only known as what lies around. */
    public boolean isJudged(LocalDate workDay) {
        return judged.overlaps(site.day(workDay));
    }

    /** Whether the person is protected from this kind of work on a work day. */
    public boolean isProtected(Protection.Kind kind, LocalDate workDay) {
        return protections.stream().anyMatch(protection -> protection.kind() == kind && protection.covers(workDay));
    }
}
