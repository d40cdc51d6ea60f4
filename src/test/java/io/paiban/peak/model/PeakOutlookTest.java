package io.paiban.peak.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.forecast.model.Accuracy;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.forecast.model.QueueForecast;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Floor;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.staffing.model.RequiredAgents;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.staffing.model.StaffingBasis;
import io.paiban.staffing.model.StaffingPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeakOutlookTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ServiceTarget TARGET = ServiceTarget.of(Duration.ofSeconds(20), 0.8);
    private static final IntervalGrid DAY =
            new IntervalGrid(new SiteTime(SHANGHAI), LocalDate.of(2026, 11, 30), 1, Duration.ofMinutes(30));

    @Test
    void aGroupNeedsAtEachQuantileWhatTheFormulaSays() {
        var basis = basis(queue("calls", Channel.PHONE, null));
        var forecast = List.of(flat("calls", 60, 30, 40, 90, 120));

        var group = groups(basis, forecast).get(0);

        for (int q = 0; q < 5; q++) {
            double contacts = List.of(30, 40, 60, 90, 120).get(q);
            // Five minutes each in half an hour: a sixth of the contacts, in Erlangs.
            assertThat(group.needed()[q][20]).isEqualTo(agents(contacts / 6));
        }
        assertThat(group.required()[20]).isEqualTo(agents(10));
        // Yellow staffs for the quantile 0.75, which lies 5/8 of the way from 60 to 90.
        assertThat(group.raised()[0][20]).isEqualTo(agents((60 + 30 * 0.625) / 6));
        assertThat(group.raised()[1][20]).isEqualTo(agents(15));
        assertThat(group.raised()[2][20]).isEqualTo(agents(20));
        assertThat(group.mean()[20]).isCloseTo(60, within(1e-9));
        assertThat(group.high95()[20]).isCloseTo(120, within(1e-9));
    }

    @Test
    void closedQueuesAndWorkThatCanWaitHaveNoPeak() {
        var mornings = new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(12, 0));
        var basis = basis(queue("calls", Channel.PHONE, null, mornings), queue("mail", Channel.MAIL, null));
        var forecast = List.of(flat("calls", 60, 30, 40, 90, 120), flat("mail", 2, 0, 0, 200, 300));

        var outlook = new PeakOutlook(basis, forecast, DAY);
        var group = groups(basis, forecast).get(0);

        assertThat(group.mean()[15]).isZero();
        assertThat(group.mean()[16]).isCloseTo(60, within(1e-9));
        assertThat(group.high95()[24]).isZero();
        assertThat(outlook.at(0.975).deferrable().get(0).workSeconds())
                .isCloseTo(outlook.at(0.5).deferrable().get(0).workSeconds(), within(1e-6));
    }

    @Test
    void rolesHaveNoPeakAndEveryLanguageHasItsOwn() {
        var basis = basis(queue("calls", Channel.PHONE, null), queue("english", Channel.PHONE, "en"));
        var forecast = List.of(flat("calls", 60, 30, 40, 90, 120), flat("english", 12, 6, 8, 18, 24));

        var groups = groups(basis, forecast);

        assertThat(groups).extracting(GroupOutlook::group).containsExactly("general", "en");
        assertThat(groups.get(1).needed()[4][20]).isEqualTo(agents(4));
    }

    @Test
    void inAWindowAsManyAreRequiredAsItsLevelSaysAndNobodyElseIs() {
        var basis = basis(queue("calls", Channel.PHONE, null), queue("english", Channel.PHONE, "en"));
        var forecast = List.of(flat("calls", 60, 30, 40, 90, 120), flat("english", 12, 6, 8, 18, 24));
        var calculation = RequirementCalculation.of(basis, forecast, DAY);
        var outlook = new PeakOutlook(basis, forecast, DAY);
        var window = window(20, 24, PeakPolicy.USUAL.of(PeakLevel.RED).then(), agents(10), agents(20));

        var raised = RaisedDemand.raised(calculation.groups(), List.of(window), DAY);

        assertThat(raised).hasSameSizeAs(calculation.groups());
        for (int i = 0; i < 48; i++) {
            boolean isIn = i >= 20 && i < 24;
            assertThat(raised.get(0).required()[i]).isEqualTo(isIn ? agents(20) : agents(10));
            assertThat(raised.get(0).headcount()[i]).isEqualTo(isIn ? agents(20) : agents(10));
        }
        assertThat(raised.get(0).minimum())
                .isEqualTo(calculation.groups().get(0).minimum());
        assertThat(raised.get(1).required())
                .isEqualTo(calculation.groups().get(1).required());
        assertThat(calculation.groups().get(0).required()[20])
                .as("what was stored stays")
                .isEqualTo(agents(10));

        // A person is worth in the window what he is worth when the contacts come that people are required for.
        var demand = new RaisedDemand(List.of(window), outlook, calculation);
        assertThat(demand.lateTable("general", 19, 30)).isEqualTo(calculation.lateTable("general", 19, 30));
        assertThat(demand.lateTable("general", 20, 30))
                .isEqualTo(outlook.at(0.975).lateTable("general", 20, 30));
        assertThat(demand.lateTable("general", 20, 30)[0]).isCloseTo(120, within(1e-6));
        assertThat(demand.lateTable("en", 20, 30)).isEqualTo(calculation.lateTable("en", 20, 30));
        assertThat(demand.isFloor("OPS")).isTrue();
    }

    @Test
    void staffingForTheMiddleRaisesNothing() {
        var basis = basis(queue("calls", Channel.PHONE, null));
        var forecast = List.of(flat("calls", 60, 30, 40, 90, 120));
        var calculation = RequirementCalculation.of(basis, forecast, DAY);
        var asWithout = new PeakActions(0.5, null, false, null, 0);
        var window = window(20, 24, asWithout, agents(10), agents(10));

        var demand = new RaisedDemand(List.of(window), new PeakOutlook(basis, forecast, DAY), calculation);

        assertThat(demand.lateTable("general", 20, 30)).isEqualTo(calculation.lateTable("general", 20, 30));
        assertThat(RaisedDemand.raised(calculation.groups(), List.of(window), DAY)
                        .get(0)
                        .required())
                .isEqualTo(calculation.groups().get(0).required());
    }

    private static int agents(double erlangs) {
        // No more than 85 % busy, as the usual policy says.
        int atOccupancy = (int) Math.ceil(erlangs / 0.85 - 1e-9);
        return Math.max(atOccupancy, RequiredAgents.of(erlangs, Duration.ofMinutes(5), TARGET));
    }

    private static List<GroupOutlook> groups(StaffingBasis basis, List<ForecastQueue> forecast) {
        return new PeakOutlook(basis, forecast, DAY)
                .groups(RequirementCalculation.of(basis, forecast, DAY).groups(), PeakPolicy.USUAL);
    }

    private static PeakWindow window(int from, int to, PeakActions actions, int required, int raised) {
        var before = new int[to - from];
        var with = new int[to - from];
        Arrays.fill(before, required);
        Arrays.fill(with, raised);
        Instant start = DAY.start(from);
        return new PeakWindow(
                start,
                DAY.at(to - 1).end(),
                PeakLevel.RED,
                "general",
                new PeakWindow.Contacts(0, 0, 0, 0, 0),
                before,
                with,
                new double[to - from],
                0,
                0,
                "",
                "",
                actions);
    }

    private static StaffingBasis basis(Queue... queues) {
        var hotline = new Hotline(
                "h",
                "H",
                SHANGHAI,
                Duration.ofMinutes(30),
                "CN-STANDARD",
                "CN",
                TARGET,
                2,
                List.of(new Floor("OPS", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1)));
        return new StaffingBasis(hotline, List.of(queues), StaffingPolicy.USUAL);
    }

    private static Queue queue(String code, Channel channel, @Nullable String language, OpeningHours... hours) {
        return new Queue(
                code, code, channel, language, Duration.ofMinutes(5), null, null, null, 1, null, List.of(hours), false);
    }

    private static ForecastQueue flat(
            String queue, double mean, double low95, double low80, double high80, double high95) {
        return new ForecastQueue(
                queue,
                new QueueForecast(all(mean), all(low80), all(high80), all(low95), all(high95)),
                300,
                Accuracy.UNKNOWN,
                Accuracy.UNKNOWN);
    }

    private static double[] all(double value) {
        var values = new double[DAY.size()];
        Arrays.fill(values, value);
        return values;
    }
}
