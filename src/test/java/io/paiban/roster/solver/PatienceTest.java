package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.roster.model.SolveLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A limit of 100 seconds and a patience of 10: nothing ends before half of the limit and ten seconds more. */
class PatienceTest {

    private final Patience patience = new Patience(
            new SolveLimits(Duration.ofSeconds(100), null, 0, SolveLimits.USUAL_PROFILE, 2, Duration.ofSeconds(10)));

    @Test
    void itIsNotLostWhileTheSearchIsHot() {
        better(-1000, 0, 1);

        assertThat(isLost(59.9)).isFalse();
        assertThat(isLost(60)).isTrue();
    }

    @Test
    void aGainOfMoreThanAThousandthBeginsItAnew() {
        better(-1000, 0, 1);
        better(-998, 0, 58);

        assertThat(isLost(67.9)).isFalse();
        assertThat(isLost(68)).isTrue();
    }

    @Test
    void aGainOfAThousandthDoesNot() {
        better(-1000, 0, 1);
        better(-999, 0, 58);

        assertThat(isLost(60)).isTrue();
    }

    @Test
    void smallGainsAddUp() {
        better(-1000, 0, 1);
        better(-999, 0, 58);
        better(-998, 0, 59);

        assertThat(isLost(68.9)).isFalse();
        assertThat(isLost(69)).isTrue();
    }

    @Test
    void wishesCountWhereCoverStaysAsItIs() {
        better(-1000, -500, 1);
        better(-1000, -499, 58);

        assertThat(isLost(60)).isFalse();
    }

    /** A roster whose cover is a little better may be much worse in wishes: that is no reason to go on. */
    @Test
    void wishesDoNotCountWhereCoverChanges() {
        better(-100_000, -500, 1);
        better(-99_999, -100, 58);

        assertThat(isLost(60)).isTrue();
    }

    @Test
    void whereNobodyAskedForItItIsNeverLost() {
        var endless = new Patience(new SolveLimits(Duration.ofSeconds(1), null, 0));

        assertThat(endless.isLost(Duration.ofDays(1).toNanos())).isFalse();
    }

    private void better(long medium, long soft, double seconds) {
        patience.better(HardMediumSoftLongScore.of(0, medium, soft), (long) (seconds * 1e9));
    }

    private boolean isLost(double seconds) {
        return patience.isLost((long) (seconds * 1e9));
    }
}
