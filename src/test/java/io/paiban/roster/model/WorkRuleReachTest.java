package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkRuleReachTest {

    @Test
    void aSpanThatHoldsADayOfTheRosterLiesWithinTheReach() {
        assertThat(amount(Span.rolling(28))).isGreaterThanOrEqualTo(27);
        assertThat(amount(Span.MONTH)).isGreaterThanOrEqualTo(30);
        assertThat(amount(Span.WEEK)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aRunThatIsOneTooLongLiesWithinTheReach() {
        assertThat(WorkRuleReach.days(new WorkCondition.Run(RunOf.SHIFTS, Set.of(), null, 30)))
                .isGreaterThanOrEqualTo(31);
        assertThat(WorkRuleReach.days(new WorkCondition.Run(RunOf.WEEKENDS, Set.of(), null, 3)))
                .isGreaterThanOrEqualTo(4 * 7);
    }

    @Test
    void patternsReachAsFarAsTheyAreLong() {
        assertThat(WorkRuleReach.days(new WorkCondition.Forbidden(List.of(DayMark.WORK, DayMark.OFF, DayMark.WORK))))
                .isGreaterThanOrEqualTo(2);
        assertThat(WorkRuleReach.days(
                        new WorkCondition.Following(List.of(DayMark.WORK, DayMark.WORK), List.of(DayMark.OFF))))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aRestReachesAsFarAsItIsLongAndItsRun() {
        assertThat(WorkRuleReach.days(new WorkCondition.RestBetween(5 * 1440, null, Set.of("N"), Set.of(), 3)))
                .isGreaterThanOrEqualTo(5 + 3);
    }

    @Test
    void whatLiesWhollyInTheRosterReachesNowhere() {
        assertThat(WorkRuleReach.days(new WorkCondition.DaysOffTogether(2, 14))).isZero();
        assertThat(WorkRuleReach.days(new WorkCondition.Balance(Measure.SHIFTS, Set.of())))
                .isZero();
    }

    private static int amount(Span span) {
        return WorkRuleReach.days(new WorkCondition.Amount(Measure.SHIFTS, Set.of(), span, null, 5));
    }
}
