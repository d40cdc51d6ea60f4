package io.paiban.workforce.api;

import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.Assignments;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Permit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with its moment on the hotline's clock; see {@link Assignment} for the meaning of the fields.
 *
 * @param warnings what is probably not meant, with the cure
 */
public record AssignmentView(
        UUID id,
        Assignment.Scope scope,
        @Nullable String subject,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String ruleSet,
        @Nullable BigDecimal contractHours,
        @Nullable String team,
        @Nullable Permit permit,
        OffsetDateTime createdAt,
        String createdBy,
        List<String> warnings) {

    static AssignmentView of(Assignments.Kept kept, SiteTime site) {
        var assignment = kept.assignment();
        return new AssignmentView(
                assignment.id(),
                assignment.scope(),
                assignment.subject(),
                assignment.from(),
                assignment.to(),
                assignment.ruleSet(),
                assignment.contractHours(),
                assignment.team(),
                assignment.permit(),
                site.offset(assignment.createdAt()),
                assignment.createdBy(),
                kept.warnings());
    }
}
