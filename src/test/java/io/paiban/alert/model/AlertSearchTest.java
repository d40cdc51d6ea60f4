package io.paiban.alert.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.alert.model.Remedy.Kind;
import io.paiban.labour.model.PlannedAs;
import io.paiban.peak.model.PeakActions;
import io.paiban.peak.model.PeakLevel;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterSituation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertSearchTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final List<ShiftType> NO_TYPES = List.of();

    @Test
    void aCoveredRosterHasNoAlert() {
        var day = situation(1, NO_TYPES, people(2), List.of(shift("p0", "08:00", "16:00")), required(1, 16, 32, 1));

        assertThat(alerts(day)).isEmpty();
    }

    @Test
    void nothingRequiredIsNoAlert() {
        assertThat(alerts(situation(1, NO_TYPES, people(2), List.of(), required(1, 0, 0, 0))))
                .isEmpty();
        assertThat(AlertSearch.alerts(
                        new RosterSituation(roster(1), grid(1), people(1), NO_TYPES, List.of(), List.of(), List.of()),
                        List.of(),
                        PeakPolicy.USUAL,
                        PostponedWork.NONE))
                .isEmpty();
    }

    @Test
    void anAlertTellsWhatIsMissingWhenAndWhereEverybodyIs() {
        var pause = new ShiftBreak(span("12:00", "12:30"), false);
        var training = new ShiftActivity("TRAINING", span("12:00", "13:00"), false);
        var day = situation(
                1,
                NO_TYPES,
                people(6),
                List.of(
                        shift("p0", "08:00", "16:00"),
                        shift("p1", "08:00", "16:00").with(List.of(pause), List.of()),
                        shift("p2", "08:00", "16:00").with(List.of(), List.of(training)),
                        shift("p3", "14:00", "22:00")),
                required(1, 24, 26, 4));

        var alerts = alerts(day);

        assertThat(alerts).hasSize(1);
        var alert = alerts.get(0);
        assertThat(alert.from()).isEqualTo(at("12:00"));
        assertThat(alert.to()).isEqualTo(at("13:00"));
        assertThat(alert.worst()).isEqualTo(at("12:00"));
        assertThat(List.of(alert.required(), alert.staffed(), alert.missing())).containsExactly(4, 1, 3);
        assertThat(alert.missingMinutes()).isEqualTo(3 * 30 + 2 * 30);
        assertThat(alert.reason())
                .contains(
                        "general lacks 3 of 4 people at 2026-11-02 12:00",
                        "Of 6 people who serve it 1 is on duty, 1 is on a break, 1 is on training or other activities, "
                                + "1 is on a shift at another time, 2 are on a day off.");
        assertThat(alert.reasonZh()).contains("需要 4 人，缺 3 人", "该组 6 人中：在岗 1 人，休息中 1 人，参加培训等活动 1 人");
    }

    @Test
    void whoIsOnLeaveOrGoneIsToldApart() {
        var onLeave = new RosteredPerson(
                people(1).get(0).employee(), people(1).get(0).terms(), null, Set.of(MONDAY), List.of());

        assertThat(alerts(situation(1, NO_TYPES, List.of(onLeave), List.of(), required(1, 20, 22, 1)))
                        .get(0)
                        .reason())
                .contains("Of 1 people who serve it 1 is on leave.");
        assertThat(alerts(situation(1, NO_TYPES, List.of(), List.of(), required(1, 20, 22, 1)))
                        .get(0)
                        .reason())
                .contains("Nobody is employed who serves it.");
    }

    @Test
    void gapsCloserThanThePolicySaysAreOneAlert() {
        // The usual policy joins what is closer than an hour.
        var near = required(1, 20, 21, 1);
        near.required()[22] = 1;
        var far = required(1, 20, 21, 1);
        far.required()[23] = 1;

        assertThat(alerts(situation(1, NO_TYPES, people(1), List.of(), near))).hasSize(1);
        assertThat(alerts(situation(1, NO_TYPES, people(1), List.of(), far))).hasSize(2);
        assertThat(alerts(situation(1, NO_TYPES, people(1), List.of(), near))
                        .get(0)
                        .missingMinutes())
                .isEqualTo(60);
    }

    @Test
    void theLevelFollowsTheRatioFromItsThresholdOn() {
        // Orange from 1.15 on: 23 for 20; red from 1.35 on: 27 for 20.
        assertThat(levelOf(21, 20)).isEqualTo(PeakLevel.YELLOW);
        assertThat(levelOf(22, 20)).isEqualTo(PeakLevel.YELLOW);
        assertThat(levelOf(23, 20)).isEqualTo(PeakLevel.ORANGE);
        assertThat(levelOf(26, 20)).isEqualTo(PeakLevel.ORANGE);
        assertThat(levelOf(27, 20)).isEqualTo(PeakLevel.RED);
        assertThat(levelOf(1, 0)).isEqualTo(PeakLevel.RED);
    }

    private static PeakLevel levelOf(int required, int staffed) {
        var shifts = IntStream.range(0, staffed)
                .mapToObj(n -> shift("p" + n, "08:00", "16:00"))
                .toList();
        return alerts(situation(1, NO_TYPES, people(staffed), shifts, required(1, 20, 22, required)))
                .get(0)
                .level();
    }

    @Test
    void belowTheMinimumIsRed() {
        var demand = required(1, 20, 22, 21);
        demand.minimum()[21] = 21;
        var shifts = IntStream.range(0, 20)
                .mapToObj(n -> shift("p" + n, "08:00", "16:00"))
                .toList();

        var alert = alerts(situation(1, NO_TYPES, people(20), shifts, demand)).get(0);

        assertThat(alert.level()).isEqualTo(PeakLevel.RED);
        assertThat(alert.reason()).contains("falls below its minimum on duty");
    }

    @Test
    void aPeakLendsItsLevel() {
        var shifts = IntStream.range(0, 20)
                .mapToObj(n -> shift("p" + n, "08:00", "16:00"))
                .toList();
        var day = situation(1, NO_TYPES, people(20), shifts, required(1, 20, 22, 21));

        var inside = AlertSearch.alerts(
                day, List.of(window("10:30", "11:00", "general")), PeakPolicy.USUAL, PostponedWork.NONE);
        var beside = AlertSearch.alerts(
                day,
                List.of(window("11:00", "12:00", "general"), window("10:00", "11:00", "en")),
                PeakPolicy.USUAL,
                PostponedWork.NONE);

        assertThat(inside.get(0).level()).isEqualTo(PeakLevel.ORANGE);
        assertThat(inside.get(0).reason()).contains("peak of level orange from 2026-11-02 10:30 to 2026-11-02 11:00");
        assertThat(beside.get(0).level()).isEqualTo(PeakLevel.YELLOW);
    }

    @Test
    void aBreakInTheGapIsMovedOutOfIt() {
        var pause = new ShiftBreak(span("12:00", "12:30"), false);
        var day = situation(
                1,
                List.of(type("D", "08:00", Duration.ofHours(8))),
                people(1),
                List.of(shift("p0", "08:00", "16:00", "D").with(List.of(pause), List.of())),
                required(1, 24, 25, 1));

        var remedies = alerts(day).get(0).remedies();

        assertThat(remedies).hasSize(1);
        var remedy = remedies.get(0);
        assertThat(remedy.kind()).isEqualTo(Kind.MOVE_BREAK);
        assertThat(remedy.gain()).isEqualTo(30);
        assertThat(remedy.cost()).isEqualTo(5);
        assertThat(remedy.people()).containsExactly("p0");
        assertThat(remedy.description()).isEqualTo("Move the break of Person p0 (p0) from 2026-11-02 12:00 to 11:00.");
        assertThat(remedy.descriptionZh()).contains("Person p0 (p0)", "11:00");
        assertThat(remedy.shift().breaks()).containsExactly(new ShiftBreak(span("11:00", "11:30"), false));
    }

    /** From 11 to 13:30 somebody is required all the time: wherever the type lets the break be, it is missing there. */
    @Test
    void aBreakThatIsMissedElsewhereIsNotMoved() {
        var pause = new ShiftBreak(span("12:00", "12:30"), false);
        var day = situation(
                1,
                List.of(type("D", "08:00", Duration.ofHours(8))),
                people(1),
                List.of(shift("p0", "08:00", "16:00", "D").with(List.of(pause), List.of())),
                required(1, 16, 32, 1));

        assertThat(alerts(day).get(0).remedies()).isEmpty();
    }

    @Test
    void trainingInTheGapIsMovedOutOfIt() {
        var training = new ShiftActivity("TRAINING", span("12:00", "13:00"), false);
        var day = situation(
                1,
                NO_TYPES,
                people(1),
                List.of(shift("p0", "08:00", "15:30").with(List.of(), List.of(training))),
                required(1, 24, 26, 1));

        var remedy = remedy(alerts(day).get(0), Kind.MOVE_ACTIVITY);

        assertThat(remedy.gain()).isEqualTo(60);
        assertThat(remedy.shift().activities().get(0).span().overlaps(span("12:00", "13:00")))
                .isFalse();
    }

    /** Seven hours become eight within the normal day; the ninth is planned overtime at 150 %. */
    @Test
    void aShiftIsMadeLongerWithinTheNormalDayBeforeItIsOvertime() {
        var short7 = shift("p0", "08:00", "15:00");
        var long8 = shift("p1", "07:00", "15:00");
        var gap = required(1, 30, 32, 1);

        var extended = remedy(
                alerts(situation(1, NO_TYPES, people(1), List.of(short7), gap)).get(0), Kind.EXTEND_SHIFT);
        assertThat(extended.gain()).isEqualTo(60);
        assertThat(extended.cost()).isEqualTo(60 + 5);
        assertThat(extended.shift().span()).isEqualTo(span("08:00", "16:00"));
        assertThat(extended.from()).isEqualTo(at("15:00"));
        assertThat(extended.to()).isEqualTo(at("16:00"));
        assertThat(extended.description()).contains("stay 60 minutes longer on 2026-11-02, until 16:00.");

        var overtime = remedy(
                alerts(situation(1, NO_TYPES, List.of(people(2).get(1)), List.of(long8), gap))
                        .get(0),
                Kind.OVERTIME);
        assertThat(overtime.gain()).isEqualTo(60);
        assertThat(overtime.cost()).isEqualTo(90 + 5);
        assertThat(overtime.shift().plannedAs()).isEqualTo(PlannedAs.EXTENDED);
        assertThat(overtime.descriptionZh()).contains("计划加班");
    }

    @Test
    void aShiftBeginsEarlierWhereTheGapIsBeforeIt() {
        var remedy = remedy(
                alerts(situation(
                                1, NO_TYPES, people(1), List.of(shift("p0", "09:00", "16:00")), required(1, 16, 18, 1)))
                        .get(0),
                Kind.EXTEND_SHIFT);

        assertThat(remedy.shift().span()).isEqualTo(span("08:00", "16:00"));
        assertThat(remedy.description()).contains("come 60 minutes earlier");
    }

    /** The law caps overtime at three hours a day: eleven hours is the longest day, so of a gap of two hours one is left. */
    @Test
    void noShiftIsMadeLongerThanTheLawAllows() {
        var worked = new Shift(
                UUID.randomUUID(),
                "p0",
                MONDAY,
                span("06:00", "16:00"),
                null,
                List.of(),
                true,
                PlannedAs.EXTENDED,
                null);

        var remedy = remedy(
                alerts(situation(1, NO_TYPES, people(1), List.of(worked), required(1, 32, 36, 1)))
                        .get(0),
                Kind.OVERTIME);

        assertThat(remedy.shift().span().end()).isEqualTo(at("17:00"));
        assertThat(remedy.gain()).isEqualTo(60);
    }

    @Test
    void whoStandsByIsCalled() {
        var standby = standbyType("S", "08:00", 8);
        var day = situation(
                1, List.of(standby), people(1), List.of(shift("p0", "08:00", "16:00", "S")), required(1, 20, 24, 1));

        var alert = alerts(day).get(0);

        assertThat(alert.reason()).contains("1 is standing by");
        var remedy = remedy(alert, Kind.CALL_STANDBY);
        assertThat(remedy.gain()).isEqualTo(120);
        assertThat(remedy.cost()).isEqualTo(5);
        assertThat(remedy.shift().type()).isNull();
    }

    @Test
    void somebodyWithADayOffIsCalledInForTheShiftThatFitsBest() {
        var types = List.of(type("E", "06:00", Duration.ofHours(8)), type("D", "09:00", Duration.ofHours(8)));
        var day = situation(1, types, people(1), List.of(), required(1, 28, 32, 1));

        var remedy = remedy(alerts(day).get(0), Kind.CALL_IN);

        assertThat(remedy.shift().type()).isEqualTo("D");
        assertThat(remedy.gain()).as("the break lies before the gap").isEqualTo(120);
        assertThat(remedy.cost()).as("7.5 hours and the call").isEqualTo(450 + 60);
        assertThat(remedy.people()).containsExactly("p0");
    }

    @Test
    void onStatutoryHolidaysAndOnDaysOfRestMoreIsPaid() {
        // Six days of eight hours: the sixth is beyond the normal week, so it is agreed as work on a day of rest.
        var shifts = new ArrayList<Shift>();
        for (int day = 0; day < 5; day++) {
            shifts.add(on(MONDAY.plusDays(day), "p0", "09:00", "17:00"));
        }
        var saturday = 5 * 48;
        var week = situation(
                7,
                List.of(type("D", "09:00", Duration.ofHours(8))),
                people(1),
                shifts,
                required(7, saturday + 18, saturday + 20, 1));

        var remedy = remedy(alerts(week).get(0), Kind.CALL_IN);

        assertThat(remedy.shift().plannedAs()).isEqualTo(PlannedAs.REST_DAY_OT);
        assertThat(remedy.cost()).isEqualTo(2 * 450 + 60);
    }

    /** Six days in a row are worked; the seventh would leave no rest in the week. */
    @Test
    void nobodyIsCalledInAgainstTheLawAndTheRuleIsNamed() {
        var shifts = new ArrayList<Shift>();
        for (int day = 0; day < 6; day++) {
            shifts.add(on(MONDAY.plusDays(day), "p0", "09:00", "15:00"));
        }
        var sunday = 6 * 48;
        var week = situation(
                7,
                List.of(type("D", "09:00", Duration.ofHours(8))),
                people(1),
                shifts,
                required(7, sunday + 20, sunday + 22, 1));

        var alert = alerts(week).get(0);

        assertThat(alert.remedies()).isEmpty();
        assertThat(alert.reason()).contains("Rules that keep people with a day off from coming: ", " (1).");
        assertThat(alert.reason()).containsAnyOf("consecutive-days", "weekly-rest", "weekly-hours");
    }

    @Test
    void whoIsOnLeaveIsNotCalled() {
        var onLeave = new RosteredPerson(
                people(1).get(0).employee(), people(1).get(0).terms(), null, Set.of(MONDAY), List.of());
        var day = situation(
                1,
                List.of(type("D", "09:00", Duration.ofHours(8))),
                List.of(onLeave),
                List.of(),
                required(1, 20, 22, 1));

        assertThat(alerts(day).get(0).remedies()).isEmpty();
    }

    @Test
    void onlyWhoServesTheGroupIsAskedForIt() {
        var people = List.of(
                person("p0", Role.AGENT, CHINA),
                person("p1", Role.BILINGUAL, CHINA, "fr"),
                person("p2", Role.BILINGUAL, CHINA, "en"));
        var english = new GroupDemand("en", required(1, 20, 22, 1).required(), new int[48]);
        var day = new RosterSituation(
                roster(1),
                grid(1),
                people,
                List.of(type("D", "09:00", Duration.ofHours(8))),
                List.of(),
                List.of(required(1, 0, 0, 0), english),
                List.of());

        var alert = alerts(day).get(0);

        assertThat(alert.group()).isEqualTo("en");
        assertThat(alert.remedies()).extracting(Remedy::people).containsExactly(List.of("p2"));
    }

    @Test
    void workThatCanWaitIsPutOffAsFarAsThereIsPlaceForIt() {
        // Two are missing, and three of those required are there for work that can wait; there is place later for one
        // of them.
        var work = new PostponedWork() {
            @Override
            public int people(String group, Instant start) {
                return 3;
            }

            @Override
            public @Nullable List<String> fits(String group, int[] fewer, int[] spare) {
                return IntStream.of(fewer).max().orElse(0) <= 1 ? List.of("mail") : null;
            }
        };
        var day = situation(1, NO_TYPES, people(1), List.of(shift("p0", "08:00", "16:00")), required(1, 20, 24, 3));

        var alert = AlertSearch.alerts(day, List.of(), PeakPolicy.USUAL, work).get(0);

        var remedy = remedy(alert, Kind.POSTPONE_WORK);
        assertThat(remedy.gain()).isEqualTo(120);
        assertThat(remedy.people()).isEmpty();
        assertThat(remedy.description()).contains("Do 2.0 hours of the work that can wait (mail) later");
        assertThat(remedy.shift()).isNull();
    }

    @Test
    void remediesStandByWhatTheyGainForTheirPrice() {
        var standby = standbyType("S", "08:00", 8);
        var day = situation(
                1,
                List.of(standby, type("D", "08:00", Duration.ofHours(8))),
                people(3),
                List.of(shift("p0", "08:00", "16:00", "S"), shift("p1", "12:00", "20:00")),
                required(1, 20, 24, 3));

        var remedies = alerts(day).get(0).remedies();

        assertThat(remedies).extracting(Remedy::kind).containsExactly(Kind.CALL_STANDBY, Kind.OVERTIME, Kind.CALL_IN);
        assertThat(remedies)
                .isSortedAccordingTo((one, other) ->
                        Double.compare((double) other.gain() / other.cost(), (double) one.gain() / one.cost()));
    }

    @Test
    void inLesserAlertsNothingIsLookedForAndThatIsSaid() {
        var demand = required(28, 0, 0, 0);
        for (int day = 0; day < 28; day++) {
            demand.required()[day * 48 + 20] = day == 0 ? 2 : 1;
        }
        var month = situation(28, List.of(type("D", "09:00", Duration.ofHours(8))), people(1), List.of(), demand);

        var alerts = alerts(month);

        assertThat(alerts).hasSize(28);
        assertThat(alerts.subList(0, AlertSearch.MOST_SEARCHED)).allMatch(Alert::searched);
        assertThat(alerts.subList(AlertSearch.MOST_SEARCHED, 28)).noneMatch(Alert::searched);
        assertThat(alerts.get(0).missing()).isEqualTo(2);
    }

    @Test
    void aGapOverMidnightIsFilledFromTheDayBefore() {
        var demand = required(2, 47, 50, 1);
        var days = situation(2, List.of(type("N", "22:00", Duration.ofHours(8))), people(1), List.of(), demand);

        var alert = alerts(days).get(0);

        assertThat(alert.from()).isEqualTo(SHANGHAI.at(MONDAY, LocalTime.of(23, 30)));
        assertThat(alert.to()).isEqualTo(SHANGHAI.at(MONDAY.plusDays(1), LocalTime.of(1, 0)));
        assertThat(remedy(alert, Kind.CALL_IN).shift().workDay()).isEqualTo(MONDAY);
        assertThat(remedy(alert, Kind.CALL_IN).gain()).isEqualTo(90);
    }

    @Test
    void remediesThatWouldHaveToBeginEarlierAreLeftOut() {
        var alert = alerts(situation(
                        1,
                        List.of(type("D", "09:00", Duration.ofHours(8))),
                        people(2),
                        List.of(shift("p0", "07:00", "14:00")),
                        required(1, 26, 30, 2)))
                .get(0);
        assertThat(alert.remedies()).extracting(Remedy::kind).contains(Kind.EXTEND_SHIFT, Kind.CALL_IN);

        assertThat(alert.at(at("09:00")).remedies()).isEqualTo(alert.remedies());
        assertThat(alert.at(at("09:01")).remedies()).extracting(Remedy::kind).doesNotContain(Kind.CALL_IN);
        assertThat(alert.at(at("14:01")).remedies()).isEmpty();
    }

    private static Remedy remedy(Alert alert, Kind kind) {
        return alert.remedies().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + alert.remedies()));
    }

    private static List<Alert> alerts(RosterSituation situation) {
        return AlertSearch.alerts(situation, List.of(), PeakPolicy.USUAL, PostponedWork.NONE);
    }

    private static PeakWindow window(String from, String to, String group) {
        return new PeakWindow(
                at(from),
                at(to),
                PeakLevel.ORANGE,
                group,
                new PeakWindow.Contacts(0, 0, 0, 0, 0),
                new int[2],
                new int[2],
                new double[2],
                0,
                0,
                "",
                "",
                new PeakActions(0.9, null, true, null, 0));
    }

    private static RosterSituation situation(
            int days, List<ShiftType> types, List<RosteredPerson> people, List<Shift> shifts, GroupDemand demand) {
        return new RosterSituation(roster(days), grid(days), people, types, shifts, List.of(demand), List.of());
    }

    private static Roster roster(int days) {
        return new Roster(
                new UUID(0, 1), "h", null, MONDAY, days, 1, Roster.State.DRAFT, Instant.EPOCH, "admin", null, null, 0);
    }

    private static IntervalGrid grid(int days) {
        return new IntervalGrid(SHANGHAI, MONDAY, days, Duration.ofMinutes(30));
    }

    private static List<RosteredPerson> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> person("p" + n, Role.AGENT, CHINA))
                .toList();
    }

    /** People of the general group required from one interval to before another; nobody in between and around. */
    private static GroupDemand required(int days, int from, int to, int people) {
        var required = new int[days * 48];
        Arrays.fill(required, from, to, people);
        return new GroupDemand("general", required, new int[days * 48]);
    }

    private static Shift shift(String employee, String from, String to) {
        return on(MONDAY, employee, from, to);
    }

    private static Shift shift(String employee, String from, String to, String type) {
        return new Shift(UUID.randomUUID(), employee, MONDAY, span(from, to), type, List.of(), true);
    }

    private static Shift on(LocalDate day, String employee, String from, String to) {
        return new Shift(
                UUID.randomUUID(),
                employee,
                day,
                new TimeSpan(SHANGHAI.at(day, LocalTime.parse(from)), SHANGHAI.at(day, LocalTime.parse(to))),
                null,
                List.of(),
                true);
    }

    private static ShiftType standbyType(String code, String start, int hours) {
        return new ShiftType(
                code,
                code,
                LocalTime.parse(start),
                LocalTime.parse(start),
                Duration.ZERO,
                List.of(Duration.ofHours(hours)),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class),
                true);
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(at(from), at(to));
    }

    private static Instant at(String time) {
        return SHANGHAI.at(LocalDateTime.of(MONDAY, LocalTime.parse(time)));
    }
}
