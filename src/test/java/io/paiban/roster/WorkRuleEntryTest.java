package io.paiban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.platform.problem.Faults;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleField;
import io.paiban.roster.model.WorkRuleKind;
import io.paiban.roster.model.WorkRuleSentence;
import io.paiban.workforce.model.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkRuleEntryTest {

    private static final WorkRuleReading.Known KNOWN =
            new WorkRuleReading.Known(Set.of("E", "L", "N"), Set.of("1", "2", "3"), Set.of("A"));

    static Stream<WorkCondition> conditions() {
        return Stream.of(
                new WorkCondition.Amount(Measure.NIGHT_SHIFTS, Set.of("N"), Span.rolling(7), 1, 3),
                new WorkCondition.Amount(Measure.WORKING_MINUTES, Set.of(), Span.MONTH, null, 9_600),
                new WorkCondition.Run(RunOf.WEEKENDS_OFF, Set.of(), 1, null),
                new WorkCondition.DaysOffTogether(2, 14),
                new WorkCondition.Forbidden(
                        List.of(DayMark.of("N"), DayMark.ANY, new DayMark(DayKind.FREE_ON_REQUEST, Set.of()))),
                new WorkCondition.Following(List.of(DayMark.of("N"), DayMark.OFF), List.of(DayMark.OFF, DayMark.WORK)),
                new WorkCondition.RestBetween(660, 4_000, Set.of("L"), Set.of("E"), 2),
                new WorkCondition.StartShift(60, true),
                new WorkCondition.Balance(Measure.HOLIDAY_SHIFTS, Set.of("E", "L")),
                new WorkCondition.HeadCount(Set.of("N"), Span.DAY, 2, 4),
                new WorkCondition.DistinctStarts(5),
                new WorkCondition.EitherOr(Set.of("E", "L")),
                new WorkCondition.Seats(30),
                new WorkCondition.LeaderWithTeam(),
                new WorkCondition.LeadersPresent(1),
                new WorkCondition.Together(),
                new WorkCondition.Apart(),
                new WorkCondition.Accompanied(Set.of("3")),
                new WorkCondition.Handover(Set.of("E"), Set.of("L"), 15));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void whatIsWrittenDownIsReadBack(WorkCondition condition) {
        var scope = new WorkRule.Scope(
                Set.of(Role.AGENT),
                Set.of("A"),
                Set.of("1", "2"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
        var rule = new WorkRule("r", WorkRule.Level.SOFT, 7, scope, condition);
        var faults = new Faults();

        var read = new WorkRuleReading(WorkRuleEntry.of(rule), "", KNOWN, faults).rule("r");

        assertThat(faults.list()).isEmpty();
        assertThat(read).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void anEntryHoldsOnlyFieldsOfItsKindAndASentenceInBothLanguages(WorkCondition condition) {
        var entry = WorkRuleEntry.of(new WorkRule("r", WorkRule.Level.SOFT, 1, WorkRule.Scope.ALL, condition));
        var kind = WorkRuleKind.of(condition);

        assertThat(kind.condition()).isEqualTo(condition.getClass());
        assertThat(entry.given().keySet()).allMatch(kind::has).containsAll(kind.required());
        assertThat(entry.message()).endsWith(".").doesNotContain("%", "null");
        assertThat(entry.messageZh()).endsWith("。").doesNotContain("%", "null");
    }

    @Test
    void everyKindIsTriedHere() {
        var kinds = new HashSet<WorkRuleKind>();
        conditions().forEach(condition -> kinds.add(WorkRuleKind.of(condition)));

        assertThat(kinds).containsExactlyInAnyOrder(WorkRuleKind.values());
    }

    @Test
    void everyFieldIsOneOfTheEntrysOwn() {
        var names = Arrays.stream(WorkRuleEntry.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(WorkRuleField.values()).allMatch(field -> names.contains(field.fieldName()));
        assertThat(WorkRuleField.values())
                .allMatch(field -> Arrays.stream(WorkRuleKind.values()).anyMatch(kind -> kind.has(field)));
    }

    @Test
    void aConditionIsSaidInASentence() {
        var nights = new WorkCondition.Amount(Measure.NIGHT_SHIFTS, Set.of(), Span.rolling(7), null, 3);
        var order = new WorkCondition.Forbidden(List.of(DayMark.of("L"), DayMark.of("E")));
        var rest = new WorkCondition.RestBetween(2_880, null, Set.of("N"), Set.of(), 2);

        assertThat(WorkRuleSentence.english(nights)).isEqualTo("At most 3 night shifts in any 7 days.");
        assertThat(WorkRuleSentence.chinese(nights)).isEqualTo("任意7天内夜班数最多3。");
        assertThat(WorkRuleSentence.english(order)).isEqualTo("Never a shift of L, then a shift of E.");
        assertThat(WorkRuleSentence.chinese(order)).isEqualTo("不得出现：上L班→上E班。");
        assertThat(WorkRuleSentence.english(rest))
                .isEqualTo("At least 2880 minutes between a shift of N from the 2. day in a row on and the next.");
    }

    /** A minute weighs little and a day much, so that rules of both kinds stand side by side. */
    @Test
    void whereNobodySetsAWeightTheKindHasAUsualOne() {
        assertThat(WorkRuleKind.AMOUNT.usualWeight(WorkRule.Level.HARD, Measure.WORKING_MINUTES))
                .isEqualTo(1);
        assertThat(WorkRuleKind.AMOUNT.usualWeight(WorkRule.Level.HARD, Measure.SHIFTS))
                .isEqualTo(480);
        assertThat(WorkRuleKind.AMOUNT.usualWeight(WorkRule.Level.SOFT, Measure.SHIFTS))
                .isEqualTo(240);
        assertThat(WorkRuleKind.REST_BETWEEN.usualWeight(WorkRule.Level.HARD, null))
                .isEqualTo(1);
        assertThat(WorkRuleKind.REST_BETWEEN.usualWeight(WorkRule.Level.SOFT, null))
                .isEqualTo(2);
        assertThat(WorkRuleKind.BALANCE.usualWeight(WorkRule.Level.SOFT, Measure.NIGHT_SHIFTS))
                .isEqualTo(1);
    }

    @Test
    void rowsOfTheFeatureTableAreNamedAsThere() {
        assertThat(WorkRuleKind.values())
                .allSatisfy(kind -> assertThat(kind.rows()).allMatch(row -> row.matches("E[1-9][0-9]?")));
    }
}
