package io.paiban.peak.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GroupOutlookTest {

    private static final GroupOutlook GROUP = new GroupOutlook(
            "general",
            new double[1],
            new double[1],
            new double[1],
            new double[1],
            new double[1],
            new int[] {20},
            new int[][] {{10}, {14}, {20}, {28}, {34}},
            new int[3][1]);

    @Test
    void theChanceLiesOnStraightLinesBetweenTheQuantiles() {
        assertThat(GROUP.missChance(0, 9.99)).isEqualTo(1);
        assertThat(GROUP.missChance(0, 10)).isCloseTo(0.975, within(1e-12));
        assertThat(GROUP.missChance(0, 14)).isCloseTo(0.9, within(1e-12));
        assertThat(GROUP.missChance(0, 20)).isCloseTo(0.5, within(1e-12));
        assertThat(GROUP.missChance(0, 22)).isCloseTo(0.4, within(1e-12));
        assertThat(GROUP.missChance(0, 28)).isCloseTo(0.1, within(1e-12));
        assertThat(GROUP.missChance(0, 33.999)).isGreaterThan(0.025);
        assertThat(GROUP.missChance(0, 34)).isZero();
    }

    /** Where several quantiles need the same people, those people serve the highest of them. */
    @Test
    void aStepOfSeveralQuantilesCountsAtItsTop() {
        var flat = new GroupOutlook(
                "general",
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new int[] {5},
                new int[][] {{5}, {5}, {5}, {5}, {6}},
                new int[3][1]);

        assertThat(flat.missChance(0, 4.9)).isEqualTo(1);
        assertThat(flat.missChance(0, 5)).isCloseTo(0.1, within(1e-12));
        assertThat(flat.missChance(0, 6)).isZero();
    }

    @Property(tries = 200)
    void morePeopleNeverMakeItLikelierToMiss(
            @ForAll @DoubleRange(max = 50) double people, @ForAll @DoubleRange(max = 50) double more) {
        assertThat(GROUP.missChance(0, people + more)).isBetween(0.0, GROUP.missChance(0, people));
    }
}
