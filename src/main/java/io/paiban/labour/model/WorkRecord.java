package io.paiban.labour.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the audit needs to know of one person.
 *
 * @param employee the person's staff number
 * @param site the clock of the site they work at
 * @param terms the law and the contract they work under
 * @param calendar which days are holidays; may be null where no law of the terms asks
 * @param first first local day that is judged, inclusive; a breach counts if a shift of a judged work day takes part
 * @param last last local day that is judged, inclusive
 * @param shifts the judged shifts and what is known of the time before and after, in any order
 * @param protections what the person is protected from or entitled to, and when
 * @param leaveDays days of approved leave, as far back as they are known
 */
public record WorkRecord(
        String employee,
        SiteTime site,
        TermsTimeline terms,
        @Nullable WorkCalendar calendar,
        LocalDate first,
        LocalDate last,
        List<WorkedShift> shifts,
        List<Protection> protections,
        Set<LocalDate> leaveDays) {

    public WorkRecord {
        shifts = List.copyOf(shifts);
        protections = List.copyOf(protections);
        leaveDays = Set.copyOf(leaveDays);
    }

    /** Whether the shifts of a work day are judged, and not only known as what lies around. */
    public boolean isJudged(LocalDate workDay) {
        return !workDay.isBefore(first) && !workDay.isAfter(last);
    }

    /** The protections from night work on a day that a shift touches: its work day or, over midnight, the next. */
    List<Protection> nightProtections(JudgedShift shift) {
        if (protections.isEmpty()) {
            return List.of();
        }
        boolean crosses =
                shift.shift().span().end().isAfter(site.startOf(shift.workDay().plusDays(1)));
        return protections.stream()
                .filter(one -> one.kind() == Protection.Kind.NO_NIGHT
                        && (one.covers(shift.workDay())
                                || crosses && one.covers(shift.workDay().plusDays(1))))
                .toList();
    }

    /** The protections of a kind that hold on a work day. */
    List<Protection> protections(Protection.Kind kind, LocalDate workDay) {
        if (protections.isEmpty()) {
            return List.of();
        }
        return protections.stream()
                .filter(protection -> protection.kind() == kind && protection.covers(workDay))
                .toList();
    }
}
