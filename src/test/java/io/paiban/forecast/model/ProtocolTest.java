package io.paiban.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The accuracy protocol on real series: twelve origins, the first day, the first week and the second week. The limits
 * are what plain eight-week means of the same weekday reach; they were measured elsewhere and not by this code.
 */
class ProtocolTest {

    static Stream<Arguments> series() {
        return Stream.of(
                series("axa", ProtocolSeries::axa, 24.6, 17.0, 21.3),
                series("us_bank", ProtocolSeries::bank, 5.9, 6.4, 6.9),
                series("nyc_ems", ProtocolSeries::ambulance, 7.1, 8.3, 8.6));
    }

    private static Arguments series(
            String name, Supplier<ProtocolSeries> series, double firstDay, double firstWeek, double secondWeek) {
        return Arguments.of(name, series, firstDay, firstWeek, secondWeek);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("series")
    void weightedMeansBeatPlainMeansAndTheirBandsHold(
            String name, Supplier<ProtocolSeries> series, double firstDay, double firstWeek, double secondWeek) {
        assumeTrue(Files.isDirectory(ProtocolSeries.DIRECTORY), "The public series are not here; nothing is measured.");

        var scores = measured(name, new WeightedMeans(), series.get());

        assertThat(scores.get(0).wape()).isLessThan(firstDay);
        assertThat(scores.get(1).wape()).isLessThan(firstWeek);
        assertThat(scores.get(2).wape()).isLessThan(secondWeek);
        assertThat(scores.get(1).coverage80()).isBetween(72.0, 90.0);
        assertThat(scores.get(1).coverage95()).isBetween(90.0, 99.0);
    }

    /**
     * Not a real series, so there is no limit from elsewhere; two fifths less error than last week is what the calendar
     * is worth.
     */
    @Test
    void makeUpDaysAndLongHolidaysAreNoSurprise() {
        assumeTrue(Files.isDirectory(ProtocolSeries.DIRECTORY), "The public series are not here; nothing is measured.");
        var series = ProtocolSeries.hotline();

        var scores = measured("hotline", new WeightedMeans(), series);
        var reference = measured("hotline", new SeasonalNaive(), series);

        assertThat(scores.get(1).wape()).isLessThan(0.6 * reference.get(1).wape());
    }

    private static List<ProtocolScore> measured(String name, ForecastMethod method, ProtocolSeries series) {
        var scores = ProtocolScore.of(method, series);
        System.out.println(ProtocolScore.line(name, method.name(), scores));
        return scores;
    }
}
