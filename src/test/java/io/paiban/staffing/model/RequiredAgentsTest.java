package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.paiban.hotline.model.ServiceTarget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredAgentsTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void agentsMatchEveryVectorOfAnyMixOfTargets() {
        assertThat(StaffingVectors.ofKind("erlangC.required"))
                .filteredOn(vector -> !vector.isInvalid())
                .allMatch(vector -> RequiredAgents.of(load(vector.input()), targets(vector.input()))
                        == vector.expected().get("agents").intValue());
    }

    @Test
    void theFastWayMatchesEveryVectorWithOnlyAServiceTarget() {
        assertThat(StaffingVectors.ofKind("erlangC.required"))
                .filteredOn(vector -> !vector.isInvalid()
                        && vector.input().has("serviceLevelTarget")
                        && !vector.input().has("maxOccupancy")
                        && !vector.input().has("maxAsaSec"))
                .allMatch(vector -> RequiredAgents.of(
                                load(vector.input()).erlangs(),
                                seconds(vector.input().get("ahtSec")),
                                service(vector.input()))
                        == vector.expected().get("agents").intValue());
    }

    @Test
    void noLoadNeedsNobody() {
        assertThat(RequiredAgents.of(0, Duration.ZERO, target(20, 0.8))).isZero();
        assertThat(RequiredAgents.of(load("0", "900", "300"), averageWait("0"))).isZero();
    }

    /** One agent with 0.1 Erlangs keeps exactly one caller in ten waiting. */
    @Test
    void aServiceTargetMetExactlyIsMet() {
        assertThat(RequiredAgents.of(0.1, FIVE_MINUTES, target(0, 0.9))).isEqualTo(1);
        assertThat(RequiredAgents.of(0.1, FIVE_MINUTES, target(0, 0.9000001))).isEqualTo(2);
    }

    /** One agent with 0.1 Erlangs of 45 seconds keeps callers waiting for 5 seconds on average. */
    @Test
    void anAverageWaitMetExactlyIsMet() {
        assertThat(RequiredAgents.of(load("2", "900", "45"), averageWait("5"))).isEqualTo(1);
        assertThat(RequiredAgents.of(load("2", "900", "45"), averageWait("4.999")))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} contacts in 900 s, busy for at most {1}")
    @CsvSource({"12.6, 0.7, 6", "23.1, 0.7, 11", "42, 0.35, 40", "42.001, 0.35, 41", "599.4, 0.6, 333", "30, 1, 11"})
    void anOccupancyMetExactlyIsMetButTheQueueStaysStable(String contacts, BigDecimal occupancy, int agents) {
        assertThat(RequiredAgents.of(load(contacts, "900", "300"), new StaffingTargets(null, null, occupancy)))
                .isEqualTo(agents);
    }

    @Property(tries = 500)
    void theAgentsReachTheTargetAndOneFewerWouldNot(
            @ForAll @DoubleRange(min = 0.001, max = 15_000) @Scale(6) double erlangs,
            @ForAll @IntRange(max = 900) int withinSeconds,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(6) double share) {
        double wait = withinSeconds / 300.0;

        int agents = RequiredAgents.of(erlangs, FIVE_MINUTES, target(withinSeconds, share));

        double rounding = 1e-11;
        assertThat(ErlangC.serviceLevel(erlangs, agents, wait)).isGreaterThanOrEqualTo(share - rounding);
        assertThat(ErlangC.serviceLevel(erlangs, agents - 1, wait)).isLessThan(share + rounding);
    }

    @Property(tries = 300)
    void moreLoadOrAHigherTargetNeverNeedsFewer(
            @ForAll @DoubleRange(min = 0.001, max = 2_000) @Scale(6) double erlangs,
            @ForAll @DoubleRange(max = 50) @Scale(6) double more,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) @Scale(6) double share) {
        int agents = RequiredAgents.of(erlangs, FIVE_MINUTES, target(20, share));

        assertThat(RequiredAgents.of(erlangs + more, FIVE_MINUTES, target(20, share)))
                .isGreaterThanOrEqualTo(agents);
        assertThat(RequiredAgents.of(erlangs, FIVE_MINUTES, target(20, share + 0.09)))
                .isGreaterThanOrEqualTo(agents);
        assertThat(RequiredAgents.of(erlangs, FIVE_MINUTES, target(15, share))).isGreaterThanOrEqualTo(agents);
    }

    @Property(tries = 200)
    void aMixNeedsWhatItsHardestTargetNeeds(
            @ForAll @IntRange(min = 1, max = 5_000) int contacts,
            @ForAll @IntRange(min = 1, max = 120) int averageSeconds,
            @ForAll @IntRange(min = 10, max = 100) int occupancyPercent) {
        var load = load(String.valueOf(contacts), "900", "287");
        var service = target(20, 0.8);
        var wait = Duration.ofSeconds(averageSeconds);
        var occupancy = BigDecimal.valueOf(occupancyPercent, 2);

        int hardest = Math.max(
                RequiredAgents.of(load, new StaffingTargets(service, null, null)),
                Math.max(
                        RequiredAgents.of(load, new StaffingTargets(null, wait, null)),
                        RequiredAgents.of(load, new StaffingTargets(null, null, occupancy))));

        assertThat(RequiredAgents.of(load, new StaffingTargets(service, wait, occupancy)))
                .isEqualTo(hardest);
    }

    @Test
    void theSearchEndsForTheHardestTargets() {
        var nearlyAll = target(0, Math.nextDown(1.0));

        assertThat(RequiredAgents.of(1e-15, FIVE_MINUTES, nearlyAll)).isBetween(1, 3);
        assertThat(RequiredAgents.of(1_000_000, FIVE_MINUTES, nearlyAll)).isBetween(1_005_000, 1_020_000);
        assertThat(RequiredAgents.of(load("3000000", "900", "300"), averageWait("0.000000001")))
                .isBetween(1_005_000, 1_020_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e7})
    void anImpossibleLoadIsRefused(double erlangs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredAgents.of(erlangs, FIVE_MINUTES, target(20, 0.8)))
                .withMessageContaining("(" + erlangs);
    }

    @Test
    void anAverageWaitOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredAgents.of(load("1", "900", "300"), averageWait("0")))
                .withMessageContaining("out of reach");
    }

    @Test
    void anOccupancyThatNeedsMoreThanTheLargestGroupIsRefused() {
        var idle = new StaffingTargets(null, null, new BigDecimal("1e-9"));

        assertThatIllegalArgumentException().isThrownBy(() -> RequiredAgents.of(load("10", "900", "300"), idle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.1"})
    void anImpossibleOccupancyIsRefused(BigDecimal occupancy) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffingTargets(null, null, occupancy));
    }

    @Test
    void noTargetAtAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffingTargets(null, null, null));
    }

    @Test
    void agentsWithPatienceMatchEveryVector() {
        assertThat(StaffingVectors.ofKind("erlangA.required"))
                .allMatch(vector -> RequiredAgents.withPatience(
                                load(vector.input()),
                                seconds(vector.input().get("patienceSec")),
                                new StaffingTargets(
                                        service(vector.input()),
                                        null,
                                        null,
                                        vector.input().has("maxAbandon")
                                                ? vector.input()
                                                        .get("maxAbandon")
                                                        .doubleValue()
                                                : null,
                                        ServiceLevelDefinition.OFFERED))
                        == vector.expected().get("agents").intValue());
    }

    @Test
    void theFastWayWithPatienceMatchesEveryVectorWithOnlyAServiceTarget() {
        assertThat(StaffingVectors.ofKind("erlangA.required"))
                .filteredOn(vector -> !vector.input().has("maxAbandon"))
                .allMatch(vector -> RequiredAgents.withPatience(
                                load(vector.input()).erlangs(),
                                seconds(vector.input().get("ahtSec")),
                                seconds(vector.input().get("patienceSec")),
                                service(vector.input()),
                                ServiceLevelDefinition.OFFERED)
                        == vector.expected().get("agents").intValue());
    }

    @Property(tries = 1000)
    void withPatienceTheAgentsReachTheTargetAndOneFewerWouldNot(
            @ForAll @DoubleRange(min = 0.001, max = 15_000) @Scale(6) double erlangs,
            @ForAll @IntRange(max = 30_000) int patienceSeconds,
            @ForAll @IntRange(max = 900) int withinSeconds,
            @ForAll @DoubleRange(min = 0.01, max = 0.9999) @Scale(6) double share,
            @ForAll ServiceLevelDefinition definition) {
        int agents = RequiredAgents.withPatience(
                erlangs, FIVE_MINUTES, Duration.ofSeconds(patienceSeconds), target(withinSeconds, share), definition);

        double patience = patienceSeconds / 300.0;
        double wait = withinSeconds / 300.0;
        double rounding = 1e-11;
        assertThat(ErlangA.of(erlangs, agents, patience, wait).serviceLevel(definition))
                .isGreaterThanOrEqualTo(share - rounding);
        if (agents > 1) {
            assertThat(ErlangA.of(erlangs, agents - 1, patience, wait).serviceLevel(definition))
                    .isLessThan(share + rounding);
        }
    }

    @Property(tries = 300)
    void withPatienceAMixNeedsWhatItsHardestTargetNeeds(
            @ForAll @IntRange(min = 1, max = 5_000) int contacts,
            @ForAll @IntRange(max = 2_000) int patienceSeconds,
            @ForAll @IntRange(min = 1, max = 120) int averageSeconds,
            @ForAll @IntRange(min = 1, max = 30) int abandonmentPercent,
            @ForAll @IntRange(min = 10, max = 100) int occupancyPercent) {
        var load = load(String.valueOf(contacts), "900", "287");
        var patience = Duration.ofSeconds(patienceSeconds);
        var service = target(20, 0.8);
        var wait = Duration.ofSeconds(averageSeconds);
        var occupancy = BigDecimal.valueOf(occupancyPercent, 2);
        double abandonment = abandonmentPercent / 100.0;
        var definition = ServiceLevelDefinition.ANSWERED;

        int byService =
                RequiredAgents.withPatience(load, patience, new StaffingTargets(service, null, null, null, definition));
        int byWait =
                RequiredAgents.withPatience(load, patience, new StaffingTargets(null, wait, null, null, definition));
        int byOccupancy = RequiredAgents.withPatience(
                load, patience, new StaffingTargets(null, null, occupancy, null, definition));
        int byAbandonment = RequiredAgents.withPatience(
                load, patience, new StaffingTargets(null, null, null, abandonment, definition));

        assertThat(RequiredAgents.withPatience(
                        load, patience, new StaffingTargets(service, wait, occupancy, abandonment, definition)))
                .isEqualTo(Math.max(Math.max(byService, byWait), Math.max(byOccupancy, byAbandonment)));
        assertThat(byWait).isEqualTo(smallest(load, patienceSeconds, q -> q.averageWait() * 287 <= averageSeconds));
        // Where the load is a whole multiple of the occupancy the target is met exactly, which doubles may miss by
        // their last digit.
        assertThat(byOccupancy)
                .isEqualTo(smallest(load, patienceSeconds, q -> q.occupancy() <= occupancyPercent / 100.0 + 1e-12));
        assertThat(byAbandonment).isEqualTo(smallest(load, patienceSeconds, q -> q.abandonment() <= abandonment));
    }

    /** One by one, as nobody would in earnest. */
    private static int smallest(ExactLoad load, int patienceSeconds, Predicate<ErlangA> met) {
        int agents = 1;
        while (!met.test(ErlangA.of(load.erlangs(), agents, patienceSeconds / 287.0, 0))) {
            agents += 1;
        }
        return agents;
    }

    @Test
    void callersWithoutPatienceNeedWhatErlangBSays() {
        int agents = RequiredAgents.withPatience(
                10, FIVE_MINUTES, Duration.ZERO, target(20, 0.95), ServiceLevelDefinition.OFFERED);

        assertThat(ErlangB.blocking(10, agents)).isLessThanOrEqualTo(0.05);
        assertThat(ErlangB.blocking(10, agents - 1)).isGreaterThan(0.05);
    }

    @Test
    void callersNeedAtLeastOneAgentHoweverLowTheTarget() {
        var lenient = new StaffingTargets(null, Duration.ofHours(10), null, 1.0, ServiceLevelDefinition.OFFERED);

        assertThat(RequiredAgents.withPatience(load("5", "900", "300"), Duration.ofSeconds(60), lenient))
                .isEqualTo(1);
        assertThat(RequiredAgents.withPatience(load("0", "900", "300"), Duration.ofSeconds(60), lenient))
                .isZero();
    }

    @Test
    @Timeout(2)
    void theSearchWithPatienceEndsForTheHardestTargets() {
        for (var definition : ServiceLevelDefinition.values()) {
            for (long patienceSeconds : new long[] {0, 1, 300, 1_000_000_000}) {
                for (double share : new double[] {1e-12, 0.5, Math.nextDown(1.0)}) {
                    for (double erlangs : new double[] {1e-15, 1, 10_000, 1_000_000}) {
                        int agents = RequiredAgents.withPatience(
                                erlangs,
                                FIVE_MINUTES,
                                Duration.ofSeconds(patienceSeconds),
                                target(20, share),
                                definition);
                        assertThat(agents).isBetween(1, 1_020_000);
                    }
                }
            }
        }
    }

    @Test
    @Timeout(1)
    void targetsOutOfReachAreRefused() {
        var patience = Duration.ofSeconds(60);
        var idle = new StaffingTargets(null, null, new BigDecimal("1e-9"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredAgents.withPatience(load("10", "900", "300"), patience, idle))
                .withMessageContaining("No number of agents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredAgents.withPatience(load("1", "900", "300"), patience, averageWait("0")))
                .withMessageContaining("out of reach");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RequiredAgents.withPatience(load("1", "900", "300"), Duration.ofSeconds(-1), averageWait("1")))
                .withMessageContaining("patience");
    }

    @Test
    void anAbandonmentHasNoMeaningWhereNobodyHangsUp() {
        var targets = new StaffingTargets(null, null, null, 0.05, ServiceLevelDefinition.OFFERED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredAgents.of(load("10", "900", "300"), targets))
                .withMessageContaining("patience");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void anImpossibleAbandonmentIsRefused(double abandonment) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffingTargets(null, null, null, abandonment, ServiceLevelDefinition.OFFERED))
                .withMessageContaining("(" + abandonment);
    }

    private static ServiceTarget target(long seconds, double share) {
        return ServiceTarget.of(Duration.ofSeconds(seconds), share);
    }

    private static ExactLoad load(String contacts, String intervalSeconds, String handleSeconds) {
        return new ExactLoad(new BigDecimal(contacts), new BigDecimal(intervalSeconds), new BigDecimal(handleSeconds));
    }

    private static StaffingTargets averageWait(String seconds) {
        return new StaffingTargets(null, seconds(new BigDecimal(seconds)), null);
    }

    private static ExactLoad load(JsonNode input) {
        return new ExactLoad(
                input.get("calls").decimalValue(),
                input.get("intervalSec").decimalValue(),
                input.get("ahtSec").decimalValue());
    }

    private static StaffingTargets targets(JsonNode input) {
        return new StaffingTargets(
                service(input),
                input.has("maxAsaSec") ? seconds(input.get("maxAsaSec")) : null,
                input.has("maxOccupancy") ? input.get("maxOccupancy").decimalValue() : null);
    }

    private static @Nullable ServiceTarget service(JsonNode input) {
        return input.has("serviceLevelTarget")
                ? ServiceTarget.of(
                        seconds(input.get("targetSec")),
                        input.get("serviceLevelTarget").doubleValue())
                : null;
    }

    private static Duration seconds(JsonNode seconds) {
        return seconds(seconds.decimalValue());
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }
}
