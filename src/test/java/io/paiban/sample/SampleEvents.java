package io.paiban.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The two invented events of the sample: a telephone outage and a storm. */
final class SampleEvents {

    /** Day on which the telephone platform fails. */
    static final LocalDate OUTAGE = LocalDate.of(2026, 4, 14);

    /** When the outage begins, inclusive. */
    static final LocalTime OUTAGE_FROM = LocalTime.of(8, 0);

    /** When the outage ends, exclusive; the rebound begins. */
    static final LocalTime OUTAGE_TO = LocalTime.of(14, 0);

    /** When the rebound ends, exclusive. */
    static final LocalTime REBOUND_TO = LocalTime.of(18, 0);

    /** First of the two days of storm. */
    static final LocalDate STORM = LocalDate.of(2026, 7, 14);

    private static final double OUTAGE_FACTOR = 0.02;
    private static final double REBOUND_FACTOR = 1.6;
    private static final double STORM_FACTOR = 2.2;

    private SampleEvents() {}

    /** The factor that events put on the contacts of an interval; 1 where nothing happens. */
    static double factor(SampleQueue queue, LocalDateTime start) {
        var date = start.toLocalDate();
        if (date.equals(OUTAGE)) {
            return ofOutage(start.toLocalTime());
        }
        boolean storm = date.equals(STORM) || date.equals(STORM.plusDays(1));
        return storm && queue == SampleQueue.GENERAL ? STORM_FACTOR : 1;
    }

    private static double ofOutage(LocalTime time) {
        if (time.isBefore(OUTAGE_FROM) || !time.isBefore(REBOUND_TO)) {
            return 1;
        }
        return time.isBefore(OUTAGE_TO) ? OUTAGE_FACTOR : REBOUND_FACTOR;
    }
}
