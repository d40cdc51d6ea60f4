package io.paiban.roster.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one wish in a roster.
 *
 * @param wish the wish with the points that count of it
 * @param granted whether the day is as wished
 * @param given the shift of the day; null where it is free
 */
public record WishOutcome(CountedWish wish, boolean granted, @Nullable Shift given) {

    private static final int THOUSAND = 1000;

    /**
     * How far one person's wishes were granted.
     *
     * @param employee staff number
     * @param wishes how many the person has
     * @param granted how many were granted
     * @param points points of all that count
     * @param grantedPoints points of those granted that count
     */
    public record Satisfaction(String employee, int wishes, int granted, int points, int grantedPoints) {

        /** Thousandths of the points that count which were granted, rounded half up; 1000 where nothing counts. */
        public int thousandths() {
            return points == 0 ? THOUSAND : Math.toIntExact((2L * THOUSAND * grantedPoints + points) / (2L * points));
        }
    }

    /** What became of each wish, in the order of the wishes. */
    public static List<WishOutcome> of(List<CountedWish> wishes, Collection<Shift> shifts) {
        Map<String, Shift> given = new HashMap<>();
        shifts.forEach(shift -> given.put(key(shift.employee(), shift.workDay()), shift));
        var outcomes = new ArrayList<WishOutcome>();
        for (var counted : wishes) {
            var wish = counted.wish();
            var shift = given.get(key(wish.employee(), wish.workDay()));
            boolean granted = wish.off()
                    ? shift == null
                    : shift != null && wish.shiftType().equals(shift.type());
            outcomes.add(new WishOutcome(counted, granted, shift));
        }
        return outcomes;
    }

    private static String key(String employee, LocalDate day) {
        return day + "/" + employee;
    }

    /** The satisfaction of everybody who wished, by staff number. */
    public static List<Satisfaction> satisfaction(List<WishOutcome> outcomes) {
        Map<String, Satisfaction> people = new TreeMap<>();
        for (var one : outcomes) {
            var number = one.wish().wish().employee();
            int points = one.wish().points();
            people.merge(
                    number,
                    new Satisfaction(number, 1, one.granted() ? 1 : 0, points, one.granted() ? points : 0),
                    (sum, next) -> new Satisfaction(
                            number,
                            sum.wishes + next.wishes,
                            sum.granted + next.granted,
                            sum.points + next.points,
                            sum.grantedPoints + next.grantedPoints));
        }
        return List.copyOf(people.values());
    }
}
