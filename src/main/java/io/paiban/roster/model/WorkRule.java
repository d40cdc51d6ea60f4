package io.paiban.roster.model;

import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the house about who works when, as data: a contract's, an agreement's or the scheduler's own. The law is elsewhere.
 *
 * @param code short name, unique within the hotline
 * @param level what breaking it means; a {@link WorkCondition.Balance} is soft whatever is said here
 * @param weight points of a wish for one unit of the condition's penalty, or how heavily the search takes a unit of a broken hard rule; 1 or more
 * @param scope whom it concerns, and when
 * @param condition what it asks
 */
public record WorkRule(String code, Level level, long weight, Scope scope, WorkCondition condition) {

    /** What breaking a rule means. */
    public enum Level {
        /** Forbids publication, unless overridden. */
        HARD,
        /** Is avoided where it can be. */
        SOFT
    }

    /**
     * Whom a rule concerns, and when. What is empty or null does not narrow it.
     *
     * @param roles people in one of these roles
     * @param teams people of one of these teams
     * @param employees people with one of these staff numbers
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public record Scope(
            Set<Role> roles,
            Set<String> teams,
            Set<String> employees,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Everybody, always. */
        public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), null, null);

        public Scope {
            roles = Collections.unmodifiableSet(new TreeSet<>(roles));
            teams = Collections.unmodifiableSet(new TreeSet<>(teams));
            employees = Collections.unmodifiableSet(new TreeSet<>(employees));
        }

        /** People with these staff numbers, always. */
        public static Scope of(String... employees) {
            return new Scope(Set.of(), Set.of(), Set.of(employees), null, null);
        }

        public boolean includes(Employee employee) {
            return (roles.isEmpty() || roles.contains(employee.role()))
                    && (teams.isEmpty() || employee.team() != null && teams.contains(employee.team()))
                    && (employees.isEmpty() || employees.contains(employee.number()));
        }

        public boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public boolean isHard() {
        return level == Level.HARD;
    }
}
