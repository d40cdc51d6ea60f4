package io.paiban.roster.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final int DAYS_A_WEEK = 7;
    private static final int WORKDAYS_A_WEEK = 5;

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
        var protections = new ArrayList<Protection>();
        for (var restriction : employee.restrictions()) {
            if (restriction.kind() == Restriction.Kind.YOUNG) {
                young(restriction).forEach(protections::add);
            } else {
                protections.add(protection(restriction));
            }
        }
        return protections;
    }

    /** What a law of the person keeps from whoever is under 18, beside its stricter limits. */
    private Stream<Protection> young(Restriction age) {
        return terms.laws().stream()
                .flatMap(law -> law.protectedStatuses().stream())
                .filter(status -> status.status().startsWith("MINOR"))
                .distinct()
                .flatMap(status -> Stream.of(
                                status.noNight() ? Protection.Kind.NO_NIGHT : null,
                                status.noOvertime() ? Protection.Kind.NO_OVERTIME : null)
                        .filter(Objects::nonNull)
                        .map(kind -> new Protection(kind, age.from(), age.to(), status.severity(), 0)));
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

    /**
     * Minutes of work that the contract asks for: a seventh of a week each day of employment, less a fifth for each day of leave; never
     * below 0.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public long contractMinutes(LocalDate first, LocalDate last) {
        long sevenths = 0;
        long fifths = 0;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (employee.isEmployed(day)) {
                long week = terms.on(day).contractWeekMinutes();
                sevenths += week;
                fifths += leaveDays.contains(day) ? week : 0;
            }
        }
        return Math.max(0, sevenths / DAYS_A_WEEK - fifths / WORKDAYS_A_WEEK);
    }

    /** Whether the person can be asked to work on a day: employed and not on leave. */
    public boolean isAvailable(LocalDate day) {
        return employee.isEmployed(day) && !leaveDays.contains(day);
    }
}
