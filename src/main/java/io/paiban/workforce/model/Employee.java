package io.paiban.workforce.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for a hotline.
 *
 * @param number staff number, unique within the hotline; kept as text, leading zeros matter
 * @param name the person's name
 * @param role what the person is employed for
 * @param languages codes of the languages the person answers in beside the hotline's own
 * @param team the team's name; null = none
 * @param leader whether the person leads the team
 * @param ruleSet id of the person's labour rule set; null = the hotline's
 * @param contractHours hours a week by contract; positive
 * @param hiredOn first day of employment, inclusive; null = always
 * @param leavesOn last day of employment, inclusive; null = no end
 * @param restrictions what the person may not be asked to do
 */
public record Employee(
        String number,
        String name,
        Role role,
        SortedSet<String> languages,
        @Nullable String team,
        boolean leader,
        @Nullable String ruleSet,
        BigDecimal contractHours,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leavesOn,
        List<Restriction> restrictions) {

    public Employee {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        restrictions = List.copyOf(restrictions);
        contractHours = contractHours.scale() < 0 ? contractHours.setScale(0) : contractHours;
    }

    /** Whether the person is employed on the given day. */
    public boolean isEmployed(LocalDate day) {
        return (hiredOn == null || !day.isBefore(hiredOn)) && (leavesOn == null || !day.isAfter(leavesOn));
    }

    /** The same person in another team; null = in none. */
    public Employee inTeam(@Nullable String other) {
        return Objects.equals(team, other)
                ? this
                : new Employee(
                        number,
                        name,
                        role,
                        languages,
                        other,
                        leader,
                        ruleSet,
                        contractHours,
                        hiredOn,
                        leavesOn,
                        restrictions);
    }

    /** Contract minutes a week. */
    public long contractMinutes() {
        return contractHours.multiply(BigDecimal.valueOf(60)).longValue();
    }
}
