package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.WorkCondition.Balance;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Ten days from Monday 2 November 2026 on, unless said otherwise. */
class BalanceLedgerTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-02");
    private static final LocalDate LAST = LocalDate.parse("2026-11-11");
    private static final int FULL_TIME = 2_400;

    @Test
    void aFairShareIsTheSameForPeopleWhoCanCarryTheSame() {
        var ledger = ledger(nights(), full("1"), full("2"));
        night(ledger, "1", "2026-11-02");
        night(ledger, "1", "2026-11-03");
        night(ledger, "1", "2026-11-04");

        assertThat(ledger.entries()).containsExactly(line("1", 3, "1.500", "1.500"), line("2", 0, "1.500", "-1.500"));
    }

    @Test
    void whoWorksHalfAsMuchHasHalfTheShare() {
        var ledger = ledger(nights(), full("1"), person("2", 20, null, null, Set.of()));
        night(ledger, "1", "2026-11-02");
        night(ledger, "1", "2026-11-03");
        night(ledger, "2", "2026-11-04");

        assertThat(ledger.entries()).containsExactly(line("1", 2, "2.000", "0.000"), line("2", 1, "1.000", "0.000"));
    }

    /** The second person joins on the sixth of the ten days. */
    @Test
    void whoWasThereHalfOfTheTimeHasHalfTheShare() {
        var ledger = ledger(nights(), full("1"), person("2", 40, LocalDate.parse("2026-11-07"), null, Set.of()));
        for (int day = 2; day <= 4; day++) {
            night(ledger, "1", "2026-11-0" + day);
        }

        assertThat(ledger.entries()).containsExactly(line("1", 3, "2.000", "1.000"), line("2", 0, "1.000", "-1.000"));
    }

    @Test
    void daysOfLeaveCarryNothing() {
        var leave = new HashSet<LocalDate>();
        for (int day = 2; day <= 6; day++) {
            leave.add(LocalDate.of(2026, 11, day));
        }
        var ledger = ledger(nights(), full("1"), person("2", 40, null, null, leave));
        for (int day = 2; day <= 4; day++) {
            night(ledger, "1", "2026-11-0" + day);
        }

        assertThat(ledger.entries()).containsExactly(line("1", 3, "2.000", "1.000"), line("2", 0, "1.000", "-1.000"));
    }

    @Test
    void onlyThePeopleAndDaysOfTheRuleCount() {
        var scope = new WorkRule.Scope(Set.of(), Set.of(), Set.of("1", "2"), LocalDate.parse("2026-11-04"), null);
        var ledger = ledger(rule(scope, Measure.NIGHT_SHIFTS), full("1"), full("2"), full("3"));
        night(ledger, "1", "2026-11-03");
        night(ledger, "1", "2026-11-04");
        night(ledger, "3", "2026-11-04");
        night(ledger, "1", "2026-11-12");

        assertThat(ledger.entries()).containsExactly(line("1", 1, "0.500", "0.500"), line("2", 0, "0.500", "-0.500"));
    }

    /** Under the law of China a night has at least three hours between 22:00 and 6:00 as the rule set draws it. */
    @Test
    void measuresCountWhatTheySay() {
        var calendar = new WorkCalendar(
                "CN",
                Map.of(2026, YearStatus.OFFICIAL),
                List.of(new CalendarDay(LocalDate.parse("2026-11-05"), "a holiday", DayKind.STATUTORY_HOLIDAY)));
        var person = new RosteredPerson(
                full("1").employee(), TermsTimeline.always(CHINA, FULL_TIME), calendar, Set.of(), List.of());
        var shifts = List.of(
                shift(SHANGHAI, "1", "2026-11-05T08:00", Duration.ofHours(8)),
                shift(SHANGHAI, "1", "2026-11-06T22:00", Duration.ofHours(10)),
                shift(SHANGHAI, "1", "2026-11-07T08:00", Duration.ofHours(6)),
                shift(SHANGHAI, "1", "2026-11-08T08:00", Duration.ofHours(4)));

        assertThat(burden(Measure.SHIFTS, person, shifts)).isEqualTo(4);
        assertThat(burden(Measure.NIGHT_SHIFTS, person, shifts)).isEqualTo(1);
        assertThat(burden(Measure.HOLIDAY_SHIFTS, person, shifts)).isEqualTo(1);
        assertThat(burden(Measure.WEEKEND_SHIFTS, person, shifts)).isEqualTo(2);
        assertThat(burden(Measure.WEEKENDS, person, shifts)).isEqualTo(1);
        assertThat(burden(Measure.WEEKEND_MINUTES, person, shifts)).isEqualTo(600);
        assertThat(burden(Measure.WORKING_MINUTES, person, shifts)).isEqualTo(28 * 60);
        assertThat(burden(Measure.PRESENCE_MINUTES, person, shifts)).isEqualTo(28 * 60);
    }

    @Test
    void aRosterIsToldWhatEachPersonBringsAndCanCarry() {
        var half = person("2", 20, null, null, Set.of());
        var ledger = ledger(nights(), full("1"), half);
        for (int day = 2; day <= 5; day++) {
            night(ledger, "1", "2026-11-0" + day);
        }
        var onLeave = person("1", 40, null, null, Set.of(LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-13")));

        var carried = ledger.carried(
                List.of(onLeave, half), LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-15"), FULL_TIME);

        // Fair are 2 2/3 and 1 1/3 of four nights; the first is here on two days of four, the second works half of full
        // time.
        assertThat(carried)
                .containsExactly(new CarriedBurden("nights", "1", 1, 500), new CarriedBurden("nights", "2", -1, 500));
    }

    @Test
    void whoCannotCarryAnythingStillHasAShareAboveNone() {
        var ledger = ledger(nights(), full("1"));
        var gone = person("1", 40, null, LocalDate.parse("2026-11-11"), Set.of());

        assertThat(ledger.carried(
                        List.of(gone), LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-15"), FULL_TIME))
                .containsExactly(new CarriedBurden("nights", "1", 0, 1));
    }

    @Test
    void whereNobodyCouldCarryWhatWasCarriedIsFair() {
        var ledger = ledger(nights(), person("1", 40, LocalDate.parse("2026-12-01"), null, Set.of()));
        night(ledger, "1", "2026-11-02");

        assertThat(ledger.entries()).containsExactly(line("1", 1, "1.000", "0.000"));
    }

    @Test
    void rulesThatDoNotBalanceHaveNoPartInIt() {
        var cap = new WorkRule(
                "cap",
                WorkRule.Level.HARD,
                1,
                WorkRule.Scope.ALL,
                new WorkCondition.Run(WorkCondition.RunOf.SHIFTS, Set.of(), null, 6));

        assertThat(new BalanceLedger(List.of(cap), List.of(full("1")), FIRST, LAST, SHANGHAI).isEmpty())
                .isTrue();
    }

    private static BalanceLedger ledger(WorkRule rule, RosteredPerson... people) {
        return new BalanceLedger(List.of(rule), List.of(people), FIRST, LAST, SHANGHAI);
    }

    private static long burden(Measure measure, RosteredPerson person, List<Shift> shifts) {
        var ledger = ledger(rule(WorkRule.Scope.ALL, measure), person);
        shifts.forEach(ledger::add);
        return ledger.entries().get(0).burden();
    }

    private static void night(BalanceLedger ledger, String employee, String day) {
        ledger.add(shift(SHANGHAI, employee, day + "T22:00", Duration.ofHours(8)));
    }

    private static BalanceLedger.Entry line(String employee, long burden, String fair, String difference) {
        return new BalanceLedger.Entry(
                "nights", Measure.NIGHT_SHIFTS, employee, burden, new BigDecimal(fair), new BigDecimal(difference));
    }

    private static WorkRule nights() {
        return rule(WorkRule.Scope.ALL, Measure.NIGHT_SHIFTS);
    }

    private static WorkRule rule(WorkRule.Scope scope, Measure measure) {
        return new WorkRule("nights", WorkRule.Level.SOFT, 1, scope, new Balance(measure, Set.of()));
    }

    private static RosteredPerson full(String number) {
        return person(number, 40, null, null, Set.of());
    }

    private static RosteredPerson person(
            String number, int hours, LocalDate hiredOn, LocalDate leavesOn, Set<LocalDate> leave) {
        var employee = new Employee(
                number,
                number,
                Role.AGENT,
                new TreeSet<>(),
                null,
                false,
                null,
                BigDecimal.valueOf(hours),
                hiredOn,
                leavesOn,
                List.of());
        return RosteredPerson.under(CHINA, employee, leave, List.of());
    }
}
