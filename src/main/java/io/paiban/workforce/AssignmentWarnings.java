package io.paiban.workforce;

import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.AssignmentBook;
import io.paiban.workforce.model.Days;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Permit;
import io.paiban.workforce.model.Term;
import io.paiban.workforce.model.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is allowed in an assignment and probably not meant, in sentences that name the cure. */
final class AssignmentWarnings {

    private final AssignmentBook book;
    private final Map<String, Employee> people;

    AssignmentWarnings(AssignmentBook book, List<Employee> people) {
        this.book = book;
        this.people = people.stream().collect(Collectors.toMap(Employee::number, Function.identity()));
    }

    List<String> of(Assignment assignment) {
        var warnings = new ArrayList<String>();
        for (var term : Term.values()) {
            if (term.isSetBy(assignment)) {
                book.gapsAround(assignment, term).forEach(gap -> warnings.add(gap(assignment, term, gap)));
            }
        }
        if (assignment.permit() != null) {
            addPermit(assignment.permit(), assignment.days(), warnings);
        }
        if (assignment.scope() == Scope.TEAM && isEmpty(assignment.subject(), assignment.days())) {
            warnings.add(
                    "Nobody is in the team (%s) on any day of the assignment. Check the team's name, or put people into the team."
                            .formatted(assignment.subject()));
        }
        return warnings;
    }

    private String gap(Assignment assignment, Term term, Days gap) {
        return "No assignment of %s sets the %s %s; %s. Make an assignment for these days if that is not meant."
                .formatted(whom(assignment), term.words(), gap.words(), held(assignment, term, gap));
    }

    private static String whom(Assignment assignment) {
        return switch (assignment.scope()) {
            case EMPLOYEE -> "the employee (%s)".formatted(assignment.subject());
            case TEAM -> "the team (%s)".formatted(assignment.subject());
            case HOTLINE -> "the hotline";
        };
    }

    private String held(Assignment assignment, Term term, Days gap) {
        var record = people.get(assignment.subject());
        return switch (term) {
            case RULE_SET -> heldRuleSets(assignment, gap);
            case CONTRACT_HOURS ->
                "then the contract hours of the person's record (%s) hold"
                        .formatted(record.contractHours().toPlainString());
            case TEAM ->
                record.team() == null
                        ? "then the person is in no team, as the record says"
                        : "then the person is in the team of the record (%s)".formatted(record.team());
        };
    }

    /** The team may fill a person's gap for some days, and the hotline for others: one piece each. */
    private String heldRuleSets(Assignment assignment, Days gap) {
        var pieces = new ArrayList<String>();
        var days = new TreeSet<>(Set.of(gap.from()));
        changes(assignment).stream().filter(gap::holds).forEach(days::add);
        var words = heldRuleSet(assignment, gap.from());
        for (var day : days) {
            var next = heldRuleSet(assignment, day);
            if (!next.equals(words)) {
                pieces.add("%s holds until %s".formatted(words, day.minusDays(1)));
                words = next;
            }
        }
        pieces.add(words + " holds");
        return "then " + String.join(", then ", pieces);
    }

    private Set<LocalDate> changes(Assignment assignment) {
        return assignment.scope() == Scope.EMPLOYEE
                ? terms(assignment.subject()).changes()
                : book.changes(Scope.HOTLINE, null);
    }

    private String heldRuleSet(Assignment assignment, LocalDate day) {
        var team = assignment.scope() == Scope.EMPLOYEE
                ? terms(assignment.subject()).on(day).team()
                : assignment.subject();
        var held = assignment.scope() == Scope.EMPLOYEE
                ? terms(assignment.subject()).ruleSet(day)
                : book.ruleSet(team, day);
        return switch (held.origin()) {
            case PERSON -> "the person's rule set (%s)".formatted(held.id());
            case RECORD -> "the rule set (%s) of the person's record".formatted(held.id());
            case TEAM -> "the rule set (%s) of the team (%s)".formatted(held.id(), team);
            case HOTLINE -> "the rule set (%s) assigned to the hotline".formatted(held.id());
            case SETTINGS -> "the hotline's own rule set (%s)".formatted(held.id());
        };
    }

    private Terms terms(String number) {
        return new Terms(people.get(number), book);
    }

    private boolean isEmpty(String team, Days days) {
        return people.values().stream().noneMatch(person -> new Terms(person, book).isEverIn(team, days));
    }

    private static void addPermit(Permit permit, Days days, List<String> warnings) {
        var first = days.from();
        var last = days.to();
        if (days.isBefore(permit.validFrom()) || permit.validTo().isBefore(first)) {
            warnings.add(
                    "The permit (%s) is valid from %s to %s, on no day of the assignment: from %s on the standard rule set holds. Correct the permit, or move the assignment."
                            .formatted(permit.documentNo(), permit.validFrom(), permit.validTo(), first));
            return;
        }
        if (first.isBefore(permit.validFrom())) {
            warnings.add(
                    "The permit (%s) is valid only from %s on: from %s to %s the standard rule set holds. Correct the permit, or begin the assignment on %s."
                            .formatted(
                                    permit.documentNo(),
                                    permit.validFrom(),
                                    first,
                                    permit.validFrom().minusDays(1),
                                    permit.validFrom()));
        }
        if (last == null || permit.validTo().isBefore(last)) {
            warnings.add(
                    "The permit (%s) lapses after %s: from %s on the standard rule set holds. Enter the permit's extension here, or end the assignment on %s and make another with the new permit."
                            .formatted(
                                    permit.documentNo(),
                                    permit.validTo(),
                                    permit.validTo().plusDays(1),
                                    permit.validTo()));
        }
    }
}
