package io.paiban.roster.rotation;

import io.paiban.workforce.model.Employee;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who follows a rotation from when on.
 *
 * @param id identifies the assignment
 * @param employee staff number; null where it is a team's
 * @param team name of the team; null where it is a person's
 * @param rotation code of the rotation
 * @param startsOn the first day, and the day on which the cycle begins, moved by the offset
 * @param offset days of the cycle that are skipped: 0 begins on the cycle's first day
 * @param to last day, inclusive; null while it has no end
 * @param price points of leaving the pattern on one day; null = the rotation's
 */
public record RotationAssignment(
        UUID id,
        @Nullable String employee,
        @Nullable String team,
        String rotation,
        LocalDate startsOn,
        int offset,
        @Nullable LocalDate to,
        @Nullable Long price) {

    /** Whether it holds for a person on a day, by name or by team. */
    public boolean holds(Employee person, LocalDate day) {
        return (employee == null ? team != null && team.equals(person.team()) : employee.equals(person.number()))
                && !day.isBefore(startsOn)
                && (to == null || !day.isAfter(to));
    }

    /** A day on which the cycle's first day was, or would have been. */
    LocalDate cycleStart() {
        return startsOn.minusDays(offset);
    }
}
