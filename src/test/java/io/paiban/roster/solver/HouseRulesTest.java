package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.Balance;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.DaysOffTogether;
import io.paiban.roster.model.WorkCondition.Following;
import io.paiban.roster.model.WorkCondition.Forbidden;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RestBetween;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.StartShift;
import io.paiban.roster.model.WorkRule.Level;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Each rule of the house at its limit and one unit beyond. 2026-10-19 is a Monday; on Sunday the 25th the clocks of Paris go back; Saturday
 * the 31st ends the month.
 */
class HouseRulesTest {

    private static final String MONDAY = "2026-10-19";
    private static final Set<String> ALL = Set.of();

    private static HouseRows rows(String days) {
        return from(MONDAY, days);
    }

    /** Soft, so that a day that breaks a rule by itself can be had. */
    private static HouseRows from(String first, String days) {
        return HouseRows.from(SHANGHAI, first).days(days).level(Level.SOFT, 1);
    }

    private static Amount most(Measure measure, Set<String> types, Span span, int max) {
        return new Amount(measure, types, span, null, max);
    }

    private static Amount least(Measure measure, Set<String> types, Span span, int min) {
        return new Amount(measure, types, span, min, null);
    }

    private static Amount most(Measure measure, int max) {
        return most(measure, ALL, Span.ROSTER, max);
    }

    private static Amount least(Measure measure, int min) {
        return least(measure, ALL, Span.ROSTER, min);
    }

    @Nested
    class AnAmount {

        @Test
        void ofWorkingMinutesLeavesUnpaidBreaksOut() {
            // 8 h + 8 h + 8 h, the day shift with an hour of break in nine
            var days = rows("ED-N---");

            assertThat(days.units(most(Measure.WORKING_MINUTES, 1440))).isZero();
            assertThat(days.units(most(Measure.WORKING_MINUTES, 1439))).isEqualTo(1);
            assertThat(days.units(least(Measure.WORKING_MINUTES, 1440))).isZero();
            assertThat(days.units(least(Measure.WORKING_MINUTES, 1441))).isEqualTo(1);
            assertThat(days.units(most(Measure.WORKING_MINUTES, Set.of("D"), Span.ROSTER, 479)))
                    .isEqualTo(1);
        }

        @Test
        void ofPresenceCountsBreaks() {
            assertThat(rows("ED-N---").units(most(Measure.PRESENCE_MINUTES, 1500)))
                    .isZero();
            assertThat(rows("ED-N---").units(most(Measure.PRESENCE_MINUTES, 1499)))
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
            assertThat(days.units(least(Measure.SHIFTS, 6))).isZero();
            assertThat(days.units(least(Measure.SHIFTS, 7))).isEqualTo(1);
        }

        @Test
        void ofNightShiftsGoesByTheLawsNight() {
            assertThat(rows("NEN-LN-").units(most(Measure.NIGHT_SHIFTS, 3))).isZero();
            assertThat(rows("NEN-LN-").units(most(Measure.NIGHT_SHIFTS, 2))).isEqualTo(1);
            assertThat(rows("NEN-LN-").units(least(Measure.NIGHT_SHIFTS, Set.of("E", "L"), Span.ROSTER, 1)))
                    .isEqualTo(1);
        }

        @Test
        void ofHolidayShiftsGoesByTheDayTheyStart() {
            // Thursday the 22nd is a holiday; the night before reaches into it.
            var calendar = RandomRosters.calendar();

            assertThat(rows("--NE---").calendar(calendar).units(most(Measure.HOLIDAY_SHIFTS, 1)))
                    .isZero();
            assertThat(rows("--NE---").calendar(calendar).units(most(Measure.HOLIDAY_SHIFTS, 0)))
                    .isEqualTo(1);
            assertThat(rows("--N-E--").calendar(calendar).units(most(Measure.HOLIDAY_SHIFTS, 0)))
                    .isZero();
        }

