package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Forbidden;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkRule.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule of the house at its limit and one unit beyond. 2026-10-19 is a Monday; on Sunday the 25th the clocks of Paris go back. */
class HouseRulesTest {

    private static final String MONDAY = "2026-10-19";
    private static final Set<String> ALL = Set.of();

    private static HouseRows rows(String days) {
        return HouseRows.from(SHANGHAI, MONDAY).days(days);
    }

    private static Amount most(Measure measure, Set<String> types, Span span, int max) {
        return new Amount(measure, types, span, null, max);
    }

    private static Amount least(Measure measure, Set<String> types, Span span, int min) {
        return new Amount(measure, types, span, min, null);
    }

    @Nested
    class AnAmount {

        @Test
        void ofWorkingMinutesLeavesUnpaidBreaksOut() {
            // 8 h + 8 h + 8 h, the day shift with an hour of break in nine
            var days = rows("ED-N---");

            assertThat(days.units(most(Measure.WORKING_MINUTES, ALL, Span.ROSTER, 1440)))
                    .isZero();
            assertThat(days.units(most(Measure.WORKING_MINUTES, ALL, Span.ROSTER, 1439)))
                    .isEqualTo(1);
            assertThat(days.units(least(Measure.WORKING_MINUTES, ALL, Span.ROSTER, 1440)))
                    .isZero();
            assertThat(days.units(least(Measure.WORKING_MINUTES, ALL, Span.ROSTER, 1441)))
                    .isEqualTo(1);
        }

        @Test
        void ofShiftsCountsTheGivenTypes() {
            var days = rows("EENL-NE");

            assertThat(days.units(most(Measure.SHIFTS, Set.of("E"), Span.ROSTER, 3)))
                    .isZero();
            assertThat(days.units(most(Measure.SHIFTS, Set.of("E"), Span.ROSTER, 2)))
                    .isEqualTo(1);
            assertThat(days.units(most(Measure.SHIFTS, Set.of("E", "N"), Span.ROSTER, 3)))
                    .isEqualTo(2);
            assertThat(days.units(least(Measure.SHIFTS, ALL, Span.ROSTER, 8))).isEqualTo(2);
        }

        @Test
        void ofWeekendsCountsAWeekendOnceThoughBothDaysAreWorked() {
            // both days, Saturday alone, Sunday alone, none
            var days = rows("-----EE-----E-------E-------");

            assertThat(days.units(most(Measure.WEEKENDS, ALL, Span.ROSTER, 3))).isZero();
            assertThat(days.units(most(Measure.WEEKENDS, ALL, Span.ROSTER, 2))).isEqualTo(1);
        }

        @Test
        void ofTheRosterLeavesPublishedDaysOut() {
            assertThat(rows("E------").before("EEE").units(most(Measure.SHIFTS, ALL, Span.ROSTER, 1)))
                    .isZero();
        }
    }

    @Nested
    class ARun {

        private static Run run(RunOf of, Integer min, Integer max) {
            return new Run(of, ALL, min, max);
        }

        @Test
        void ofWorkDaysIsHeldAgainstItsLimits() {
            assertThat(rows("-EEE-NN").units(run(RunOf.SHIFTS, null, 3))).isZero();
            assertThat(rows("-EEE-NN").units(run(RunOf.SHIFTS, null, 2))).isEqualTo(1);
            assertThat(rows("-EEE-N-").units(run(RunOf.SHIFTS, 1, null))).isZero();
            assertThat(rows("-EEE-N-").units(run(RunOf.SHIFTS, 2, null))).isEqualTo(1);
        }

        @Test
        void thatReachesAnEdgeOfTheUnknownIsNotTooShort() {
            assertThat(rows("E-E--EE").units(run(RunOf.SHIFTS, 3, null))).isEqualTo(2);
            assertThat(rows("-EEE---").units(run(RunOf.DAYS_OFF, 4, null))).isZero();
        }

        @Test
        void goesOnInPublishedDays() {
            assertThat(rows("EE-----").before("EE").units(run(RunOf.SHIFTS, null, 4)))
                    .isZero();
            assertThat(rows("EE-----").before("EE").units(run(RunOf.SHIFTS, null, 3)))
                    .isEqualTo(1);
            assertThat(rows("-----EE").after("E-E").units(run(RunOf.SHIFTS, 3, null)))
                    .isZero();
            assertThat(rows("-----EE").after("E-E").units(run(RunOf.SHIFTS, 4, null)))
                    .isEqualTo(1);
            assertThat(rows("-EEEEEE").before("E-").units(run(RunOf.DAYS_OFF, 2, null)))
                    .isZero();
            assertThat(rows("-EEEEEE").before("E-").units(run(RunOf.DAYS_OFF, 3, null)))
                    .isEqualTo(1);
        }

