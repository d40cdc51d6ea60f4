package io.paiban.payroll.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.attendance.model.PayCode;
import io.paiban.attendance.model.PayMinutes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodHoursTest {

    private static PayMinutes minutes(String date, PayCode code, long minutes) {
        return new PayMinutes(LocalDate.parse(date), code, minutes);
    }

    @Test
    void minutesOfTheMonthAreAddedUpByPersonAndCode() {
        var hours = PeriodHours.of(
                PayPeriod.parse("2026-11"),
                Map.of(
                        "010",
                        List.of(minutes("2026-11-02", PayCode.REGULAR, 480)),
                        "007",
                        List.of(
                                minutes("2026-10-31", PayCode.REGULAR, 120),
                                minutes("2026-11-01", PayCode.NIGHT, 360),
                                minutes("2026-11-01", PayCode.REGULAR, 360),
                                minutes("2026-11-30", PayCode.REGULAR, 120),
                                minutes("2026-12-01", PayCode.REGULAR, 360))));
        assertThat(hours.lines())
                .containsExactly(
                        new HourLine("007", PayCode.REGULAR, 480),
                        new HourLine("007", PayCode.NIGHT, 360),
                        new HourLine("010", PayCode.REGULAR, 480));
        assertThat(hours.isComplete()).isTrue();
    }

    @Test
    void whatIsPendingStandsApartAndWhatIsNotPaidIsLeftOut() {
        var hours = PeriodHours.of(
                PayPeriod.parse("2026-11"),
                Map.of(
                        "007",
                        List.of(
                                minutes("2026-11-02", PayCode.PENDING_PUNCH, 480),
                                minutes("2026-11-03", PayCode.EXTRA_UNAPPROVED, 30),
                                minutes("2026-11-03", PayCode.SHORT_LATE, 12),
                                minutes("2026-11-03", PayCode.REGULAR, 468),
                                minutes("2026-11-04", PayCode.ABSENCE, 480))));
        assertThat(hours.lines()).containsExactly(new HourLine("007", PayCode.REGULAR, 468));
        assertThat(hours.pending())
                .containsExactly(
                        new HourLine("007", PayCode.PENDING_PUNCH, 480),
                        new HourLine("007", PayCode.EXTRA_UNAPPROVED, 30));
        assertThat(hours.all()).hasSize(3);
        assertThat(hours.isComplete()).isFalse();
    }

    @Test
    void otherCodesCanBeAskedFor() {
        var minutes = Map.of("007", List.of(minutes("2026-11-03", PayCode.SHORT_LATE, 12)));
        var hours = PeriodHours.of(PayPeriod.parse("2026-11"), minutes, Set.of(PayCode.SHORT_LATE));
        assertThat(hours.lines()).containsExactly(new HourLine("007", PayCode.SHORT_LATE, 12));
    }

    @Property(tries = 200)
    void splittingAPeriodAtAnyDayGivesTheSameSum(
            @ForAll("minutes") List<PayMinutes> minutes, @ForAll @IntRange(min = 1, max = 29) int day) {
        var november = PayPeriod.parse("2026-11");
        var cut = november.from().plusDays(day);
        var parts = new ArrayList<HourLine>(lines(november, minutes));
        var halves = new ArrayList<>(lines(new PayPeriod("a", november.from(), cut), minutes));
        halves.addAll(lines(new PayPeriod("b", cut, november.to()), minutes));
        assertThat(sums(halves)).isEqualTo(sums(parts));
    }

    @Provide
    Arbitrary<List<PayMinutes>> minutes() {
        var dates = Arbitraries.integers().between(-3, 33).map(day -> LocalDate.of(2026, 11, 1)
                .plusDays(day));
        return Combinators.combine(
                        dates,
                        Arbitraries.of(PayCode.class),
                        Arbitraries.longs().between(1, 900))
                .as(PayMinutes::new)
                .list()
                .ofMaxSize(40);
    }

    private static List<HourLine> lines(PayPeriod period, List<PayMinutes> minutes) {
        return PeriodHours.of(period, Map.of("007", minutes), EnumSet.allOf(PayCode.class))
                .all();
    }

    private static Map<PayCode, Long> sums(List<HourLine> lines) {
        var sums = new HashMap<PayCode, Long>();
        lines.forEach(line -> sums.merge(line.code(), line.minutes(), Long::sum));
        return sums;
    }
}
