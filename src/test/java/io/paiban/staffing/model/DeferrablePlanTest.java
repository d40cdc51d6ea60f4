package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeferrablePlanTest {

    private static final double HOUR = 3600;

    private static DeferrableWork work(int due, double... hours) {
        return work("mail", due, true, hours);
    }

    private static DeferrableWork work(String queue, int due, boolean isInterruptible, double... hours) {
        var open = new boolean[hours.length];
        Arrays.fill(open, true);
        return new DeferrableWork(
                queue, Arrays.stream(hours).map(one -> one * HOUR).toArray(), due, open, isInterruptible);
    }

    private static double[] idle(double... hours) {
        return Arrays.stream(hours).map(one -> one * HOUR).toArray();
    }

    private static int[] all(int size, int value) {
        return IntStream.generate(() -> value).limit(size).toArray();
    }

    @Test
    void idleTimeIsUsedBeforeAnybodyIsPlanned() {
        var plan = DeferrablePlan.of(
                List.of(work(3, 2, 0, 0, 0, 0, 0)), HOUR, idle(0, 1, 0, 1, 0, 0), all(6, 5), all(6, 9));

        assertThat(plan.planned()).containsOnly(0);
        assertThat(plan.outcomes())
                .singleElement()
                .isEqualTo(new DeferrablePlan.Outcome("mail", 2 * HOUR, 2 * HOUR, 0, -1));
    }

    @Test
    void aPersonIsPlannedInTheTroughBeforeTheDeadline() {
        var plan = DeferrablePlan.of(
                List.of(work(3, 1, 0, 0, 0, 0, 0)),
                HOUR,
                idle(0, 0, 0, 0, 0, 0),
                new int[] {1, 9, 3, 9, 1, 1},
                all(6, 9));

        assertThat(plan.planned()).containsExactly(0, 0, 1, 0, 0, 0);
    }

    @Test
    void peopleForMuchWorkAreLevelled() {
        var plan = DeferrablePlan.of(
                List.of(work(4, 8, 0, 0, 0, 0, 0)), HOUR, idle(0, 0, 0, 0, 0, 0), all(6, 2), all(6, 9));

        assertThat(plan.planned()).containsExactly(0, 2, 2, 2, 2, 0);
    }

    @Test
    void theWeekGoesRoundSoThatItsLastWorkIsDoneAtItsStart() {
        var plan = DeferrablePlan.of(
                List.of(work(2, 0, 0, 0, 0, 0, 1)),
                HOUR,
                idle(0, 0.5, 0, 0, 0, 0),
                new int[] {3, 1, 1, 1, 1, 1},
                all(6, 9));

        assertThat(plan.planned()).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(plan.outcomes().get(0).missedSeconds()).isZero();
    }

    @Test
    void theEarliestDeadlineIsWorkedOnFirst() {
        var relaxed = work("orders", 5, true, 1, 0, 0, 0, 0, 0);
        var urgent = work("mail", 2, true, 0, 1, 0, 0, 0, 0);

        var plan = DeferrablePlan.of(List.of(relaxed, urgent), HOUR, idle(0, 0, 1, 1, 0, 0), all(6, 2), all(6, 0));

        assertThat(plan.outcomes())
                .extracting(DeferrablePlan.Outcome::missedSeconds)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void whatCannotBeLaidAsideGetsNoIdleTime() {
        var plan = DeferrablePlan.of(
                List.of(work("callback", 2, false, 1, 0, 0, 0)), HOUR, idle(1, 1, 1, 1), all(4, 2), all(4, 9));

        assertThat(Arrays.stream(plan.planned()).sum()).isEqualTo(1);
        assertThat(plan.outcomes().get(0).idleSeconds()).isZero();
    }

    /** A planned person who did the mail would take work from the idle time and leave the call-back undone. */
    @Test
    void whoIsPlannedForCallBacksDoesThoseAndLeavesMailsToIdleTime() {
        var mail = work("mail", 10, true, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var back = work("back", 11, false, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var others = all(12, 20);
        others[1] = 5;

        var plan = DeferrablePlan.of(
                List.of(mail, back), HOUR, idle(0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), others, all(12, 99));

        assertThat(Arrays.stream(plan.planned()).sum()).isEqualTo(2);
        assertThat(plan.outcomes())
                .extracting(DeferrablePlan.Outcome::missedSeconds)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void aCallBackGetsTheOnlyHourThatItsQueueIsOpen() {
        var mail = work("mail", 8, true, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var open = new boolean[12];
        open[1] = true;
        var back = new DeferrableWork("back", idle(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 11, open, false);

        var plan = DeferrablePlan.of(List.of(mail, back), HOUR, new double[12], all(12, 2), all(12, 1));

        assertThat(plan.outcomes())
                .extracting(DeferrablePlan.Outcome::missedSeconds)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void workWithoutAPlaceIsToldWithItsFirstDeadline() {
        var plan = DeferrablePlan.of(
                List.of(work(2, 0, 3, 0, 0, 0, 0)), HOUR, idle(0, 0, 0, 0, 0, 0), all(6, 2), all(6, 1));

        assertThat(plan.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.missedSeconds()).isCloseTo(HOUR, within(1e-6));
            assertThat(outcome.firstMissed()).isEqualTo(3);
        });
    }

    @Test
    void nobodyWorksWhileTheQueueIsClosed() {
        var closed = new DeferrableWork("mail", idle(1, 0, 0, 0), 2, new boolean[] {true, false, true, true}, true);

        var plan = DeferrablePlan.of(List.of(closed), HOUR, idle(0, 5, 0, 0), new int[] {1, 1, 9, 1}, all(4, 9));

        assertThat(plan.planned()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void withoutWorkNothingIsPlanned() {
        var plan = DeferrablePlan.of(List.of(work(2, 0, 0, 0)), HOUR, idle(1, 1, 1), all(3, 2), all(3, 9));

        assertThat(plan.planned()).containsOnly(0);
        assertThat(plan.outcomes().get(0).workSeconds()).isZero();
    }

    /** Where there is a place for everybody, no deadline is missed, and never fewer people are planned than the hours that idle time leaves. */
    @Property(tries = 300)
    void withPlacesEnoughEveryDeadlineIsMet(
            @ForAll @Size(12) List<@IntRange(max = 6) Integer> hours,
            @ForAll @Size(12) List<@IntRange(max = 3) Integer> idleHours,
            @ForAll @IntRange(max = 6) int due) {
        var work = work(due, doubles(hours));

        var plan = DeferrablePlan.of(List.of(work), HOUR, idle(doubles(idleHours)), all(12, 4), all(12, 99));

        var outcome = plan.outcomes().get(0);
        assertThat(outcome.missedSeconds()).isZero();
        assertThat(outcome.idleSeconds())
                .isLessThanOrEqualTo(Arrays.stream(doubles(idleHours)).sum() * HOUR + 1e-3);
        assertThat(Arrays.stream(plan.planned()).sum() * HOUR)
                .isGreaterThanOrEqualTo(outcome.workSeconds() - outcome.idleSeconds() - 1e-3);
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
