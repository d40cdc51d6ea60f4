package io.paiban.workforce;

import io.paiban.platform.problem.Faults;
import io.paiban.workforce.AssignmentEntry.PermitEntry;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.Permit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an assignment as somebody sends it: its end, its permit, or both. What is left out stays as it is; {@code null} for
 * {@code to} takes the end away, {@code null} for {@code permit} the permit. The other fields may be sent along as they were read,
 * but not with other values: terms that were agreed for the past stay what they were.
 *
 * <p>Not a record, because a record cannot tell a field that is null from one that is left out.
 */
public final class AssignmentChange {

    private static final String CURE =
            "cannot be changed; end this assignment (`to`) and make another from the day after, or delete it if it was a mistake";

    private record Sent(String field, @Nullable Object value) {}

    private final List<Sent> fixed = new ArrayList<>();
    private boolean toSent;
    private @Nullable LocalDate to;
    private boolean permitSent;
    private @Nullable PermitEntry permit;

    public void setTo(@Nullable LocalDate to) {
        this.toSent = true;
        this.to = to;
    }

    public void setPermit(@Nullable PermitEntry permit) {
        this.permitSent = true;
        this.permit = permit;
    }

    public void setId(@Nullable UUID id) {
        fixed.add(new Sent("id", id));
    }

    public void setScope(@Nullable Scope scope) {
        fixed.add(new Sent("scope", scope));
    }

    public void setSubject(@Nullable String subject) {
        fixed.add(new Sent("subject", subject));
    }

    public void setFrom(@Nullable LocalDate from) {
        fixed.add(new Sent("from", from));
    }

    public void setRuleSet(@Nullable String ruleSet) {
        fixed.add(new Sent("ruleSet", ruleSet));
    }

    public void setContractHours(@Nullable BigDecimal contractHours) {
        fixed.add(new Sent("contractHours", contractHours));
    }

    public void setTeam(@Nullable String team) {
        fixed.add(new Sent("team", team));
    }

    public void setCreatedAt(@Nullable OffsetDateTime createdAt) {
        fixed.add(new Sent("createdAt", createdAt == null ? null : createdAt.toInstant()));
    }

    public void setCreatedBy(@Nullable String createdBy) {
        fixed.add(new Sent("createdBy", createdBy));
    }

    /** Warnings are found anew each time; those sent along are not looked at. */
    public void setWarnings(@Nullable List<String> warnings) {}

    /** Whether a permit is sent, complete or not. */
    boolean sendsPermit() {
        return permit != null;
    }

    /** The changed assignment; null and recorded faults where its days cannot be told. */
    @Nullable
    Assignment of(Assignment known, Faults faults) {
        for (var sent : fixed) {
            faults.require(isAsKnown(sent, known), sent.field(), sent.value(), CURE);
        }
        var newTo = toSent ? to : known.to();
        boolean daysAreFine = AssignmentEntry.requireUsualDay("to", newTo, faults)
                & AssignmentEntry.requireOrder(known.from(), newTo, faults);
        faults.require(
                permit == null || known.ruleSet() != null,
                "permit",
                permit == null ? null : permit.documentNo(),
                "belongs to a rule set, which this assignment does not set; send it with an assignment that does");
        Permit newPermit = known.permit();
        if (permitSent) {
            newPermit = permit == null ? null : permit.toPermit(faults);
        }
        return daysAreFine ? known.with(newTo, newPermit) : null;
    }

    private static boolean isAsKnown(Sent sent, Assignment known) {
        var value = sent.value();
        return switch (sent.field()) {
            case "id" -> Objects.equals(value, known.id());
            case "scope" -> value == known.scope();
            case "subject" -> Objects.equals(value, known.subject());
            case "from" -> Objects.equals(value, known.from());
            case "ruleSet" -> Objects.equals(value, known.ruleSet());
            case "contractHours" -> areSameHours((BigDecimal) value, known.contractHours());
            case "team" -> Objects.equals(value, known.team());
            case "createdAt" -> Objects.equals(value, known.createdAt());
            default -> Objects.equals(value, known.createdBy());
        };
    }

    private static boolean areSameHours(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : People.isContract(one) && one.compareTo(other) == 0;
    }
}
