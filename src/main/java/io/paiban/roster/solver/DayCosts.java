package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What each day costs one person by what the day holds, whatever the other days are: the preferences of days, added up. By day of the
 * horizon and slot: 0 is a day off, the others are shifts, see {@link ShiftOption#slot}. A day on which nothing is preferred has no costs.
 */
final class DayCosts {

    static final int REASONS = Reason.values().length;

    private final long[] @Nullable [] hard;

    /** By reason; null where the person has none for it. */
    private final long[] @Nullable [] @Nullable [] wished = new long[REASONS][][];

    private DayCosts(int days) {
        hard = new long[days][];
    }

    /** Adds up preferences. */
    static final class Builder {

        private final ShiftOption[][] slots;
        private final DayCosts costs;

        /** @param slots by day of the horizon a shift of each slot; that of slot 0, the day off, is left out */
        Builder(ShiftOption[][] slots) {
            this.slots = slots;
            this.costs = new DayCosts(slots.length);
        }

        void add(DayPreference preference, int day) {
            long[][] table = costs.hard;
            if (!preference.hard()) {
                int reason = preference.reason().ordinal();
                if (costs.wished[reason] == null) {
                    costs.wished[reason] = new long[slots.length][];
                }
                table = costs.wished[reason];
            }
            if (table[day] == null) {
                table[day] = new long[slots[day].length + 1];
            }
            long cost = preference.hard()
                    ? HouseRule.MINUTES_A_UNIT * Math.max(1, preference.weight())
                    : preference.weight();
            table[day][0] += preference.isGranted(null, null) ? 0 : cost;
            for (int slot = 1; slot <= slots[day].length; slot++) {
                var shift = slots[day][slot - 1];
                boolean isGranted = preference.isGranted(shift.type.isEmpty() ? null : shift.type, shift.span);
                table[day][slot] += isGranted ? 0 : cost;
            }
        }

        DayCosts build() {
            return costs;
        }
    }

    /** Whether the day must not be so. */
    boolean isBarred(ShiftOption option) {
        return hard[option.day] != null && hard[option.day][option.slot] > 0;
    }

    /** Points of days that must not be so. */
    long hard(int day, int slot) {
        return hard[day] == null ? 0 : hard[day][slot];
    }

    /**
     * What is wished for a day, by slot; null where nothing is.
     *
     * @param weights by reason what one point weighs
     */
    long @Nullable [] wished(int day, long[] weights) {
        long[] sum = null;
        for (int reason = 0; reason < REASONS; reason++) {
            long[] costs = wished[reason] == null ? null : wished[reason][day];
            if (costs != null && weights[reason] != 0) {
                sum = sum == null ? new long[costs.length] : sum;
                for (int slot = 0; slot < costs.length; slot++) {
                    sum[slot] += weights[reason] * costs[slot];
                }
            }
        }
        return sum;
    }

    /** Points of what was wished for one reason and is not so, over all days. */
    long wished(int reason, int[] slots, int days) {
        var table = wished[reason];
        if (table == null) {
            return 0;
        }
        long cost = 0;
        for (int day = 0; day < days; day++) {
            var costs = table[day];
            if (costs != null) {
                cost += costs[slots[day]];
            }
        }
        return cost;
    }
}
