package io.paiban.simulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.QueueForecast;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.roster.model.Duty;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.staffing.model.StaffingBasis;
import io.paiban.staffing.model.StaffingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterScenarioTest {

    private static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    private static final SiteTime BERLIN = new SiteTime(ZoneId.of("Europe/Berlin"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static Queue queue(String code, Channel channel, @Nullable String language, boolean onCall) {
        return new Queue(
                code, code, channel, language, Duration.ofMinutes(5), null, null, null, 1, null, List.of(), onCall);
    }

    /** Contacts that tell their place: the number of the interval. */
    private static ForecastQueue numbered(String queue, IntervalGrid grid) {
        var mean = IntStream.range(0, grid.size()).asDoubleStream().toArray();
        var none = new Accuracy(null, null, null, null, null, null, 0, 0);
        return new ForecastQueue(queue, new QueueForecast(mean, mean, mean, mean, mean), 300, none, none);
    }

    private static StaffingBasis basis(SiteTime site, Queue... queues) {
        var hotline = new Hotline(
                "h",
                "H",
                site.zone(),
                HALF_HOUR,
                "CN-STANDARD",
                "CN",
                ServiceTarget.of(Duration.ofSeconds(20), 0.8),
                2,
                List.of());
        return new StaffingBasis(hotline, List.of(queues), StaffingPolicy.USUAL);
    }

    private static RosterScenario scenario(SiteTime site, LocalDate first, int days, List<Duty> duties) {
        var grid = new IntervalGrid(site, first, days, HALF_HOUR);
        return new RosterScenario(
                grid,
                grid,
                basis(site, queue("general", Channel.PHONE, null, false)),
                List.of(numbered("general", grid)),
                duties,
                new SimulationSettings(10, 0, true, false, false));
    }

    private static Duty duty(SiteTime site, String number, String from, String to, String... languages) {
        return new Duty(
                number,
                Set.of(languages),
                List.of(new TimeSpan(site.at(LocalDateTime.parse(from)), site.at(LocalDateTime.parse(to)))));
    }

    @Test
    void theCountedIntervalsAreTheDaysOwn() {
        var day = scenario(SHANGHAI, MONDAY, 2, List.of()).day(MONDAY.plusDays(1));

        assertThat(day.counted()).isEqualTo(48);
        assertThat(day.bounds()[day.firstCounted()]).isZero();
        assertThat(day.bounds()[day.endCounted()]).isEqualTo(86_400);
        assertThat(Arrays.copyOfRange(day.streams().get(0).contacts(), day.firstCounted(), day.endCounted()))
                .containsExactly(IntStream.range(48, 96).asDoubleStream().toArray());
        assertThat(day.intervalKeys()[day.firstCounted()])
                .isEqualTo(SHANGHAI.startOf(MONDAY.plusDays(1)).getEpochSecond());
    }

    /** The night the clocks change has 23 or 25 hours, and its intervals are those of the forecast. */
    @ParameterizedTest
    @CsvSource({"2026-03-29, 46", "2026-10-25, 50"})
    void theNightTheClocksChangeKeepsItsLength(LocalDate day, int intervals) {
        var changed = scenario(BERLIN, day, 1, List.of()).day(day);

        assertThat(changed.counted()).isEqualTo(intervals);
        assertThat(changed.bounds()[changed.endCounted()]).isEqualTo(intervals * 1800);
        assertThat(Arrays.copyOfRange(
                        changed.streams().get(0).contacts(), changed.firstCounted(), changed.endCounted()))
                .containsExactly(IntStream.range(0, intervals).asDoubleStream().toArray());
    }

    @Test
    void theWarmUpIsTheEveningOfTheDayBefore() {
        var scenario =
                scenario(SHANGHAI, MONDAY, 2, List.of(duty(SHANGHAI, "1", "2026-11-30T16:00", "2026-12-01T02:00")));
        var first = scenario.day(MONDAY);
        var second = scenario.day(MONDAY.plusDays(1));

        int warmUp = second.firstCounted();
        assertThat(Arrays.copyOfRange(second.intervalKeys(), 0, warmUp))
                .containsExactly(
                        Arrays.copyOfRange(first.intervalKeys(), first.endCounted() - warmUp, first.endCounted()));
        assertThat(Arrays.copyOfRange(second.streams().get(0).contacts(), 0, warmUp))
                .containsExactly(Arrays.copyOfRange(
                        first.streams().get(0).contacts(), first.endCounted() - warmUp, first.endCounted()));
        assertThat(second.agents().get(0).spans()).containsExactly(-23_400, 7_200);
    }

    /** Beyond its own days a roster meets no more contacts than strangers on duty there can answer. */
    @Test
    void atTheEdgesNoMoreComesThanThoseOnDutyCanAnswer() {
        var alone = scenario(SHANGHAI, MONDAY, 1, List.of()).day(MONDAY);
        assertThat(Arrays.copyOfRange(alone.streams().get(0).contacts(), 0, alone.firstCounted()))
                .containsOnly(0);

        var withNight = scenario(
                        SHANGHAI, MONDAY, 1, List.of(duty(SHANGHAI, "1", "2026-11-29T22:00", "2026-11-30T06:00")))
                .day(MONDAY);
        // One person for half an hour at 80 %: 4.8 calls of 300 s.
        assertThat(withNight.streams().get(0).contacts()[withNight.firstCounted() - 1])
                .isCloseTo(4.8, within(1e-9));
        assertThat(withNight.streams().get(0).contacts()[withNight.firstCounted() - 5])
                .isZero();
    }

    @Test
    void anEditChangesTheFingerprintOfTheDaysAroundItOnly() {
        var before =
                scenario(SHANGHAI, MONDAY, 4, List.of(duty(SHANGHAI, "1", "2026-11-30T08:00", "2026-11-30T16:00")));
        var after = scenario(
                SHANGHAI,
                MONDAY,
                4,
                List.of(
                        duty(SHANGHAI, "1", "2026-11-30T08:00", "2026-11-30T16:00"),
                        duty(SHANGHAI, "2", "2026-12-01T16:00", "2026-12-01T23:00")));

        var changed = before.days().stream()
                .filter(day -> !Fingerprint.of(before.day(day), 0, 10).equals(Fingerprint.of(after.day(day), 0, 10)))
                .toList();

        assertThat(changed).containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(Fingerprint.of(before.day(MONDAY), 0, 10))
                .isNotEqualTo(Fingerprint.of(before.day(MONDAY), 1, 10))
                .isNotEqualTo(Fingerprint.of(before.day(MONDAY), 0, 11));
    }

    @Test
    void languagesAreGivenToThoseWhoSpeakThemAndTheRestIsNamed() {
        var grid = new IntervalGrid(SHANGHAI, MONDAY, 1, HALF_HOUR);
        var scenario = new RosterScenario(
                grid,
                grid,
                basis(
                        SHANGHAI,
                        queue("en", Channel.PHONE, "en", false),
                        queue("ru", Channel.PHONE, "ru", false),
                        queue("ja", Channel.PHONE, "ja", true),
                        queue("mail", Channel.MAIL, null, false)),
                List.of(numbered("en", grid)),
                List.of(duty(SHANGHAI, "1", "2026-11-30T08:00", "2026-11-30T16:00", "en", "fr")),
                new SimulationSettings(10, 0, false, false, false));

        var day = scenario.day(MONDAY);

        assertThat(scenario.languages()).containsExactly("en", "ru");
        assertThat(day.agents()).singleElement().satisfies(agent -> assertThat(agent.languages())
                .isEqualTo(1));
        assertThat(day.streams()).extracting(ContactStream::name).containsExactly("en", "ru");
        assertThat(day.routing().keepOneIdle()).isFalse();
        assertThat(scenario.notes())
                .hasSize(3)
                .anySatisfy(note -> assertThat(note).contains("(ja)", "on call"))
                .anySatisfy(note -> assertThat(note).contains("(mail)", "can wait"))
                .anySatisfy(note -> assertThat(note).contains("Nobody", "(ru)"));
    }

    /** A band of 2.5631 standard deviations, four times as wide as chance makes it: the rest is the level's. */
    @Test
    void theLevelIsAsUncertainAsTheBandIsWiderThanChance() {
        var grid = new IntervalGrid(SHANGHAI, MONDAY, 1, HALF_HOUR);
        var mean = new double[48];
        var high = new double[48];
        Arrays.fill(mean, 100);
        Arrays.fill(high, 100 + 40 * 2.5631 / 2);
        var low = Arrays.stream(high).map(value -> 200 - value).toArray();
        var none = new Accuracy(null, null, null, null, null, null, 0, 0);
        var part = new ForecastQueue("general", new QueueForecast(mean, low, high, low, high), 300, none, none);
        var queues = basis(SHANGHAI, queue("general", Channel.PHONE, null, false));

        var careful = new RosterScenario(
                grid, grid, queues, List.of(part), List.of(), new SimulationSettings(10, 0, true, true, false));
        var certain = new RosterScenario(
                grid, grid, queues, List.of(part), List.of(), new SimulationSettings(10, 0, true, false, false));

        assertThat(careful.levelCv()).isCloseTo(Math.sqrt(1600 - 100) / 100, within(1e-9));
        assertThat(certain.levelCv()).isZero();
    }

    /** General callers meet everybody on duty, however many small queues stand beside theirs. */
    @Test
    void smallQueuesDoNotThinOutTheEdge() {
        var grid = new IntervalGrid(SHANGHAI, MONDAY, 1, HALF_HOUR);
        var queues = IntStream.range(0, 7)
                .mapToObj(k -> queue("l" + k, Channel.PHONE, "l" + k, false))
                .collect(Collectors.toCollection(ArrayList::new));
        queues.add(queue("general", Channel.PHONE, null, false));
        var people = IntStream.range(0, 20)
                .mapToObj(n -> duty(SHANGHAI, "P" + n, "2026-11-29T18:00", "2026-11-30T02:00"))
                .toList();

        var day = new RosterScenario(
                        grid,
                        grid,
                        basis(SHANGHAI, queues.toArray(Queue[]::new)),
                        List.of(numbered("general", grid)),
                        people,
                        new SimulationSettings(10, 0, true, false, false))
                .day(MONDAY);

        // 47 calls of 300 s are 7.8 people of 20: all of them come.
        assertThat(day.streams().get(0).name()).isEqualTo("general");
        assertThat(day.streams().get(0).contacts()[day.firstCounted() - 1]).isEqualTo(47);
    }

    @Test
    void overlappingShiftsOfADraftAreOnePresence() {
        var early = duty(SHANGHAI, "1", "2026-11-30T06:00", "2026-11-30T14:00")
                .spans()
                .get(0);
        var night = duty(SHANGHAI, "1", "2026-11-29T22:00", "2026-11-30T08:00")
                .spans()
                .get(0);

        assertThat(new Duty("1", Set.of(), List.of(early, night)).merged().spans())
                .containsExactly(new TimeSpan(night.start(), early.end()));
    }

    @Test
    void breaksAreCutOutOfAShift() {
        var span = new TimeSpan(
                SHANGHAI.at(LocalDateTime.parse("2026-11-30T08:00")),
                SHANGHAI.at(LocalDateTime.parse("2026-11-30T16:00")));
        var lunch = new TimeSpan(
                SHANGHAI.at(LocalDateTime.parse("2026-11-30T12:00")),
                SHANGHAI.at(LocalDateTime.parse("2026-11-30T12:30")));
        var atTheEnd = new TimeSpan(SHANGHAI.at(LocalDateTime.parse("2026-11-30T15:45")), span.end());
        var shift = new Shift(
                UUID.randomUUID(),
                "1",
                MONDAY,
                span,
                null,
                List.of(new ShiftBreak(lunch, false), new ShiftBreak(atTheEnd, true)),
                false);

        assertThat(Duty.onContacts(shift))
                .containsExactly(
                        new TimeSpan(span.start(), lunch.start()), new TimeSpan(lunch.end(), atTheEnd.start()));
    }
}
