package io.paiban.roster.dayplan;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.RuleParameter;
import io.paiban.roster.dayplan.ActivityRequest.Floor;
import io.paiban.roster.dayplan.ActivityRequest.Kind;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayPlannerTest {

    private static final String MONDAY = "2026-11-30";
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private static final UUID REQUEST = new UUID(7, 7);

    private final List<RosteredPerson> people = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<PeakLimit> limits = new ArrayList<>();
    private List<GroupDemand> demand = new ArrayList<>();
    private Map<String, int[]> deferrable = Map.of();
    private IntervalGrid grid = grid(SHANGHAI, MONDAY, 1);

    @Test
    void anEmptyRosterRefusesAndPlacesNothing() {
        wants(1, 0);
        ask(Kind.DEFERRABLE, 60, "p0");

        var plan = plan();

        assertThat(plan.changed()).isEmpty();
        assertThat(plan.placed()).isEmpty();
        assertThat(plan.refusedMinutes()).isEqualTo(60);
        assertThat(plan.refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.NO_SHIFT);
    }

    @Test
    void withoutPeopleMeantNothingCanBePlaced() {
        wants(1, 0);
        ask(Kind.DEFERRABLE, 60);

        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.NOBODY_THERE);
    }

    /** Six people, one half hour each, and a window of three hours: nobody need be missing together. */
    @Test
    void breaksOfAShiftAreSpreadSoThatOneAtATimeIsAway() {
        wants(5, 5);
        for (int i = 0; i < 6; i++) {
            work("p" + i, MONDAY + "T08:00", pause(180, 180, 330));
        }

        var plan = plan();

        assertThat(plan.movedBreaks()).isEqualTo(5);
        assertThat(coverIn(plan, "08:00", "16:30").minutesShort()).isZero();
    }

    /** The best of all ways to take three breaks at five places each is found by looking at every one of them. */
    @Test
    void breaksTakeTheCheapestOfAllWays() {
        var required = new int[grid.size()];
        var late = new long[grid.size()][];
        for (int i = 0; i < required.length; i++) {
            required[i] = List.of(1, 3, 2, 3, 2).get(i % 5);
            late[i] = new long[] {900, 500 + 7 * (i % 3), 300, 200 - i % 4};
        }
        demand = List.of(new GroupDemand("general", required, new int[grid.size()], late));
        for (int i = 0; i < 3; i++) {
            work("p" + i, MONDAY + "T08:00", pause(180, 180, 300));
        }

        var plan = plan();

        long best = Long.MAX_VALUE;
        for (int one = 180; one <= 300; one += 5) {
            for (int two = one; two <= 300; two += 5) {
                for (int three = two; three <= 300; three += 5) {
                    best = Math.min(best, shortage(required, one, two, three));
                }
            }
        }
        assertThat(cover(after(plan)).minutesShort()).isEqualTo(best);
    }

    /** Minutes short if three people from 08:00 to 16:30 take half an hour so many minutes after they begin. */
    private static long shortage(int[] required, int... starts) {
        long missing = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            int there = 0;
            for (int start : starts) {
                int at = minute - 480;
                there += at >= 0 && at < 510 && (at < start || at >= start + 30) ? 1 : 0;
            }
            missing += Math.max(0, required[minute / 30] - there);
        }
        return missing;
    }

    @Test
    void breaksStayWhereTheyAreWhenToldSoAndInPinnedShifts() {
        wants(5, 5);
        for (int i = 0; i < 6; i++) {
            work("p" + i, MONDAY + "T08:00", pause(180, 180, 330));
        }

        assertThat(plan(true).changed()).isEmpty();
        shifts.replaceAll(shift -> pinned(shift));
        assertThat(plan().changed()).isEmpty();
    }

    private static Shift pinned(Shift one) {
        return new Shift(one.id(), one.employee(), one.workDay(), one.span(), one.type(), one.breaks(), true);
    }

    /**
     * With four hours without a break at most, a break of half an hour in eight and a half can begin after four hours only, although cover
     * asks for somebody just then. With four and a half it can give way by half an hour.
     */
    @Test
    void breaksStayInsideTheLawWhateverCoverAsksFor() {
        var required = new int[grid.size()];
        int forbidden = grid.indexOf(at(MONDAY + "T12:00"));
        required[forbidden] = 1;
        demand = List.of(new GroupDemand("general", required, new int[grid.size()]));
        law(CHINA.with(RuleParameter.MAX_WORK_WITHOUT_BREAK_MIN, 240L), "p0", Duration.ofMinutes(510));

        assertThat(plan().movedBreaks()).isZero();

        people.clear();
        shifts.clear();
        law(CHINA.with(RuleParameter.MAX_WORK_WITHOUT_BREAK_MIN, 270L), "p0", Duration.ofMinutes(510));
        assertThat(plan().changed().get(0).breaks().get(0).span().start()).isEqualTo(at(MONDAY + "T11:30"));
    }

    private void law(LabourLaw law, String number, Duration length) {
        people.add(person(number, Role.AGENT, law));
        var start = at(MONDAY + "T08:00");
        shifts.add(new Shift(
                UUID.randomUUID(),
                number,
                LocalDate.parse(MONDAY),
                TimeSpan.of(start, length),
                "D",
                List.of(new ShiftBreak(
                        TimeSpan.of(start.plus(EIGHT_HOURS.dividedBy(2)), Duration.ofMinutes(30)), false)),
                false));
    }

    @Test
    void inAPeakNoMoreAreOnBreakThanItsShare() {
        wants(0, 0);
        for (int i = 0; i < 4; i++) {
            work("p" + i, MONDAY + "T08:00", pause(180, 180, 330));
        }
        limits.add(new PeakLimit(span("11:00", "14:00"), 0.25, true));

        var breaks = after(plan()).stream()
                .map(one -> one.breaks().get(0).span())
                .sorted()
                .toList();

        for (int i = 1; i < breaks.size(); i++) {
            assertThat(breaks.get(i - 1).overlaps(breaks.get(i))).isFalse();
        }
    }

    /** Two where one is required: one can go at a time, and both cannot. */
    @Test
    void trainingTakesOnlyThoseAboveTheRequirement() {
        wants(1, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.TRAINING, 240, "p0", "p1");

        var plan = plan();

        assertThat(plan.placedMinutes()).isEqualTo(480);
        assertThat(plan.placed().get(0).span().overlaps(plan.placed().get(1).span()))
                .isFalse();
        assertThat(plan.placed()).extracting(Placement::takesContacts).containsOnly(false);
    }

    @Test
    void whereAllAreNeededTrainingIsRefusedAndToldWhereAndWhy() {
        wants(2, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.TRAINING, 60, "p0");

        var refused = plan().refused().get(0);

        assertThat(refused.minutes()).isEqualTo(60);
        assertThat(refused.employee()).isEqualTo("p0");
        assertThat(refused.reason()).isEqualTo(Refusal.Reason.COVER);
        assertThat(refused.message())
                .isEqualTo("Nearest at 2026-11-30 08:00: the group general would have 1, 2 are needed.");
        assertThat(refused.messageZh()).isEqualTo("最接近的时刻2026-11-30 08:00：general组将只有1人，需要2人。");
    }

    /** From 13:00 to 14:00 one person less is required; a minute longer does not fit. */
    @Test
    void trainingFitsATroughToTheMinute() {
        var required = wants(2, 0);
        for (int i = grid.indexOf(at(MONDAY + "T13:00")); i < grid.indexOf(at(MONDAY + "T14:00")); i++) {
            required[i] = 1;
        }
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.TRAINING, 60, "p0");
        assertThat(plan().placed()).extracting(Placement::span).containsExactly(span("13:00", "14:00"));

        asked.clear();
        ask(Kind.TRAINING, 61, "p0");
        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.COVER);
    }

    @Test
    void trainingIsCutIntoBlocksAndTheLastIsShorter() {
        wants(1, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.TRAINING, 70, one -> with(one, 30, null, null), "p0");

        assertThat(plan().placed()).extracting(one -> one.span().minutes()).containsExactlyInAnyOrder(30L, 30L, 10L);
    }

    @Test
    void whatWasPlacedEarlierIsNotPlacedAgain() {
        wants(0, 0);
        work("p0", MONDAY + "T08:00");
        ask(Kind.TRAINING, 70, "p0");
        var earlier = new Placement(REQUEST, "p0", UUID.randomUUID(), "TRAINING", span("02:00", "02:40"), false);
        asked.replaceAll(one -> new Asked(one.request(), false, one.people(), List.of(earlier)));

        assertThat(plan().placedMinutes()).isEqualTo(30);
    }

    @Test
    void trainingLiesNeitherInBreaksNorOnLeave() {
        wants(0, 0);
        work("p0", MONDAY + "T08:00", pause(240, 240, 240));
        ask(Kind.TRAINING, 240, "p0");
        assertThat(plan().placed()).hasSize(1);

        asked.clear();
        ask(Kind.TRAINING, 241, "p0");
        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.NO_FREE_TIME);

        var only = people.get(0);
        people.set(
                0,
                new RosteredPerson(
                        only.employee(), only.terms(), null, Set.of(LocalDate.parse(MONDAY)), only.context()));
        asked.clear();
        ask(Kind.TRAINING, 30, "p0");
        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.NO_SHIFT);
    }

    @Test
    void aMeetingIsHeldWhenAllAreThereAndCanBeSpared() {
        wants(1, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T10:00");
        work("p2", MONDAY + "T12:00");
        ask(Kind.MEETING, 45, "p0", "p1");

        var plan = plan();

        assertThat(plan.placed()).extracting(Placement::employee).containsExactly("p0", "p1");
        assertThat(plan.placed().get(0).span()).isEqualTo(plan.placed().get(1).span());
        assertThat(plan.placed().get(0).span().start()).isBetween(at(MONDAY + "T12:00"), at(MONDAY + "T15:15"));
    }

    @Test
    void aMeetingWithoutACommonHourIsRefusedAsAWholeAndToldWhoIsNeverThere() {
        wants(0, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T16:00");
        people.add(person("p2", Role.AGENT, CHINA));
        ask(Kind.MEETING, 30, "p0", "p1");
        var apart = plan().refused().get(0);

        asked.clear();
        ask(Kind.MEETING, 30, "p0", "p2");
        var absent = plan().refused().get(0);

        assertThat(apart.reason()).isEqualTo(Refusal.Reason.NO_COMMON_TIME);
        assertThat(apart.minutes()).isEqualTo(60);
        assertThat(apart.employee()).isNull();
        assertThat(absent.reason()).isEqualTo(Refusal.Reason.NO_COMMON_TIME);
        assertThat(absent.message()).endsWith("Not at work in the days and times: p2.");
    }

    /** Three are there, two required: two at once are too many, unless the minimum is all that must stay. */
    @Test
    void aMeetingGoesBelowTheRequirementOnlyWhereTheMinimumIsItsFloor() {
        wants(2, 1);
        for (int i = 0; i < 3; i++) {
            work("p" + i, MONDAY + "T08:00");
        }
        ask(Kind.MEETING, 30, "p0", "p1");
        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.COVER);

        asked.clear();
        ask(Kind.MEETING, 30, one -> floor(one, Floor.MINIMUM), "p0", "p1");
        assertThat(plan().placedMinutes()).isEqualTo(60);

        asked.clear();
        ask(Kind.MEETING, 30, one -> floor(one, Floor.MINIMUM), "p0", "p1", "p2");
        assertThat(plan().placedMinutes()).isZero();
    }

    @Test
    void handoverIsInTheFirstAndLastMinutesWhereShiftsMeet() {
        wants(0, 0);
        work("p0", MONDAY + "T06:00");
        work("p1", MONDAY + "T14:00");
        ask(Kind.HANDOVER, 15, "p0", "p1");

        assertThat(plan().placed())
                .extracting(Placement::employee, Placement::span)
                .containsExactly(tuple("p0", span("13:45", "14:00")), tuple("p1", span("14:00", "14:15")));
        shifts.clear();
        work("p0", MONDAY + "T06:00");
        work("p1", MONDAY + "T13:45");
        assertThat(plan().placed())
                .extracting(Placement::employee, Placement::span)
                .containsExactly(tuple("p0", span("13:45", "14:00")), tuple("p1", span("13:45", "14:00")));
        shifts.clear();
        work("p0", MONDAY + "T06:00");
        work("p1", MONDAY + "T14:30");
        assertThat(plan().placed()).isEmpty();
    }

    @Test
    void theFirstShiftOfARosterTakesOverFromThePublishedNight() {
        wants(0, 0);
        var night = shift(SHANGHAI, "p0", "2026-11-29T22:00", EIGHT_HOURS);
        people.add(person("p0", Role.AGENT, CHINA, List.of(), List.of(night)));
        work("p1", MONDAY + "T06:00");
        ask(Kind.HANDOVER, 10, "p0", "p1");

        assertThat(plan().placed()).extracting(Placement::span).containsExactly(span("06:00", "06:10"));
    }

    @Test
    void workThatCanWaitGoesToWhoeverCanBeSparedAndIsShared() {
        wants(1, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.DEFERRABLE, 120, "p0", "p1");

        var plan = plan();

        assertThat(plan.placed()).hasSize(4);
        assertThat(plan.placed().stream().map(Placement::employee)).contains("p0", "p1");
        assertThat(coverIn(plan, "08:00", "16:00").minutesShort()).isZero();
    }

    /** The requirement of three has one for tickets; of three people there, one does them and still counts. */
    @Test
    void workThatTheRequirementPlansIsDoneByThoseItAsksFor() {
        wants(3, 0);
        for (int i = 0; i < 3; i++) {
            work("p" + i, MONDAY + "T08:00");
        }
        var planned = new int[grid.size()];
        Arrays.fill(planned, grid.indexOf(at(MONDAY + "T09:00")), grid.indexOf(at(MONDAY + "T11:00")), 1);
        deferrable = Map.of("general", planned);
        ask(Kind.DEFERRABLE, null, "p0", "p1", "p2");

        var plan = plan();

        assertThat(plan.placed()).hasSize(4);
        assertThat(plan.placed()).extracting(Placement::takesContacts).containsOnly(true);
        assertThat(plan.placed().get(0).span()).isEqualTo(span("09:00", "09:30"));
        assertThat(coverIn(plan, "08:00", "16:00").minutesShort()).isZero();

        shifts.remove(2);
        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.COVER);
        assertThat(plan().refusedMinutes()).isEqualTo(120);
    }

    /** One of two English reps can go only while nobody asks for two; the agent cannot stand in for them. */
    @Test
    void aLanguageRepIsSparedOnlyWhereTheLanguageStaysCovered() {
        wants(1, 0);
        demand.add(flat("en", grid, 2, 0));
        people.add(person("b0", Role.BILINGUAL, CHINA, "en"));
        people.add(person("b1", Role.BILINGUAL, CHINA, "en", "fr"));
        work("b0", MONDAY + "T08:00");
        work("b1", MONDAY + "T08:00");
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        ask(Kind.TRAINING, 30, "b0");
        assertThat(plan().refused().get(0).message()).contains("the group en would have 1, 2 are needed");

        demand.set(1, flat("en", grid, 1, 0));
        assertThat(plan().placedMinutes()).isEqualTo(30);
    }

    @Test
    void inAPeakTrainingIsRefusedWhereNobodyMoreMayBeAway() {
        wants(0, 0);
        work("p0", MONDAY + "T08:00");
        limits.add(new PeakLimit(span("08:00", "16:00"), 0.99, true));
        ask(Kind.TRAINING, 30, "p0");

        assertThat(plan().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.PEAK);

        limits.set(0, new PeakLimit(span("08:00", "15:30"), 0.99, true));
        assertThat(plan().placed()).extracting(Placement::span).containsExactly(span("15:30", "16:00"));

        limits.set(0, new PeakLimit(span("08:00", "15:30"), 1, true));
        assertThat(plan().placed()).extracting(Placement::span).containsExactly(span("08:00", "08:30"));
        limits.set(0, new PeakLimit(span("08:00", "15:30"), 1, false));
        assertThat(plan().placed()).extracting(Placement::span).containsExactly(span("15:30", "16:00"));
    }

    @Test
    void whoStandsByIsNoCoverAndGetsNothingToDo() {
        wants(1, 0);
        work("p0", MONDAY + "T08:00");
        work("p1", MONDAY + "T08:00");
        var standby = shifts.get(1);
        shifts.set(1, new Shift(standby.id(), "p1", standby.workDay(), standby.span(), "STANDBY", List.of(), false));
        ask(Kind.TRAINING, 30, "p0", "p1");

        assertThat(plan().refused())
                .extracting(Refusal::employee, Refusal::reason)
                .containsExactlyInAnyOrder(tuple("p0", Refusal.Reason.COVER), tuple("p1", Refusal.Reason.NO_SHIFT));
    }

    @Test
    void aNightIsPlannedOverMidnight() {
        grid = grid(SHANGHAI, MONDAY, 2);
        wants(0, 0);
        work("p0", MONDAY + "T22:00");
        ask(Kind.TRAINING, 60, one -> with(one, null, "23:30", "00:30"), "p0");

        assertThat(plan().placed())
                .extracting(Placement::span)
                .containsExactly(new TimeSpan(at(MONDAY + "T23:30"), at("2026-12-01T00:30")));
    }

    /** In the night to 29 March 2026 the clocks of Paris skip the hour from two to three; the next year has the other night. */
    @Test
    void theNightTheClocksChangeHasAsManyMinutesAsItIsLong() {
        grid = grid(PARIS, "2026-03-28", 2);
        wants(0, 0);
        work("p0", "2026-03-28T22:00");
        ask(Kind.TRAINING, 60, one -> with(one, null, "02:00", "03:00"), "p0");
        assertThat(plan().placed()).isEmpty();

        asked.clear();
        ask(Kind.TRAINING, 60, one -> with(one, null, "01:30", "03:30"), "p0");
        assertThat(plan().placed().get(0).span().minutes()).isEqualTo(60);

        grid = grid(PARIS, "2026-10-24", 2);
        shifts.clear();
        asked.clear();
        wants(0, 0);
        work("p0", "2026-10-24T22:00");
        ask(Kind.TRAINING, 120, one -> with(one, null, "02:00", "03:00"), "p0");
        assertThat(plan().placed()).hasSize(1);
    }

    @Test
    void onlyTheDaysAskedForArePlanned() {
        grid = grid(SHANGHAI, MONDAY, 3);
        wants(0, 0);
        for (int day = 0; day < 3; day++) {
            work("p0", LocalDate.parse(MONDAY).plusDays(day) + "T08:00");
        }
        ask(Kind.DEFERRABLE, 60, "p0");
        var problem = problem(false);
        var second = new DayPlanProblem(
                grid,
                LocalDate.parse(MONDAY).plusDays(1),
                1,
                problem.people(),
                problem.types(),
                problem.demand(),
                Map.of(),
                problem.shifts(),
                problem.asked(),
                List.of(),
                false);

        assertThat(DayPlanner.plan(problem).placedMinutes()).isEqualTo(180);
        assertThat(DayPlanner.plan(second).changed())
                .extracting(Shift::workDay)
                .containsExactly(LocalDate.parse("2026-12-01"));
    }

    private int[] wants(int required, int minimum) {
        var all = flat("general", grid, required, minimum);
        demand = new ArrayList<>(List.of(all));
        return all.required();
    }

    private void work(String number, String start, BreakWindow... windows) {
        if (people.stream().noneMatch(one -> one.employee().number().equals(number))) {
            people.add(person(number, Role.AGENT, CHINA));
        }
        var local = LocalDateTime.parse(start);
        var begin = grid.site().at(local);
        shifts.add(new Shift(
                UUID.nameUUIDFromBytes((number + start).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                number,
                local.toLocalDate(),
                TimeSpan.of(begin, windows.length == 0 ? EIGHT_HOURS : Duration.ofMinutes(510)),
                windows.length == 0 ? null : "D",
                Arrays.stream(windows)
                        .map(window -> new ShiftBreak(
                                TimeSpan.of(begin.plus(window.earliest()), window.length()), window.paid()))
                        .toList(),
                List.of(),
                false,
                PlannedAs.NORMAL,
                null));
    }

    private static BreakWindow pause(int at, int earliest, int latest) {
        assertThat(at).isEqualTo(earliest);
        return new BreakWindow(Duration.ofMinutes(earliest), Duration.ofMinutes(latest), Duration.ofMinutes(30), false);
    }

    private void ask(Kind kind, Integer minutes, String... numbers) {
        ask(kind, minutes, one -> one, numbers);
    }

    private void ask(Kind kind, Integer minutes, UnaryOperator<ActivityRequest> but, String... numbers) {
        var request = new ActivityRequest(
                REQUEST,
                kind,
                kind.name(),
                List.of(numbers),
                null,
                null,
                minutes,
                null,
                grid.firstDay(),
                grid.firstDay().plusDays(grid.days() - 1L),
                null,
                null,
                Floor.REQUIRED,
                "general");
        asked.add(new Asked(but.apply(request), false, List.of(numbers), List.of()));
    }

    private static ActivityRequest with(ActivityRequest one, Integer block, String earliest, String latest) {
        return new ActivityRequest(
                one.id(),
                one.kind(),
                one.activity(),
                one.employees(),
                null,
                null,
                one.minutes(),
                block,
                one.from(),
                one.to(),
                earliest == null ? null : LocalTime.parse(earliest),
                latest == null ? null : LocalTime.parse(latest),
                one.floor(),
                one.group());
    }

    private static ActivityRequest floor(ActivityRequest one, Floor floor) {
        return new ActivityRequest(
                one.id(),
                one.kind(),
                one.activity(),
                one.employees(),
                null,
                null,
                one.minutes(),
                null,
                one.from(),
                one.to(),
                null,
                null,
                floor,
                one.group());
    }

    private DayPlanProblem problem(boolean keepBreaks) {
        var window = new BreakWindow(Duration.ofMinutes(180), Duration.ofMinutes(330), Duration.ofMinutes(30), false);
        var type = new ShiftType(
                "D",
                "D",
                LocalTime.of(8, 0),
                Duration.ofMinutes(510),
                List.of(window),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
        var standby = new ShiftType(
                "STANDBY",
                "STANDBY",
                LocalTime.of(8, 0),
                LocalTime.of(8, 0),
                Duration.ZERO,
                List.of(EIGHT_HOURS),
                List.of(),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class),
                true);
        return new DayPlanProblem(
                grid,
                grid.firstDay(),
                grid.days(),
                people,
                List.of(type, standby),
                demand,
                deferrable,
                shifts,
                asked,
                limits,
                keepBreaks);
    }

    private DayPlan plan() {
        return plan(false);
    }

    private DayPlan plan(boolean keepBreaks) {
        return DayPlanner.plan(problem(keepBreaks));
    }

    private List<Shift> after(DayPlan plan) {
        var changed = RandomDayPlans.byId(plan.changed());
        return shifts.stream().map(one -> changed.getOrDefault(one.id(), one)).toList();
    }

    private Coverage cover(List<Shift> after) {
        return Coverage.of(grid, people.stream().map(RosteredPerson::employee).toList(), after, demand);
    }

    /** The cover where only a part of the day asks for anybody. */
    private Coverage coverIn(DayPlan plan, String from, String to) {
        var all = demand.get(0);
        var required = all.required().clone();
        int first = grid.indexOf(at(MONDAY + "T" + from));
        int last = grid.indexOf(at(MONDAY + "T" + to));
        IntStream.range(0, required.length).filter(i -> i < first || i >= last).forEach(i -> required[i] = 0);
        return Coverage.of(
                grid,
                people.stream().map(RosteredPerson::employee).toList(),
                after(plan),
                List.of(new GroupDemand("general", required, new int[required.length])));
    }

    private java.time.Instant at(String local) {
        return grid.site().at(LocalDateTime.parse(local));
    }

    private TimeSpan span(String from, String to) {
        return new TimeSpan(at(MONDAY + "T" + from), at(MONDAY + "T" + to));
    }

    private static IntervalGrid grid(SiteTime site, String first, int days) {
        return new IntervalGrid(site, LocalDate.parse(first), days, Duration.ofMinutes(30));
    }
}