        @Test
        void ofWeekendShiftsAndMinutesIsOfSaturdaysAndSundays() {
            assertThat(rows("----EDE").units(most(Measure.WEEKEND_SHIFTS, 2))).isZero();
            assertThat(rows("----EDE").units(most(Measure.WEEKEND_SHIFTS, 1))).isEqualTo(1);
            assertThat(rows("----EDE").units(most(Measure.WEEKEND_MINUTES, 960)))
                    .isZero();
            assertThat(rows("----EDE").units(most(Measure.WEEKEND_MINUTES, 959)))
                    .isEqualTo(1);
        }

        @Test
        void ofWeekendsCountsAWeekendOnceThoughBothDaysAreWorked() {
            // both days, Saturday alone, Sunday alone, none
            var days = rows("-----EE-----E-------E-------");

            assertThat(days.units(most(Measure.WEEKENDS, 3))).isZero();
            assertThat(days.units(most(Measure.WEEKENDS, 2))).isEqualTo(1);
        }

        @Test
        void ofWeekendsCountsAWeekendOnceThoughTheRosterCutsIt() {
            var fromSunday = from("2026-10-25", "E------").before("E");
            var toSaturday = from(MONDAY, "-----E").after("E");

            assertThat(fromSunday.units(most(Measure.WEEKENDS, ALL, Span.WEEK, 0)))
                    .isEqualTo(1);
            assertThat(toSaturday.units(most(Measure.WEEKENDS, ALL, Span.rolling(2), 0)))
                    .isEqualTo(3);
        }

        @Test
        void ofWeekendsCountsAWeekendInEachMonthThatHasADayOfIt() {
            assertThat(from("2026-10-31", "EE").units(most(Measure.WEEKENDS, ALL, Span.MONTH, 0)))
                    .isEqualTo(2);
            assertThat(from("2026-10-31", "E-").units(most(Measure.WEEKENDS, ALL, Span.MONTH, 0)))
                    .isEqualTo(1);
        }

        @Test
        void ofDaysOffCountsLeave() {
            assertThat(rows("E*-E-EE").units(least(Measure.DAYS_OFF, 3))).isZero();
            assertThat(rows("E*-E-EE").units(least(Measure.DAYS_OFF, 4))).isEqualTo(1);
            assertThat(rows("E*-E-EE").units(most(Measure.DAYS_OFF, 2))).isEqualTo(1);
        }

        @Test
        void ofDaysOffLeavesDaysOutOfWhichNothingIsKnown() {
            // From Thursday on; of Monday to Wednesday only what is published from the first shift on is known.
            var thursday = "2026-10-22";

            assertThat(from(thursday, "--EE").units(most(Measure.DAYS_OFF, ALL, Span.WEEK, 2)))
                    .isZero();
            assertThat(from(thursday, "--EE").before("E-").units(most(Measure.DAYS_OFF, ALL, Span.WEEK, 2)))
                    .isEqualTo(1);
        }

        @Test
        void ofTypesTellsTypesApart() {
            assertThat(rows("EELNE--").units(most(Measure.TYPES, 3))).isZero();
            assertThat(rows("EELNE--").units(most(Measure.TYPES, 2))).isEqualTo(1);
            assertThat(rows("EELNE--").units(most(Measure.TYPES, Set.of("E", "D"), Span.ROSTER, 1)))
                    .isZero();
        }

        @Test
        void ofTheSpreadOfStartsGoesByTheClock() {
            assertThat(rows("E-L-E--").units(most(Measure.START_SPREAD, 480))).isZero();
            assertThat(rows("E-L-E--").units(most(Measure.START_SPREAD, 479))).isEqualTo(1);
            assertThat(HouseRows.from(PARIS, MONDAY)
                            .days("-----EE")
                            .level(Level.SOFT, 1)
                            .units(most(Measure.START_SPREAD, 0)))
                    .isZero();
        }

        @Test
        void ofUseAsksWhetherThePersonWorksAtAll() {
            assertThat(rows("-------").units(least(Measure.USE, 1))).isEqualTo(1);
            assertThat(rows("E-----E").units(least(Measure.USE, 1))).isZero();
            assertThat(rows("E-----E").units(most(Measure.USE, 1))).isZero();
            assertThat(rows("E-----E").units(most(Measure.USE, 0))).isEqualTo(1);
        }