        @Test
        void thatEndsBesideTheRosterIsAsShortAsTheRosterLeavesIt() {
            assertThat(rows("--EEEEE").before("-EE").units(run(RunOf.SHIFTS, 3, null)))
                    .isEqualTo(1);
            assertThat(rows("--EEEEE").before("EE-").units(run(RunOf.SHIFTS, 3, null)))
                    .isZero();
        }

        @Test
        void thatLiesInPublishedDaysAloneIsNotTooLong() {
            assertThat(rows("-------").before("EEEE").units(run(RunOf.SHIFTS, null, 3)))
                    .isZero();
        }
    }

    @Nested
    class AForbiddenOrder {

        private static final Forbidden NIGHT_THEN_EARLY = new Forbidden(List.of(DayMark.of("N"), DayMark.of("E", "D")));

        @Test
        void isCountedWhereverItOccurs() {
            assertThat(rows("NN-ENLE").units(NIGHT_THEN_EARLY)).isZero();
            assertThat(rows("NEND-NE").units(NIGHT_THEN_EARLY)).isEqualTo(3);
        }

        @Test
        void reachesIntoPublishedDays() {
            assertThat(rows("E-----N").before("N").units(NIGHT_THEN_EARLY)).isEqualTo(1);
            assertThat(rows("E-----N").after("D").units(NIGHT_THEN_EARLY)).isEqualTo(1);
            assertThat(rows("-------").before("NE").units(NIGHT_THEN_EARLY)).isZero();
        }
    }

    @Nested
    class APreferenceOfADay {

        private static DayPreference prefer(String day, Want want, boolean hard, long weight, String... types) {
            return new DayPreference(
                    Reason.AVAILABILITY,
                    HouseRows.NUMBER,
                    LocalDate.parse(day),
                    want,
                    Set.of(types),
                    null,
                    hard,
                    weight);
        }

        @Test
        void costsItsWeightWhereItIsNotGranted() {
            assertThat(rows("E------")
                            .prefer(prefer(MONDAY, Want.NOT, false, 7, "E"))
                            .summary()
                            .house()
                            .availability())
                    .isEqualTo(7);
            assertThat(rows("L------")
                            .prefer(prefer(MONDAY, Want.NOT, false, 7, "E"))
                            .summary()
                            .house()
                            .availability())
                    .isZero();
            assertThat(rows("-------")
                            .prefer(prefer(MONDAY, Want.SHIFT, false, 7, "E"))
                            .summary()
                            .house()
                            .availability())
                    .isEqualTo(7);
            assertThat(rows("E------")
                            .prefer(prefer(MONDAY, Want.SHIFT, false, 7, "E"))
                            .summary()
                            .house()
                            .availability())
                    .isZero();
        }

        @Test
        void thatBindsLeavesNoOtherShiftToChoose() {
            var row = rows("-------")
                    .prefer(prefer(MONDAY, Want.NOT, true, 0, "E", "D"))
                    .row(List.of());

            assertThat(row.get(0).getOptions())
                    .extracting(option -> option.type)
                    .containsExactly("L", "N");
            assertThat(row.get(1).getOptions()).hasSize(4);
        }
    }

    @Test
    void aBindingUnitThatIsNoMinuteWeighsLikeAShift() {
        var tooMany = most(Measure.SHIFTS, ALL, Span.ROSTER, 1);
        var tooLong = most(Measure.WORKING_MINUTES, ALL, Span.ROSTER, 1000);
        var days = rows("EEE----").level(Level.HARD, 2);

        assertThat(days.summary(days.rule(tooMany)).house().hard()).isEqualTo(2 * 2 * 480);
        assertThat(days.summary(days.rule(tooLong)).house().hard()).isEqualTo(2 * 440);
        days.level(Level.SOFT, 3);
        assertThat(days.summary(days.rule(tooMany)).house().soft()).isEqualTo(3 * 2);
        assertThat(days.summary(days.rule(tooMany)).house().hard()).isZero();
    }
}
