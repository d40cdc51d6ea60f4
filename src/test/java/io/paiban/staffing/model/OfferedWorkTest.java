package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedWorkTest {

    private static final TimeSpan HALF_HOUR =
            TimeSpan.of(Instant.parse("2026-11-30T00:00:00Z"), Duration.ofMinutes(30));

    @Test
    void loadIsTheWorkOfTheIntervalDividedByItsLength() {
        assertThat(new OfferedWork(HALF_HOUR, 117, Duration.ofSeconds(315)).erlangs())
                .isEqualTo(20.475);
        assertThat(new OfferedWork(HALF_HOUR, 0, Duration.ofSeconds(315)).erlangs())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleContactsAreRefused(double contacts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfferedWork(HALF_HOUR, contacts, Duration.ofSeconds(300)))
                .withMessageContaining("(" + contacts + ")");
    }

    @Test
    void aHandleTimeOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfferedWork(HALF_HOUR, 1, Duration.ZERO));
    }
}
