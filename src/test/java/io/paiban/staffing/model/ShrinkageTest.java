package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageTest {

    @ParameterizedTest(name = "{0} present at {1} lost")
    @CsvSource({"7, 0.9, 70", "1, 0.9, 10", "9, 0.1, 10", "17, 0.15, 20", "0, 0.3, 0", "15, 0.3, 22", "12, 0, 12"})
    void exactQuotientsAreNotRoundedUp(int net, BigDecimal share, int scheduled) {
        assertThat(new Shrinkage(share).scheduled(net)).isEqualTo(scheduled);
    }

    @Test
    void schedulingMatchesEveryVector() {
        assertThat(StaffingVectors.ofKind("shrinkage")).allMatch(vector -> {
            var shrinkage = new Shrinkage(vector.input().get("shrinkage").decimalValue());
            return shrinkage.scheduled(vector.input().get("netAgents").intValue())
                    == vector.expected().get("scheduledAgents").intValue();
        });
    }

    @Test
    void fractionsOfPeopleAreRoundedOnceAtTheEnd() {
        assertThat(new Shrinkage(new BigDecimal("0.2")).scheduled(new BigDecimal("4.4")))
                .isEqualTo(6);
    }

    @Test
    void independentLossesMultiply() {
        var both = new Shrinkage(new BigDecimal("0.1")).and(new Shrinkage(new BigDecimal("0.2")));

        assertThat(both.share()).isEqualByComparingTo("0.28");
        assertThat(both.and(Shrinkage.NONE).share()).isEqualByComparingTo("0.28");
    }

    @Property(tries = 500)
    void theScheduledLeaveEnoughAndOneFewerWouldNot(
            @ForAll @IntRange(max = 100_000) int net, @ForAll @IntRange(max = 999) int lostPerMille) {
        int present = 1000 - lostPerMille;
        long scheduled = new Shrinkage(BigDecimal.valueOf(lostPerMille, 3)).scheduled(net);

        assertThat(scheduled * present).isGreaterThanOrEqualTo(net * 1000L);
        assertThat((scheduled - 1) * present).isLessThan(net * 1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1", "1.5"})
    void anImpossibleShareIsRefused(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shrinkage(new BigDecimal(share)))
                .withMessageContaining("(" + share + ")");
    }

    @Test
    void lessThanNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shrinkage.NONE.scheduled(-1));
    }

    @Test
    void moreThanAllPeopleIsRefused() {
        var nearlyEverything = new Shrinkage(new BigDecimal("0.999999999999"));

        assertThatIllegalArgumentException().isThrownBy(() -> nearlyEverything.scheduled(1));
    }
}
