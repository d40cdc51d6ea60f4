package io.paiban.roster.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as a roster sees them.
 *
 * @param employee who it is
 * @param terms the labour law and the contract over time
 * @param calendar the hotline's holidays; null where no law asks for them
 * @param leaveDays days of approved leave, as far back as the law looks
 * @param context published or worked shifts before and after the roster's days, as far as the law looks
 */
public record RosteredPerson(
        Employee employee,
        TermsTimeline terms,
        @Nullable WorkCalendar calendar,
        Set<LocalDate> leaveDays,
        List<Shift> context) {

    public RosteredPerson {
        leaveDays = Set.copyOf(leaveDays);
        context = List.copyOf(context);
    }

    /** Somebody under one law always, by the contract of the record. */
    public static RosteredPerson under(
            LabourLaw law, Employee employee, Set<LocalDate> leaveDays, List<Shift> context) {
        return new RosteredPerson(
                employee, TermsTimeline.always(law, employee.contractMinutes()), null, leaveDays, context);
    }

    /** What the person may not be asked to do, and is entitled to, as the law's arithmetic wants it. */
    public List<Protection> protections() {
        return employee.restrictions().stream()
                .filter(restriction -> restriction.kind() != Restriction.Kind.YOUNG)
                .map(RosteredPerson::protection)
                .toList();
    }

    /** Paid rest may be taken at any time of the shift, planned or not, so that a plan without it is not illegal. */
    private static Protection protection(Restriction restriction) {
        boolean isRest = restriction.kind() == Restriction.Kind.PAID_REST;
        return new Protection(
                Protection.Kind.valueOf(restriction.kind().name()),
                restriction.from(),
                restriction.to(),
                isRest ? Severity.SOFT : Severity.HARD,
                isRest && restriction.minutesPerDay() != null ? restriction.minutesPerDay() : 0);
    }

    /** Whether the person can be asked to work on a day: employed and not on leave. */
    public boolean isAvailable(LocalDate day) {
        return employee.isEmployed(day) && !leaveDays.contains(day);
    }
}
