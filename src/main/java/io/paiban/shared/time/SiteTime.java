package io.paiban.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The wall clock of one site: turns local days and times into moments and back.
 *
 * <p>A day has 23, 24 or 25 hours. A local time that the clocks skip is moved forward by the length of the gap; one that they
 * show twice means the first of the two. Both are Java's own defaults, stated here because pay depends on them.
 *
 * @param zone the site's time zone
 */
public record SiteTime(ZoneId zone) {

    /** The moment at which the given local day begins, which is not midnight where the clocks skip midnight. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The local day from its first moment to the first moment of the next: 23 to 25 hours. */
    public TimeSpan day(LocalDate day) {
        return new TimeSpan(startOf(day), startOf(day.plusDays(1)));
    }

    /** The local days from {@code first} on, as one span. */
    public TimeSpan days(LocalDate first, int days) {
        return new TimeSpan(startOf(first), startOf(first.plusDays(days)));
    }

    /** The moment at which the site's clocks show the given local time; see the class for gaps and overlaps. */
    public Instant at(LocalDate day, LocalTime time) {
        return at(day.atTime(time));
    }

    /** The moment at which the site's clocks show the given local time; see the class for gaps and overlaps. */
    public Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** The local day that a moment falls on. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What the site's clocks show at a moment. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** The moment with the site's offset, as it goes over the wire. */
    public OffsetDateTime offset(Instant moment) {
        return OffsetDateTime.ofInstant(moment, zone);
    }

    /** The offsets under which the clocks show the given local time: none in a gap, two in an overlap, otherwise one. */
    public List<ZoneOffset> offsets(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local);
    }

    /** Elapsed time of the local day: 23 to 25 hours. */
    public Duration lengthOf(LocalDate day) {
        return day(day).length();
    }
}
