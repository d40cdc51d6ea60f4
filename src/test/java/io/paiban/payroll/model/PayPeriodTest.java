package io.paiban.payroll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayPeriodTest {

    @Test
    void aMonthRunsFromItsFirstDayToTheFirstOfTheNext() {
        var december = PayPeriod.parse("2026-12");
        assertThat(december.id()).isEqualTo("2026-12");
        assertThat(december.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(december.to()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(december.contains(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(december.contains(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void otherNamesAreRefused() {
        for (var name : new String[] {"", "2026-13", "2026-1", "2026-11-01", "26-11", " 2026-11"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PayPeriod.parse(name))
                    .withMessageContaining("(" + name + ")");
        }
    }

    @Test
    void anEmptyPeriodIsRefused() {
        var day = LocalDate.of(2026, 11, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PayPeriod("none", day, day));
    }
}
