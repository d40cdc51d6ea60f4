package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.QueueForecast;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Floor;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementCalculationTest {

    private static final ServiceTarget TARGET = ServiceTarget.of(Duration.ofSeconds(20), 0.8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final IntervalGrid DAY = new IntervalGrid(new SiteTime(SHANGHAI), MONDAY, 1, Duration.ofMinutes(30));

    private static Hotline hotline(int minimum, Floor... floors) {
        return new Hotline(
                "h", "H", SHANGHAI, Duration.ofMinutes(30), "CN-STANDARD", "CN", TARGET, minimum, List.of(floors));
    }

    private static Queue queue(String code, Channel channel, @Nullable String language, OpeningHours... hours) {
        boolean isChat = channel == Channel.CHAT;
        return new Queue(
                code,
                code,
                channel,
                language,
                Duration.ofMinutes(5),
                null,
                null,
                isChat ? ServiceTarget.CHAT : null,
                isChat ? 3 : 1,
                null,
                List.of(hours),
                false);
    }

    private static Queue patient(String code, Duration patience) {
        return new Queue(
                code,
                code,
                Channel.PHONE,
                null,
                Duration.ofMinutes(5),
                null,
                patience,
                null,
                1,
                null,
                List.of(),
                false);
    }

    private static ForecastQueue flat(String queue, double contacts, double handleSeconds) {
        return forecast(queue, contacts, 0, handleSeconds);
    }

    /** The same contacts in every interval, in an 80 % band that is so many contacts wide. */
    private static ForecastQueue forecast(String queue, double contacts, double width, double handleSeconds) {
        var mean = new double[DAY.size()];
        var low = new double[DAY.size()];
        var high = new double[DAY.size()];
        Arrays.fill(mean, contacts);
        Arrays.fill(low, contacts - width / 2);
        Arrays.fill(high, contacts + width / 2);
        var none = new Accuracy(null, null, null, null, null, null, 0, 0);
        return new ForecastQueue(queue, new QueueForecast(mean, low, high, low, high), handleSeconds, none, none);
    }

    private static StaffingPolicy policy(
            LoadMethod load,
            QueueingModel model,
            boolean uncertain,
            @Nullable Integer seats,
            ShrinkageCategory... losses) {
        return new StaffingPolicy(
                load,
                model,
                ServiceLevelDefinition.OFFERED,
                null,
                null,
                BigDecimal.ONE,
                uncertain,
                0,
                0,
                List.of(losses),
                seats,
                0.5,
                1);
    }

    private static StaffingPolicy textbook(ShrinkageCategory... losses) {
        return policy(LoadMethod.SIPP, QueueingModel.ERLANG_C, false, null, losses);
    }

    private static ShrinkageCategory lost(String share, ShrinkageCategory.Treatment treatment) {
        return new ShrinkageCategory("x", new BigDecimal(share), treatment, Set.of(), null, null);
    }

    private static RequirementCalculation calculate(
            Hotline hotline, StaffingPolicy policy, List<Queue> queues, ForecastQueue... parts) {
        return RequirementCalculation.of(new StaffingBasis(hotline, queues, policy), List.of(parts), DAY);
    }

    private static GroupRequirement group(RequirementCalculation calculation, String name) {
        return calculation.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int erlangC(double erlangs, double handleSeconds) {
        return RequiredAgents.of(erlangs, Duration.ofMillis((long) (handleSeconds * 1000)), TARGET);
    }

    @Test
    void queuesOfAGroupArePooledBeforeAnythingIsRounded() {
        var calculation = calculate(
                hotline(0),
                textbook(),
                List.of(queue("a", Channel.PHONE, null), queue("b", Channel.PHONE, null)),
                flat("a", 30, 300),
                flat("b", 60, 150));

        var general = group(calculation, "general");
        assertThat(general.erlangs()).containsOnly(10);
        assertThat(general.handleSeconds()).containsOnly(200);
        assertThat(general.required()).containsOnly(erlangC(10, 200));
    }

    /** Three chats a person: the places for chats, a third of them people, and one rounding for calls and chats together. */
    @Test
    void chatsSharePeopleAndAreRoundedOnceWithTheCalls() {
        var calculation = calculate(
                hotline(0),
                textbook(),
                List.of(queue("calls", Channel.PHONE, null), queue("chat", Channel.CHAT, null)),
                flat("calls", 60, 300),
                flat("chat", 30, 600));

        int places = RequiredAgents.of(10, Duration.ofSeconds(600), ServiceTarget.CHAT);
        int together = (int) Math.ceil(erlangC(10, 300) + places / 3.0 - 1e-9);
        assertThat(group(calculation, "general").required()).containsOnly(together);
    }

    @Test
    void whatNobodyCanPlanEnlargesTheRosterAndPlannedLossesOnlyTheHeadcount() {
        var calculation = calculate(
                hotline(0),
                textbook(
                        lost("0.1", ShrinkageCategory.Treatment.UNPLANNED),
                        lost("0.2", ShrinkageCategory.Treatment.ROSTERED)),
                List.of(queue("a", Channel.PHONE, null)),
                flat("a", 60, 300));

        int net = erlangC(10, 300);
        var general = group(calculation, "general");
        assertThat(general.required()).containsOnly((int) Math.ceil(net / 0.9 - 1e-9));
        assertThat(general.headcount()).containsOnly((int) Math.ceil(net / (0.9 * 0.8) - 1e-9));
    }

    @Test
    void aLossHoldsOnItsDaysAndHoursOnly() {
        var evening = new ShrinkageCategory(
                "late",
                new BigDecimal("0.5"),
                ShrinkageCategory.Treatment.UNPLANNED,
                EnumSet.of(DayOfWeek.MONDAY),
                LocalTime.of(22, 0),
                LocalTime.of(2, 0));

        var required = group(
                        calculate(
                                hotline(0),
                                textbook(evening),
                                List.of(queue("a", Channel.PHONE, null)),
                                flat("a", 60, 300)),
                        "general")
                .required();

        int net = erlangC(10, 300);
        assertThat(required[3]).isEqualTo(2 * net);
        assertThat(required[4]).isEqualTo(net);
        assertThat(required[43]).isEqualTo(net);
        assertThat(required[44]).isEqualTo(2 * net);
    }

    /** Two at night are two people, not three because one of twenty is sick. */
    @Test
    void theMinimumOnDutyIsNotEnlarged() {
        var calculation =
                calculate(hotline(2), textbook(lost("0.05", ShrinkageCategory.Treatment.UNPLANNED)), List.of());

        assertThat(group(calculation, "general").required()).containsOnly(2);
    }

    @Test
    void aLanguageNeedsOneRepWhileItIsOpenAndNobodyWhenClosed() {
        var days = new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0));

        var english = group(
                calculate(
                        hotline(2), textbook(), List.of(queue("en", Channel.PHONE, "en", days)), flat("en", 0.1, 300)),
                "en");

        assertThat(english.required()[15]).isZero();
        assertThat(english.required()[16]).isEqualTo(1);
        assertThat(english.required()[39]).isEqualTo(1);
        assertThat(english.required()[40]).isZero();
        assertThat(english.contacts()[40]).isZero();
    }

    @Test
    void repsOnCallAreToldBesideTheRequiredAndNotAmongThem() {
        var onCall = new Queue(
                "ja", "ja", Channel.PHONE, "ja", Duration.ofMinutes(5), null, null, null, 1, null, List.of(), true);

        var japanese = group(calculate(hotline(2), textbook(), List.of(onCall), flat("ja", 1, 300)), "ja");

        assertThat(japanese.required()).containsOnly(0);
        assertThat(japanese.minimum()).containsOnly(0);
        assertThat(japanese.onCall()).containsOnly(erlangC(1 / 6.0, 300));
    }

    @Test
    void mailsGoIntoIdleTimeFirst() {
        // 20 people at most are idle by 20 - 10 - 1 people, half of that is good for mail: 108,000 s a day.
        var calculation = calculate(
                hotline(20),
                textbook(),
                List.of(queue("a", Channel.PHONE, null), queue("mail", Channel.MAIL, null)),
                flat("a", 60, 300),
                flat("mail", 10, 300));

        var general = group(calculation, "general");
        assertThat(general.deferrable()).containsOnly(0);
        assertThat(general.required()).containsOnly(20);
        assertThat(calculation.deferrable()).singleElement().satisfies(outcome -> assertThat(outcome.idleSeconds())
                .isCloseTo(48 * 3000, within(1.0)));
        assertThat(calculation.warnings()).isEmpty();
    }

    @Test
    void callBacksNeedPeopleOfTheirOwn() {
        var general = group(
                calculate(
                        hotline(20), textbook(), List.of(queue("back", Channel.CALLBACK, null)), flat("back", 6, 300)),
                "general");

        // Six of 300 s in each half hour keep one person busy, beside those who must be there for contacts.
        assertThat(general.deferrable()).containsOnly(1);
        assertThat(general.required()).containsOnly(21);
    }

    @Test
    void workThatFindsNoSeatIsToldInWords() {
        var calculation = calculate(
                hotline(2),
                policy(LoadMethod.SIPP, QueueingModel.ERLANG_C, false, 2),
                List.of(queue("back", Channel.CALLBACK, null)),
                flat("back", 6, 300));

        assertThat(calculation.warnings())
                .singleElement()
                .asString()
                .contains("24.0 of 24.0 hours of the queue (back)")
                .contains("first at 2026-11-");
    }

    /** Ten seats of which half are lost: five people are there, three beside the minimum, and they do 72 hours a day. */
    @Test
    void seatsThatAreLostDoNoDeferrableWork() {
        var calculation = calculate(
                hotline(2),
                policy(
                        LoadMethod.SIPP,
                        QueueingModel.ERLANG_C,
                        false,
                        10,
                        lost("0.5", ShrinkageCategory.Treatment.UNPLANNED)),
                List.of(queue("back", Channel.CALLBACK, null)),
                flat("back", 50, 300));

        var general = group(calculation, "general");
        assertThat(Arrays.stream(general.required()).max().orElseThrow()).isLessThanOrEqualTo(10);
        assertThat(general.deferrable()).containsOnly(3);
        assertThat(calculation.deferrable().get(0).missedSeconds() / 3600).isCloseTo(200 - 72, within(0.1));
    }

    @Test
    void fewerSeatsThanPeopleCutTheGeneralGroupAndLeaveTheLanguages() {
        var calculation = calculate(
                hotline(2),
                policy(LoadMethod.SIPP, QueueingModel.ERLANG_C, false, 8),
                List.of(queue("a", Channel.PHONE, null), queue("en", Channel.PHONE, "en")),
                flat("a", 60, 300),
                flat("en", 3, 300));

        int reps = erlangC(0.5, 300);
        assertThat(group(calculation, "en").required()).containsOnly(reps);
        assertThat(group(calculation, "general").required()).containsOnly(8 - reps);
        assertThat(calculation.warnings())
                .singleElement()
                .asString()
                .contains("In 48 intervals")
                .contains("seats (8)");
    }

    @Test
    void callersWhoHangUpNeedFewerPeople() {
        var queues = List.of(patient("a", Duration.ofMinutes(2)));
        var erlangA = policy(LoadMethod.SIPP, QueueingModel.ERLANG_A, false, null);

        int required = group(calculate(hotline(0), erlangA, queues, flat("a", 60, 300)), "general")
                .required()[0];

        assertThat(required)
                .isEqualTo(RequiredAgents.withPatience(
                        10, Duration.ofMinutes(5), Duration.ofMinutes(2), TARGET, ServiceLevelDefinition.OFFERED))
                .isLessThan(erlangC(10, 300));
    }

    @Test
    void unknownPatienceIsToldAndTakenAsEndless() {
        var calculation = calculate(
                hotline(0),
                policy(LoadMethod.SIPP, QueueingModel.ERLANG_A, false, null),
                List.of(queue("a", Channel.PHONE, null)),
                flat("a", 60, 300));

        assertThat(group(calculation, "general").required()).containsOnly(erlangC(10, 300));
        assertThat(calculation.warnings()).singleElement().asString().contains("patience of the queue (a)");
    }

    /** A band as wide as chance makes it says that the level is certain; a wider one asks for more people. */
    @Test
    void anUncertainLevelNeedsMorePeople() {
        var queues = List.of(queue("a", Channel.PHONE, null));
        var careful = policy(LoadMethod.SIPP, QueueingModel.ERLANG_C, true, null);

        int chance = group(
                        calculate(hotline(0), careful, queues, forecast("a", 60, 2.5631 * Math.sqrt(60), 300)),
                        "general")
                .required()[0];
        int wide = group(calculate(hotline(0), careful, queues, forecast("a", 60, 60, 300)), "general")
                .required()[0];

        assertThat(chance).isEqualTo(erlangC(10, 300));
        assertThat(wide).isGreaterThan(chance);
    }

    /** Of ten callers one calls again about the same: ten calls become 11.1. */
    @Test
    void callersWhoCallAgainAreCounted() {
        var again = new StaffingPolicy(
                LoadMethod.SIPP,
                QueueingModel.ERLANG_C,
                ServiceLevelDefinition.OFFERED,
                null,
                null,
                BigDecimal.ONE,
                false,
                0,
                0.1,
                List.of(),
                null,
                0.5,
                1);

        var general = group(
                calculate(hotline(0), again, List.of(queue("a", Channel.PHONE, null)), flat("a", 54, 300)), "general");

        assertThat(general.erlangs()[0]).isCloseTo(10, within(1e-9));
        assertThat(general.required()).containsOnly(erlangC(10, 300));
    }

    /** The load contains those who call again at just that load, and the target is met under it. */
    @Test
    void thoseWhoHangUpAndCallAgainAreCounted() {
        var again = new StaffingPolicy(
                LoadMethod.SIPP,
                QueueingModel.ERLANG_A,
                ServiceLevelDefinition.OFFERED,
                null,
                null,
                BigDecimal.ONE,
                false,
                0.5,
                0.1,
                List.of(),
                null,
                0.5,
                1);

        var general = group(
                calculate(hotline(0), again, List.of(patient("a", Duration.ofMinutes(2))), flat("a", 60, 300)),
                "general");

        int people = general.required()[0];
        double load = general.erlangs()[0];
        double lost = ErlangA.of(load, people, 0.4, 0).abandonment();
        assertThat(load).isCloseTo(10 / (1 - 0.5 * lost - 0.1 * (1 - lost)), within(1e-9));
        assertThat(ErlangA.of(load, people, 0.4, 20 / 300.0).serviceLevel(ServiceLevelDefinition.OFFERED))
                .isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void anAverageWaitIsKeptToo() {
        var quick = new StaffingPolicy(
                LoadMethod.SIPP,
                QueueingModel.ERLANG_C,
                ServiceLevelDefinition.OFFERED,
                Duration.ofSeconds(1),
                null,
                BigDecimal.ONE,
                false,
                0,
                0,
                List.of(),
                null,
                0.5,
                1);

        int required = group(
                        calculate(hotline(0), quick, List.of(queue("a", Channel.PHONE, null)), flat("a", 60, 300)),
                        "general")
                .required()[0];

        assertThat(ErlangC.averageWait(10, required) * 300).isLessThanOrEqualTo(1);
        assertThat(ErlangC.averageWait(10, required - 1) * 300).isGreaterThan(1);
    }

    /** 8.5 Erlangs at 85 % are exactly ten people, which binary fractions turn into eleven. */
    @Test
    void anOccupancyCapMetExactlyIsMet() {
        var relaxed = new ServiceTarget(Duration.ofHours(1), 0.5, null);
        var easy = new Hotline("h", "H", SHANGHAI, Duration.ofMinutes(30), "CN-STANDARD", "CN", relaxed, 0, List.of());

        var general = group(
                calculate(easy, StaffingPolicy.USUAL, List.of(queue("a", Channel.PHONE, null)), flat("a", 51, 300)),
                "general");

        assertThat(general.required()).containsOnly(10);
    }

    @Test
    void floorsOfRolesStandBesideTheGroups() {
        var floor = new Floor("OPS", LocalTime.of(8, 0), LocalTime.of(20, 0), 3);

        var ops = group(calculate(hotline(2, floor), textbook(), List.of()), "OPS");

        assertThat(ops.required()[15]).isZero();
        assertThat(ops.required()[16]).isEqualTo(3);
        assertThat(ops.headcount()[16]).isEqualTo(3);
    }

    @Test
    void marginalValuesAreConvexAndFallFromAllContactsToHardlyAny() {
        var calculation =
                calculate(hotline(0), textbook(), List.of(queue("a", Channel.PHONE, null)), flat("a", 60, 300));

        var late = calculation.lateTable("general", 20, 30);

        assertThat(late[0]).isCloseTo(60, within(1e-9));
        assertThat(late[30]).isLessThan(0.01);
        for (int n = 1; n < 30; n++) {
            assertThat(late[n - 1] - late[n]).isGreaterThanOrEqualTo(late[n] - late[n + 1] - 1e-9);
        }
        int required = erlangC(10, 300);
        assertThat(calculation.late("general", 20, required))
                .isCloseTo(60 * (1 - ErlangC.serviceLevel(10, required, 20 / 300.0)), within(1e-9));
    }

    @Test
    void aCellIsExplainedInFiguresAndWords() {
        var calculation =
                calculate(hotline(2), textbook(), List.of(queue("a", Channel.PHONE, null)), flat("a", 60, 300));

        var why = CellExplanation.of(calculation, textbook(), group(calculation, "general"), 20);

        int required = erlangC(10, 300);
        assertThat(why.required()).isEqualTo(required);
        assertThat(why.parts()).singleElement().satisfies(part -> {
            assertThat(part.load()).isEqualTo(10);
            assertThat(part.servers()).isEqualTo(required);
            assertThat(part.achieved().serviceLevel()).isEqualTo(ErlangC.serviceLevel(10, required, 20 / 300.0));
            assertThat(part.choices()).hasSize(7);
            assertThat(part.waiting())
                    .isSortedAccordingTo((one, other) -> Double.compare(one.answeredWithin(), other.answeredWithin()));
        });
        assertThat(why.words().en()).contains("load of 10.00 Erlangs").endsWith("Required: %d.".formatted(required));
        assertThat(why.words().zh()).contains("话务量 10.00 厄兰").endsWith("需求：%d 人。".formatted(required));
    }
}
