package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * Work inside the night as the law draws it: from {@link LabourLaw#nightStart()} to {@link LabourLaw#nightEnd()} of the next
 * day, on the site's clocks. A night in which the clocks change is an hour shorter or longer, and counts as such.
 */
public final class NightWork {

    private NightWork() {}

    /** Night minutes of a shift: elapsed minutes of it inside nights, less its unpaid breaks there; not negative. */
    public static long minutes(WorkedShift shift, LabourLaw law, SiteTime site) {
        long minutes = 0;
        for (TimeSpan night : nightsAround(shift.span(), law, site)) {
            minutes += shift.span()
                    .intersection(night)
                    .map(part -> paidMinutes(part, shift.unpaidBreaks()))
                    .orElse(0L);
        }
        return minutes;
    }

    /** Whether the shift has at least {@link LabourLaw#nightShiftMinutes()}, and more than none, in the night. */
    public static boolean isNightShift(WorkedShift shift, LabourLaw law, SiteTime site) {
        long minutes = minutes(shift, law, site);
        return minutes > 0 && minutes >= law.nightShiftMinutes();
    }

    /** The night that begins on the given local day. */
    public static TimeSpan nightOf(LocalDate day, LabourLaw law, SiteTime site) {
        return new TimeSpan(site.at(day, law.nightStart()), site.at(day.plusDays(1), law.nightEnd()));
    }

    private static List<TimeSpan> nightsAround(TimeSpan span, LabourLaw law, SiteTime site) {
        LocalDate eve = site.dayOf(span.start()).minusDays(1);
        return eve.datesUntil(site.dayOf(span.end()).plusDays(1))
                .map(day -> nightOf(day, law, site))
                .toList();
    }

    private static long paidMinutes(TimeSpan part, List<TimeSpan> unpaidBreaks) {
        return part.minutes()
                - unpaidBreaks.stream().mapToLong(part::sharedMinutes).sum();
    }
}
