package io.paiban.roster.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that are worth most for one person, by dynamic programming over days: after each day, for each last shift, number of days in a
 * row and work of the week, the most that can have been earned (R. Bellman, 1957). Not thread-safe.
 */
final class BestRow {

    private static final long NEVER = Long.MIN_VALUE / 4;
    private static final int OFF = 0;
    private static final int NO_LIMIT = Workable.Week.NO_LIMIT;

    /** Sums of work told apart in a week, and how coarsely minutes are counted to come to no more. */
    private static final int MOST_USES = 48;

    private static final int[] STEPS = {1, 15, 30, 60, 120, 240};

    private final Workable workable;
    private final int days;

    /** Lengths of a run that are told apart; 1 where there is no limit. */
    private final int runs;

    /** By week, the sums of work that are told apart, and by sum and choice of a day the next sum, or -1. */
    private final int[][][] nextUse;

    private final int[] uses;
    private final int[] classes;
    private final int[][] from;
    private final int[][] taken;

    /** By day, the number of choices that rules tell apart, and of each choice which it is. */
    private final int[] kinds;

    private final int[][] kindOf;

    /** By day and kind, one of its choices. */
    private final int[][] example;

    /** By kind of the day at hand, what its best choice is worth, and which that is. */
    private final long[] worths;

    private final int[] best;
    private long[] now = {};
    private long[] next = {};
    private boolean isPossible;

    BestRow(Workable workable) {
        this.workable = workable;
        this.days = workable.days();
        Integer most = workable.mostInARow();
        this.runs = most == null ? 1 : most + 1;
        this.uses = new int[days];
        this.nextUse = new int[days][][];
        for (int day = 0; day < days; ) {
            int end = day;
            while (end < days && workable.week()[end] == workable.week()[day]) {
                end++;
            }
            tellUsesApart(day, end);
            day = end;
        }
        this.classes = new int[days];
        int mostChoices = 0;
        for (int day = 0; day < days; day++) {
            classes[day] = 1 + Arrays.stream(workable.followers()[day]).max().orElse(OFF);
            mostChoices = Math.max(mostChoices, workable.choices().get(day).size());
        }
        this.worths = new long[mostChoices];
        this.best = new int[mostChoices];
        this.kinds = new int[days];
        this.kindOf = new int[days][];
        this.example = new int[days][];
        for (int day = 0; day < days; day++) {
            tellKindsApart(day);
        }
        this.from = new int[days][];
        this.taken = new int[days][];
        for (int day = 0; day < days; day++) {
            int states = classes[day] * runs * uses[day];
            from[day] = new int[states];
            taken[day] = new int[states];
        }
    }

    /** Choices that follow the same, are followed by the same and count the same in the week differ only in what they are worth. */
    private void tellKindsApart(int day) {
        int choices = workable.choices().get(day).size();
        var known = new HashMap<List<Object>, Integer>();
        kindOf[day] = new int[choices];
        example[day] = new int[choices];
        for (int choice = 0; choice < choices; choice++) {
            var key = new ArrayList<Object>();
            key.add(workable.followers()[day][choice]);
            key.add(workable.normal()[day][choice]);
            if (day == 0) {
                key.add(workable.mayBeFirst()[choice]);
            }
            for (boolean[] after : workable.mayFollow()[day]) {
                key.add(after[choice]);
            }
            int kind = known.computeIfAbsent(key, any -> known.size());
            kindOf[day][choice] = kind;
            example[day][kind] = choice;
        }
        kinds[day] = known.size();
    }

    /** Numbers the sums of work that the days of one week can come to; where they are too many, minutes are rounded down, which allows more. */
    private void tellUsesApart(int first, int end) {
        for (int step : STEPS) {
            if (tellUsesApart(first, end, step)) {
                return;
            }
        }
    }

