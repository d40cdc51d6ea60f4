package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stored requirement: how many people each group needs in each interval. Never changed after it was made.
 *
 * @param id identifies the requirement
 * @param hotline the hotline's code
 * @param forecast the forecast it was computed from
 * @param from first local day, inclusive
 * @param days number of local days
 * @param interval length of its intervals
 * @param method how it was computed
 * @param target the hotline's service target at that time
 * @param createdAt when it was made
 * @param createdBy user who asked for it
 */
public record Requirement(
        UUID id,
        String hotline,
        UUID forecast,
        LocalDate from,
        int days,
        Duration interval,
        String method,
        ServiceTarget target,
        Instant createdAt,
        String createdBy) {

    /** The intervals the requirement is about. */
    public IntervalGrid grid(SiteTime site) {
        return new IntervalGrid(site, from, days, interval);
    }
}
