package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.ENDLESS;
import static io.paiban.simulation.model.SimulationFixtures.calls;
import static io.paiban.simulation.model.SimulationFixtures.crew;
import static io.paiban.simulation.model.SimulationFixtures.day;
import static io.paiban.simulation.model.SimulationFixtures.once;
import static io.paiban.simulation.model.SimulationFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaySimulationTest {

    private static final int ALWAYS_END = 10 * 86_400;

    /** Five standard errors of a Poisson total. */
    @Test
    void asManyContactsArriveAsTheForecastExpectsInEveryInterval() {
        double[] expected = {4, 9, 20, 0, 0, 12, 60, 7};
        var stream = ContactStream.calls("calls", -1, expected, 60, 1, 20, 0.8);
        var simulation = new DaySimulation(day(0, 900, List.of(stream), crew(30, 0, 0, ALWAYS_END)));
        int replications = 4000;
        var offered = new double[expected.length];
        for (int r = 0; r < replications; r++) {
            var outcome = simulation.run(4, r, () -> false);
            for (int i = 0; i < expected.length; i++) {
                offered[i] += outcome.offered(0, i);
            }
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(offered[i] / replications)
                    .isCloseTo(expected[i], within(5 * Math.sqrt(expected[i] / replications) + 1e-12));
        }
    }

    @Property(tries = 30)
    void theContactsAreTheSameWhateverTheAgents(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(max = 12) int few,
            @ForAll @IntRange(min = 13, max = 40) int many,
            @ForAll @DoubleRange(max = 1) double levelCv) {
        var streams = List.of(calls("general", -1, 24, 50, 200), calls("korean", 0, 24, 8, 300));
        var one = level(day(2, 3600, streams, crew(few, 0, 0, 40_000)), levelCv);
        var other = level(day(2, 3600, streams, together(crew(many, 0, 0, 90_000), crew(2, 1, -9000, 90_000))), levelCv)
                .withRouting(new Routing(false));

        var first = new DaySimulation(one).run(seed, 3, () -> false);
        var second = new DaySimulation(other).run(seed, 3, () -> false);

        assertThat(first.offered).isEqualTo(second.offered);
    }

    private static DayScenario level(DayScenario day, double cv) {
        return new DayScenario(
                day.bounds(),
                day.firstCounted(),
                day.intervalKeys(),
                day.dayKeys(),
                day.streams(),
                day.agents(),
                day.routing(),
                cv);
    }

    /** With somebody free for every contact each is answered at once, so the busy time is the sum of the handle times. */
    @Test
    void handleTimesAreTheSameWhateverTheAgents() {
        var streams = List.of(calls("general", -1, 24, 50, 200));
        var one = once(day(0, 3600, streams, crew(60, 0, 0, ALWAYS_END)));
        var other = once(day(0, 3600, streams, crew(200, 3, 0, ALWAYS_END)).withRouting(new Routing(false)));

        assertThat(one.inTime).isEqualTo(one.offered);
        assertThat(one.busy).isEqualTo(other.busy);
    }

    @Property(tries = 50)
    void everyContactIsAnsweredOrLost(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(max = 25) int general,
            @ForAll @IntRange(max = 4) int bilingual,
            @ForAll @DoubleRange(min = 1, max = 500) double patience,
            @ForAll @DoubleRange(max = 0.9) double redial,
            @ForAll @IntRange(min = 1, max = 5) int concurrency,
            @ForAll boolean keepOneIdle) {
        var volume = new double[12];
        Arrays.fill(volume, 60);
        var streams = List.of(
                calls("general", -1, 12, 60, 300),
                new ContactStream(
                        "korean", 0, 1, volume, 200, 0.7, HandleTimes.EXPONENTIAL, patience, redial, 300, 20, 0.8),
                new ContactStream(
                        "chat", -1, concurrency, volume, 400, 1, HandleTimes.LOG_NORMAL, ENDLESS, 0, 1, 180, 0.9));
        var agents = together(crew(general, 0, 0, 9000, 10_000, 36_000), crew(bilingual, 1, -7200, 50_000));

        var outcome = new DaySimulation(day(2, 3600, streams, agents).withRouting(new Routing(keepOneIdle)))
                .run(seed, 0, () -> false);

        for (int cell = 0; cell < outcome.offered.length; cell++) {
            assertThat(outcome.answered[cell] + outcome.abandoned[cell]).isLessThanOrEqualTo(outcome.offered[cell]);
            assertThat(outcome.inTime[cell]).isBetween(0, outcome.answered[cell]);
            assertThat(outcome.answerWaited[cell]).isBetween(0L, outcome.waited[cell]);
        }
        for (int cell = 0; cell < outcome.busy.length; cell++) {
            assertThat(outcome.busy[cell]).isBetween(0L, outcome.staffed[cell]);
        }
    }

    /** The day after, with a warm-up of two hours; the lead and the run-out interval give all others their neighbours. */
    @Test
    void aDayIsTheSameBitForBitWhicheverDayWasSimulatedBefore() {
        var first = new DaySimulation(SimulationBenchmark.day(1000, 30, 200));
        var second = SimulationBenchmark.day(1500, 30, 200);
        var alone = new DaySimulation(second).run(9, 4, () -> false);

        first.run(9, 4, () -> false);
        var used = new DaySimulation(second);
        used.run(2, 1, () -> false);
        var after = used.run(9, 4, () -> false);

        assertThat(after).usingRecursiveComparison().isEqualTo(alone);
    }

    /** Hours 19 and 25 are left out: there one of the days lacks a neighbour that shapes the rate. */
    @Test
    void theWarmUpMeetsTheContactsOfTheDayBefore() {
        var before = new DaySimulation(days(0, 0, 26)).run(5, 2, () -> false);
        var after = new DaySimulation(days(24, 19, 30)).run(5, 2, () -> false);

        assertThat(Arrays.copyOfRange(after.offered, 1, 6)).isEqualTo(Arrays.copyOfRange(before.offered, 20, 25));
    }

    @Test
    void aDayIsTheSameBitForBitWhicheverMidnightItIsCountedFrom() {
        var fromOne = new DaySimulation(days(0, 20, 26)).run(5, 2, () -> false);
        var fromTheNext = new DaySimulation(days(24, 20, 26)).run(5, 2, () -> false);

        assertThat(fromTheNext).usingRecursiveComparison().isEqualTo(fromOne);
    }

    /** Without the run-out nobody competes with what waits at the end; its own contacts are not counted. */
    @Test
    void contactsOfTheRunOutCompeteButDoNotCount() {
        var streams = List.of(calls("general", -1, 4, 60, 240), calls("korean", 0, 4, 10, 240));
        var agents = crew(4, 1, 0, 4 * 3600);
        var day = day(0, 3600, streams, agents);
        int late = 0;
        int lateWithoutRunOut = 0;
        for (int r = 0; r < 50; r++) {
            var with = new DaySimulation(counting(day, 3)).run(1, r, () -> false);
            var without = new DaySimulation(firstHours(day, 3)).run(1, r, () -> false);
            late += with.offered(0, 2) - with.answeredInTime(0, 2);
            lateWithoutRunOut += without.offered(0, 2) - without.answeredInTime(0, 2);
            assertThat(with.intervals).isEqualTo(3);
        }
        assertThat(late).isGreaterThanOrEqualTo(lateWithoutRunOut).isPositive();
    }

    private static DayScenario counting(DayScenario day, int end) {
        return new DayScenario(
                day.bounds(), 0, end, day.intervalKeys(), day.dayKeys(), day.streams(), day.agents(), day.routing(), 0);
    }

    private static DayScenario firstHours(DayScenario day, int hours) {
        var streams = List.of(calls("general", -1, hours, 60, 240), calls("korean", 0, hours, 10, 240));
        return day(0, 3600, streams, day.agents());
    }

    /** Hours from one to another, seen from the midnight of a given hour. */
    private static DayScenario days(int midnight, int from, int to) {
        var contacts =
                IntStream.range(from, to).mapToDouble(hour -> 30 + 3 * hour).toArray();
        return new DayScenario(
                IntStream.rangeClosed(from, to)
                        .map(hour -> 3600 * (hour - midnight))
                        .toArray(),
                0,
                IntStream.range(from, to).mapToLong(hour -> 3600L * hour).toArray(),
                IntStream.range(from, to).mapToLong(hour -> hour / 24).toArray(),
                List.of(ContactStream.calls("calls", -1, contacts, 250, 1, 20, 0.8)),
                crew(7, 0, 3600 * (from - midnight), 3600 * (to - midnight)),
                Routing.KEEP_ONE_IDLE,
                0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void aNightWhenTheClocksChangeHasAnHourLessOrMore(int hours) {
        var outcome = once(day(0, 3600, List.of(calls("calls", -1, hours, 40, 120)), crew(4, 0, 0, 3600 * hours)));

        assertThat(outcome.intervals).isEqualTo(hours);
        for (int i = 0; i < hours; i++) {
            assertThat(outcome.staffedSeconds(0, i)).isGreaterThanOrEqualTo(4 * 3600);
            assertThat(outcome.offered(0, i)).isPositive();
        }
    }

    @Test
    void aDayWithoutContactsIsQuiet() {
        var outcome = once(day(1, 3600, List.of(calls("calls", -1, 25, 0, 120)), crew(4, 0, 0, 36_000)));

        assertThat(outcome.offered).containsOnly(0);
        assertThat(outcome.busy).containsOnly(0);
        assertThat(outcome.staffedSeconds(0, 3)).isEqualTo(4 * 3600);
    }

    @Test
    void aDayWithoutStreamsOrAgentsIsPossible() {
        var outcome = once(new DayScenario(
                new int[] {0, 3600}, 0, new long[1], new long[1], List.of(), List.of(), Routing.KEEP_ONE_IDLE, 0));

        assertThat(outcome.offered).isEmpty();
        assertThat(outcome.staffed).isEmpty();
    }

    @Test
    void withoutAgentsEverybodyIsLost() {
        var impatient = new ContactStream(
                "calls", -1, 1, new double[] {50, 50}, 60, 1, HandleTimes.LOG_NORMAL, 90, 0, 1, 20, 0.8);
        var outcome = once(day(0, 3600, List.of(impatient, calls("patient", -1, 2, 30, 60)), List.of()));

        assertThat(outcome.answered).containsOnly(0);
        assertThat(outcome.abandoned(0, 1)).isEqualTo(outcome.offered(0, 1)).isPositive();
        assertThat(outcome.abandoned(1, 1)).isZero();
        assertThat(outcome.waitSeconds(1, 1)).isBetween(1.0, outcome.offered(1, 1) * 3600.0);
    }

    @Test
    void whoeverHangsUpAndCallsAgainCountsAgain() {
        var once = new ContactStream(
                "calls", -1, 1, new double[] {500, 500}, 60, 1, HandleTimes.LOG_NORMAL, 30, 0, 60, 20, 0.8);
        var again = new ContactStream(
                "calls", -1, 1, new double[] {500, 500}, 60, 1, HandleTimes.LOG_NORMAL, 30, 0.5, 60, 20, 0.8);
        int without = 0;
        int with = 0;
        for (int r = 0; r < 50; r++) {
            without += total(new DaySimulation(day(0, 3600, List.of(once), List.of())).run(8, r, () -> false));
            with += total(new DaySimulation(day(0, 3600, List.of(again), List.of())).run(8, r, () -> false));
        }

        // Nobody answers, so every call is made 1/(1 - 0.5) times but for those cut off by the end of the hours.
        assertThat((double) with / without).isBetween(1.9, 2.0);
    }

    private static int total(DayOutcome outcome) {
        return Arrays.stream(outcome.offered).sum();
    }

    /** A Gamma factor of cv 0.3 on 400 expected contacts: variance 400 + (0.3 x 400)^2. Tolerance four standard errors. */
    @Test
    void theDaysLevelVariesAsAsked() {
        var steady = day(0, 3600, List.of(calls("calls", -1, 8, 50, 60)), List.of());
        var simulation = new DaySimulation(level(steady, 0.3));
        int n = 4000;
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < n; r++) {
            double offered = total(simulation.run(21, r, () -> false));
            sum += offered;
            squares += (offered - 400) * (offered - 400);
        }
        double variance = 400 + 120 * 120;
        assertThat(sum / n).isCloseTo(400, within(4 * Math.sqrt(variance / n)));
        assertThat(squares / n).isCloseTo(variance, within(4 * variance * Math.sqrt(2.6 / n)));
    }

    @Test
    void tenThousandAgentsAreQuick() {
        var scenario = day(0, 900, List.of(calls("calls", -1, 96, 100, 300)), crew(10_000, 0, 0, 86_400));
        var simulation = new DaySimulation(scenario);
        simulation.run(1, 0, () -> false);

        long begin = System.nanoTime();
        simulation.run(1, 1, () -> false);

        // A tenth of a second is the aim; the margin is for a busy machine.
        assertThat((System.nanoTime() - begin) / 1e6).isLessThan(300);
    }

    /** The day has a million events; whether to stop is asked often enough to leave at the hundredth question. */
    @Test
    void aSimulationIsCancelledWithinItsReplication() {
        var scenario = day(0, 900, List.of(calls("calls", -1, 96, 5000, 300)), crew(2000, 0, 0, 86_400));
        var asked = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new DaySimulation(scenario).run(1, 0, () -> asked.incrementAndGet() == 100));
    }

    @Test
    void manyQuietReplicationsAreCancelledToo() {
        var scenario = day(0, 900, List.of(calls("calls", -1, 96, 0, 300)), List.of());
        var asked = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> DayResult.of(
                        scenario, 1, 1000, () -> asked.incrementAndGet() == 10, SimulationProgress.SILENT));
    }

    @Test
    void tooMuchIsRefused() {
        var enormous = calls("calls", -1, 2, 1_000_001, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day(0, 900, List.of(enormous), List.of()))
                .withMessageContaining("2000002");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day(0, 900, List.of(calls("calls", -1, 2, 1, 1)), crew(10_001, 0, 0, 1)))
                .withMessageContaining("10001");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgentDay("a", 0, new int[] {0, 10, 5, 20}));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgentDay("a", 0, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgentDay("a", -1, new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> calls("calls", 31, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> calls("calls", 0, 1, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> calls("calls", 0, 1, 1, 0));
        var twice = List.of(calls("calls", 0, 1, 1, 1), calls("calls", 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> day(0, 900, twice, List.of()));
        var shorter = List.of(calls("one", 0, 2, 1, 1), calls("other", 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> day(0, 900, shorter, List.of()));
    }
}
