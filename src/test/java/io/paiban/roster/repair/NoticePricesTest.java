package io.paiban.roster.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePricesTest {

    private static final Instant KNOWN = Instant.parse("2026-12-01T08:00:00Z");

    @ParameterizedTest(name = "{0} of notice cost {1} minutes")
    @CsvSource({
        "-PT1H, 240",
        "PT0S, 240",
        "PT23H59M59S, 240",
        "PT24H, 120",
        "PT71H59M, 120",
        "PT72H, 60",
        "PT167H59M, 60",
        "PT168H, 30",
        "PT2000H, 30"
    })
    void theShorterTheNoticeTheDearer(Duration notice, int price) {
        assertThat(NoticePrices.USUAL.of(KNOWN, KNOWN.plus(notice))).isEqualTo(price);
    }

    @Test
    void stepsMayBeGivenInAnyOrder() {
        var prices = new NoticePrices(
                List.of(
                        new NoticePrices.Step(Duration.ofHours(48), 5),
                        new NoticePrices.Step(Duration.ofHours(12), 50)),
                1,
                2);

        assertThat(prices.of(KNOWN, KNOWN.plus(Duration.ofHours(11)))).isEqualTo(50);
        assertThat(prices.of(KNOWN, KNOWN.plus(Duration.ofHours(12)))).isEqualTo(5);
    }

    @Test
    void aStyleNeverMakesAPriceNothing() {
        assertThat(RepairStyle.BEST_COVER.weigh(1)).isEqualTo(1);
        assertThat(RepairStyle.BEST_COVER.weigh(0)).isZero();
        assertThat(RepairStyle.BALANCED.weigh(60)).isEqualTo(60);
        assertThat(RepairStyle.CAUTIOUS.weigh(60)).isEqualTo(240);
    }
}