        @Test
        void ofADayIsHeldEveryDay() {
            assertThat(rows("ED-N---").units(most(Measure.PRESENCE_MINUTES, ALL, Span.DAY, 480)))
                    .isEqualTo(60);
            assertThat(rows("ED-N---").units(least(Measure.SHIFTS, ALL, Span.DAY, 1)))
                    .isEqualTo(4);
        }

        @Test
        void ofAWeekCountsPublishedDaysAboveAndWholeWeeksBelow() {
            // Wednesday to Sunday, then a whole week; Monday and Tuesday are published
            var days = from("2026-10-21", "EEE--EEEEE--").before("EE");

            assertThat(days.units(most(Measure.SHIFTS, ALL, Span.WEEK, 5))).isZero();
            assertThat(days.units(most(Measure.SHIFTS, ALL, Span.WEEK, 4))).isEqualTo(2);
            assertThat(days.units(least(Measure.SHIFTS, ALL, Span.WEEK, 5))).isZero();
            assertThat(days.units(least(Measure.SHIFTS, ALL, Span.WEEK, 6))).isEqualTo(1);
        }

        @Test
        void thatPublishedDaysAloneBreakIsNotTheRosters() {
            var saturday = "2026-10-24";

            assertThat(from(saturday, "--").before("EEEEE").units(most(Measure.SHIFTS, ALL, Span.WEEK, 4)))
                    .isZero();
            assertThat(from(saturday, "E-").before("EEEEE").units(most(Measure.SHIFTS, ALL, Span.WEEK, 4)))
                    .isEqualTo(2);
        }

        @Test
        void ofAMonthEndsWithIt() {
            // the 29th to the 31st, then the 1st to the 3rd
            var days = from("2026-10-29", "EEEEEE").before("EEE").after("E");

            assertThat(days.units(most(Measure.SHIFTS, ALL, Span.MONTH, 6))).isZero();
            assertThat(days.units(most(Measure.SHIFTS, ALL, Span.MONTH, 5))).isEqualTo(1);
            assertThat(days.units(most(Measure.SHIFTS, ALL, Span.MONTH, 3))).isEqualTo(4);
            assertThat(days.units(least(Measure.SHIFTS, ALL, Span.MONTH, 31))).isZero();
        }

        @Test
        void ofRollingDaysIsHeldWhereverTheyBegin() {
            assertThat(rows("EEE-EEE").units(most(Measure.SHIFTS, ALL, Span.rolling(3), 2)))
                    .isEqualTo(2);
            assertThat(rows("EEE-EEE").before("E").after("E").units(most(Measure.SHIFTS, ALL, Span.rolling(3), 2)))
                    .isEqualTo(4);
            assertThat(rows("E--E---").units(least(Measure.SHIFTS, ALL, Span.rolling(3), 1)))
                    .isEqualTo(1);
            assertThat(rows("EEE-EEE").units(most(Measure.PRESENCE_MINUTES, ALL, Span.rolling(3), 1439)))
                    .isEqualTo(2);
        }

        @Test
        void ofTheRosterLeavesPublishedDaysOut() {
            assertThat(rows("E------").before("EEE").units(most(Measure.SHIFTS, 1)))
                    .isZero();
        }

        @Test
        void ofTheRosterIsOfTheDaysInScope() {
            var days = rows("EEEEE--").scope("2026-10-21", "2026-10-22");

            assertThat(days.units(most(Measure.SHIFTS, 2))).isZero();
            assertThat(days.units(most(Measure.SHIFTS, 1))).isEqualTo(1);
            assertThat(rows("EEEEE--").scope("2026-10-26", null).units(most(Measure.SHIFTS, 0)))
                    .isZero();
        }

        @Test
        void ofAWeekCountsDaysOutOfScopeAsPublished() {
            var days = rows("EEEEE--");

            assertThat(days.scope("2026-10-23", null).units(most(Measure.SHIFTS, ALL, Span.WEEK, 4)))
                    .isEqualTo(1);
            assertThat(days.scope("2026-10-24", null).units(most(Measure.SHIFTS, ALL, Span.WEEK, 4)))
                    .isZero();
            assertThat(days.scope("2026-10-23", null).units(least(Measure.SHIFTS, ALL, Span.WEEK, 6)))
                    .isZero();
        }

