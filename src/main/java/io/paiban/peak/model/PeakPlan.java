package io.paiban.peak.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The peaks of a requirement, as a plan. Its windows never change; only somebody's word makes it hold, or no longer.
 *
 * @param id identifies the plan
 * @param hotline the hotline's code
 * @param requirement the requirement it raises
 * @param from the requirement's first local day, inclusive
 * @param days number of its local days
 * @param interval length of its intervals
 * @param state whether it holds
 * @param policy the policy it was made by
 * @param windows its windows, by group and time
 * @param warnings what the reader should know
 * @param createdAt when it was made
 * @param createdBy user who asked for it
 * @param confirmedAt since when it holds; null while it does not
 * @param confirmedBy user who confirmed it; null while it does not hold
 */
public record PeakPlan(
        UUID id,
        String hotline,
        UUID requirement,
        LocalDate from,
        int days,
        Duration interval,
        State state,
        PeakPolicy policy,
        List<PeakWindow> windows,
        List<String> warnings,
        Instant createdAt,
        String createdBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {

    public PeakPlan {
        windows = List.copyOf(windows);
        warnings = List.copyOf(warnings);
    }

    /** Whether a plan holds. */
    public enum State {
        /** Somebody is looking at it; it changes nothing. */
        PROPOSED,
        /** Rosters and leave go by it, unless a plan for the same requirement was confirmed later. */
        CONFIRMED
    }

    /** Last local day, inclusive. */
    public LocalDate lastDay() {
        return from.plusDays(days - 1L);
    }

    /** Whether it is about a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /** The intervals it is about. */
    public IntervalGrid grid(SiteTime site) {
        return new IntervalGrid(site, from, days, interval);
    }

    /** How many windows a level has. */
    public long count(PeakLevel level) {
        return windows.stream().filter(window -> window.level() == level).count();
    }
}
