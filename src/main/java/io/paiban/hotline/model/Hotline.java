package io.paiban.hotline.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A hotline.
 *
 * @param code short unique name, part of addresses
 * @param name what people call it
 * @param zone time zone of its local days and times
 * @param interval length of the intervals that everything is counted in; divides the hour
 * @param ruleSet id of the labour rule set of its people, unless a person has another
 * @param calendar code of the holiday calendar
 * @param serviceTarget target of every queue that has none of its own
 * @param minimumOnDuty least number of people taking contacts at any moment
 * @param floors least numbers of people by role
 */
public record Hotline(
        String code,
        String name,
        ZoneId zone,
        Duration interval,
        String ruleSet,
        String calendar,
        ServiceTarget serviceTarget,
        int minimumOnDuty,
        List<Floor> floors) {

    public Hotline {
        floors = List.copyOf(floors);
    }

    /** The hotline's wall clock. */
    public SiteTime site() {
        return new SiteTime(zone);
    }

    /** The hotline's intervals of some local days. */
    public IntervalGrid grid(LocalDate first, int days) {
        return new IntervalGrid(site(), first, days, interval);
    }
}
