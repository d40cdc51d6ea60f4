package io.paiban.workforce.model;

import io.paiban.workforce.model.Assignment.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and assignments in few words. A day is that of March 2026. */
final class TermsFixtures {

    /** The rule set in the hotline's settings. */
    static final String SETTINGS = "CN-STANDARD";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private TermsFixtures() {}

    static LocalDate day(int march) {
        return LocalDate.of(2026, 3, 1).plusDays(march - 1L);
    }

    /** The person 0001, with 40 contract hours. */
    static Employee person(@Nullable String team, @Nullable String ruleSet) {
        return new Employee(
                "0001",
                "Li",
                Role.AGENT,
                new TreeSet<>(),
                team,
                false,
                ruleSet,
                BigDecimal.valueOf(40),
                null,
                null,
                List.of());
    }

    static Assignment ruleSet(Scope scope, @Nullable String subject, int from, @Nullable Integer to, String ruleSet) {
        return assignment(scope, subject, from, to, ruleSet, null, null, null);
    }

    static Assignment permitted(int from, @Nullable Integer to, String ruleSet, Permit permit) {
        return assignment(Scope.EMPLOYEE, "0001", from, to, ruleSet, null, null, permit);
    }

    static Assignment hours(int from, @Nullable Integer to, String hours) {
        return assignment(Scope.EMPLOYEE, "0001", from, to, null, new BigDecimal(hours), null, null);
    }

    static Assignment team(int from, @Nullable Integer to, String team) {
        return assignment(Scope.EMPLOYEE, "0001", from, to, null, null, team, null);
    }

    static Assignment assignment(
            Scope scope,
            @Nullable String subject,
            int from,
            @Nullable Integer to,
            @Nullable String ruleSet,
            @Nullable BigDecimal hours,
            @Nullable String team,
            @Nullable Permit permit) {
        return new Assignment(
                UUID.randomUUID(),
                scope,
                subject,
                day(from),
                to == null ? null : day(to),
                ruleSet,
                hours,
                team,
                permit,
                NOW,
                "admin");
    }

    static Permit permit(int from, int to) {
        return new Permit("市人社局", "2026-17", "话务员", 50, Permit.Cycle.QUARTER, day(from), day(to));
    }

    static Terms terms(Employee person, Assignment... assignments) {
        return new Terms(person, new AssignmentBook(SETTINGS, List.of(assignments)));
    }
}