    private boolean tellUsesApart(int first, int end, int step) {
        var week = workable.weeks().get(workable.week()[first]);
        record Use(int minutes, int shifts) {}
        var known = new ArrayList<Use>();
        var index = new HashMap<Use, Integer>();
        known.add(new Use(0, 0));
        index.put(known.get(0), 0);
        for (int day = first; day < end; day++) {
            int before = known.size();
            int choices = workable.choices().get(day).size();
            nextUse[day] = new int[before][choices];
            for (int use = 0; use < before; use++) {
                for (int choice = 0; choice < choices; choice++) {
                    int minutes = workable.normal()[day][choice];
                    var sum = new Use(
                            week.minutes() == NO_LIMIT ? 0 : known.get(use).minutes() + minutes - minutes % step,
                            week.shifts() == NO_LIMIT ? 0 : known.get(use).shifts() + 1);
                    if (sum.minutes() > week.minutes() || sum.shifts() > week.shifts()) {
                        nextUse[day][use][choice] = -1;
                    } else {
                        nextUse[day][use][choice] = index.computeIfAbsent(sum, any -> {
                            known.add(sum);
                            return known.size() - 1;
                        });
                    }
                }
            }
            uses[day] = known.size();
            if (known.size() > MOST_USES && step < STEPS[STEPS.length - 1]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The most that the person can be worth.
     *
     * @param rates worth of each minute on duty
     * @param prices what is taken off for each minute of work, by day; not negative
     */
    long most(Rates rates, long[] prices) {
        return most(rates, prices, 0, days - 1);
    }

    /** The most that the person can be worth on some days, both inclusive; what is worked before them does not count against them. */
    long most(Rates rates, long[] prices, int firstDay, int lastDay) {
        int classesBefore = 1;
        int usesBefore = 1;
        now = cleared(now, runs);
        now[firstDay == 0 ? Math.min(workable.daysBefore(), runs - 1) : 0] = 0;
        for (int day = firstDay; day <= lastDay; day++) {
            boolean isNewWeek = day > firstDay && workable.week()[day] != workable.week()[day - 1];
            next = cleared(next, classes[day] * runs * uses[day]);
            worths(day, rates, prices[day]);
            for (int last = 0; last < classesBefore; last++) {
                for (int run = 0; run < runs; run++) {
                    for (int use = 0; use < usesBefore; use++) {
                        int state = (last * runs + run) * usesBefore + use;
                        if (now[state] > NEVER) {
                            step(day, last, run, isNewWeek ? 0 : use, state);
                        }
                    }
                }
            }
            var swap = now;
            now = next;
            next = swap;
            classesBefore = classes[day];
            usesBefore = uses[day];
        }
        int state = bestState(lastDay);
        isPossible = now[state] > NEVER;
        return isPossible ? now[state] : withoutRules(rates, prices, firstDay, lastDay);
    }

    private static long[] cleared(long[] array, int size) {
        long[] cleared = array.length < size ? new long[size] : array;
        Arrays.fill(cleared, 0, size, NEVER);
        return cleared;
    }

    private void worths(int day, Rates rates, long price) {
        var choices = workable.choices().get(day);
        Arrays.fill(worths, 0, kinds[day], NEVER);
        for (int choice = 0; choice < choices.size(); choice++) {
            long worth = choices.get(choice).worth(rates) - price * choices.get(choice).working;
            int kind = kindOf[day][choice];
            if (worth > worths[kind]) {
                worths[kind] = worth;
                best[kind] = choice;
            }
        }
    }

    private void step(int day, int last, int run, int use, int state) {
        if (!workable.isFixed()[day]) {
            keep(day, OFF, 0, use, now[state], state, -1);
        }
        if (runs > 1 && run + 1 >= runs) {
            return;
        }
        for (int kind = 0; kind < kinds[day]; kind++) {
            int choice = example[day][kind];
            boolean follows = day == 0 ? workable.mayBeFirst()[choice] : workable.mayFollow()[day][last][choice];
            int sum = nextUse[day][use][choice];
            if (follows && sum >= 0) {
                keep(
                        day,
                        workable.followers()[day][choice],
                        runs > 1 ? run + 1 : 0,
                        sum,
                        now[state] + worths[kind],
                        state,
                        best[kind]);
            }
        }
    }

    private void keep(int day, int last, int run, int use, long worth, int state, int choice) {
        int target = (last * runs + run) * uses[day] + use;
        if (worth > next[target]) {
            next[target] = worth;
            from[day][target] = state;
            taken[day][target] = choice;
        }
    }

    private int bestState(int day) {
        int best = 0;
        for (int state = 1; state < classes[day] * runs * uses[day]; state++) {
            if (now[state] > now[best]) {
                best = state;
            }
        }
        return best;
    }

    /** Where fixed shifts break the rules by themselves, the rules prove nothing: each day earns its most. */
    private long withoutRules(Rates rates, long[] prices, int firstDay, int lastDay) {
        long sum = 0;
        for (int day = firstDay; day <= lastDay; day++) {
            sum += Math.max(workable.isFixed()[day] ? NEVER : 0, bestOf(day, rates, prices[day]));
        }
        return sum;
    }

    private long bestOf(int day, Rates rates, long price) {
        worths(day, rates, price);
        long most = NEVER;
        for (int kind = 0; kind < kinds[day]; kind++) {
            most = Math.max(most, worths[kind]);
        }
        return most;
    }

    /** Whether some row kept all rules when last asked. */
    boolean isPossible() {
        return isPossible;
    }

    /** The choices of the row that was worth most when last asked, by day; null for a day off. */
    List<@Nullable Choice> row(Rates rates, long[] prices) {
        var row = new ArrayList<@Nullable Choice>();
        if (!isPossible) {
            for (int day = 0; day < days; day++) {
                row.add(mostOf(day, rates, prices[day]));
            }
            return row;
        }
        int state = bestState(days - 1);
        for (int day = days - 1; day >= 0; day--) {
            int choice = taken[day][state];
            row.add(0, choice < 0 ? null : workable.choices().get(day).get(choice));
            state = from[day][state];
        }
        return row;
    }

    private @Nullable Choice mostOf(int day, Rates rates, long price) {
        Choice best = null;
        long most = workable.isFixed()[day] ? NEVER : 0;
        for (var choice : workable.choices().get(day)) {
            long worth = choice.worth(rates) - price * choice.working;
            if (worth > most) {
                most = worth;
                best = choice;
            }
        }
        return best;
    }
}
