package io.paiban.roster.bound;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.DayMinutes;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.ShiftRules;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one law makes of a shift, whatever the person's other days are, over all the places where its breaks may lie.
 *
 * @param ways the ways to take the breaks that the rules tell apart
 * @param isAlwaysNight whether it is a night shift wherever the breaks lie
 * @param isNeverNight whether it is none wherever they lie
 * @param normalWeek fewest minutes of it that a normal week holds
 * @param crossesMidnight whether it reaches into the next day
 */
record ShiftFacts(Set<Way> ways, boolean isAlwaysNight, boolean isNeverNight, int normalWeek, boolean crossesMidnight) {

    /**
     * One way to take the breaks.
     *
     * @param broken ids of the hard rules that the shift alone breaks
     * @param hasNight whether there are night minutes
     * @param isBeyondDay whether there are minutes beyond the normal day
     */
    record Way(Set<String> broken, boolean hasNight, boolean isBeyondDay) {}

    static ShiftFacts of(List<WorkedShift> ways, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        var found = new LinkedHashSet<Way>();
        boolean always = true;
        boolean never = true;
        long normal = Long.MAX_VALUE;
        for (var shift : ways) {
            long night = NightWork.minutes(shift, law, site);
            boolean isNight = NightWork.isNightShift(night, law);
            always &= isNight;
            never &= !isNight;
            var days = DayMinutes.of(shift, law, calendar, site);
            normal = Math.min(normal, DayMinutes.ofNormalWeek(shift, law, days));
            var broken = new TreeSet<String>();
            ShiftRules.measure(shift, law, night, measure -> {
                if (measure.isBroken() && measure.limit().isHard()) {
                    broken.add(measure.rule().id());
                }
            });
            found.add(new Way(broken, night > 0, DayMinutes.beyondNormalDay(shift, law, days) > 0));
        }
        var first = ways.get(0);
        boolean crosses =
                first.span().end().isAfter(site.startOf(first.workDay().plusDays(1)));
        return new ShiftFacts(found, always, never, Math.toIntExact(normal), crosses);
    }
}
