package io.paiban.roster.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster: who works when on some days.
 *
 * @param id identifies the roster
 * @param hotline the hotline's code
 * @param requirement what it should cover; null for a roster that is only filled by hand
 * @param from first local day, inclusive
 * @param days number of local days, 1 to 56
 * @param version counts the rosters of the same days from 1
 * @param state how far it has come
 * @param createdAt when it was made
 * @param createdBy user who made it
 * @param publishedAt when agents first saw it; null before
 * @param publishedBy user who published it; null before
 * @param revision how often it has been changed, shifts included
 */
public record Roster(
        UUID id,
        String hotline,
        @Nullable UUID requirement,
        LocalDate from,
        int days,
        int version,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        long revision) {

    /** How far a roster has come. It never goes back. */
    public enum State {
        /** Being made; only planners see it. */
        DRAFT,
        /** Agents see it; it can no longer be changed. */
        PUBLISHED,
        /** Was published; a later version holds now. */
        SUPERSEDED
    }

    /** Last local day, inclusive. */
    public LocalDate lastDay() {
        return from.plusDays(days - 1L);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /** The same roster against another requirement. */
    public Roster covering(UUID other) {
        return new Roster(
                id,
                hotline,
                other,
                from,
                days,
                version,
                state,
                createdAt,
                createdBy,
                publishedAt,
                publishedBy,
                revision);
    }

    /** Whether both rosters share a day. */
    public boolean overlaps(Roster other) {
        return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
    }

    /** The roster's intervals. */
    public IntervalGrid grid(SiteTime site, Duration interval) {
        return new IntervalGrid(site, from, days, interval);
    }
}
