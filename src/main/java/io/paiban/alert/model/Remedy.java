package io.paiban.alert.model;

import io.paiban.roster.model.Shift;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that would help against missing people. It was tried: its gain is what the count of coverage says with it, and no hard rule is broken
 * that was not broken before.
 *
 * @param kind what is done
 * @param description the same in a sentence
 * @param descriptionZh the same in Chinese
 * @param gain minutes of required work that it covers, less those that it uncovers elsewhere, over all groups; positive
 * @param cost minutes of ordinary pay that it is taken to cost; positive
 * @param people staff numbers of those it asks something of; none where it is about work only
 * @param from begin of the time that it changes, inclusive
 * @param to end of that time, exclusive
 * @param shift the shift as it would be; null where no shift changes
 */
public record Remedy(
        Kind kind,
        String description,
        String descriptionZh,
        long gain,
        long cost,
        List<String> people,
        Instant from,
        Instant to,
        @Nullable Shift shift) {

    public Remedy {
        people = List.copyOf(people);
    }

    /** What is done. */
    public enum Kind {
        /** A break is taken at another time of the same shift. */
        MOVE_BREAK,
        /** Training or another activity without contacts is held at another time of the same shift. */
        MOVE_ACTIVITY,
        /** Work that can wait is done later, within its deadline. */
        POSTPONE_WORK,
        /** Somebody who stands by is called. */
        CALL_STANDBY,
        /** A shift is made longer within ordinary hours. */
        EXTEND_SHIFT,
        /** A shift is made longer by planned overtime. */
        OVERTIME,
        /** Somebody comes on a day off. */
        CALL_IN
    }

    /** Whether more is gained for the price than by the other. */
    boolean isBetterThan(Remedy other) {
        return gain * other.cost > other.gain * cost;
    }
}
