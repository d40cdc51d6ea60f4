package io.paiban.roster.model;

import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RestBetween;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.workforce.model.Employee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds hard rules that nobody can keep together, where that can be told from two rules alone. What it does not find may contradict all
 * the same: the proof before solving looks at the whole.
 */
public final class WorkRuleConflicts {

    private static final Map<Measure, RunOf> COUNTED_IN_RUNS = Map.of(
            Measure.SHIFTS, RunOf.SHIFTS, Measure.NIGHT_SHIFTS, RunOf.NIGHT_SHIFTS, Measure.DAYS_OFF, RunOf.DAYS_OFF);

    private WorkRuleConflicts() {}

    /**
     * Two rules that contradict each other.
     *
     * @param code code of the later rule in the list
     * @param other code of the earlier one
     * @param reason why both cannot be kept, in a clause
     */
    public record Conflict(String code, String other, String reason) {}

    /** The contradictions among hard rules that concern at least one person in common. */
    public static List<Conflict> among(List<WorkRule> rules, Collection<Employee> people) {
        var hard = rules.stream().filter(WorkRule::isHard).toList();
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < hard.size(); i++) {
            for (int j = 0; j < i; j++) {
                var reason = reason(hard.get(i), hard.get(j), people);
                if (reason != null) {
                    conflicts.add(new Conflict(hard.get(i).code(), hard.get(j).code(), reason));
                }
            }
        }
        return conflicts;
    }

    private static @Nullable String reason(WorkRule one, WorkRule other, Collection<Employee> people) {
        if (!shareADay(one.scope(), other.scope())) {
            return null;
        }
        var reason = reason(one.condition(), other.condition());
        reason = reason == null ? reason(other.condition(), one.condition()) : reason;
        if (reason == null) {
            return null;
        }
        if (one.condition() instanceof HeadCount) {
            return one.scope().equals(other.scope()) ? reason : null;
        }
        boolean isOfPresence = one.condition() instanceof Seats || other.condition() instanceof Seats;
        long needed = one.condition() instanceof Apart || one.condition() instanceof Together ? 2 : 1;
        long shared = people.stream()
                .filter(person -> one.scope().includes(person) && other.scope().includes(person))
                .count();
        return isOfPresence || shared >= needed ? reason : null;
    }

    private static boolean shareADay(WorkRule.Scope one, WorkRule.Scope other) {
        return starts(one).compareTo(ends(other)) <= 0 && starts(other).compareTo(ends(one)) <= 0;
    }

    private static LocalDate starts(WorkRule.Scope scope) {
        return scope.from() == null ? LocalDate.MIN : scope.from();
    }

    private static LocalDate ends(WorkRule.Scope scope) {
        return scope.to() == null ? LocalDate.MAX : scope.to();
    }

    /** Why what the first asks for at least is more than the second allows; null where it is not. */
    private static @Nullable String reason(WorkCondition least, WorkCondition most) {
        if (least instanceof Amount one && most instanceof Amount other) {
            return reason(one, other);
        }
        if (least instanceof Run one && most instanceof Run other) {
            return one.of() == other.of() && one.types().equals(other.types()) ? above(one.min(), other.max()) : null;
        }
        if (least instanceof Run run && most instanceof Amount amount) {
            return reason(run, amount);
        }
        if (least instanceof RestBetween one && most instanceof RestBetween other) {
            return meet(one.after(), other.after()) && meet(one.before(), other.before())
                    ? above(one.min(), other.max())
                    : null;
        }
        if (least instanceof HeadCount one && most instanceof HeadCount other) {
            return one.types().equals(other.types()) && one.span().equals(other.span())
                    ? above(one.min(), other.max())
                    : null;
        }
        if (least instanceof LeadersPresent leaders && most instanceof Seats seats) {
            return above(leaders.min(), seats.max());
        }
        return least instanceof Together && most instanceof Apart
                ? "two people cannot work the same shift type and never the same"
                : null;
    }

    private static @Nullable String reason(Amount least, Amount most) {
        if (least.measure() == most.measure()
                && least.types().equals(most.types())
                && least.span().equals(most.span())) {
            return above(least.min(), most.max());
        }
        int days = days(least.span());
        if (least.measure() == Measure.SHIFTS
                && most.measure() == Measure.DAYS_OFF
                && least.span().equals(most.span())
                && least.min() != null
                && most.min() != null
                && days > 0
                && least.min() + most.min() > days) {
            return "%d shifts and %d days off are more than the %d days".formatted(least.min(), most.min(), days);
        }
        return null;
    }

    private static @Nullable String reason(Run run, Amount amount) {
        int days = days(amount.span());
        if (run.min() == null
                || amount.max() == null
                || days == 0
                || !run.types().equals(amount.types())
                || COUNTED_IN_RUNS.get(amount.measure()) != run.of()
                || amount.span().unit() != WorkCondition.Unit.ROLLING_DAYS) {
            return null;
        }
        int together = Math.min(run.min(), days);
        return together > amount.max()
                ? "a run of %d makes %d within %d days, of which %d are allowed"
                        .formatted(run.min(), together, days, amount.max())
                : null;
    }

    /** Days of a span where every such span has as many; 0 otherwise. */
    private static int days(Span span) {
        return switch (span.unit()) {
            case DAY -> 1;
            case WEEK -> 7;
            case ROLLING_DAYS -> span.days();
            case MONTH, ROSTER -> 0;
        };
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static @Nullable String above(@Nullable Integer min, @Nullable Integer max) {
        return min != null && max != null && min > max
                ? "at least %d is more than at most %d".formatted(min, max)
                : null;
    }
}