        @Test
        void thatBindsLeavesNoShiftToChooseThatBreaksItAlone() {
            var days = HouseRows.from(SHANGHAI, MONDAY).days("-------");
            var types = days.row(List.of(days.rule(most(Measure.SHIFTS, Set.of("N"), Span.WEEK, 0))))
                    .get(0)
                    .getOptions();

            assertThat(types).extracting(option -> option.type).containsExactly("E", "D", "L");
        }
    }

    @Nested
    class ARun {

        private static Run run(RunOf of, @Nullable Integer min, @Nullable Integer max) {
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
        void ofATypeEndsWithAnother() {
            assertThat(rows("-EEL-LL").units(new Run(RunOf.SHIFTS, Set.of("E"), null, 2)))
                    .isZero();
            assertThat(rows("-EEL-LL").units(new Run(RunOf.SHIFTS, Set.of("E"), 3, null)))
                    .isEqualTo(1);
            assertThat(rows("-EEL-LL").units(new Run(RunOf.SHIFTS, Set.of("E", "L"), null, 2)))
                    .isEqualTo(1);
        }

        @Test
        void ofNightsEndsWithADay() {
            assertThat(rows("-NNENNN").units(run(RunOf.NIGHT_SHIFTS, null, 3))).isZero();
            assertThat(rows("-NNENNN").units(run(RunOf.NIGHT_SHIFTS, null, 2))).isEqualTo(1);
            assertThat(rows("-NNENN-").units(run(RunOf.NIGHT_SHIFTS, 3, null))).isEqualTo(2);
        }

        @Test
        void ofDaysOffHoldsLeave() {
            assertThat(rows("E-*-E-E").units(run(RunOf.DAYS_OFF, 1, 3))).isZero();
            assertThat(rows("E-*-E-E").units(run(RunOf.DAYS_OFF, 2, 2))).isEqualTo(2);
        }

        @Test
        void thatReachesAnEdgeOfTheUnknownIsNotTooShort() {
            assertThat(rows("E-E--EE").units(run(RunOf.SHIFTS, 3, null))).isEqualTo(2);
            assertThat(rows("-EEE---").units(run(RunOf.DAYS_OFF, 4, null))).isZero();
        }

        @Test
        void thatReachesAnEdgeOfTheUnknownCanBeTooLong() {
            assertThat(rows("EEEE---").units(run(RunOf.SHIFTS, null, 3))).isEqualTo(1);
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
            assertThat(rows("EEEEE--").after("E-EE").units(run(RunOf.SHIFTS, 2, null)))
                    .isEqualTo(1);
        }

        @Test
        void thatLiesInPublishedDaysAloneIsNotTooLong() {
            assertThat(rows("-------").before("EEEE").units(run(RunOf.SHIFTS, null, 3)))
                    .isZero();
        }

        @Test
        void ofWeekendsCountsWeekends() {
            var saturdays = "-----E-".repeat(3);

            assertThat(rows(saturdays).units(run(RunOf.WEEKENDS, null, 3))).isZero();
            assertThat(rows(saturdays).units(run(RunOf.WEEKENDS, null, 2))).isEqualTo(1);
            assertThat(rows(saturdays).before("-----EE").units(run(RunOf.WEEKENDS, null, 3)))
                    .isEqualTo(1);
            assertThat(rows(saturdays).units(new Run(RunOf.WEEKENDS, Set.of("N"), null, 0)))
                    .isZero();
        }

        @Test
        void ofWeekendsOffIsHeldAgainstItsLimits() {
            var days = "-------" + "-------" + "-----E-" + "-------";

            assertThat(rows(days).units(run(RunOf.WEEKENDS_OFF, null, 2))).isZero();
            assertThat(rows(days).units(run(RunOf.WEEKENDS_OFF, null, 1))).isEqualTo(1);
            assertThat(rows(days).units(run(RunOf.WEEKENDS_OFF, 3, null))).isZero();
            assertThat(rows(days).before("-----E-").units(run(RunOf.WEEKENDS_OFF, 3, null)))
                    .isEqualTo(1);
        }

        @Test
        void isHeldAgainstTheDaysInScopeAndThoseBesideThem() {
            var days = rows("EEE-E-E");

            // Monday to Wednesday are worked, Friday alone, Sunday.
            assertThat(days.scope("2026-10-21", "2026-10-21").units(run(RunOf.SHIFTS, null, 2)))
                    .isEqualTo(1);
            assertThat(days.scope("2026-10-22", "2026-10-22").units(run(RunOf.SHIFTS, null, 2)))
                    .isZero();
            assertThat(days.scope("2026-10-22", "2026-10-22").units(run(RunOf.SHIFTS, 4, null)))
                    .isEqualTo(3);
            assertThat(days.scope("2026-10-20", "2026-10-20").units(run(RunOf.SHIFTS, 4, null)))
                    .isZero();
        }

        @Test
        void canLastLongerThanAWordHasBits() {
            assertThat(rows("E".repeat(70)).units(run(RunOf.SHIFTS, null, 70))).isZero();
            assertThat(rows("E".repeat(70)).units(run(RunOf.SHIFTS, null, 69))).isEqualTo(1);
            assertThat(rows("-" + "E".repeat(63) + "-").units(run(RunOf.SHIFTS, 64, null)))
                    .isEqualTo(1);
        }
    }

