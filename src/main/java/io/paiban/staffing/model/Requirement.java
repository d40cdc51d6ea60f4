package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param warnings what the reader should know, such as work that cannot be done by its deadline
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
        List<String> warnings,
        Instant createdAt,
        String createdBy) {

    public Requirement {
        warnings = List.copyOf(warnings);
    }

    /** The intervals the requirement is about. */
    public IntervalGrid grid(SiteTime site) {
        return new IntervalGrid(site, from, days, interval);
    }
}
