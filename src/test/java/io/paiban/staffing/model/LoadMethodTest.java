package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoadMethodTest {

    private static final double HALF_HOUR = 1800;

    @Test
    void textbooksTakeContactsTimesHandleTime() {
        assertThat(LoadMethod.SIPP
                        .loads(new double[] {60, 0, 6}, 300, HALF_HOUR)
                        .mean())
                .containsExactly(10, 0, 1);
    }

    @Test
    void aFlatDayIsTheSameByEveryMethod() {
        var flat = new double[48];
        Arrays.fill(flat, 60);

        for (var method : LoadMethod.values()) {
            assertThat(method.loads(flat, 900, HALF_HOUR).mean()).containsOnly(new double[] {30}, within(1e-9));
        }
    }

    /** From nothing the load climbs as 1 - e^-t: over two handle times its mean is 1 - (1 - e^-2) / 2. */
    @Test
    void loadFollowsTheContactsWithTheHandleTime() {
        var contacts = new double[48];
        contacts[20] = 2;

        var load = LoadMethod.MOL_AVERAGE.loads(contacts, 900, HALF_HOUR).mean();

        double end = 1 - Math.exp(-2);
        assertThat(load[19]).isCloseTo(0, within(1e-12));
        assertThat(load[20]).isCloseTo(1 - end / 2, within(1e-12));
        assertThat(load[21]).isCloseTo(end * end / 2, within(1e-12));
        assertThat(LoadMethod.MOL_MAXIMUM.loads(contacts, 900, HALF_HOUR).mean()[20])
                .isCloseTo(end, within(1e-12));
    }

    @Test
    void theEndOfTheWeekIsCarriedOverToItsStart() {
        var contacts = new double[48];
        contacts[47] = 2;

        var load = LoadMethod.MOL_AVERAGE.loads(contacts, 900, HALF_HOUR).mean();

        double end = 1 - Math.exp(-2);
        assertThat(load[0]).isCloseTo(end * end / 2, within(1e-12));
    }

    /** Every contact is worked on for its handle time, sooner or later. */
    @Property
    void noWorkIsLostOrMade(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 500) Double> counts,
            @ForAll @DoubleRange(min = 1, max = 100_000) double handleSeconds) {
        var contacts = counts.stream().mapToDouble(Double::doubleValue).toArray();
        double work = Arrays.stream(contacts).sum() * handleSeconds;

        var load =
                LoadMethod.MOL_AVERAGE.loads(contacts, handleSeconds, HALF_HOUR).mean();

        assertThat(Arrays.stream(load).sum() * HALF_HOUR).isCloseTo(work, within(1e-6 * (1 + work)));
        assertThat(load).doesNotContain(Double.NaN);
    }

    @Test
    void timesMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadMethod.SIPP.loads(new double[] {1}, 0, HALF_HOUR))
                .withMessageContaining("0.0 s");
        assertThatIllegalArgumentException().isThrownBy(() -> LoadMethod.MOL_AVERAGE.loads(new double[] {1}, 300, 0));
    }
}