    @Nested
    class DaysOffTogetherInARunOfDays {

        @Test
        void areTheLongestBlock() {
            assertThat(rows("E--EEEE").units(new DaysOffTogether(2, 7))).isZero();
            assertThat(rows("E-E-E-E").units(new DaysOffTogether(2, 7))).isEqualTo(1);
            assertThat(rows("EEEEEEE").units(new DaysOffTogether(3, 7))).isEqualTo(3);
        }

        @Test
        void areAskedForInEveryRunOfTheRoster() {
            // The runs from Tuesday and from Wednesday on have no two.
            assertThat(rows("--E-E-E-E").units(new DaysOffTogether(2, 7))).isEqualTo(2);
            assertThat(rows("E-E-E-").units(new DaysOffTogether(2, 7))).isZero();
            assertThat(rows("E-E-E-E").scope("2026-10-20", null).units(new DaysOffTogether(2, 7)))
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

        @Test
        void takesNoDayOfWhichNothingIsKnownForADayOff() {
            var alone = new Forbidden(List.of(DayMark.OFF, DayMark.WORK, DayMark.OFF));

            assertThat(rows("-E-EE-E").units(alone)).isEqualTo(1);
            assertThat(rows("-E-EE-E").after("-E").units(alone)).isEqualTo(2);
            assertThat(rows("EE-EE-E").before("E-").units(alone)).isZero();
            assertThat(rows("E--EE-E").before("E-").units(alone)).isEqualTo(1);
        }

        @Test
        void canHoldAnyDay() {
            var twoDaysLater = new Forbidden(List.of(DayMark.of("N"), DayMark.ANY, DayMark.of("E")));

            assertThat(rows("N-ENLE-").units(twoDaysLater)).isEqualTo(2);
            assertThat(rows("-----N-").after("E").units(twoDaysLater)).isEqualTo(1);
        }

        @Test
        void canHoldADayThatIsFreeOnRequest() {
            var lateBeforeFree =
                    new Forbidden(List.of(DayMark.of("L"), new DayMark(DayKind.FREE_ON_REQUEST, Set.of())));
            var wish = new Wish(UUID.randomUUID(), HouseRows.NUMBER, LocalDate.parse("2026-10-20"), null, true, 1);

            assertThat(rows("L------").units(lateBeforeFree)).isZero();
            assertThat(rows("L*-----").units(lateBeforeFree)).isEqualTo(1);
            assertThat(rows("L------").wish(wish).units(lateBeforeFree)).isEqualTo(1);
            assertThat(rows("LE-----").wish(wish).units(lateBeforeFree)).isZero();
            // Leave is known though nothing is published after the roster.
            assertThat(rows("------L").after("*").units(lateBeforeFree)).isEqualTo(1);
        }

        @Test
        void countsOnlyWithADayInScope() {
            assertThat(rows("NE-----").scope("2026-10-20", null).units(NIGHT_THEN_EARLY))
                    .isEqualTo(1);
            assertThat(rows("NE-----").scope("2026-10-21", null).units(NIGHT_THEN_EARLY))
                    .isZero();
        }

        @Test
        void canCrossTheEndOfAWordOfBits() {
            assertThat(rows("-".repeat(62) + "NE" + "NE").units(NIGHT_THEN_EARLY))
                    .isEqualTo(2);
            assertThat(rows("-".repeat(63) + "NE" + "NE").units(NIGHT_THEN_EARLY))
                    .isEqualTo(2);
        }
    }

