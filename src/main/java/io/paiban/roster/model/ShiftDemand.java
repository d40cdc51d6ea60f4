package io.paiban.roster.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People wanted by shift on days that come back, or on one day. What is said of one day takes the place of what is said of its weekday about
 * the same shift types.
 *
 * @param weekdays weekdays that it is about; empty where it is about one day
 * @param date the day that it is about; null where it is about weekdays
 * @param types codes of the shift types that count; empty = every type
 * @param required people wanted; 0 or more
 * @param under points for each person missing; 0 or more
 * @param over points for each person too many; 0 or more
 */
public record ShiftDemand(
        Set<DayOfWeek> weekdays, @Nullable LocalDate date, Set<String> types, int required, long under, long over) {

    public ShiftDemand {
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        types = Collections.unmodifiableSet(new TreeSet<>(types));
    }

    /** The demand of each day, by day and in the order of the list. */
    public static List<SlotDemand> on(List<ShiftDemand> demand, LocalDate first, LocalDate last) {
        var slots = new ArrayList<SlotDemand>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var one : demand) {
                if (one.isOf(day) && !isReplaced(one, day, demand)) {
                    slots.add(new SlotDemand(day, one.types, one.required, one.under, one.over));
                }
            }
        }
        return slots;
    }

    private boolean isOf(LocalDate day) {
        return date == null ? weekdays.contains(day.getDayOfWeek()) : date.equals(day);
    }

    private static boolean isReplaced(ShiftDemand one, LocalDate day, List<ShiftDemand> demand) {
        return one.date == null
                && demand.stream().anyMatch(other -> day.equals(other.date) && other.types.equals(one.types));
    }
}
