package io.paiban.roster.rotation;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rotations of a hotline ask of its people, day by day. */
public final class RotationBook {

    private final Map<String, Rotation> rotations;
    private final List<RotationAssignment> assignments;

    /** Assignments of rotations that are not among the given ones ask nothing. */
    public RotationBook(Collection<Rotation> rotations, Collection<RotationAssignment> assignments) {
        this.rotations = rotations.stream().collect(Collectors.toMap(Rotation::code, Function.identity()));
        // A person's own assignment comes before the team's, and of two the one that starts later.
        this.assignments = assignments.stream()
                .filter(assignment -> this.rotations.containsKey(assignment.rotation()))
                .sorted(Comparator.comparing((RotationAssignment one) -> one.employee() == null)
                        .thenComparing(RotationAssignment::startsOn, Comparator.reverseOrder())
                        .thenComparing(RotationAssignment::id))
                .toList();
    }

    /**
     * What a pattern asks of a person's day.
     *
     * @param rotation code of the rotation
     * @param slot slot of the cycle, or {@link Rotation#OFF}
     * @param types shift types of which the person works one; empty on a day off
     * @param price points of leaving the pattern that day
     */
    public record Asked(String rotation, String slot, Set<String> types, long price) {

        public boolean isOff() {
            return slot.equals(Rotation.OFF);
        }
    }

    /** What is asked of a person on a day; empty where no rotation is followed. */
    public Optional<Asked> on(Employee person, LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.holds(person, day))
                .findFirst()
                .map(assignment -> {
                    var rotation = rotations.get(assignment.rotation());
                    var slot = rotation.on(day, assignment.cycleStart());
                    return new Asked(
                            rotation.code(),
                            slot,
                            rotation.types(slot),
                            assignment.price() == null ? rotation.price() : assignment.price());
                });
    }

    /** The same as wishes for the days of a roster. Days of leave or without employment ask nothing. */
    public List<DayPreference> preferences(IntervalGrid grid, Collection<RosteredPerson> people) {
        var preferences = new ArrayList<DayPreference>();
        for (var person : people) {
            days(grid).filter(person::isAvailable).forEach(day -> on(person.employee(), day)
                    .ifPresent(asked -> preferences.add(new DayPreference(
                            Reason.ROTATION,
                            person.employee().number(),
                            day,
                            asked.isOff() ? Want.OFF : Want.SHIFT,
                            asked.types(),
                            null,
                            false,
                            asked.price()))));
        }
        return preferences;
    }

    /**
     * The shifts that the patterns come to: of each slot the first shift type that the person's role may work on that weekday, at its
     * earliest start and shortest length, breaks as early as they may be. To begin a solving with; nobody has judged them.
     */
    public List<Shift> shifts(IntervalGrid grid, Collection<RosteredPerson> people, Collection<ShiftType> types) {
        var shifts = new ArrayList<Shift>();
        for (var person : people) {
            days(grid).filter(person::isAvailable).forEach(day -> on(person.employee(), day)
                    .flatMap(asked -> types.stream()
                            .filter(type -> asked.types().contains(type.code())
                                    && type.roles().contains(person.employee().role())
                                    && type.weekdays().contains(day.getDayOfWeek()))
                            .min(Comparator.comparing(ShiftType::code)))
                    .ifPresent(type -> shifts.add(shift(grid, person.employee(), day, type))));
        }
        return shifts;
    }

    private static java.util.stream.Stream<LocalDate> days(IntervalGrid grid) {
        return grid.firstDay().datesUntil(grid.firstDay().plusDays(grid.days()));
    }

    private static Shift shift(IntervalGrid grid, Employee person, LocalDate day, ShiftType type) {
        var span = TimeSpan.of(grid.site().at(day, type.start()), type.length());
        var breaks = type.breaks(type.length()).stream()
                .map(window -> new ShiftBreak(
                        TimeSpan.of(span.start().plus(window.earliest()), window.length()), window.paid()))
                .toList();
        return new Shift(UUID.randomUUID(), person.number(), day, span, type.code(), breaks, false);
    }
}