    @Nested
    class AnOrderThatMustFollow {

        private static final Following TWO_NIGHTS_THEN_TWO_OFF =
                new Following(List.of(DayMark.of("N"), DayMark.of("N")), List.of(DayMark.OFF, DayMark.OFF));

        @Test
        void costsADayForEachThatIsNotAsAsked() {
            assertThat(rows("NN--EEE").units(TWO_NIGHTS_THEN_TWO_OFF)).isZero();
            assertThat(rows("NN-EEEE").units(TWO_NIGHTS_THEN_TWO_OFF)).isEqualTo(1);
            assertThat(rows("NNEEEEE").units(TWO_NIGHTS_THEN_TWO_OFF)).isEqualTo(2);
        }

        @Test
        void beginsAnewWithEachOccurrence() {
            // NN from Monday: 2, from Tuesday: 2, from Wednesday: 1
            assertThat(rows("NNNNE--").units(TWO_NIGHTS_THEN_TWO_OFF)).isEqualTo(5);
        }

        @Test
        void isKeptByDaysOfWhichNothingIsKnown() {
            assertThat(rows("-----NN").units(TWO_NIGHTS_THEN_TWO_OFF)).isZero();
            assertThat(rows("-----NN").after("-E").units(TWO_NIGHTS_THEN_TWO_OFF))
                    .isEqualTo(1);
        }

        @Test
        void goesOnFromPublishedDays() {
            assertThat(rows("E------").before("NN").units(TWO_NIGHTS_THEN_TWO_OFF))
                    .isEqualTo(1);
            assertThat(rows("-------").before("NNEE").units(TWO_NIGHTS_THEN_TWO_OFF))
                    .isZero();
        }
    }

    @Nested
    class RestBetweenShifts {

        private static RestBetween atLeast(int minutes, String after, String before, int run) {
            return new RestBetween(minutes, null, Set.of(after), Set.of(before), run);
        }

        @Test
        void isMeasuredFromEndToStart() {
            // from 22:00 to 06:00
            assertThat(rows("LE-----").units(atLeast(480, "L", "E", 1))).isZero();
            assertThat(rows("LE-----").units(atLeast(481, "L", "E", 1))).isEqualTo(1);
            assertThat(rows("LD-----").units(atLeast(2000, "L", "E", 1))).isZero();
        }

        @Test
        void isElapsedTimeTheNightTheClocksChange() {
            var paris = HouseRows.from(PARIS, MONDAY).days("-----LE").level(Level.SOFT, 1);

            assertThat(paris.units(atLeast(540, "L", "E", 1))).isZero();
            assertThat(paris.units(atLeast(541, "L", "E", 1))).isEqualTo(1);
        }

        @Test
        void canHoldOnlyAfterSoManyDaysInARow() {
            // The second night ends on Wednesday at 06:00, the early shift starts on Thursday.
            assertThat(rows("NN-E---").units(atLeast(1441, "N", "E", 2))).isEqualTo(1);
            assertThat(rows("NN-E---").units(atLeast(1441, "N", "E", 3))).isZero();
            assertThat(rows("-N-E---").units(atLeast(1441, "N", "E", 2))).isZero();
            assertThat(rows("N-E----").before("N").units(atLeast(1441, "N", "E", 2)))
                    .isEqualTo(1);
            assertThat(rows("-E-----").before("NN").units(atLeast(1441, "N", "E", 2)))
                    .isEqualTo(1);
            assertThat(rows("-E-----").before("LN").units(atLeast(1441, "N", "E", 2)))
                    .isZero();
        }

        @Test
        void reachesIntoPublishedDays() {
            assertThat(rows("E-----L").before("L").after("E").units(atLeast(481, "L", "E", 1)))
                    .isEqualTo(2);
            assertThat(rows("-------").before("LE").units(atLeast(481, "L", "E", 1)))
                    .isZero();
        }

