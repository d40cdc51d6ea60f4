package io.paiban.peak.model;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/**
 * A time in which one group may get more contacts than it can serve. The arrays have one value an interval of the window and are not to be
 * changed.
 *
 * @param from start of the first interval, inclusive
 * @param to end of the last interval, exclusive
 * @param level how serious it is
 * @param group {@code general} or a language
 * @param contacts what may come, added over the window
 * @param required people required without the peak
 * @param raised people required because of it; never fewer
 * @param available people who can be there if the contract minutes go where they are needed; see {@link PeakPlanning}
 * @param worst the interval with the most people lacking, counted from 0 at the window's first
 * @param missChance largest chance in any interval that the contacts ask for more people than can be there
 * @param reason why it is a peak, in a sentence
 * @param reasonZh the same in Chinese
 * @param actions what is done
 */
public record PeakWindow(
        Instant from,
        Instant to,
        PeakLevel level,
        String group,
        Contacts contacts,
        int[] required,
        int[] raised,
        double[] available,
        int worst,
        double missChance,
        String reason,
        String reasonZh,
        PeakActions actions) {

    /**
     * Contacts of the window with the sums of the bands' ends: as if every interval were wrong in the same direction.
     *
     * @param mean expected contacts
     */
    public record Contacts(double mean, double low95, double low80, double high80, double high95) {}

    /** The window as a span. */
    public TimeSpan span() {
        return new TimeSpan(from, to);
    }

    /** Length of one of its intervals. */
    public Duration interval() {
        return span().length().dividedBy(required.length);
    }
}
