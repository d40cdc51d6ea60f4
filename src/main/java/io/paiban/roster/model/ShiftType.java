package io.paiban.roster.model;

import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A kind of shift that can be rostered: a fixed one with one start and one length, or a flexible one whose start and length are chosen for
 * each day.
 *
 * @param code short name, unique within the hotline
 * @param name what people call it
 * @param earliestStart earliest local start time
 * @param latestStart latest local start time, inclusive; not before the earliest, for a shift counts for the day on which it starts
 * @param step time between two possible starts; zero where there is only one
 * @param lengths possible lengths, ascending: elapsed time from start to end, breaks included; may cross midnight; one or more
 * @param breaks breaks inside it, in the order of time, as they are in the longest of its lengths; see {@link #breaks(Duration)}
 * @param roles roles that may work it
 * @param weekdays weekdays it may start on
 * @param standby whether people only stand by, free until they are called. That is no work before the call: neither law nor contract counts
 *     it, no rest is broken by it, nobody in it covers a requirement or takes a seat. Nobody may stand by and work at once. Duty at the
 *     workplace is work and no standby
 */
public record ShiftType(
        String code,
        String name,
        LocalTime earliestStart,
        LocalTime latestStart,
        Duration step,
        List<Duration> lengths,
        List<BreakWindow> breaks,
        Set<Role> roles,
        Set<DayOfWeek> weekdays,
        boolean standby) {

    public ShiftType {
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("The shift type (%s) needs a length.".formatted(code));
        }
        if (latestStart.isBefore(earliestStart) || latestStart.isAfter(earliestStart) && step.toMinutes() < 1) {
            throw new IllegalArgumentException("The shift type (%s) has no starts from %s to %s in steps of %s."
                    .formatted(code, earliestStart, latestStart, step));
        }
        lengths = lengths.stream().distinct().sorted().toList();
        breaks = List.copyOf(breaks);
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
    }

    /** A fixed shift in which people work. */
    public ShiftType(
            String code,
            String name,
            LocalTime start,
            Duration length,
            List<BreakWindow> breaks,
            Set<Role> roles,
            Set<DayOfWeek> weekdays) {
        this(code, name, start, start, Duration.ZERO, List.of(length), breaks, roles, weekdays, false);
    }

    /** Whether start or length are chosen for each day. */
    public boolean isFlexible() {
        return lengths.size() > 1 || !earliestStart.equals(latestStart);
    }

    /** The start; the earliest one of a flexible shift. */
    public LocalTime start() {
        return earliestStart;
    }

    /** The length; the shortest one of a flexible shift. */
    public Duration length() {
        return lengths.get(0);
    }

    /** The possible local starts, ascending. */
    public List<LocalTime> starts() {
        var starts = new ArrayList<LocalTime>();
        int last = latestStart.toSecondOfDay();
        long stride = Math.max(1, step.toSeconds());
        for (long at = earliestStart.toSecondOfDay(); at <= last; at += stride) {
            starts.add(LocalTime.ofSecondOfDay(at));
        }
        return starts;
    }

    /**
     * The breaks of a shift of some length. In the longest one they are as they are written. In a shorter one a break keeps its earliest
     * begin and is taken so that some work follows it: its latest begin comes forward as far as that needs, and a break for which even the
     * earliest is too late is left out.
     */
    public List<BreakWindow> breaks(Duration length) {
        if (length.compareTo(lengths.get(lengths.size() - 1)) >= 0) {
            return breaks;
        }
        var fitting = new ArrayList<BreakWindow>();
        for (var window : breaks) {
            var latest = length.minus(window.length()).minusMinutes(1);
            if (latest.compareTo(window.earliest()) >= 0) {
                fitting.add(new BreakWindow(
                        window.earliest(),
                        window.latest().compareTo(latest) <= 0 ? window.latest() : latest,
                        window.length(),
                        window.paid()));
            }
        }
        return fitting;
    }

    /** Codes of the types in which people only stand by. */
    public static Set<String> standby(Collection<ShiftType> types) {
        return types.stream().filter(ShiftType::standby).map(ShiftType::code).collect(Collectors.toSet());
    }

    /** The shifts in which people are on duty and do not merely stand by; those of no known type among them. */
    public static List<Shift> onDuty(Collection<ShiftType> types, Collection<Shift> shifts) {
        var standby = standby(types);
        return shifts.stream()
                .filter(shift -> shift.type() == null || !standby.contains(shift.type()))
                .toList();
    }
}