        @Test
        void canBeTooLongUntilTheDayAfterNext() {
            // from 14:00 on Monday to 06:00 on Wednesday
            assertThat(rows("E-E----").units(new RestBetween(null, 2400, ALL, ALL, 1)))
                    .isZero();
            assertThat(rows("E-E----").units(new RestBetween(null, 2399, ALL, ALL, 1)))
                    .isEqualTo(1);
            assertThat(rows("E--E---").units(new RestBetween(null, 2399, ALL, ALL, 1)))
                    .isZero();
        }
    }

    @Nested
    class AMoveOfTheStart {

        @Test
        void isHeldAgainstItsLimit() {
            assertThat(rows("EL-----").units(new StartShift(480, false))).isZero();
            assertThat(rows("EL-----").units(new StartShift(479, false))).isEqualTo(1);
            assertThat(rows("E-L----").units(new StartShift(0, false))).isZero();
        }

        @Test
        void goesTheShorterWayAroundTheClock() {
            // from 22:00 to 06:00
            assertThat(rows("NE-----").units(new StartShift(480, false))).isZero();
            assertThat(rows("NE-----").units(new StartShift(479, false))).isEqualTo(1);
            assertThat(rows("NE-----").units(new StartShift(0, true))).isZero();
        }

        @Test
        void canBeHeldOnlyAgainstAnEarlierStart() {
            assertThat(rows("ELN----").units(new StartShift(0, true))).isZero();
            assertThat(rows("NLD----").units(new StartShift(300, true))).isEqualTo(180);
        }

        @Test
        void byHalfADayIsALaterStart() {
            var evening = shift(SHANGHAI, HouseRows.NUMBER, "2026-10-20T18:00", Duration.ofHours(4));

            assertThat(rows("E-E----").fixed(evening).units(new StartShift(720, false)))
                    .isZero();
            assertThat(rows("E-E----").fixed(evening).units(new StartShift(719, false)))
                    .isEqualTo(2);
            assertThat(rows("E-E----").fixed(evening).units(new StartShift(719, true)))
                    .isZero();
        }

        @Test
        void goesByTheClockTheNightItChanges() {
            assertThat(HouseRows.from(PARIS, MONDAY)
                            .days("-----EE")
                            .level(Level.SOFT, 1)
                            .units(new StartShift(0, false)))
                    .isZero();
        }

        @Test
        void reachesIntoPublishedDays() {
            assertThat(rows("L-----E").before("E").after("L").units(new StartShift(479, false)))
                    .isEqualTo(2);
            assertThat(rows("L-----E").before("E-").units(new StartShift(479, false)))
                    .isZero();
        }
    }

    @Nested
    class ABalance {

        private static HouseRows with(String days, int burden, int share) {
            return rows(days).carried(new CarriedBurden("rule", HouseRows.NUMBER, burden, share));
        }

        @Test
        void isTheSquareOfTheBurden() {
            var shifts = new Balance(Measure.SHIFTS, ALL);

            assertThat(rows("EE-----").units(shifts)).isEqualTo(400);
            assertThat(with("EE-----", 3, 1000).units(shifts)).isEqualTo(2500);
            assertThat(with("EE-----", -2, 1000).units(shifts)).isZero();
        }

        @Test
        void weighsMoreOnASmallerShare() {
            var shifts = new Balance(Measure.SHIFTS, ALL);

            assertThat(with("EE-----", 3, 500).units(shifts)).isEqualTo(5000);
            assertThat(with("E------", 0, 1500).units(shifts)).isEqualTo(66);
        }

        @Test
        void takesMinutesInHours() {
            assertThat(rows("EE-----").units(new Balance(Measure.WORKING_MINUTES, ALL)))
                    .isEqualTo(25_600);
        }

        @Test
        void isNeverBroken() {
            var days = with("EE-----", 3, 1000).level(Level.HARD, 2);

            assertThat(days.summary(days.rule(new Balance(Measure.SHIFTS, ALL))).house())
                    .isEqualTo(new HouseTally(0, 0, 5000, 0, 0, 0, 0));
        }
    }

    @Nested
    class APreferenceOfADay {

