package io.paiban.hotline.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What share of the contacts is answered how soon.
 *
 * @param answeredWithin longest wait that still counts as answered in time; not negative
 * @param share share of the offered contacts, in (0, 1); 1 is out of reach for random arrivals
 * @param window span that the share is judged over; null = every interval by itself
 */
public record ServiceTarget(Duration answeredWithin, double share, @Nullable Duration window) {

    /** GB/T 33358-2016 in its strict reading: 95 % of the contacts within 15 seconds. */
    public static final ServiceTarget NATIONAL_STANDARD = new ServiceTarget(Duration.ofSeconds(15), 0.95, null);

    /** The usual promise of a chat: the first reply to 95 % within 180 seconds. */
    public static final ServiceTarget CHAT = new ServiceTarget(Duration.ofSeconds(180), 0.95, null);

    public ServiceTarget {
        if (answeredWithin.isNegative()) {
            throw new IllegalArgumentException("The wait (%s) must not be negative.".formatted(answeredWithin));
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share (%s) must lie between 0 and 1, both excluded.".formatted(share));
        }
    }

    /** A target that is judged in every interval by itself. */
    public static ServiceTarget of(Duration answeredWithin, double share) {
        return new ServiceTarget(answeredWithin, share, null);
    }
}
