package io.paiban.peak.model;

import io.paiban.hotline.model.Queue;
import io.paiban.shared.time.IntervalGrid;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people of each group can be there, interval by interval, if the contract minutes go where they are needed.
 *
 * <p>Every seven days are a pool: in it minutes can be moved from one day to another, as a roster does with days off. Where the pool has enough
 * minutes, all of them are spread as the requirement is. Where it has not, the base of the requirement is staffed first, and what sticks out at
 * the top is what is lacking: people are there up to a level, the same in all intervals of the pool, at which the minutes are used up. In no interval
 * are there more than can be asked on the day.
 *
 * <p>The groups' requirements add up, so whoever speaks a language counts for it first, and the general group gets what the languages leave. Whoever
 * speaks two languages counts for both; for them it is an upper bound.
 */
final class StaffThere {

    private static final int DAYS_A_POOL = 7;
    private static final double DAYS_A_WEEK = 7;

    private final IntervalGrid grid;
    private final List<PersonThere> people;
    private final double usableShare;
    private final int[] dayOf;

    private StaffThere(IntervalGrid grid, List<PersonThere> people, double usableShare) {
        this.grid = grid;
        this.people = people;
        this.usableShare = usableShare;
        this.dayOf = grid.starts().stream()
                .mapToInt(start -> Math.toIntExact(
                        ChronoUnit.DAYS.between(grid.firstDay(), grid.site().dayOf(start))))
                .toArray();
    }

    /**
     * People there by group and interval; not necessarily whole.
     *
     * @param required people required by group, each with one value an interval; the general group may be among them
     * @param people whoever takes contacts, with one value for each day of the grid
     * @param usableShare share of contract minutes in which people can take contacts
     */
    static Map<String, double[]> of(
            IntervalGrid grid, Map<String, int[]> required, List<PersonThere> people, double usableShare) {
        var staff = new StaffThere(grid, people, usableShare);
        var there = new LinkedHashMap<String, double[]>();
        var taken = new double[grid.size()];
        required.forEach((group, wanted) -> {
            if (!group.equals(Queue.GENERAL)) {
                var speakers = staff.available(group, wanted, new double[grid.size()]);
                there.put(group, speakers);
                Arrays.setAll(taken, i -> taken[i] + Math.min(speakers[i], wanted[i]));
            }
        });
        if (required.containsKey(Queue.GENERAL)) {
            there.put(Queue.GENERAL, staff.available(Queue.GENERAL, required.get(Queue.GENERAL), taken));
        }
        return there;
    }

    private double[] available(String group, int[] required, double[] taken) {
        var heads = new double[grid.size()];
        for (int i = 0; i < heads.length; i++) {
            int day = dayOf[i];
            long asked = people.stream()
                    .filter(person -> person.serves(group) && person.weekMinutes()[day] > 0)
                    .count();
            heads[i] = Math.max(0, asked - taken[i]);
        }
        var there = new double[grid.size()];
        for (int from = 0; from < there.length; ) {
            int firstDay = dayOf[from] / DAYS_A_POOL * DAYS_A_POOL;
            int to = from;
            double used = 0;
            while (to < there.length && dayOf[to] < firstDay + DAYS_A_POOL) {
                used += taken[to];
                to++;
            }
            double intervals = minutes(group, firstDay) / grid.interval().toMinutes();
            fill(there, required, heads, Math.max(0, intervals - used), from, to);
            from = to;
        }
        return there;
    }

    /** Usable contract minutes of a pool. */
    private double minutes(String group, int firstDay) {
        double minutes = 0;
        for (var person : people) {
            for (int day = firstDay;
                    day < Math.min(grid.days(), firstDay + DAYS_A_POOL) && person.serves(group);
                    day++) {
                minutes += person.weekMinutes()[day] / DAYS_A_WEEK;
            }
        }
        return minutes * usableShare;
    }

    /**
     * Spreads one pool.
     *
     * @param intervals what the pool has, in people times intervals
     */
    private static void fill(double[] there, int[] required, double[] heads, double intervals, int from, int to) {
        double wanted = 0;
        double possible = 0;
        for (int i = from; i < to; i++) {
            wanted += required[i];
            possible += Math.min(required[i], heads[i]);
        }
        double level = possible > intervals ? level(required, heads, intervals, from, to) : Double.POSITIVE_INFINITY;
        double spread = wanted > 0 ? Math.max(1, intervals / wanted) : 1;
        for (int i = from; i < to; i++) {
            there[i] = Math.min(Math.min(required[i] * spread, level), heads[i]);
        }
    }

    /** The level up to which people can be there: what lies below it uses the pool up exactly. */
    private static double level(int[] required, double[] heads, double intervals, int from, int to) {
        var tops = new double[to - from];
        Arrays.setAll(tops, i -> Math.min(required[from + i], heads[from + i]));
        Arrays.sort(tops);
        double left = intervals;
        double level = 0;
        for (int i = 0; i < tops.length; i++) {
            double step = (tops[i] - level) * (tops.length - i);
            if (step >= left) {
                return level + left / (tops.length - i);
            }
            left -= step;
            level = tops[i];
        }
        return level;
    }
}
