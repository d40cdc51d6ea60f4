package io.paiban.roster.model;

import io.paiban.labour.model.LegalAudit;
import io.paiban.labour.model.Slack;
import io.paiban.labour.model.WorkRecord;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds a roster against every rule that could forbid it, whoever made it. Knows no solver and trusts nobody's word.
 *
 * <p>The law's own rules are {@link LegalAudit}'s; here are those of employment: a known person, employed, not on leave, in a role that
 * the shift type is for. Nothing that is judged of one person depends on another, so a change is judged by auditing the people it touches.
 */
public final class RosterAudit {

    private final LocalDate first;
    private final LocalDate last;
    private final SiteTime site;
    private final Map<String, RosteredPerson> people;
    private final Map<String, ShiftType> types;
    private final List<RosterViolation> violations = new ArrayList<>();
    private final List<RosterSlack> slack = new ArrayList<>();

    /**
     * What an audit found.
     *
     * @param violations every broken rule, hard ones first, then by person and time
     * @param slack how near people come to their limits, by person and rule
     */
    public record Findings(List<RosterViolation> violations, List<RosterSlack> slack) {

        public Findings {
            violations = List.copyOf(violations);
            slack = List.copyOf(slack);
        }

        /** Whether nothing forbids publication. */
        public boolean isLegal() {
            return violations.stream().noneMatch(RosterViolation::blocks);
        }
    }

    private RosterAudit(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Collection<RosteredPerson> people,
            Collection<ShiftType> types) {
        this.first = first;
        this.last = last;
        this.site = site;
        this.people = new HashMap<>();
        people.forEach(person -> this.people.put(person.employee().number(), person));
        this.types = types.stream().collect(Collectors.toMap(ShiftType::code, Function.identity()));
    }

    /**
     * Audits shifts.
     *
     * @param first first day of the roster, inclusive
     * @param last last day, inclusive
     * @param site the hotline's clock
     * @param people everybody known, with law, leave and context
     * @param types the hotline's shift types
     * @param shifts the roster's shifts, or all those of the people to be judged
     */
    public static Findings of(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Collection<RosteredPerson> people,
            Collection<ShiftType> types,
            Collection<Shift> shifts) {
        var audit = new RosterAudit(first, last, site, people, types);
        shifts.stream().collect(Collectors.groupingBy(Shift::employee)).forEach(audit::person);
        audit.violations.sort(Comparator.comparing(RosterViolation::severity)
                .thenComparing(RosterViolation::employee)
                .thenComparing(RosterViolation::from)
                .thenComparing(RosterViolation::rule));
        audit.slack.sort(Comparator.comparing(RosterSlack::employee));
        return new Findings(audit.violations, audit.slack);
    }

    private void person(String number, List<Shift> own) {
        var person = people.get(number);
        if (person == null) {
            own.forEach(shift -> violations.add(RosterViolation.ofShift(
                    "known-person",
                    shift,
                    site,
                    "Nobody has the staff number %s.".formatted(number),
                    "没有工号为%s的员工。".formatted(number))));
            return;
        }
        own.forEach(shift -> employment(person, shift));
        standby(person, own);
        var record = record(person, own);
        var measures = LegalAudit.measures(record);
        LegalAudit.violations(record, measures)
                .forEach(violation -> violations.add(RosterViolation.of(violation, site)));
        Slack.of(number, measures).forEach(one -> slack.add(RosterSlack.of(one, site)));
    }

    private WorkRecord record(RosteredPerson person, List<Shift> own) {
        var worked = new ArrayList<WorkedShift>(person.context().size() + own.size());
        ShiftType.onDuty(types.values(), person.context()).forEach(shift -> worked.add(shift.worked()));
        ShiftType.onDuty(types.values(), own).forEach(shift -> worked.add(shift.worked()));
        return new WorkRecord(
                person.employee().number(),
                site,
                person.terms(),
                person.calendar(),
                first,
                last,
                worked,
                person.protections(),
                person.leaveDays());
    }

    /** The law sees no work in standing by, but nobody can do it while he works, nor twice at once. */
    private void standby(RosteredPerson person, List<Shift> own) {
        var standby = ShiftType.standby(types.values());
        var others = new ArrayList<>(person.context());
        others.addAll(own);
        var standing = others.stream()
                .filter(shift -> shift.type() != null && standby.contains(shift.type()))
                .toList();
        for (var one : standing) {
            others.remove(one);
            for (var other : others) {
                if (isInRoster(one) || isInRoster(other)) {
                    one.span()
                            .intersection(other.span())
                            .filter(both -> both.minutes() > 0)
                            .ifPresent(both -> violations.add(RosterViolation.ofStandby(one.employee(), both, site)));
                }
            }
        }
    }

    private boolean isInRoster(Shift shift) {
        return !shift.workDay().isBefore(first) && !shift.workDay().isAfter(last);
    }

    private void employment(RosteredPerson person, Shift shift) {
        var employee = person.employee();
        if (!employee.isEmployed(shift.workDay())) {
            violations.add(RosterViolation.ofShift(
                    "employment",
                    shift,
                    site,
                    "%s is not employed on %s.".formatted(employee.number(), shift.workDay()),
                    "%s在%s不在职。".formatted(employee.number(), shift.workDay())));
        }
        if (person.leaveDays().contains(shift.workDay())) {
            violations.add(RosterViolation.ofShift(
                    "leave",
                    shift,
                    site,
                    "%s is on approved leave on %s.".formatted(employee.number(), shift.workDay()),
                    "%s在%s已批准休假。".formatted(employee.number(), shift.workDay())));
        }
        var type = shift.type() == null ? null : types.get(shift.type());
        if (type != null && !type.roles().contains(employee.role())) {
            violations.add(RosterViolation.ofShift(
                    "role",
                    shift,
                    site,
                    "The shift type %s is not for the role %s of %s."
                            .formatted(type.code(), employee.role(), employee.number()),
                    "班次类型%s不适用于%s的岗位%s。".formatted(type.code(), employee.number(), employee.role())));
        }
    }
}
