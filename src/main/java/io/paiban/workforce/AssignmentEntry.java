package io.paiban.workforce;

import io.paiban.platform.problem.Faults;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.Permit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as somebody sends it; whom it is for stands in the address. At least one of rule set, contract hours and team.
 *
 * @param from first day, inclusive; required
 * @param to last day, inclusive; null = no end
 * @param ruleSet id of the labour rule set
 * @param contractHours hours a week by contract; only for a person
 * @param team name of the team the person is in; only for a person
 * @param permit approval of the rule set; only with one
 */
public record AssignmentEntry(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String ruleSet,
        @Nullable BigDecimal contractHours,
        @Nullable String team,
        @Nullable PermitEntry permit) {

    /** A permit as somebody sends it; see {@link Permit} for the meaning of the fields. All of them are required. */
    public record PermitEntry(
            @Nullable String authority,
            @Nullable String documentNo,
            @Nullable String posts,
            @Nullable Integer headcount,
            Permit.@Nullable Cycle cycle,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** The permit; null and recorded faults where it is not complete. */
        @Nullable
        Permit toPermit(Faults faults) {
            int before = faults.size();
            faults.present("permit.authority", authority);
            faults.present("permit.documentNo", documentNo);
            faults.present("permit.posts", posts);
            faults.present("permit.headcount", headcount);
            faults.require(headcount == null || headcount > 0, "permit.headcount", headcount, "must be positive");
            faults.present("permit.cycle", cycle);
            faults.present("permit.validFrom", validFrom);
            faults.present("permit.validTo", validTo);
            requireUsualDay("permit.validFrom", validFrom, faults);
            requireUsualDay("permit.validTo", validTo, faults);
            faults.require(
                    validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                    "permit.validTo",
                    validTo,
                    "is before permit.validFrom; give the last day on which the permit is valid");
            return faults.size() > before
                    ? null
                    : new Permit(authority, documentNo, posts, headcount, cycle, validFrom, validTo);
        }
    }

    /** The assignment that is meant; null and recorded faults where the days cannot be told. */
    @Nullable
    Assignment toAssignment(Scope scope, @Nullable String subject, Instant now, String user, Faults faults) {
        faults.present("from", from);
        boolean daysAreUsual = requireUsualDay("from", from, faults) & requireUsualDay("to", to, faults);
        boolean daysAreOrdered = requireOrder(from, to, faults);
        faults.require(
                ruleSet != null || contractHours != null || team != null,
                "ruleSet",
                null,
                scope == Scope.EMPLOYEE
                        ? "is missing; give a rule set, contract hours or a team"
                        : "is missing; an assignment of a team or a hotline gives a rule set");
        requireText("ruleSet", ruleSet, faults);
        requireText("team", team, faults);
        faults.require(
                contractHours == null || People.isContract(contractHours),
                "contractHours",
                contractHours,
                "must be above 0 and at most 60, with at most two decimals");
        requireForPerson("contractHours", contractHours, scope, faults);
        requireForPerson("team", team, scope, faults);
        faults.require(
                permit == null || ruleSet != null,
                "permit",
                permit == null ? null : permit.documentNo(),
                "belongs to a rule set; give the rule set that it approves, or leave the permit out");
        var granted = permit == null ? null : permit.toPermit(faults);
        if (from == null || !daysAreUsual || !daysAreOrdered) {
            return null;
        }
        return new Assignment(
                UUID.randomUUID(),
                scope,
                subject,
                from,
                to,
                ruleSet,
                contractHours == null || !People.isContract(contractHours) ? null : contractHours,
                team,
                granted,
                now,
                user);
    }

    /** Records a fault unless the last day is missing or not before the first. */
    static boolean requireOrder(@Nullable LocalDate from, @Nullable LocalDate to, Faults faults) {
        boolean ordered = from == null || to == null || !to.isBefore(from);
        faults.require(
                ordered,
                "to",
                to,
                "is before from (%s); give the last day, which is included, or leave it out".formatted(from));
        return ordered;
    }

    /** Records a fault for a day that is probably a slip of the finger. */
    static boolean requireUsualDay(String field, @Nullable LocalDate day, Faults faults) {
        boolean usual = day == null || day.getYear() >= 1990 && day.getYear() <= 2200;
        faults.require(usual, field, day, "must lie from 1990 to 2200; leave `to` out where there is no end");
        return usual;
    }

    private static void requireText(String field, @Nullable String text, Faults faults) {
        faults.require(text == null || !text.isBlank(), field, text, "is blank; give a name, or leave the field out");
    }

    private static void requireForPerson(String field, @Nullable Object value, Scope scope, Faults faults) {
        faults.require(
                value == null || scope == Scope.EMPLOYEE,
                field,
                value,
                "can be set only for a person; make an assignment for each person");
    }
}
