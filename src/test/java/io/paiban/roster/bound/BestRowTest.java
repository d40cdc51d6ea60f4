package io.paiban.roster.bound;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.Duty;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.solver.RandomRosters;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BestRowTest {

    private static final Duration EIGHT_HOURS_AND_A_BREAK = Duration.ofMinutes(510);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    /** Laws of every kind and drawn tight, changes of terms, leave, protections, work around the roster, nights when the clocks change. */
    @Property(tries = 60)
    void noLegalRowIsWorthMoreThanTheBest(@ForAll long seed) {
        var random = new Random(seed);
        var problem = new RandomRosters(random).problem();
        var workables = new Workables(problem);
        var rates = new int[problem.grid().size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = i % 4 == 0 || random.nextInt(5) == 0 ? random.nextInt(6) : rates[i - 1];
        }
        var prices = new long[problem.grid().days()];
        Arrays.fill(prices, random.nextInt(3));
        for (var person : problem.people()) {
            var best = new BestRow(workables.of(person, Set.of()));
            long most = best.most(new Rates(30, rates), prices);
            for (int i = 0; i < 4; i++) {
                var row = legalRow(problem, person, random);
                if (row != null) {
                    assertThat(worth(problem, row, rates, prices[0])).isLessThanOrEqualTo(most);
                }
            }
        }
    }

    /** Takes shifts in any order as long as the audit has nothing against them; null where the pinned ones break the law by themselves. */
    private static List<Shift> legalRow(RosterProblem problem, RosteredPerson person, Random random) {
        var number = person.employee().number();
        var row = new ArrayList<Shift>();
        var left = new ArrayList<LocalDate>();
        for (int day = 0; day < problem.grid().days(); day++) {
            left.add(problem.grid().firstDay().plusDays(day));
        }
        problem.fixed().stream()
                .filter(shift -> shift.employee().equals(number))
                .forEach(shift -> {
                    row.add(shift);
                    left.remove(shift.workDay());
                });
        if (!SmallRosters.isLegal(problem, person, row)) {
            return null;
        }
        java.util.Collections.shuffle(left, random);
        for (var day : left) {
            var options = options(problem, day, number);
            java.util.Collections.shuffle(options, random);
            for (var option : options.subList(0, Math.min(3, options.size()))) {
                row.add(option);
                if (SmallRosters.isLegal(problem, person, row)) {
                    break;
                }
                row.remove(option);
            }
        }
        return row;
    }

    private static List<Shift> options(RosterProblem problem, LocalDate day, String number) {
        var site = problem.grid().site();
        var options = new ArrayList<Shift>();
        for (ShiftType type : problem.types()) {
            if (type.weekdays().contains(day.getDayOfWeek())) {
                options.addAll(SmallRosters.options(site, type, day, number));
            }
        }
        return options;
    }

    private static long worth(RosterProblem problem, List<Shift> row, int[] rates, long price) {
        long worth = 0;
        for (var shift : ShiftType.onDuty(problem.types(), row)) {
            for (int i = 0; i < rates.length; i++) {
                for (var span : Duty.onContacts(shift)) {
                    worth += rates[i] * problem.grid().at(i).sharedMinutes(span);
                }
            }
            worth -= price * shift.worked().workingMinutes();
        }
        return worth;
    }

    @Test
    void fortyHoursAWeekAreFiveShiftsOfEight() {
        assertThat(mostWorkingMinutes(person("p", Role.AGENT, CHINA), 7)).isEqualTo(5 * 480);
        assertThat(mostWorkingMinutes(person("p", Role.AGENT, CHINA), 28)).isEqualTo(20 * 480);
    }

    /** Where no law caps the week, the twelfth day in a row is the last. */
    @Test
    void aLimitOfDaysInARowCountsTheDaysBeforeTheRoster() {
        var before = new ArrayList<Shift>();
        for (int back = 1; back <= 9; back++) {
            before.add(shift(SHANGHAI, "p", MONDAY.minusDays(back) + "T06:00", EIGHT_HOURS_AND_A_BREAK));
        }

        assertThat(mostWorkingMinutes(person("p", Role.AGENT, EUROPE, List.of(), before), 3))
                .isEqualTo(3 * 480);
        assertThat(mostWorkingMinutes(person("p", Role.AGENT, EUROPE, List.of(), before), 4))
                .isEqualTo(3 * 480);
        assertThat(mostWorkingMinutes(person("p", Role.AGENT, EUROPE), 12)).isEqualTo(12 * 480);
        assertThat(mostWorkingMinutes(person("p", Role.AGENT, EUROPE), 13)).isEqualTo(12 * 480);
    }

    @Test
    void whoIsProtectedFromNightsWorksNoneOnTheProtectedDays() {
        var protectedUntil = new Restriction(Restriction.Kind.NO_NIGHT, null, MONDAY, MONDAY.plusDays(1));
        var person = person("p", Role.AGENT, CHINA, List.of(protectedUntil), List.of());
        var nights = List.of(type("N", "22:00", EIGHT_HOURS_AND_A_BREAK));

        assertThat(mostWorkingMinutes(problem(3, nights, person, List.of(), List.of()), Set.of()))
                .isEqualTo(120);
        assertThat(mostWorkingMinutes(problem(3, nights, person, List.of(), List.of()), Set.of("no-night")))
                .isEqualTo(480 + 480 + 120);
    }

    /** Eleven hours between shifts are law in Europe, so no early shift follows a late one. */
    @Test
    void restBetweenShiftsForbidsTheNextMorning() {
        var types = List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK), type("L", "14:00", EIGHT_HOURS_AND_A_BREAK));
        var problem = problem(2, types, person("p", Role.AGENT, EUROPE), List.of(), List.of());
        var rates = new int[problem.grid().size()];
        Arrays.fill(rates, 28, 48, 1);
        Arrays.fill(rates, 48 + 12, 48 + 28, 1);

        var workables = new Workables(problem);
        var best = new BestRow(workables.of(problem.people().get(0), Set.of()));
        var free = new BestRow(workables.of(problem.people().get(0), Set.of("daily-rest")));

        assertThat(best.most(new Rates(30, rates), new long[2])).isEqualTo(480);
        assertThat(free.most(new Rates(30, rates), new long[2])).isEqualTo(480 + 450);
    }

    @Test
    void hardRulesOfTheHouseCount() {
        var person = person("p", Role.AGENT, EUROPE);
        var fourAWeek = rule(
                "four",
                new WorkCondition.Amount(WorkCondition.Measure.SHIFTS, Set.of(), WorkCondition.Span.WEEK, null, 4));
        var twoInARow = rule("two", new WorkCondition.Run(WorkCondition.RunOf.SHIFTS, Set.of(), null, 2));
        var thirtyHours = rule(
                "thirty",
                new WorkCondition.Amount(
                        WorkCondition.Measure.WORKING_MINUTES, Set.of(), WorkCondition.Span.WEEK, null, 1800));
        var types = List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK));

        assertThat(mostWorkingMinutes(problem(7, types, person, List.of(fourAWeek), List.of()), Set.of()))
                .isEqualTo(4 * 480);
        assertThat(mostWorkingMinutes(problem(7, types, person, List.of(twoInARow), List.of()), Set.of()))
                .isEqualTo(5 * 480);
        assertThat(mostWorkingMinutes(problem(7, types, person, List.of(thirtyHours), List.of()), Set.of()))
                .isEqualTo(3 * 480);
        assertThat(mostWorkingMinutes(problem(7, types, person, List.of(thirtyHours), List.of()), Set.of("thirty")))
                .isEqualTo(7 * 480);
    }

    @Test
    void aDayThatMustBeFreeIsFree() {
        var must = new DayPreference(
                DayPreference.Reason.AVAILABILITY, "p", MONDAY, DayPreference.Want.OFF, Set.of(), null, true, 0);
        var types = List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK));

        assertThat(mostWorkingMinutes(
                        problem(2, types, person("p", Role.AGENT, CHINA), List.of(), List.of(must)), Set.of()))
                .isEqualTo(480);
    }

    @Test
    void peopleWhoAreTheSameInAllThatMattersAreEqual() {
        var types = List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK));
        var grid = week(SHANGHAI, "2026-11-30", 3);
        var people = List.of(
                person("a", Role.AGENT, CHINA), person("b", Role.AGENT, CHINA), person("c", Role.AGENT, EUROPE));
        var problem =
                new RosterProblem(grid, people, types, List.of(flat("general", grid, 1, 0)), List.of(), List.of());
        var workables = new Workables(problem);
        Map<Workable, Integer> crews = new HashMap<>();
        people.forEach(person -> crews.merge(workables.of(person, Set.of()), 1, Integer::sum));

        assertThat(crews.values()).containsExactlyInAnyOrder(2, 1);
    }

    private static WorkRule rule(String code, WorkCondition condition) {
        return new WorkRule(code, WorkRule.Level.HARD, 1, WorkRule.Scope.ALL, condition);
    }

    private static long mostWorkingMinutes(RosteredPerson person, int days) {
        var types = List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK));
        return mostWorkingMinutes(problem(days, types, person, List.of(), List.of()), Set.of());
    }

    /** With every minute worth one, the most is the working minutes inside the roster's days. */
    private static long mostWorkingMinutes(RosterProblem problem, Set<String> ignored) {
        var rates = new int[problem.grid().size()];
        Arrays.fill(rates, 1);
        return new BestRow(new Workables(problem).of(problem.people().get(0), ignored))
                .most(new Rates(30, rates), new long[problem.grid().days()]);
    }

    private static RosterProblem problem(
            int days,
            List<ShiftType> types,
            RosteredPerson person,
            List<WorkRule> rules,
            List<DayPreference> preferences) {
        var grid = week(SHANGHAI, MONDAY.toString(), days);
        return new RosterProblem(
                grid,
                List.of(person),
                types,
                List.of(flat("general", grid, 1, 0)),
                List.of(),
                List.of(),
                rules,
                preferences,
                List.of(),
                List.of());
    }
}
