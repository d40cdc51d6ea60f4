package io.paiban.workforce.model;

import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.HeldRuleSet.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All assignments of a hotline, to be asked what holds when. */
public final class AssignmentBook {

    private final String hotlineRuleSet;
    private final Map<Subject, List<Assignment>> bySubject;

    private record Subject(Scope scope, @Nullable String name) {}

    /**
     * @param hotlineRuleSet id of the rule set in the hotline's settings
     * @param assignments all assignments of the hotline, in any order
     */
    public AssignmentBook(String hotlineRuleSet, List<Assignment> assignments) {
        this.hotlineRuleSet = hotlineRuleSet;
        this.bySubject = assignments.stream()
                .sorted(Comparator.comparing(Assignment::from)
                        .thenComparing(one -> one.id().toString()))
                .collect(Collectors.groupingBy(one -> new Subject(one.scope(), one.subject())));
    }

    /** The assignments of one subject by first day. */
    public List<Assignment> of(Scope scope, @Nullable String subject) {
        return bySubject.getOrDefault(new Subject(scope, subject), List.of());
    }

    /** The assignment that sets a term of a subject on a day. */
    public Optional<Assignment> find(Scope scope, @Nullable String subject, Term term, LocalDate day) {
        return of(scope, subject).stream()
                .filter(one -> term.isSetBy(one) && one.holds(day))
                .findFirst();
    }

    /**
     * The rule set of people who have none of their own.
     *
     * @param team name of their team; null = none
     */
    public HeldRuleSet ruleSet(@Nullable String team, LocalDate day) {
        return findTeamRuleSet(team, day)
                .map(one -> new HeldRuleSet(one.ruleSet(), one.permit(), Origin.TEAM))
                .or(() -> find(Scope.HOTLINE, null, Term.RULE_SET, day)
                        .map(one -> new HeldRuleSet(one.ruleSet(), one.permit(), Origin.HOTLINE)))
                .orElseGet(() -> new HeldRuleSet(hotlineRuleSet, null, Origin.SETTINGS));
    }

    private Optional<Assignment> findTeamRuleSet(@Nullable String team, LocalDate day) {
        return team == null ? Optional.empty() : find(Scope.TEAM, team, Term.RULE_SET, day);
    }

    /** The other assignments of the same subject that share a day and a term with it. */
    public List<Assignment> overlapping(Assignment assignment) {
        return others(assignment)
                .filter(other -> other.days().overlaps(assignment.days()))
                .filter(other -> !Term.setByBoth(assignment, other).isEmpty())
                .toList();
    }

    /** Days without any assignment between it and its neighbours of the same subject that set the same term. */
    public List<Days> gapsAround(Assignment assignment, Term term) {
        var gaps = new ArrayList<Days>();
        others(assignment)
                .filter(other -> term.isSetBy(other) && other.days().isBefore(assignment.from()))
                .map(Assignment::to)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> addBetween(last, assignment.from(), gaps));
        others(assignment)
                .filter(other -> term.isSetBy(other) && assignment.days().isBefore(other.from()))
                .map(Assignment::from)
                .min(Comparator.naturalOrder())
                .ifPresent(next -> addBetween(assignment.to(), next, gaps));
        return gaps;
    }

    /** Every day on which what the subject's assignments say may differ from what they said the day before. */
    public SortedSet<LocalDate> changes(Scope scope, @Nullable String subject) {
        var days = new TreeSet<LocalDate>();
        for (var one : of(scope, subject)) {
            days.add(one.from());
            if (one.to() != null) {
                days.add(one.to().plusDays(1));
            }
            if (one.permit() != null) {
                days.add(one.permit().validFrom());
                days.add(one.permit().validTo().plusDays(1));
            }
        }
        return days;
    }

    private Stream<Assignment> others(Assignment assignment) {
        return of(assignment.scope(), assignment.subject()).stream()
                .filter(other -> !other.id().equals(assignment.id()));
    }

    private static void addBetween(LocalDate last, LocalDate next, List<Days> gaps) {
        if (last.plusDays(1).isBefore(next)) {
            gaps.add(new Days(last.plusDays(1), next.minusDays(1)));
        }
    }
}