        private static DayPreference prefer(Want want, boolean hard, long weight, String... types) {
            return new DayPreference(
                    Reason.AVAILABILITY,
                    HouseRows.NUMBER,
                    LocalDate.parse(MONDAY),
                    want,
                    Set.of(types),
                    null,
                    hard,
                    weight);
        }

        private static long availability(String days, DayPreference... preferences) {
            var rows = rows(days);
            for (var one : preferences) {
                rows.prefer(one);
            }
            return rows.summary().house().availability();
        }

        @Test
        void costsItsWeightWhereItIsNotGranted() {
            assertThat(availability("E------", prefer(Want.NOT, false, 7, "E"))).isEqualTo(7);
            assertThat(availability("L------", prefer(Want.NOT, false, 7, "E"))).isZero();
            assertThat(availability("-------", prefer(Want.SHIFT, false, 7, "E")))
                    .isEqualTo(7);
            assertThat(availability("E------", prefer(Want.SHIFT, false, 7, "E")))
                    .isZero();
            assertThat(availability("E------", prefer(Want.OFF, false, 7))).isEqualTo(7);
            assertThat(availability("L------", prefer(Want.ONLY, false, 7, "E")))
                    .isEqualTo(7);
            assertThat(availability("-------", prefer(Want.ONLY, false, 7, "E")))
                    .isZero();
        }

        @Test
        void addsUpWithOthers() {
            assertThat(availability("E------", prefer(Want.NOT, false, 7, "E"), prefer(Want.OFF, false, 4)))
                    .isEqualTo(11);
        }

        @Test
        void canBeOfATimeOfTheDay() {
            SiteTime site = SHANGHAI;
            var day = LocalDate.parse(MONDAY);
            var morning = new DayPreference(
                    Reason.AVAILABILITY,
                    HouseRows.NUMBER,
                    day,
                    Want.NOT,
                    ALL,
                    new TimeSpan(site.at(day, LocalTime.of(12, 0)), site.at(day, LocalTime.of(14, 0))),
                    false,
                    7);

            assertThat(availability("E------", morning)).isEqualTo(7);
            assertThat(availability("L------", morning)).isZero();
        }

        @Test
        void thatBindsLeavesNoOtherShiftToChoose() {
            var row =
                    rows("-------").prefer(prefer(Want.NOT, true, 0, "E", "D")).row(List.of());

            assertThat(row.get(0).getOptions())
                    .extracting(option -> option.type)
                    .containsExactly("L", "N");
            assertThat(row.get(1).getOptions()).hasSize(4);
        }

        @Test
        void thatBindsIsBrokenByAPinnedShift() {
            var pinned = shift(SHANGHAI, HouseRows.NUMBER, MONDAY + "T10:00", Duration.ofHours(4));
            var days = rows("-------").fixed(pinned).prefer(prefer(Want.OFF, true, 3));

            assertThat(days.summary().house()).isEqualTo(new HouseTally(3 * 480, 1, 0, 0, 0, 0, 0));
            assertThat(days.audited(List.of())).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo("availability");
                assertThat(one.blocks()).isTrue();
            });
        }

        @Test
        void thatBindsIsBrokenByADayWithoutTheShift() {
            var days = rows("-------").prefer(prefer(Want.SHIFT, true, 0, "E"));

            assertThat(days.summary().house()).isEqualTo(new HouseTally(480, 1, 0, 0, 0, 0, 0));
            assertThat(days.audited(List.of())).hasSize(1);
        }
    }

    @Test
    void aBindingUnitThatIsNoMinuteWeighsLikeAShift() {
        var tooMany = most(Measure.SHIFTS, 1);
        var tooLong = most(Measure.WORKING_MINUTES, 1000);
        var days = rows("EEE----").level(Level.HARD, 2);

        assertThat(days.summary(days.rule(tooMany)).house().hard()).isEqualTo(2 * 2 * 480);
        assertThat(days.summary(days.rule(tooLong)).house().hard()).isEqualTo(2 * 440);
        days.level(Level.SOFT, 3);
        assertThat(days.summary(days.rule(tooMany)).house().soft()).isEqualTo(3 * 2);
        assertThat(days.summary(days.rule(tooMany)).house().hard()).isZero();
    }
}
