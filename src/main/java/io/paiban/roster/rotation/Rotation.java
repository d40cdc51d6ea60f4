package io.paiban.roster.rotation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A pattern of shifts and days off that repeats.
 *
 * @param code short name, unique within the hotline
 * @param name what people call it
 * @param days the days of one cycle in order: the name of a slot, or {@link #OFF}; 2 to 366
 * @param slots for each slot the shift types, by code, of which the person works one
 * @param price points of leaving the pattern on one day; 0 or more
 */
public record Rotation(String code, String name, List<String> days, Map<String, Set<String>> slots, long price) {

    /** A day off. */
    public static final String OFF = "OFF";

    public Rotation {
        days = List.copyOf(days);
        slots = Collections.unmodifiableMap(new TreeMap<>(slots.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, slot -> Collections.unmodifiableSet(new TreeSet<>(slot.getValue()))))));
    }

    /** Days in a cycle. */
    public int length() {
        return days.size();
    }

    /**
     * The slot of a day for somebody who began the cycle's first day on another.
     *
     * @param first a day on which the cycle's first day was, or will be
     */
    public String on(LocalDate day, LocalDate first) {
        return days.get(Math.floorMod(day.toEpochDay() - first.toEpochDay(), length()));
    }

    /** The shift types of a slot; none for a day off. */
    public Set<String> types(String slot) {
        return slot.equals(OFF) ? Set.of() : slots.getOrDefault(slot, Set.of());
    }

    /** Days of work in a cycle. */
    public long workDays() {
        return days.stream().filter(day -> !day.equals(OFF)).count();
    }

    /**
     * How many crews are on each slot on each day of a cycle, where crews begin it one after another, evenly spread over the cycle.
     *
     * @param crews number of crews, 1 or more
     * @return by slot, crews on each day of the cycle
     */
    public Map<String, int[]> crewsOnDuty(int crews) {
        var table = new TreeMap<String, int[]>();
        slots.keySet().forEach(slot -> table.put(slot, new int[length()]));
        for (int crew = 0; crew < crews; crew++) {
            int offset = (int) ((long) crew * length() / crews);
            for (int day = 0; day < length(); day++) {
                var slot = days.get((day + offset) % length());
                if (!slot.equals(OFF)) {
                    table.get(slot)[day]++;
                }
            }
        }
        return table;
    }
}
