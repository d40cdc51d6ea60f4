package io.paiban.simulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    /** Reference: the published C code of xoroshiro128++ 1.0 started at the state (1, 2). */
    @Test
    void theGeneratorIsXoroshiro128PlusPlus() {
        var random = new RandomStream(1, 2);

        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()})
                .containsExactly(
                        393217L,
                        669327710093319L,
                        1732421326133921491L,
                        Long.parseUnsignedLong("11394790081659126983"));
    }

    @Test
    void equalKeysGiveEqualSequencesAndOthersDoNot() {
        var random = new RandomStream(5);
        long first = random.nextLong();
        random.nextLong();
        random.restart(5);

        assertThat(random.nextLong()).isEqualTo(first);
        assertThat(new RandomStream(6).nextLong()).isNotEqualTo(first);
    }

    @Test
    void theOrderOfTheKeysPartsCounts() {
        assertThat(RandomStream.key(RandomStream.key(0, 1), 2))
                .isNotEqualTo(RandomStream.key(RandomStream.key(0, 2), 1));
        assertThat(RandomStream.key(0, "ab")).isNotEqualTo(RandomStream.key(0, "ba"));
    }

    /** Mean 1, variance cv squared; tolerances of five standard errors. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 1.5})
    void theGammaFactorHasMeanOneAndTheVariationAskedFor(double cv) {
        int n = 200_000;
        var random = new RandomStream(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double factor = random.nextGammaFactor(cv);
            sum += factor;
            squares += (factor - 1) * (factor - 1);
        }
        assertThat(sum / n).isCloseTo(1, within(5 * cv / Math.sqrt(n)));
        double kurtosis = 3 + 6 * cv * cv;
        assertThat(squares / n).isCloseTo(cv * cv, within(5 * cv * cv * Math.sqrt((kurtosis - 1) / n)));
    }
}
