package io.paiban.roster.model;

import io.paiban.labour.model.LegalAudit;
import io.paiban.labour.model.WorkRecord;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a roster against every rule that could forbid it, whoever made it. Knows no solver and trusts nobody's word.
 *
 * <p>The law's own rules are {@link LegalAudit}'s; here are those of employment: a known person, employed, not on leave, in a role that
 * the shift type is for.
 */
public final class RosterAudit {

    private RosterAudit() {}

    /**
     * Every broken rule, hard ones first, then by person and time.
     *
     * @param judged the roster's days
     * @param site the hotline's clock
     * @param people everybody known, with law, leave and context
     * @param types the hotline's shift types
     * @param shifts the roster's shifts
     */
    public static List<RosterViolation> of(
            TimeSpan judged, SiteTime site, List<RosteredPerson> people, List<ShiftType> types, List<Shift> shifts) {
        var byNumber = people.stream()
                .collect(Collectors.toMap(person -> person.employee().number(), Function.identity()));
        var byType = types.stream().collect(Collectors.toMap(ShiftType::code, Function.identity()));
        var byPerson = shifts.stream().collect(Collectors.groupingBy(Shift::employee));
        var violations = new ArrayList<RosterViolation>();
        byPerson.forEach((number, own) -> {
            var person = byNumber.get(number);
            if (person == null) {
                own.forEach(shift -> violations.add(RosterViolation.ofShift(
                        "known-person", shift, site, "Nobody has the staff number %s.".formatted(number))));
                return;
            }
            own.forEach(shift -> employment(person, byType, shift, site).forEach(violations::add));
            LegalAudit.of(record(judged, site, person, own)).stream()
                    .map(violation -> RosterViolation.of(violation, site))
                    .forEach(violations::add);
        });
        violations.sort(Comparator.comparing(RosterViolation::severity)
                .thenComparing(RosterViolation::employee)
                .thenComparing(RosterViolation::from)
                .thenComparing(RosterViolation::rule));
        return violations;
    }

    private static WorkRecord record(TimeSpan judged, SiteTime site, RosteredPerson person, List<Shift> own) {
        return new WorkRecord(
                person.employee().number(),
                site,
                person.law(),
                judged,
                Stream.concat(person.context().stream(), own.stream())
                        .map(Shift::worked)
                        .toList(),
                person.protections(),
                person.employee().contractMinutes());
    }

    private static List<RosterViolation> employment(
            RosteredPerson person, Map<String, ShiftType> types, Shift shift, SiteTime site) {
        var found = new ArrayList<RosterViolation>();
        var employee = person.employee();
        if (!employee.isEmployed(shift.workDay())) {
            found.add(RosterViolation.ofShift(
                    "employment",
                    shift,
                    site,
                    "%s is not employed on %s.".formatted(employee.number(), shift.workDay())));
        }
        if (person.leaveDays().contains(shift.workDay())) {
            found.add(RosterViolation.ofShift(
                    "leave",
                    shift,
                    site,
                    "%s is on approved leave on %s.".formatted(employee.number(), shift.workDay())));
        }
        var type = shift.type() == null ? null : types.get(shift.type());
        if (type != null && !type.roles().contains(employee.role())) {
            found.add(RosterViolation.ofShift(
                    "role",
                    shift,
                    site,
                    "The shift type %s is not for the role %s of %s."
                            .formatted(type.code(), employee.role(), employee.number())));
        }
        return found;
    }
}
