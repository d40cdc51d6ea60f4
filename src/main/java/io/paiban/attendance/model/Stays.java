package io.paiban.attendance.model;

import io.paiban.attendance.model.Punch.Direction;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The punches of one person paired to stays at work. Coming and the very next punch, if it is going, make a stay;
 * whatever has no such partner stays unpaired, and nothing is guessed.
 *
 * @param stays coming and going, in the order of time
 * @param unpaired punches without a partner, in the order of time
 */
record Stays(List<Stay> stays, List<Punch> unpaired) {

    /** One stay at work: when the person came and when they went. */
    record Stay(Punch in, Punch out) {

        /** Empty where the person came and went within one minute. */
        Optional<TimeSpan> span() {
            return Spans.between(in.minute(), out.minute());
        }
    }

    /**
     * @param punches punches of one person, in any order
     * @param dedupeMinutes punches in a row in the same direction, each at most this far from the one before, are one
     */
    static Stays of(List<Punch> punches, int dedupeMinutes) {
        var stays = new ArrayList<Stay>();
        var unpaired = new ArrayList<Punch>();
        Punch came = null;
        for (var punch : deduplicated(punches, Duration.ofMinutes(dedupeMinutes))) {
            if (punch.direction() == Direction.IN) {
                if (came != null) {
                    unpaired.add(came);
                }
                came = punch;
            } else if (came == null) {
                unpaired.add(punch);
            } else {
                stays.add(new Stay(came, punch));
                came = null;
            }
        }
        if (came != null) {
            unpaired.add(came);
        }
        return new Stays(List.copyOf(stays), List.copyOf(unpaired));
    }

    /** The time at work, stays that touch made one. */
    List<TimeSpan> spans() {
        return Spans.joined(stays.stream().flatMap(stay -> stay.span().stream()).toList());
    }

    /** The punch of somebody who came and has not gone; empty where the last punch is going. */
    Optional<Punch> stillIn() {
        if (unpaired.isEmpty()) {
            return Optional.empty();
        }
        var last = unpaired.get(unpaired.size() - 1);
        boolean isLast = stays.isEmpty()
                || Punch.IN_TIME.compare(last, stays.get(stays.size() - 1).out()) > 0;
        return isLast && last.direction() == Direction.IN ? Optional.of(last) : Optional.empty();
    }

    /** Of a run in one direction the first coming and the last going are kept. */
    private static List<Punch> deduplicated(List<Punch> punches, Duration within) {
        var kept = new ArrayList<Punch>();
        Punch before = null;
        for (var punch : punches.stream().sorted(Punch.IN_TIME).toList()) {
            boolean repeats = before != null
                    && before.direction() == punch.direction()
                    && Duration.between(before.at(), punch.at()).compareTo(within) <= 0;
            if (!repeats) {
                kept.add(punch);
            } else if (punch.direction() == Direction.OUT) {
                kept.set(kept.size() - 1, punch);
            }
            before = punch;
        }
        return kept;
    }
}
