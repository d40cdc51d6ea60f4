package io.paiban.workforce.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms of employment of a person, a team or a whole hotline on some days.
 *
 * @param id identifies the assignment
 * @param scope whom it is for
 * @param subject staff number or name of the team; null for the whole hotline
 * @param from first day, inclusive
 * @param to last day, inclusive; null while it has no end
 * @param ruleSet id of the labour rule set; null = not set here
 * @param contractHours hours a week by contract, positive; null = not set here. Only for a person
 * @param team name of the team the person is in; null = not set here. Only for a person
 * @param permit approval of the rule set by the labour authority; null without a rule set, or where none is needed
 * @param createdAt when it was made
 * @param createdBy user who made it
 */
public record Assignment(
        UUID id,
        Scope scope,
        @Nullable String subject,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String ruleSet,
        @Nullable BigDecimal contractHours,
        @Nullable String team,
        @Nullable Permit permit,
        Instant createdAt,
        String createdBy) {

    /** Whom an assignment is for. */
    public enum Scope {
        HOTLINE,
        TEAM,
        EMPLOYEE
    }

    public Assignment {
        contractHours = contractHours == null ? null : plain(contractHours);
    }

    /** The same hours without trailing zeros, so that equal hours are equal. */
    static BigDecimal plain(BigDecimal hours) {
        var plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public boolean holds(LocalDate day) {
        return days().holds(day);
    }

    /** The days it holds. */
    public Days days() {
        return new Days(from, to);
    }

    /** Whether both are for the same person, the same team, or the hotline. */
    public boolean hasSubjectOf(Assignment other) {
        return scope == other.scope && Objects.equals(subject, other.subject);
    }

    /** The same assignment with another end and another permit. */
    public Assignment with(@Nullable LocalDate newTo, @Nullable Permit newPermit) {
        return new Assignment(
                id, scope, subject, from, newTo, ruleSet, contractHours, team, newPermit, createdAt, createdBy);
    }
}
