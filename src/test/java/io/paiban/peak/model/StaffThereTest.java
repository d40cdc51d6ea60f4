package io.paiban.peak.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.hotline.model.Queue;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StaffThereTest {

    private static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static IntervalGrid hours(int days) {
        return new IntervalGrid(SHANGHAI, MONDAY, days, Duration.ofMinutes(60));
    }

    /** 7 x 60 minutes a week are one hour a day. */
    private static List<PersonThere> hoursADay(int people, int hours, int days, String... languages) {
        var minutes = new long[days];
        Arrays.fill(minutes, hours * 7 * 60L);
        var list = new ArrayList<PersonThere>();
        for (int n = 0; n < people; n++) {
            list.add(new PersonThere("p" + n, Set.of(languages), minutes));
        }
        return list;
    }

    private static int[] required(int... firstHours) {
        return Arrays.copyOf(firstHours, 24);
    }

    private static double[] general(int[] required, List<PersonThere> people, IntervalGrid grid) {
        return StaffThere.of(grid, Map.of(Queue.GENERAL, required), people, 1).get(Queue.GENERAL);
    }

    @Test
    void minutesToSpareAreSpreadAsTheRequirementIs() {
        // 12 hours there for 8 hours required.
        assertThat(general(required(2, 4, 2), hoursADay(12, 1, 1), hours(1)))
                .startsWith(new double[] {3, 6, 3, 0}, within(1e-9));
    }

    @Test
    void whatIsLackingIsLackingAtTheTop() {
        // 9 hours there for 2 + 10 + 4: up to a level of 3.5.
        assertThat(general(required(2, 10, 4), hoursADay(9, 1, 1), hours(1)))
                .startsWith(new double[] {2, 3.5, 3.5, 0}, within(1e-9));
    }

    @Test
    void noMoreAreThereThanCanBeAsked() {
        // Three people of 8 hours bring 24 hours for 12, but never four at once.
        assertThat(general(required(2, 10), hoursADay(3, 8, 1), hours(1)))
                .startsWith(new double[] {3, 3, 0}, within(1e-9));
    }

    @Test
    void aDayOfLeaveBringsNothing() {
        var here = new PersonThere("here", Set.of(), new long[] {420, 420});
        var onLeave = new PersonThere("away", Set.of(), new long[] {0, 420});
        var required = new int[48];
        required[0] = 2;
        required[24] = 2;

        var there = general(required, List.of(here, onLeave), hours(2));

        assertThat(there[0]).as("one of two can be asked").isEqualTo(1);
        assertThat(there[24]).as("the other two hours are for the second day").isEqualTo(2);
    }

    @Test
    void minutesMoveWithinSevenDaysAndNotBeyond() {
        var required = new int[8 * 24];
        required[0] = 4;
        required[7 * 24] = 4;

        var there = general(required, hoursADay(4, 1, 8), hours(8));

        assertThat(there[0]).as("28 hours for 4, but four people").isEqualTo(4);
        assertThat(there[7 * 24]).as("4 hours for 4").isEqualTo(4);
        assertThat(general(required, hoursADay(2, 1, 8), hours(8))[7 * 24])
                .as("2 hours for 4")
                .isEqualTo(2);
    }

    @Test
    void speakersCountForTheirLanguageFirst() {
        var required = new LinkedHashMap<String, int[]>();
        required.put(Queue.GENERAL, required(3));
        required.put("en", required(2));
        var people = new ArrayList<>(hoursADay(2, 1, 1, "en"));
        people.addAll(hoursADay(2, 1, 1));

        var there = StaffThere.of(hours(1), required, people, 1);

        assertThat(there.get("en")[0]).isEqualTo(2);
        assertThat(there.get(Queue.GENERAL)[0]).isEqualTo(2);
    }

    @Test
    void onlyTheUsableShareOfTheMinutesCounts() {
        var required = Map.of(Queue.GENERAL, required(10, 10));

        assertThat(StaffThere.of(hours(1), required, hoursADay(10, 1, 1), 0.8).get(Queue.GENERAL)[0])
                .isCloseTo(4, within(1e-9));
    }

    /** Whatever is required, the pool is used up where it does not suffice, never exceeded where it does not, and no head counts twice. */
    @Property(tries = 300)
    void aPoolIsUsedUpOrSuffices(@ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int people) {
        var random = new Random(seed);
        var required = random.ints(24, 0, 12).toArray();
        int most = Math.max(1, random.nextInt(8));
        var there = general(required, hoursADay(people, most, 1), hours(1));
        double pool = people * most;
        double wanted =
                Arrays.stream(required).map(one -> Math.min(one, people)).sum();
        double got = 0;
        for (int i = 0; i < 24; i++) {
            assertThat(there[i]).isBetween(0.0, (double) people);
            got += Math.min(there[i], required[i]);
        }

        assertThat(got).isCloseTo(Math.min(pool, wanted), within(1e-6));
    }
}
