package io.paiban.workforce.model;

import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.HeldRuleSet.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person is employed under, day by day. Contract hours and team are those of the person's assignment, else those of
 * the record. The rule set is that of the first of these that has one: the person's assignment, the record, an assignment of the
 * team the person is in on that day, an assignment of the hotline, the hotline's settings.
 */
public final class Terms {

    private final Employee employee;
    private final AssignmentBook book;

    /**
     * @param employee the person's record
     * @param book all assignments of the hotline
     */
    public Terms(Employee employee, AssignmentBook book) {
        this.employee = employee;
        this.book = book;
    }

    /** The terms on a day, whether the person is employed on it or not. */
    public TermsOnDay on(LocalDate day) {
        var ruleSet = ruleSet(day);
        var permit = ruleSet.permit();
        return new TermsOnDay(
                ruleSet.id(), contractHours(day), team(day), permit, permit != null && permit.covers(day));
    }

    /**
     * Longest runs of days with the same terms, in order and without gaps.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive; not before the first
     */
    public List<TermsSpan> spans(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(last, first));
        }
        var spans = new ArrayList<TermsSpan>();
        var from = first;
        var terms = on(first);
        for (var day : changes().tailSet(first.plusDays(1)).headSet(last.plusDays(1))) {
            var next = on(day);
            if (!next.equals(terms)) {
                spans.add(new TermsSpan(from, day.minusDays(1), terms));
                from = day;
                terms = next;
            }
        }
        spans.add(new TermsSpan(from, last, terms));
        return List.copyOf(spans);
    }

    /** The rule set on a day, and what sets it. */
    public HeldRuleSet ruleSet(LocalDate day) {
        var own = own(Term.RULE_SET, day);
        if (own.isPresent()) {
            return new HeldRuleSet(own.get().ruleSet(), own.get().permit(), Origin.PERSON);
        }
        return employee.ruleSet() == null
                ? book.ruleSet(team(day), day)
                : new HeldRuleSet(employee.ruleSet(), null, Origin.RECORD);
    }

    private BigDecimal contractHours(LocalDate day) {
        return own(Term.CONTRACT_HOURS, day).map(Assignment::contractHours).orElse(employee.contractHours());
    }

    private @Nullable String team(LocalDate day) {
        return own(Term.TEAM, day).map(Assignment::team).orElse(employee.team());
    }

    private Optional<Assignment> own(Term term, LocalDate day) {
        return book.find(Scope.EMPLOYEE, employee.number(), term, day);
    }

    /** Whether the person is in the team on at least one of the days. */
    public boolean isEverIn(String team, Days days) {
        var begins = changes().tailSet(days.from()).stream().filter(days::holds);
        return Stream.concat(Stream.of(days.from()), begins).anyMatch(day -> team.equals(team(day)));
    }

    /** Every day on which the terms may differ from those of the day before. */
    public SortedSet<LocalDate> changes() {
        var days = new TreeSet<>(book.changes(Scope.EMPLOYEE, employee.number()));
        days.addAll(book.changes(Scope.HOTLINE, null));
        if (employee.team() != null) {
            days.addAll(book.changes(Scope.TEAM, employee.team()));
        }
        for (var own : book.of(Scope.EMPLOYEE, employee.number())) {
            if (own.team() != null) {
                days.addAll(book.changes(Scope.TEAM, own.team()));
            }
        }
        return days;
    }
}
