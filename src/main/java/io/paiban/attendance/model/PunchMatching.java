package io.paiban.attendance.model;

import io.paiban.attendance.model.Punch.Direction;
import io.paiban.attendance.model.Stays.Stay;
import io.paiban.labour.model.LabourLaw;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which shift owns which punch.
 *
 * <p>A stay at work, that is coming and the punch of going that follows, belongs to the shift it shares most time with.
 * A punch that makes no stay belongs to the shift whose start (coming) or end (going) is nearest. Only shifts in whose
 * {@linkplain ScheduledShift#window window} the punches lie are asked. A stay that also covers most of another shift is
 * not taken for one: in between somebody forgot the clock, and each of its punches goes to the nearest shift by itself.
 *
 * @param byShift for the id of every shift its punches in the order of time, without repetitions; empty where there are
 *     none
 * @param unmatched the punches of no shift, in the order of staff number and time
 */
public record PunchMatching(Map<UUID, List<Punch>> byShift, List<Unmatched> unmatched) {

    /**
     * A punch of no shift.
     *
     * @param punch the punch
     * @param exception what is wrong with it; always {@code NO_SHIFT}
     */
    public record Unmatched(Punch punch, ExceptionKind exception) {}

    /**
     * Matches the punches of any number of people.
     *
     * @param punches raw punches, in any order, repetitions included
     * @param shifts the published shifts that punches may belong to, those of the days before and after included
     * @param law the rule set that says which punches are repetitions
     */
    public static PunchMatching match(List<Punch> punches, List<ScheduledShift> shifts, LabourLaw law) {
        var byShift = new LinkedHashMap<UUID, List<Punch>>();
        shifts.stream().sorted(EARLIEST).forEach(shift -> byShift.put(shift.id(), new ArrayList<>()));
        var unmatched = new ArrayList<Unmatched>();
        var shiftsByEmployee = shifts.stream().collect(Collectors.groupingBy(ScheduledShift::employee));
        punches.stream()
                .collect(Collectors.groupingBy(Punch::employee, TreeMap::new, Collectors.toList()))
                .forEach((employee, own) -> {
                    var candidates = shiftsByEmployee.getOrDefault(employee, List.of());
                    var lost = give(Stays.of(own, law.punchDedupe()), candidates, byShift);
                    lost.forEach(punch -> unmatched.add(new Unmatched(punch, ExceptionKind.NO_SHIFT)));
                });
        byShift.replaceAll((id, own) -> own.stream().sorted(Punch.IN_TIME).toList());
        return new PunchMatching(Collections.unmodifiableMap(byShift), List.copyOf(unmatched));
    }

    /** The punches of a shift that was matched. */
    public List<Punch> of(ScheduledShift shift) {
        return byShift.getOrDefault(shift.id(), List.of());
    }

    private static final Comparator<ScheduledShift> EARLIEST =
            Comparator.comparing(ScheduledShift::span).thenComparing(ScheduledShift::id);

    /** Hands the punches of one person to the shifts; returns those that no shift takes. */
    private static List<Punch> give(Stays stays, List<ScheduledShift> shifts, Map<UUID, List<Punch>> byShift) {
        var single = new ArrayList<>(stays.unpaired());
        for (var stay : stays.stays()) {
            ownerOf(stay, shifts)
                    .ifPresentOrElse(
                            owner -> byShift.get(owner.id()).addAll(List.of(stay.in(), stay.out())),
                            () -> single.addAll(List.of(stay.in(), stay.out())));
        }
        var lost = new ArrayList<Punch>();
        for (var punch : single) {
            ownerOf(punch, shifts)
                    .ifPresentOrElse(owner -> byShift.get(owner.id()).add(punch), () -> lost.add(punch));
        }
        lost.sort(Punch.IN_TIME);
        return lost;
    }

    private static Optional<ScheduledShift> ownerOf(Stay stay, List<ScheduledShift> shifts) {
        return shifts.stream()
                .filter(shift -> isInWindow(stay.in(), shift) && isInWindow(stay.out(), shift))
                .min(Comparator.comparingLong((ScheduledShift shift) -> -sharedMinutes(stay, shift))
                        .thenComparing(shift -> gap(stay, shift))
                        .thenComparing(EARLIEST))
                .filter(owner -> shifts.stream().noneMatch(other -> other != owner && coversMostOf(stay, other)));
    }

    private static Optional<ScheduledShift> ownerOf(Punch punch, List<ScheduledShift> shifts) {
        return shifts.stream()
                .filter(shift -> isInWindow(punch, shift))
                .min(Comparator.comparing((ScheduledShift shift) -> distance(punch, shift))
                        .thenComparing(EARLIEST));
    }

    private static boolean isInWindow(Punch punch, ScheduledShift shift) {
        return shift.window().contains(punch.at());
    }

    private static long sharedMinutes(Stay stay, ScheduledShift shift) {
        return stay.span().map(shift.span()::sharedMinutes).orElse(0L);
    }

    private static boolean coversMostOf(Stay stay, ScheduledShift shift) {
        return 2 * sharedMinutes(stay, shift) > shift.span().minutes();
    }

    /** Time between stay and shift; zero where they touch or overlap. */
    private static Duration gap(Stay stay, ScheduledShift shift) {
        TimeSpan span = shift.span();
        return longer(
                positive(stay.out().minute(), span.start()),
                positive(span.end(), stay.in().minute()));
    }

    private static Duration positive(Instant from, Instant to) {
        return longer(Duration.between(from, to), Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration distance(Punch punch, ScheduledShift shift) {
        var edge = punch.direction() == Direction.IN
                ? shift.span().start()
                : shift.span().end();
        return Duration.between(edge, punch.at()).abs();
    }
}
