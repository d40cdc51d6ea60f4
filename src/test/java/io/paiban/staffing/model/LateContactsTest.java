package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateContactsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double HANDLE_SECONDS = 287;

    @Property(tries = 300)
    void theTableIsTheGreatestConvexFunctionBelowTheFormula(
            @ForAll @DoubleRange(min = 0.001, max = 120) @Scale(4) double erlangs,
            @ForAll @IntRange(max = 200) int withinSeconds,
            @ForAll @IntRange(min = -300, max = 3_000) int patienceSeconds,
            @ForAll @IntRange(max = 300) int most) {
        double contacts = 3 * erlangs;
        var late = new LateContacts(
                contacts, erlangs, HANDLE_SECONDS, Duration.ofSeconds(withinSeconds), patience(patienceSeconds));

        double[] table = late.table(most);

        assertThat(table).hasSize(most + 1);
        assertThat(table[0]).isEqualTo(contacts);
        double[] raw = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            raw[n] = contacts * missed(erlangs, n, withinSeconds, patienceSeconds);
            assertThat(table[n]).isBetween(0.0, raw[n] + 1e-9);
        }
        for (int n = 1; n <= most; n++) {
            assertThat(table[n]).isLessThanOrEqualTo(table[n - 1] + 1e-9);
        }
        for (int n = 1; n < most; n++) {
            assertThat(table[n - 1] + table[n + 1]).isGreaterThanOrEqualTo(2 * table[n] - 1e-9);
        }
        // where the table has a corner it cannot be raised, so it must touch the formula
        for (int n = 1; n < most; n++) {
            if (table[n - 1] + table[n + 1] - 2 * table[n] > 1e-7) {
                assertThat(table[n]).isCloseTo(raw[n], EXACT);
            }
        }
    }

    @Property(tries = 200)
    void fromTheTangentOnTheTableIsTheFormula(
            @ForAll @DoubleRange(min = 0.001, max = 120) @Scale(4) double erlangs,
            @ForAll @IntRange(max = 200) int withinSeconds) {
        double[] table =
                new LateContacts(10, erlangs, HANDLE_SECONDS, Duration.ofSeconds(withinSeconds), null).table(300);

        int tangent = 1;
        double steepest = 0;
        for (int n = 1; n <= 300; n++) {
            double gain = 1 - missed(erlangs, n, withinSeconds, -1);
            if (gain / n > steepest) {
                steepest = gain / n;
                tangent = n;
            }
        }
        assertThat(tangent).isGreaterThan((int) erlangs);
        for (int n = 0; n <= tangent; n++) {
            assertThat(table[n]).isCloseTo(10 * (1 - n * steepest), EXACT);
        }
        for (int n = tangent; n <= 300; n++) {
            assertThat(table[n]).isCloseTo(10 * missed(erlangs, n, withinSeconds, -1), EXACT);
        }
    }

    @Property(tries = 200)
    void theNumbersDoNotDependOnTheLengthOfTheTable(
            @ForAll @DoubleRange(min = 0.001, max = 120) @Scale(4) double erlangs,
            @ForAll @IntRange(max = 200) int withinSeconds,
            @ForAll @IntRange(min = -300, max = 3_000) int patienceSeconds,
            @ForAll @IntRange(max = 250) int most) {
        var late = new LateContacts(
                50, erlangs, HANDLE_SECONDS, Duration.ofSeconds(withinSeconds), patience(patienceSeconds));

        assertThat(late.table(most)).containsExactly(Arrays.copyOf(late.table(300), most + 1), EXACT);
    }

    /** Half an Erlang is late with probability 1/2 at one agent and 1/10 at two; nobody waits with endless many. */
    @Test
    void aSmallTableIsKnownByHand() {
        double[] table = new LateContacts(8, 0.5, 300, Duration.ZERO, null).table(2);

        assertThat(table).containsExactly(new double[] {8, 4, 0.8}, EXACT);
    }

    @Test
    void underOverloadEveryAgentServesHisShare() {
        double[] table = new LateContacts(60, 20, 300, Duration.ofSeconds(20), null).table(10);

        double share = table[0] - table[1];
        assertThat(share).isBetween(1.5, 3.0);
        for (int n = 1; n <= 10; n++) {
            assertThat(table[n]).isCloseTo(60 - n * share, EXACT);
        }
    }

    @Test
    void withoutContactsNobodyIsLate() {
        assertThat(new LateContacts(0, 0, 0, Duration.ofSeconds(20), null).table(3))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void impossibleInputIsRefused() {
        var wait = Duration.ofSeconds(20);
        var negative = Duration.ofSeconds(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(-1, 5, 300, wait, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(Double.NaN, 5, 300, wait, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(5, 0, 300, wait, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(0, 5, 300, wait, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(5, 5, 0, wait, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(5, 5, 300, negative, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(5, 5, 300, wait, negative));
        assertThatIllegalArgumentException().isThrownBy(() -> new LateContacts(5, 5, 300, wait, null).table(-1));
    }

    private static @Nullable Duration patience(int seconds) {
        return seconds < 0 ? null : Duration.ofSeconds(seconds);
    }

    /** The formulas by themselves; a negative patience stands for none that ends. */
    private static double missed(double erlangs, int agents, int withinSeconds, int patienceSeconds) {
        double wait = withinSeconds / HANDLE_SECONDS;
        return 1
                - (patienceSeconds < 0
                        ? ErlangC.serviceLevel(erlangs, agents, wait)
                        : ErlangA.of(erlangs, agents, patienceSeconds / HANDLE_SECONDS, wait)
                                .answeredInTime());
    }
}
