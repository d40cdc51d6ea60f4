package io.paiban.alert.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.QueueForecast;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.peak.model.PeakOutlook;
import io.paiban.peak.model.RaisedDemand;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.staffing.model.StaffingBasis;
import io.paiban.staffing.model.StaffingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementWorkTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int SIZE = 48;

    /** Call-backs cannot be laid aside, so that idle time is no good for them: two people all day for a work of two Erlangs. */
    @Test
    void workIsPutOffWithinItsDeadlineAndNotBeyond() {
        var relaxed = work(Duration.ofHours(4), 30);
        var hurried = work(Duration.ofHours(1), 30);
        var fewer = new int[SIZE];
        Arrays.fill(fewer, 20, 24, 2);
        var spare = new int[SIZE];
        Arrays.fill(spare, 24, 30, 2);
        var first = grid(30).start(20);

        assertThat(relaxed.people("general", first)).isEqualTo(2);
        assertThat(relaxed.fits("general", fewer, spare)).containsExactly("back");
        assertThat(hurried.fits("general", fewer, spare))
                .as("an hour's deadline ends in the gap")
                .isNull();
        assertThat(relaxed.fits("general", fewer, new int[SIZE]))
                .as("nobody is to spare")
                .isNull();
    }

    @Test
    void aGroupWithoutSuchWorkHasNothingToPutOff() {
        assertThat(work(Duration.ofHours(4), 30).people("OPS", grid(30).start(0)))
                .isZero();
    }

    @Test
    void aRosterWithOtherIntervalsHasNothingToPutOff() {
        assertThat(work(Duration.ofHours(4), 15).people("general", grid(30).start(20)))
                .isZero();
    }

    private static IntervalGrid grid(int minutes) {
        return new IntervalGrid(new SiteTime(SHANGHAI), MONDAY, 1, Duration.ofMinutes(minutes));
    }

    private static RequirementWork work(Duration deadline, int rosterMinutes) {
        var hotline = new Hotline(
                "h",
                "H",
                SHANGHAI,
                Duration.ofMinutes(30),
                "CN-STANDARD",
                "CN",
                ServiceTarget.of(Duration.ofSeconds(20), 0.8),
                0,
                List.of());
        var queues = List.of(queue("calls", Channel.PHONE, null), queue("back", Channel.CALLBACK, deadline));
        var basis = new StaffingBasis(hotline, queues, StaffingPolicy.USUAL);
        // Twelve call-backs of five minutes in half an hour keep two people busy.
        var forecast = List.of(flat("calls", 60), flat("back", 12));
        var calculation = RequirementCalculation.of(basis, forecast, grid(30));
        assertThat(IntStream.of(calculation.deferrable("general")).sum()).isEqualTo(2 * SIZE);
        return new RequirementWork(
                grid(rosterMinutes),
                calculation,
                new RaisedDemand(List.of(), new PeakOutlook(basis, forecast, grid(30)), calculation));
    }

    private static Queue queue(String code, Channel channel, @Nullable Duration deadline) {
        return new Queue(
                code, code, channel, null, Duration.ofMinutes(5), null, null, null, 1, deadline, List.of(), false);
    }

    private static ForecastQueue flat(String queue, double mean) {
        var values = new double[SIZE];
        Arrays.fill(values, mean);
        return new ForecastQueue(
                queue,
                new QueueForecast(values, values, values, values, values),
                300,
                Accuracy.UNKNOWN,
                Accuracy.UNKNOWN);
    }
}
