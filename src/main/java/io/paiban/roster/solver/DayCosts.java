package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each day costs one person by what the day holds, whatever the other days are: the preferences of days, added up. By day of the
 * horizon and slot: 0 is a day off, the others are shifts, see {@link ShiftOption#slot}. A day on which nothing is preferred has no costs.
 */
final class DayCosts {

    static final int REASONS = Reason.values().length;

    /** By day; null where nothing must be so. */
    private final long[] @Nullable [] hard;

    /** By reason, one after the other, the days with costs. */
    private final Day[][] wished;

    private final Day[] binding;

    private record Day(int day, long[] costs) {}

    private DayCosts(long[] @Nullable [] hard, long[] @Nullable [][] wished) {
        this.hard = hard;
        this.binding = days(hard);
        this.wished = Arrays.stream(wished).map(DayCosts::days).toArray(Day[][]::new);
    }

    private static Day[] days(long[] @Nullable [] costs) {
        return IntStream.range(0, costs.length)
                .filter(day -> costs[day] != null)
                .mapToObj(day -> new Day(day, costs[day]))
                .toArray(Day[]::new);
    }

    /** Adds up preferences. */
    static final class Builder {

        private final ShiftOption[][] slots;
        private final long[] @Nullable [] hard;
        private final long[] @Nullable [][] wished;

        /** @param slots by day of the horizon a shift of each slot; that of slot 0, the day off, is left out */
        Builder(ShiftOption[][] slots) {
            this.slots = slots;
            this.hard = new long[slots.length][];
            this.wished = new long[REASONS][slots.length][];
        }

        void add(DayPreference preference, int day) {
            var table = preference.hard() ? hard : wished[preference.reason().ordinal()];
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
            return new DayCosts(hard, wished);
        }
    }

    /** Whether the day must not be so. */
    boolean isBarred(ShiftOption option) {
        return hard[option.day] != null && hard[option.day][option.slot] > 0;
    }

    /** Points of a day with such a shift where it must not be so. */
    long hard(int day, @Nullable ShiftOption option) {
        return hard[day] == null ? 0 : hard[day][option == null ? 0 : option.slot];
    }

    /**
     * What is wished for, by day and slot; null where nothing is wished for a day.
     *
     * @param weights by reason what one point weighs
     */
    long[] @Nullable [] wished(long[] weights) {
        var sums = new long[hard.length][];
        for (int reason = 0; reason < REASONS; reason++) {
            for (var day : weights[reason] == 0 ? new Day[0] : wished[reason]) {
                long[] sum = sums[day.day] == null ? new long[day.costs.length] : sums[day.day];
                for (int slot = 0; slot < sum.length; slot++) {
                    sum[slot] += weights[reason] * day.costs[slot];
                }
                sums[day.day] = sum;
            }
        }
        return sums;
    }

    /** Points of what was wished for one reason and is not so. */
    long wished(int reason, @Nullable ShiftOption[] options) {
        long points = 0;
        for (var day : wished[reason]) {
            points += cost(day, options);
        }
        return points;
    }

    /** Points of days that must not be so. */
    long hard(@Nullable ShiftOption[] options) {
        long points = 0;
        for (var day : binding) {
            points += cost(day, options);
        }
        return points;
    }

    /** How many days must not be so. */
    int broken(@Nullable ShiftOption[] options) {
        int broken = 0;
        for (var day : binding) {
            broken += cost(day, options) > 0 ? 1 : 0;
        }
        return broken;
    }

    private static long cost(Day day, @Nullable ShiftOption[] options) {
        var option = options[day.day];
        return day.costs[option == null ? 0 : option.slot];
    }
}
