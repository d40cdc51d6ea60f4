package io.paiban.workforce;

import io.paiban.platform.problem.Faults;
import io.paiban.workforce.model.Availability;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Availability as somebody sends it; see {@link Availability} for the meaning of the fields.
 *
 * @param employee staff number; required, unless the person sends it
 * @param kind required
 * @param from first day; required
 * @param to last day, inclusive; the first unless said otherwise
 * @param weekdays every day unless said otherwise
 * @param fromTime midnight unless said otherwise
 * @param toTime the end of the day unless said otherwise
 * @param shiftTypes every type unless said otherwise
 * @param weight 1 to 10, for what is preferred or avoided; 1 unless said otherwise
 * @param reason may be left out
 */
public record AvailabilityEntry(
        @Nullable String employee,
        Availability.@Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        @Nullable Set<String> shiftTypes,
        @Nullable Integer weight,
        @Nullable String reason) {

    private static final int MOST_WEIGHT = 10;
    private static final int LONGEST_REASON = 200;

    /**
     * What is meant, or everything that is wrong with it.
     *
     * @param numbers staff numbers there are
     * @param types codes of the shift types there are
     */
    Availability toAvailability(Set<String> numbers, Set<String> types) {
        var faults = new Faults();
        faults.present("employee", employee);
        faults.require(
                employee == null || employee.isBlank() || numbers.contains(employee),
                "employee",
                employee,
                "is nobody's staff number");
        faults.present("kind", kind);
        faults.present("from", from);
        AssignmentEntry.requireUsualDay("from", from, faults);
        AssignmentEntry.requireUsualDay("to", to, faults);
        AssignmentEntry.requireOrder(from, to, faults);
        requireMinute("fromTime", fromTime, faults);
        requireMinute("toTime", toTime, faults);
        if (shiftTypes != null) {
            new TreeSet<>(shiftTypes)
                    .forEach(type -> faults.require(
                            types.contains(type), "shiftTypes", type, "is not a shift type of the hotline"));
        }
        boolean isHard = kind != null && kind.isHard();
        faults.require(weight == null || !isHard, "weight", weight, "belongs to what is preferred or avoided only");
        faults.require(
                weight == null || weight >= 1 && weight <= MOST_WEIGHT,
                "weight",
                weight,
                "must be from 1 to %d".formatted(MOST_WEIGHT));
        faults.require(
                reason == null || reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0,
                "reason",
                reason == null ? null : reason.length(),
                "must have %d characters at most".formatted(LONGEST_REASON));
        faults.throwIfAny();
        return new Availability(
                UUID.randomUUID(),
                employee,
                kind,
                from,
                to == null ? from : to,
                weekdays == null || weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays,
                fromTime,
                toTime,
                shiftTypes == null ? Set.of() : shiftTypes,
                isHard ? 0 : weight == null ? 1 : weight,
                reason);
    }

    private static void requireMinute(String field, @Nullable LocalTime time, Faults faults) {
        faults.require(
                time == null || time.getSecond() == 0 && time.getNano() == 0, field, time, "must be a whole minute");
    }

    /** The same by somebody else. */
    AvailabilityEntry by(String number) {
        return new AvailabilityEntry(number, kind, from, to, weekdays, fromTime, toTime, shiftTypes, weight, reason);
    }
}
