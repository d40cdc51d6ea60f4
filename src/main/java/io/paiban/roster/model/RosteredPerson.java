package io.paiban.roster.model;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Protection;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One person as a roster sees them.
 *
 * @param employee who it is
 * @param law the labour law in force for the person on the roster's first day
 * @param leaveDays days of approved leave
 * @param context published shifts shortly before and after the roster's days
 */
public record RosteredPerson(Employee employee, LabourLaw law, Set<LocalDate> leaveDays, List<Shift> context) {

    public RosteredPerson {
        leaveDays = Set.copyOf(leaveDays);
        context = List.copyOf(context);
    }

    /** What the person may not be asked to do, as the law's arithmetic wants it. */
    public List<Protection> protections() {
        return employee.restrictions().stream()
                .filter(restriction -> restriction.kind() != Restriction.Kind.PAID_REST
                        && restriction.kind() != Restriction.Kind.YOUNG)
                .map(restriction -> new Protection(
                        Protection.Kind.valueOf(restriction.kind().name()), restriction.from(), restriction.to()))
                .toList();
    }

    /** Whether the person can be asked to work on a day: employed and not on leave. */
    public boolean isAvailable(LocalDate day) {
        return employee.isEmployed(day) && !leaveDays.contains(day);
    }
}
