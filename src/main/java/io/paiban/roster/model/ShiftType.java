package io.paiban.roster.model;

import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A kind of shift that can be rostered.
 *
 * @param code short name, unique within the hotline
 * @param name what people call it
 * @param start local start time
 * @param length elapsed time from start to end, breaks included; may cross midnight
 * @param breaks breaks inside it, in the order of time
 * @param roles roles that may work it
 * @param weekdays weekdays it may start on
 */
public record ShiftType(
        String code,
        String name,
        LocalTime start,
        Duration length,
        List<BreakWindow> breaks,
        Set<Role> roles,
        Set<DayOfWeek> weekdays) {

    public ShiftType {
        breaks = List.copyOf(breaks);
        roles = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(roles));
        weekdays = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(weekdays));
    }
}
