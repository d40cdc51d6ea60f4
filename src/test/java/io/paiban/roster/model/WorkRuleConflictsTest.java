package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WorkRuleConflictsTest {

    private static final List<Employee> PEOPLE = List.of(employee("1", "A"), employee("2", "A"), employee("3", "B"));

    @Test
    void aLeastAboveTheMostOfAnotherRuleContradictsAndTheSameNumberDoesNot() {
        var least = amount(Measure.SHIFTS, Span.WEEK, 5, null);

        assertThat(conflicts(hard("most", amount(Measure.SHIFTS, Span.WEEK, null, 4)), hard("least", least)))
                .containsExactly(new WorkRuleConflicts.Conflict("least", "most", "at least 5 is more than at most 4"));
        assertThat(conflicts(hard("most", amount(Measure.SHIFTS, Span.WEEK, null, 5)), hard("least", least)))
                .isEmpty();
    }

    @Test
    void otherSpansMeasuresAndTypesDoNotContradict() {
        var least = hard("least", amount(Measure.SHIFTS, Span.WEEK, 5, null));

        assertThat(conflicts(least, hard("a", amount(Measure.SHIFTS, Span.MONTH, null, 4))))
                .isEmpty();
        assertThat(conflicts(least, hard("b", amount(Measure.NIGHT_SHIFTS, Span.WEEK, null, 4))))
                .isEmpty();
        assertThat(conflicts(
                        least, hard("c", new WorkCondition.Amount(Measure.SHIFTS, Set.of("N"), Span.WEEK, null, 4))))
                .isEmpty();
    }

    @Test
    void softRulesNeverContradict() {
        var least = amount(Measure.SHIFTS, Span.WEEK, 5, null);
        var soft = new WorkRule(
                "soft", WorkRule.Level.SOFT, 1, WorkRule.Scope.ALL, amount(Measure.SHIFTS, Span.WEEK, null, 4));

        assertThat(conflicts(hard("least", least), soft)).isEmpty();
    }

    @Test
    void rulesOfDifferentPeopleOrDaysDoNotContradict() {
        var least = amount(Measure.SHIFTS, Span.WEEK, 5, null);
        var most = amount(Measure.SHIFTS, Span.WEEK, null, 4);

        assertThat(conflicts(hard("least", of("A"), least), hard("most", of("B"), most)))
                .isEmpty();
        assertThat(conflicts(hard("least", of("A"), least), hard("most", WorkRule.Scope.of("2"), most)))
                .hasSize(1);
        assertThat(conflicts(
                        hard("least", days("2026-01-01", "2026-01-31"), least),
                        hard("most", days("2026-02-01", "2026-02-28"), most)))
                .isEmpty();
        assertThat(conflicts(
                        hard("least", days("2026-01-01", "2026-02-01"), least),
                        hard("most", days("2026-02-01", "2026-02-28"), most)))
                .hasSize(1);
    }

    @Test
    void shiftsAndDaysOffMustFitIntoTheSpan() {
        var shifts = hard("shifts", amount(Measure.SHIFTS, Span.WEEK, 5, null));

        assertThat(conflicts(shifts, hard("off", amount(Measure.DAYS_OFF, Span.WEEK, 3, null))))
                .hasSize(1);
        assertThat(conflicts(shifts, hard("off", amount(Measure.DAYS_OFF, Span.WEEK, 2, null))))
                .isEmpty();
    }

    /** Four in a row are four within any seven days that hold them; within any three they are three. */
    @Test
    void aRunMustFitIntoWhatSpansAllow() {
        var run = hard("run", new WorkCondition.Run(RunOf.NIGHT_SHIFTS, Set.of(), 4, null));

        assertThat(conflicts(run, hard("cap", amount(Measure.NIGHT_SHIFTS, Span.rolling(7), null, 3))))
                .hasSize(1);
        assertThat(conflicts(run, hard("cap", amount(Measure.NIGHT_SHIFTS, Span.rolling(7), null, 4))))
                .isEmpty();
        assertThat(conflicts(run, hard("cap", amount(Measure.NIGHT_SHIFTS, Span.rolling(3), null, 3))))
                .isEmpty();
        assertThat(conflicts(run, hard("cap", amount(Measure.NIGHT_SHIFTS, Span.rolling(3), null, 2))))
                .hasSize(1);
    }

    @Test
    void restsContradictOnlyWhereTheirTypesMeet() {
        var least = new WorkCondition.RestBetween(2_880, null, Set.of("N"), Set.of(), 1);

        assertThat(conflicts(
                        hard("least", least),
                        hard("most", new WorkCondition.RestBetween(null, 2_879, Set.of("N", "L"), Set.of("E"), 1))))
                .hasSize(1);
        assertThat(conflicts(
                        hard("least", least),
                        hard("most", new WorkCondition.RestBetween(null, 2_879, Set.of("L"), Set.of("E"), 1))))
                .isEmpty();
    }

    @Test
    void togetherAndApartContradictForTwoPeopleInCommon() {
        assertThat(conflicts(
                        hard("together", of("A"), new WorkCondition.Together()),
                        hard("apart", WorkRule.Scope.of("1", "2"), new WorkCondition.Apart())))
                .hasSize(1);
        assertThat(conflicts(
                        hard("together", of("A"), new WorkCondition.Together()),
                        hard("apart", WorkRule.Scope.of("2", "3"), new WorkCondition.Apart())))
                .isEmpty();
    }

    @Test
    void moreLeadersThanSeatsContradict() {
        assertThat(conflicts(
                        hard("leaders", new WorkCondition.LeadersPresent(3)),
                        hard("seats", new WorkCondition.Seats(2))))
                .hasSize(1);
        assertThat(conflicts(
                        hard("leaders", new WorkCondition.LeadersPresent(2)),
                        hard("seats", new WorkCondition.Seats(2))))
                .isEmpty();
    }

    private static List<WorkRuleConflicts.Conflict> conflicts(WorkRule... rules) {
        return WorkRuleConflicts.among(List.of(rules), PEOPLE);
    }

    private static WorkCondition amount(Measure measure, Span span, Integer min, Integer max) {
        return new WorkCondition.Amount(measure, Set.of(), span, min, max);
    }

    private static WorkRule hard(String code, WorkCondition condition) {
        return hard(code, WorkRule.Scope.ALL, condition);
    }

    private static WorkRule hard(String code, WorkRule.Scope scope, WorkCondition condition) {
        return new WorkRule(code, WorkRule.Level.HARD, 1, scope, condition);
    }

    private static WorkRule.Scope of(String team) {
        return new WorkRule.Scope(Set.of(), Set.of(team), Set.of(), null, null);
    }

    private static WorkRule.Scope days(String from, String to) {
        return new WorkRule.Scope(Set.of(), Set.of(), Set.of(), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Employee employee(String number, String team) {
        return new Employee(
                number,
                number,
                Role.AGENT,
                new TreeSet<>(),
                team,
                false,
                null,
                BigDecimal.valueOf(40),
                null,
                null,
                List.of());
    }
}
