package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountedWishTest {

    @Test
    void wishesUpToTheCapCountWholly() {
        assertThat(points(10, wish("1", "2026-11-02", 4), wish("1", "2026-11-03", 6)))
                .containsExactly(4, 6);
    }

    /** 11 points for 10: 4 of 11 make 3.63, 7 of 11 make 6.36; the point that is left goes to the larger remainder. */
    @Test
    void wishesAboveTheCapAreScaledDownToIt() {
        assertThat(points(10, wish("1", "2026-11-02", 4), wish("1", "2026-11-03", 7)))
                .containsExactly(4, 6);
    }

    @Test
    void ofEqualWishesTheEarlierDaysGetWhatIsLeft() {
        assertThat(points(4, wish("1", "2026-11-04", 10), wish("1", "2026-11-02", 10), wish("1", "2026-11-03", 10)))
                .containsExactly(1, 2, 1);
    }

    @Test
    void theWeekGoesFromMondayToSundayAndEachPersonHasTheirOwn() {
        assertThat(points(5, wish("1", "2026-11-08", 5), wish("1", "2026-11-09", 5), wish("2", "2026-11-08", 5)))
                .containsExactly(5, 5, 5);
        assertThat(points(5, wish("1", "2026-11-02", 5), wish("1", "2026-11-08", 5)))
                .containsExactly(3, 2);
    }

    @Test
    void withoutACapEverythingCountsAndWithNoneAllowedNothing() {
        assertThat(points(null, wish("1", "2026-11-02", 10), wish("1", "2026-11-02", 10)))
                .containsExactly(10, 10);
        assertThat(points(0, wish("1", "2026-11-02", 10))).containsExactly(0);
        assertThat(points(5)).isEmpty();
    }

    @Property
    void whatCountsNeverPassesTheCapNorTheWishAndUsesItUp(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 10) Integer> weights,
            @ForAll @IntRange(min = 0, max = 60) int cap) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < weights.size(); i++) {
            wishes.add(wish("1", "2026-11-0" + (2 + i % 7), weights.get(i)));
        }

        var counted = CountedWish.of(wishes, cap);

        int asked = weights.stream().mapToInt(Integer::intValue).sum();
        assertThat(counted).allMatch(one -> one.points() <= one.wish().weight() && one.points() >= 0);
        assertThat(counted.stream().mapToInt(CountedWish::points).sum()).isEqualTo(Math.min(cap, asked));
    }

    @Test
    void aWishIsGrantedByTheDayAsItIs() {
        var off = wish("1", "2026-11-02", 5);
        var early = new Wish(UUID.randomUUID(), "1", LocalDate.parse("2026-11-03"), "E", false, 3);
        var late = new Wish(UUID.randomUUID(), "1", LocalDate.parse("2026-11-04"), "L", false, 2);
        var free = new Wish(UUID.randomUUID(), "2", LocalDate.parse("2026-11-03"), "E", false, 1);
        var wishes = CountedWish.of(List.of(off, early, late, free), null);

        var outcomes = WishOutcome.of(
                wishes,
                List.of(shift("1", "2026-11-03", "E"), shift("1", "2026-11-04", "E"), shift("1", "2026-11-05", "E")));

        assertThat(outcomes).extracting(WishOutcome::granted).containsExactly(true, true, false, false);
        assertThat(WishOutcome.satisfaction(outcomes))
                .containsExactly(
                        new WishOutcome.Satisfaction("1", 3, 2, 10, 8), new WishOutcome.Satisfaction("2", 1, 0, 1, 0));
    }

    @Test
    void satisfactionIsToldInThousandths() {
        assertThat(new WishOutcome.Satisfaction("1", 2, 1, 3, 2).thousandths()).isEqualTo(667);
        assertThat(new WishOutcome.Satisfaction("1", 2, 1, 3, 1).thousandths()).isEqualTo(333);
        assertThat(new WishOutcome.Satisfaction("1", 1, 1, 0, 0).thousandths()).isEqualTo(1000);
        assertThat(new WishOutcome.Satisfaction("1", 1, 1, 2000, 1).thousandths())
                .isEqualTo(1);
    }

    private static List<Integer> points(Integer cap, Wish... wishes) {
        return CountedWish.of(List.of(wishes), cap).stream()
                .map(CountedWish::points)
                .toList();
    }

    private static Wish wish(String employee, String day, int weight) {
        return new Wish(UUID.randomUUID(), employee, LocalDate.parse(day), null, true, weight);
    }

    private static Shift shift(String employee, String day, String type) {
        return new Shift(
                UUID.randomUUID(),
                employee,
                LocalDate.parse(day),
                new TimeSpan(Instant.parse(day + "T00:00:00Z"), Instant.parse(day + "T08:00:00Z")),
                type,
                List.of(),
                false);
    }
}
