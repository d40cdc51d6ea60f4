package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Work inside the night as the law draws it, by {@link LabourLaw#night()} on the site's clocks. A night in which the clocks change is an
 * hour shorter or longer, and counts as such. A law that draws no night has no night work.
 */
public final class NightWork {

    private NightWork() {}

    /** Night minutes of a shift: elapsed minutes of it inside nights, less its unpaid breaks there; not negative. */
    public static long minutes(WorkedShift shift, LabourLaw law, SiteTime site) {
        if (law.night() == null) {
            return 0;
        }
        var first = site.local(shift.span().start());
        var last = site.local(shift.span().end());
        if (liesBetweenNights(first, last, law.night())) {
            return 0;
        }
        long minutes = 0;
        var end = last.toLocalDate();
        for (var day = first.toLocalDate().minusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            var night = nightOf(day, law, site);
            if (night.overlaps(shift.span())) {
                minutes += shift.workingMinutes(shift.span().intersection(night).orElseThrow());
            }
        }
        return minutes;
    }

    /** Whether a shift by day is seen at once to hold no night: it begins and ends on one day, after one night and before the next. */
    private static boolean liesBetweenNights(LocalDateTime first, LocalDateTime last, TimeWindow night) {
        return night.crossesMidnight()
                && first.toLocalDate().equals(last.toLocalDate())
                && !first.toLocalTime().isBefore(night.end())
                && !last.toLocalTime().isAfter(night.start())
                && first.isBefore(last);
    }

    /** Whether the shift has at least {@link LabourLaw#nightShiftMinutes()}, and more than none, in the night. */
    public static boolean isNightShift(WorkedShift shift, LabourLaw law, SiteTime site) {
        return isNightShift(minutes(shift, law, site), law);
    }

    /** Whether so many night minutes, and more than none, make a night shift. */
    public static boolean isNightShift(long nightMinutes, LabourLaw law) {
        return nightMinutes > 0 && nightMinutes >= law.nightShiftMinutes();
    }

    /**
     * The night that begins on the given local day.
     *
     * @throws NullPointerException where the law draws no night
     */
    public static TimeSpan nightOf(LocalDate day, LabourLaw law, SiteTime site) {
        var window = Objects.requireNonNull(law.night());
        return new TimeSpan(
                site.at(day, window.start()), site.at(window.crossesMidnight() ? day.plusDays(1) : day, window.end()));
    }
}
