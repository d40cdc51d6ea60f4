package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.inTeam;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Accompanied;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.DistinctStarts;
import io.paiban.roster.model.WorkCondition.EitherOr;
import io.paiban.roster.model.WorkCondition.Handover;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeaderWithTeam;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRule.Scope;
import io.paiban.roster.rule.CrewRuleAudit;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each condition on a crew at its exact boundary: what the audit finds and what the solver counts, both worked out by hand. */
class CrewConditionsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-03");
    private static final Set<String> NIGHTS = Set.of("N");

    private SiteTime site = SHANGHAI;
    private LocalDate first = MONDAY;

    /** The two days of which, in Paris, the first has the night in which the clocks go back. */
    private void whenClocksGoBack() {
        site = PARIS;
        first = LocalDate.parse("2026-10-25");
    }

    @Test
    void headsAreWantedEachDayEvenWhereNobodyWorks() {
        assertThat(units(new HeadCount(NIGHTS, Span.DAY, 2, null))).isEqualTo(2 + 2);
        assertThat(units(new HeadCount(NIGHTS, Span.DAY, null, 0))).isZero();
        assertThat(units(new HeadCount(Set.of(), Span.DAY, 0, 0))).isZero();
    }

    @Test
    void headsAreCountedToBothLimits() {
        var nights = new HeadCount(NIGHTS, Span.DAY, 1, 2);

        assertThat(units(nights, night("a", 0), night("a", 1))).isZero();
        assertThat(units(nights, night("a", 0), night("b", 0), night("b", 1))).isZero();
        assertThat(units(nights, night("a", 0), night("b", 0), night("c", 0), night("a", 1)))
                .isEqualTo(1);
        assertThat(units(nights, night("a", 0))).isEqualTo(1);
        assertThat(units(nights, early("a", 0), early("b", 1))).isEqualTo(2);
    }

    @Test
    void headsOfTheDayBeforeAreNotThoseOfTheDayInWhichTheyEnd() {
        assertThat(units(new HeadCount(NIGHTS, Span.DAY, null, 0), night("a", -1)))
                .isZero();
        assertThat(units(new HeadCount(NIGHTS, Span.DAY, null, 0), night("a", 2)))
                .isZero();
    }

    @Test
    void overTheRosterAPersonCountsOnce() {
        var pool = new HeadCount(NIGHTS, Span.ROSTER, 2, 2);

        assertThat(units(pool)).isEqualTo(2);
        assertThat(units(pool, night("a", 0), night("a", 1))).isEqualTo(1);
        assertThat(units(pool, night("a", 0), night("b", 1))).isZero();
        assertThat(units(pool, night("a", 0), night("b", 0), night("b", 1), night("c", 1)))
                .isEqualTo(1);
        assertThat(units(pool, night("a", 0), night("b", -1))).isEqualTo(1);
    }

    @Test
    void onlyPeopleAndDaysOfTheScopeAreCounted() {
        var scope = new Scope(Set.of(), Set.of(), Set.of("a"), TUESDAY, null);
        var nights = new HeadCount(NIGHTS, Span.DAY, 1, null);

        assertThat(units(scope, nights, night("a", 0))).isEqualTo(1);
        assertThat(units(scope, nights, night("b", 1))).isEqualTo(1);
        assertThat(units(scope, nights, night("a", 1))).isZero();
    }

    @Test
    void aRuleOfOtherDaysAsksNothing() {
        var later = new Scope(Set.of(), Set.of(), Set.of(), TUESDAY.plusDays(1), null);

        assertThat(units(later, new HeadCount(NIGHTS, Span.DAY, 1, null))).isZero();
        assertThat(units(later, new HeadCount(NIGHTS, Span.ROSTER, 1, null))).isZero();
        assertThat(units(later, new LeadersPresent(1))).isZero();
    }

    @Test
    void whoStandsByIsCountedWhereTheTypeIsNamed() {
        var phone = shift("a", "S", 0, "18:00", 720);

        assertThat(units(new HeadCount(Set.of("S"), Span.DAY, null, 0), phone)).isEqualTo(1);
        assertThat(units(new HeadCount(Set.of(), Span.DAY, null, 0), phone)).isZero();
        assertThat(units(new DistinctStarts(0), phone)).isZero();
        assertThat(units(new Seats(0), phone)).isZero();
        assertThat(units(Scope.of("a"), new Accompanied(Set.of("b")), phone)).isZero();
        assertThat(units(new Apart(), phone, shift("b", "S", 0, "18:00", 720))).isZero();
    }

    @Test
    void equalStartsAreOne() {
        var two = new DistinctStarts(2);

        assertThat(units(two)).isZero();
        assertThat(units(two, early("a", 0), early("b", 0), late("c", 0))).isZero();
        assertThat(units(two, early("a", 0), shift("b", "E", 0, "06:01", 480), late("c", 0)))
                .isEqualTo(1);
        assertThat(units(two, early("a", 0), shift("b", "E", 1, "06:01", 480), late("c", 1)))
                .isZero();
    }

    @Test
    void theHourThatComesTwiceHasTwoStarts() {
        whenClocksGoBack();
        var once = shift("a", null, 0, "02:30", 300);
        var again = new Shift(
                UUID.randomUUID(),
                "b",
                once.workDay(),
                TimeSpan.of(once.span().start().plus(Duration.ofHours(1)), Duration.ofHours(5)),
                null,
                List.of(),
                true);

        assertThat(units(new DistinctStarts(1), once, again)).isEqualTo(1);
        assertThat(units(new DistinctStarts(2), once, again)).isZero();
    }

    @Test
    void oneOfSeveralTypesIsUsedADay() {
        var either = new EitherOr(Set.of("E", "L"));

        assertThat(units(either, early("a", 0), early("b", 0), night("c", 0))).isZero();
        assertThat(units(either, early("a", 0), late("b", 1))).isZero();
        assertThat(units(either, early("a", 0), late("b", 0))).isEqualTo(1);
        assertThat(units(new EitherOr(Set.of()), early("a", 0), late("b", 0), night("c", 0)))
                .isEqualTo(2);
    }

    @Test
    void aSeatIsFreeWhenWhoTookItHasGone() {
        var one = new Seats(1);

        assertThat(units(one)).isZero();
        assertThat(units(one, shift("a", "E", 0, "08:00", 240), shift("b", "E", 0, "12:00", 240)))
                .isZero();
        assertThat(units(one, shift("a", "E", 0, "08:00", 241), shift("b", "E", 0, "12:00", 240)))
                .isEqualTo(1);
        assertThat(units(
                        one,
                        shift("a", "E", 0, "08:00", 240),
                        shift("b", "E", 0, "08:00", 240),
                        shift("c", "E", 0, "11:00", 240)))
                .isEqualTo(180 + 60 * 2);
    }

    @Test
    void aBreakDoesNotFreeASeat() {
        var pause = shift("a", "E", 0, "08:00", 240, "10:00", 60);

        assertThat(units(new Seats(1), pause, shift("b", "E", 0, "10:00", 60))).isEqualTo(60);
    }

    @Test
    void seatsOfANightBelongToTheDaysInWhichTheyAreTaken() {
        var none = new Seats(0);

        assertThat(units(none, night("a", -1))).isEqualTo(360);
        assertThat(units(none, night("a", 0))).isEqualTo(480);
        assertThat(units(none, night("a", 1))).isEqualTo(120);
        assertThat(units(new Scope(Set.of(), Set.of(), Set.of(), TUESDAY, null), none, night("a", 0)))
                .isEqualTo(360);
    }

    @Test
    void eachTypeOnWhichATeamWorksWantsALeaderOfTheTeam() {
        var rule = new LeaderWithTeam();

        assertThat(units(rule)).isZero();
        assertThat(units(rule, early("a", 0))).isZero();
        assertThat(units(rule, early("x1", 0))).isEqualTo(1);
        assertThat(units(rule, early("x1", 0), early("x2", 0))).isEqualTo(1);
        assertThat(units(rule, early("x1", 0), late("x2", 0))).isEqualTo(2);
        assertThat(units(rule, early("x1", 0), early("y1", 0))).isEqualTo(2);
        assertThat(units(rule, early("x1", 0), early("X", 0))).isZero();
        assertThat(units(rule, early("x1", 0), early("Y", 0))).isEqualTo(1);
        assertThat(units(rule, early("x1", 0), late("X", 0))).isEqualTo(1);
        assertThat(units(rule, early("x1", 0), early("X", 1))).isEqualTo(1);
    }

    @Test
    void theLeaderNeedNotBeOfTheScope() {
        assertThat(units(Scope.of("x1"), new LeaderWithTeam(), early("x1", 0), early("X", 0)))
                .isZero();
        assertThat(units(Scope.of("x1"), new LeaderWithTeam(), early("x2", 0))).isZero();
    }

    @Test
    void leadersAreWantedAtEveryMinuteAndABreakTakesThemAway() {
        var one = new LeadersPresent(1);

        assertThat(units(one)).isEqualTo(2 * 1440);
        assertThat(units(one, early("a", 0))).isEqualTo(2 * 1440);
        assertThat(units(one, early("X", 0))).isEqualTo(2 * 1440 - 480);
        assertThat(units(one, shift("X", "E", 0, "06:00", 480, "10:00", 30))).isEqualTo(2 * 1440 - 450);
        assertThat(units(one, early("X", 0), shift("Y", "E", 0, "13:59", 481))).isEqualTo(2 * 1440 - 960);
        assertThat(units(new LeadersPresent(2), early("X", 0), early("Y", 0))).isEqualTo(2 * (2 * 1440 - 480));
    }

    @Test
    void theDayOnWhichTheClocksGoBackIsAnHourLonger() {
        whenClocksGoBack();

        assertThat(units(new LeadersPresent(1))).isEqualTo(1500 + 1440);
    }

    @Test
    void whoBelongsTogetherWorksTheSameType() {
        var together = new Together();

        assertThat(units(together)).isZero();
        assertThat(units(together, early("a", 0))).isZero();
        assertThat(units(together, early("a", 0), early("b", 0))).isZero();
        assertThat(units(together, early("a", 0), late("b", 1))).isZero();
        assertThat(units(together, early("a", 0), late("b", 0))).isEqualTo(1);
        assertThat(units(together, early("a", 0), early("b", 0), late("c", 0))).isEqualTo(1);
        assertThat(units(together, early("a", 0), late("b", 0), night("c", 0))).isEqualTo(2);
        assertThat(units(Scope.of("a", "b"), together, early("a", 0), early("b", 0), late("c", 0)))
                .isZero();
    }

    @Test
    void whoIsKeptApartNeverSharesAType() {
        var apart = new Apart();

        assertThat(units(apart, early("a", 0), late("b", 0), early("b", 1))).isZero();
        assertThat(units(apart, early("a", 0), early("b", 0))).isEqualTo(1);
        assertThat(units(apart, early("a", 0), early("b", 0), early("c", 0))).isEqualTo(2);
        assertThat(units(Scope.of("a", "c"), apart, early("a", 0), early("b", 0)))
                .isZero();
    }

    @Test
    void whoNeedsCompanyHasItOnTheSameType() {
        var rule = new Accompanied(Set.of("b", "c"));

        assertThat(units(Scope.of("a"), rule)).isZero();
        assertThat(units(Scope.of("a"), rule, early("a", 0), early("a", 1))).isEqualTo(2);
        assertThat(units(Scope.of("a"), rule, early("a", 0), late("b", 0))).isEqualTo(1);
        assertThat(units(Scope.of("a"), rule, early("a", 0), early("b", 1))).isEqualTo(1);
        assertThat(units(Scope.of("a"), rule, early("a", 0), early("b", 0))).isZero();
        assertThat(units(Scope.of("a"), rule, early("b", 0))).isZero();
    }

    @Test
    void nobodyIsHisOwnCompany() {
        var pair = new Accompanied(Set.of("a", "b"));

        assertThat(units(Scope.of("a", "b"), pair, early("a", 0))).isEqualTo(1);
        assertThat(units(Scope.of("a", "b"), pair, early("a", 0), early("b", 0)))
                .isZero();
        assertThat(units(Scope.of("a", "b"), pair, early("a", 0), late("b", 0))).isEqualTo(2);
    }

    @Test
    void whoTakesOverHasBeenThereForSoLong() {
        var quarter = new Handover(Set.of("E"), Set.of("L"), 15);

        assertThat(units(quarter)).isZero();
        assertThat(units(quarter, early("a", 0))).isEqualTo(1);
        assertThat(units(quarter, early("a", 0), early("b", 0))).isEqualTo(2);
        assertThat(units(quarter, early("a", 0), shift("b", "L", 0, "13:45", 480)))
                .isZero();
        assertThat(units(quarter, early("a", 0), shift("b", "L", 0, "13:46", 480)))
                .isEqualTo(1);
        assertThat(units(quarter, early("a", 0), shift("b", "N", 0, "13:45", 480)))
                .isEqualTo(1);
    }

    @Test
    void whoTakesOverIsStillThereWhenTheOtherGoes() {
        var quarter = new Handover(Set.of("E"), Set.of("L"), 15);

        assertThat(units(quarter, early("a", 0), shift("b", "L", 0, "10:00", 240)))
                .isEqualTo(1);
        assertThat(units(quarter, early("a", 0), shift("b", "L", 0, "10:00", 241)))
                .isZero();
    }

    @Test
    void aNightIsHandedOverInTheMorningOfTheNextDay() {
        var quarter = new Handover(NIGHTS, Set.of("E"), 15);

        assertThat(units(quarter, night("a", -1))).isEqualTo(1);
        assertThat(units(quarter, night("a", -1), shift("b", "E", 0, "05:45", 480)))
                .isZero();
        assertThat(units(quarter, night("a", 0), shift("b", "E", 1, "05:45", 480)))
                .isZero();
        assertThat(units(quarter, night("a", 0), shift("b", "E", 0, "05:45", 480)))
                .isEqualTo(1);
    }

    /** Who takes over after the end of the roster is not known yet; who could take over at its begin cannot be told any more. */
    @Test
    void onlyWhatEndsInTheRosterIsHandedOver() {
        var quarter = new Handover(Set.of(), Set.of("N"), 15);

        assertThat(units(quarter, shift("a", "L", 1, "16:00", 480))).isEqualTo(1);
        assertThat(units(quarter, shift("a", "L", 1, "16:00", 481))).isZero();
        assertThat(units(quarter, shift("a", "L", -1, "16:00", 480))).isZero();
        assertThat(units(quarter, shift("a", "L", -1, "16:00", 481))).isEqualTo(1);
        assertThat(units(quarter, shift("a", "L", 1, "16:00", 480), night("b", 1)))
                .isZero();
    }

    @Test
    void demandByShiftCostsWhatIsMissingAndWhatIsTooMuch() {
        assertThat(slotPoints(2)).isEqualTo(200);
        assertThat(slotPoints(2, early("a", 0))).isEqualTo(100);
        assertThat(slotPoints(2, early("a", 0), early("b", 0))).isZero();
        assertThat(slotPoints(2, early("a", 0), early("b", 0), early("c", 0))).isEqualTo(7);
        assertThat(slotPoints(2, early("a", 0), late("b", 0), early("c", 1))).isEqualTo(100);
        assertThat(slotPoints(0)).isZero();
    }

    @Test
    void aCountWeighsLikeAShiftAndAMinuteLikeAMinuteWhereTheRuleIsHard() {
        var heads = new HeadCount(NIGHTS, Span.DAY, 1, null);

        assertThat(costs(rule(WorkRule.Level.HARD, 3, Scope.ALL, heads))).isEqualTo(new CrewCosts(2 * 3 * 480, 0, 0));
        assertThat(costs(rule(WorkRule.Level.SOFT, 3, Scope.ALL, heads))).isEqualTo(new CrewCosts(0, 2 * 3, 0));
        assertThat(costs(rule(WorkRule.Level.HARD, 3, Scope.ALL, new LeadersPresent(1))))
                .isEqualTo(new CrewCosts(2 * 1440 * 3, 0, 0));
        assertThat(costs(rule(WorkRule.Level.SOFT, 3, Scope.ALL, new LeadersPresent(1))))
                .isEqualTo(new CrewCosts(0, 2 * 1440 * 3, 0));
    }

    @Test
    void aViolationSaysWhatIsWrongInBothLanguages() {
        var violation = violations(
                        rule(WorkRule.Level.SOFT, 1, Scope.ALL, new Handover(Set.of("E"), Set.of("L"), 15)),
                        List.of(),
                        List.of(early("a", 0)))
                .get(0);

        assertThat(violation.rule()).isEqualTo("rule");
        assertThat(violation.employee()).isEqualTo("a");
        assertThat(violation.from()).hasToString("2026-11-02T13:45+08:00");
        assertThat(violation.to()).hasToString("2026-11-02T14:00+08:00");
        assertThat(violation.blocks()).isFalse();
        assertThat(violation.ruleSet()).isEqualTo("agreement");
        assertThat(violation.source()).isEqualTo("work rule rule");
        assertThat(violation.message())
                .isEqualTo("a ends on 2026-11-02 at 14:00, and nobody on L has been there for 15 minutes.");
        assertThat(violation.messageZh()).isEqualTo("a于2026-11-02 14:00下班时，没有上L且已到岗15分钟的人员接班。");
    }

    private record CrewCosts(long binding, long wished, long slots) {}

    private CrewCosts costs(WorkRule rule) {
        var days = PlanBuilder.build(problem(List.of(rule), List.of()), List.of());
        var tally = new CrewTally(days.get(0).getPerson().crew.plan());
        return new CrewCosts(tally.binding, tally.wished, tally.slots);
    }

    private long slotPoints(int required, Shift... shifts) {
        var slot = new SlotDemand(first, Set.of("E"), required, 100, 7);
        var problem = problem(List.of(), List.of(shifts));
        var wanted = new RosterProblem(
                problem.grid(),
                problem.people(),
                problem.types(),
                problem.demand(),
                List.of(),
                problem.fixed(),
                List.of(),
                List.of(),
                List.of(slot),
                List.of());
        return CrewTally.units(PlanBuilder.build(wanted, List.of())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static WorkRule rule(WorkRule.Level level, long weight, Scope scope, WorkCondition condition) {
        return new WorkRule("rule", level, weight, scope, condition);
    }

    private long units(WorkCondition condition, Shift... shifts) {
        return units(Scope.ALL, condition, shifts);
    }

    /** Units of a rule in a roster of two days, for the audit and for the solver, which must not differ. */
    private long units(Scope scope, WorkCondition condition, Shift... shifts) {
        var rule = rule(WorkRule.Level.HARD, 1, scope, condition);
        var inside = Arrays.stream(shifts).filter(this::isInRoster).toList();
        var outside = Arrays.stream(shifts).filter(shift -> !isInRoster(shift)).toList();
        boolean isInMinutes = condition instanceof Seats || condition instanceof LeadersPresent;
        long audited = violations(rule, outside, inside).stream()
                .mapToLong(one -> Math.abs(one.measured() - one.allowed())
                        * (isInMinutes ? Duration.between(one.from(), one.to()).toMinutes() : 1))
                .sum();
        long counted =
                CrewTally.units(PlanBuilder.build(problem(List.of(rule), List.of(shifts)), List.of())).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(counted).as("the solver's count").isEqualTo(audited);
        return audited;
    }

    private boolean isInRoster(Shift shift) {
        return !shift.workDay().isBefore(first) && !shift.workDay().isAfter(first.plusDays(1));
    }

    private List<RosterViolation> violations(WorkRule rule, List<Shift> outside, List<Shift> inside) {
        return CrewRuleAudit.of(first, first.plusDays(1), site, people(outside), types(), List.of(rule), inside);
    }

    private RosterProblem problem(List<WorkRule> rules, List<Shift> shifts) {
        var grid = week(site, first.toString(), 2);
        return new RosterProblem(
                        grid,
                        people(shifts.stream()
                                .filter(shift -> !isInRoster(shift))
                                .toList()),
                        types(),
                        List.of(flat("general", grid, 0, 0)),
                        List.of(),
                        shifts.stream().filter(this::isInRoster).toList())
                .withRules(rules);
    }

    /** Three of no team; two teams of three, the one with the large letter leading. */
    private static List<RosteredPerson> people(List<Shift> published) {
        var people = new ArrayList<RosteredPerson>();
        for (var number : List.of("a", "b", "c", "X", "x1", "x2", "Y", "y1", "y2")) {
            var own = published.stream()
                    .filter(shift -> shift.employee().equals(number))
                    .toList();
            var person = person(number, Role.AGENT, CHINA, List.of(), own);
            var team = number.substring(0, 1).toUpperCase(Locale.ROOT);
            people.add(Set.of("X", "Y").contains(team) ? inTeam(team, number.equals(team), person) : person);
        }
        return people;
    }

    private static List<ShiftType> types() {
        var standby = new ShiftType(
                "S",
                "S",
                LocalTime.of(18, 0),
                LocalTime.of(18, 0),
                Duration.ZERO,
                List.of(Duration.ofHours(12)),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                true);
        return Stream.concat(
                        Stream.of("E", "L", "N").map(code -> type(code, "06:00", Duration.ofHours(8))),
                        Stream.of(standby))
                .toList();
    }

    private Shift early(String number, int day) {
        return shift(number, "E", day, "06:00", 480);
    }

    private Shift late(String number, int day) {
        return shift(number, "L", day, "14:00", 480);
    }

    private Shift night(String number, int day) {
        return shift(number, "N", day, "22:00", 480);
    }

    private Shift shift(String number, String type, int day, String start, int minutes) {
        return shift(number, type, day, start, minutes, List.of());
    }

    private Shift shift(
            String number, String type, int day, String start, int minutes, String pause, int pauseMinutes) {
        var span = TimeSpan.of(
                site.at(LocalDateTime.of(first.plusDays(day), LocalTime.parse(pause))),
                Duration.ofMinutes(pauseMinutes));
        return shift(number, type, day, start, minutes, List.of(new ShiftBreak(span, false)));
    }

    private Shift shift(String number, String type, int day, String start, int minutes, List<ShiftBreak> breaks) {
        var workDay = first.plusDays(day);
        return new Shift(
                UUID.nameUUIDFromBytes((number + workDay + start).getBytes(StandardCharsets.UTF_8)),
                number,
                workDay,
                TimeSpan.of(site.at(workDay, LocalTime.parse(start)), Duration.ofMinutes(minutes)),
                type,
                breaks,
                true);
    }
}
