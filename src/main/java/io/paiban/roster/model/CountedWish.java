package io.paiban.roster.model;

import io.paiban.workforce.model.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish with the points that count of it.
 *
 * @param wish the wish as it was made
 * @param points what counts of its weight; 0 to the weight
 */
public record CountedWish(Wish wish, int points) {

    /** The wish with the points that count as its weight. */
    public Wish counted() {
        return new Wish(wish.id(), wish.employee(), wish.workDay(), wish.shiftType(), wish.off(), points);
    }

    /**
     * Scales wishes down where a person asks for more than the cap in a week. The points of such a week are shared out in proportion to the
     * weights, in whole points that make up the cap exactly: everybody gets the whole part of the share, and what is left goes one by one to
     * the largest remainders, earlier days first (Hamilton's method).
     *
     * @param wishes the wishes, of whole weeks where a week is to be judged rightly
     * @param cap most points for one person in one week from Monday to Sunday; null = no cap
     * @return the wishes in their order
     */
    public static List<CountedWish> of(List<Wish> wishes, @Nullable Integer cap) {
        Map<String, List<Wish>> weeks = new TreeMap<>();
        for (var wish : wishes) {
            weeks.computeIfAbsent(wish.employee() + "/" + monday(wish.workDay()), week -> new ArrayList<>())
                    .add(wish);
        }
        Map<UUID, Integer> points = new HashMap<>();
        for (var week : weeks.values()) {
            share(week, cap, points);
        }
        return wishes.stream()
                .map(wish -> new CountedWish(wish, points.get(wish.id())))
                .toList();
    }

    /** The Monday of the day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void share(List<Wish> week, @Nullable Integer cap, Map<UUID, Integer> points) {
        long asked = week.stream().mapToLong(Wish::weight).sum();
        if (cap == null || asked <= cap) {
            week.forEach(wish -> points.put(wish.id(), wish.weight()));
            return;
        }
        long left = cap;
        for (var wish : week) {
            int whole = Math.toIntExact((long) wish.weight() * cap / asked);
            points.put(wish.id(), whole);
            left -= whole;
        }
        week.stream()
                .sorted(Comparator.<Wish>comparingLong(wish -> -((long) wish.weight() * cap % asked))
                        .thenComparing(Wish::workDay)
                        .thenComparing(Wish::id))
                .limit(left)
                .forEach(wish -> points.merge(wish.id(), 1, Integer::sum));
    }
}
