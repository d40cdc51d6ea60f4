package io.paiban.roster.bound;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A lower bound on the minutes that a roster leaves uncovered, by Lagrangean relaxation (A. M. Geoffrion, 1974): each minute that is missing
 * in a row gets a price, so that no group's minute is charged more than once. Whatever the prices,
 *
 * <pre>shortage &ge; sum of price times need, less the sum over people of the most that their best days earn</pre>
 *
 * Prices are improved by the volume algorithm (F. Barahona, R. Anbil, 2000), which remembers what people did at earlier prices. The sums are
 * exact: prices are whole thousandths, all else is whole minutes. So the bound holds after every round; more rounds only make it higher. It is no
 * higher than the optimum of the linear relaxation over whole rows of people, so a gap may remain even where the roster is best.
 */
public final class ShortageBound {

    private static final int PARTS = 1000;
    private static final double FIRST_STEP = 0.2;
    private static final double SMALLEST_STEP = 1e-4;
    private static final double LONGEST_STEP = 2;
    private static final double LONGER = 1.1;
    private static final double SHORTER = 0.66;
    private static final int ROUNDS_WITHOUT_GAIN = 20;

    /** How much of what people do now is mixed into what is remembered, at most; halved where so many rounds gained less than this share. */
    private static final double MOST_MIXED = 0.1;

    private static final double LEAST_MIXED = 1e-4;
    private static final int ROUNDS_OF_REVIEW = 200;
    private static final double SHARE_OF_REVIEW = 0.01;

    private final List<Needs.Row> rows;
    private final int intervals;
    private final int length;
    private final List<Crew> crews = new ArrayList<>();
    private final List<int[]> rowsOfKind = new ArrayList<>();
    private final long[] noPrices;

    /** People who are the same in all that matters. */
    private static final class Crew {

        final BestRow best;
        final int kind;
        int people;

        Crew(BestRow best, int kind) {
            this.best = best;
            this.kind = kind;
        }
    }

    /**
     * What was proved.
     *
     * @param minutes minutes that no legal roster covers
     * @param rounds how often the prices were tried
     */
    public record Proof(long minutes, int rounds) {}

    private ShortageBound(RosterProblem problem, List<Needs.Row> rows, Workables workables) {
        this.rows = rows;
        intervals = problem.grid().size();
        length = Math.toIntExact(problem.grid().interval().toMinutes());
        noPrices = new long[problem.grid().days()];
        var known = new LinkedHashMap<List<Object>, Crew>();
        var kinds = new HashMap<List<Integer>, Integer>();
        for (var person : problem.people()) {
            var served = rowsOf(person);
            if (!served.isEmpty()) {
                var workable = workables.of(person, Set.of());
                int kind = kinds.computeIfAbsent(served, any -> {
                    rowsOfKind.add(served.stream().mapToInt(Integer::intValue).toArray());
                    return rowsOfKind.size() - 1;
                });
                known.computeIfAbsent(List.of(workable, kind), any -> new Crew(new BestRow(workable), kind)).people++;
            }
        }
        crews.addAll(known.values());
    }

    private List<Integer> rowsOf(RosteredPerson person) {
        var served = new ArrayList<Integer>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isServedBy(person.employee())) {
                served.add(row);
            }
        }
        return served;
    }

    /**
     * Proves how much no legal roster covers.
     *
     * @param found minutes that some roster leaves uncovered: the prices are steered by it, and where the bound reaches it nothing is left to do
     * @param mostRounds when to end, by rounds for each of the groups of people that cannot help each other
     * @param limit when to end, by time; the bound of the rounds so far holds
     * @param stop asked once a round; true ends it
     */
    public static Proof of(RosterProblem problem, long found, int mostRounds, Duration limit, BooleanSupplier stop) {
        long begun = System.nanoTime();
        var workables = new Workables(problem);
        long minutes = 0;
        int rounds = 0;
        for (var rows : apart(new Needs(problem).rows())) {
            long left = limit.toNanos() - (System.nanoTime() - begun);
            var proof = new ShortageBound(problem, rows, workables).prove(found - minutes, mostRounds, left, stop);
            minutes += proof.minutes();
            rounds += proof.rounds();
        }
        return new Proof(minutes, rounds);
    }

    /** Each role's row by itself, which is soon done, and then those of the people who take contacts: what the ones lack the others cannot give. */
    private static List<List<Needs.Row>> apart(List<Needs.Row> rows) {
        var apart = new ArrayList<List<Needs.Row>>();
        var live = new ArrayList<Needs.Row>();
        for (var row : rows) {
            if (row.isOfRole() && !rolesTakingContacts(row)) {
                apart.add(List.of(row));
            } else {
                live.add(row);
            }
        }
        if (!live.isEmpty()) {
            apart.add(live);
        }
        return apart;
    }

    private static boolean rolesTakingContacts(Needs.Row row) {
        return row.groups().stream()
                .anyMatch(role -> io.paiban.workforce.model.Role.valueOf(role).isLive());
    }

    private Proof prove(long found, int mostRounds, long nanos, BooleanSupplier stop) {
        long begun = System.nanoTime();
        var missing = new double[rows.size()][intervals];
        double proved = evaluate(Prices.ofHours(rows), missing);
        var best = Prices.byNeed(rows);
        var remembered = new double[rows.size()][intervals];
        double highest = evaluate(best, remembered);
        double step = FIRST_STEP;
        double mostMixed = MOST_MIXED;
        double reviewed = highest;
        int idle = 0;
        int round = 2;
        while (round < mostRounds
                && step > SMALLEST_STEP
                && Math.ceil(Math.max(highest, proved)) < found
                && System.nanoTime() - begun < nanos
                && !stop.getAsBoolean()) {
            round++;
            var free = best.free(remembered);
            double square = dot(remembered, remembered, free);
            if (square == 0) {
                break;
            }
            var tried = best.moved(remembered, step * (found - highest) / square);
            double bound = evaluate(tried, missing);
            double agreement = dot(remembered, missing, free);
            mix(remembered, missing, part(square, agreement, dot(missing, missing, free), mostMixed));
            if (bound > highest) {
                idle = 0;
                highest = bound;
                best = tried;
                step = agreement >= 0 ? Math.min(LONGEST_STEP, step * LONGER) : step;
            } else if (++idle == ROUNDS_WITHOUT_GAIN) {
                idle = 0;
                step *= SHORTER;
            }
            if (round % ROUNDS_OF_REVIEW == 0) {
                boolean gains = highest > reviewed + SHARE_OF_REVIEW * Math.abs(reviewed) + 1;
                mostMixed = gains ? mostMixed : Math.max(LEAST_MIXED, mostMixed / 2);
                reviewed = highest;
            }
        }
        return new Proof(Math.max(0, (long) Math.ceil(Math.max(highest, proved) - 1e-9)), round);
    }

    /** The part of the new that makes the mixture shortest, within limits. */
    private static double part(double old, double agreement, double fresh, double most) {
        double distance = old + fresh - 2 * agreement;
        return distance <= 0 ? most : Math.max(most / 10, Math.min(most, (old - agreement) / distance));
    }

    private static double dot(double[][] one, double[][] other, boolean[][] free) {
        double sum = 0;
        for (int row = 0; row < one.length; row++) {
            for (int i = 0; i < one[row].length; i++) {
                sum += free[row][i] ? one[row][i] * other[row][i] : 0;
            }
        }
        return sum;
    }

    private static void mix(double[][] remembered, double[][] fresh, double part) {
        for (int row = 0; row < fresh.length; row++) {
            for (int i = 0; i < fresh[row].length; i++) {
                remembered[row][i] += part * (fresh[row][i] - remembered[row][i]);
            }
        }
    }

    /** The bound at some prices, in minutes; and what each row lacks by interval, in minutes, if everybody did what earns them most. */
    private double evaluate(Prices prices, double[][] missing) {
        var whole = new int[rows.size()][intervals];
        long bound = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < intervals; i++) {
                whole[row][i] = prices.whole(row, i, PARTS);
                long need = rows.get(row).lacking(i);
                bound += whole[row][i] * need;
                missing[row][i] = need;
            }
        }
        var rates = new ArrayList<Rates>();
        for (int[] served : rowsOfKind) {
            var sum = new int[intervals];
            for (int row : served) {
                for (int i = 0; i < intervals; i++) {
                    sum[i] += whole[row][i];
                }
            }
            rates.add(new Rates(length, sum));
        }
        var duty = new long[rowsOfKind.size()][intervals];
        for (var crew : crews) {
            var own = rates.get(crew.kind);
            bound -= crew.people * crew.best.most(own, noPrices);
            for (var choice : crew.best.row(own, noPrices)) {
                if (choice != null) {
                    choice.addDuty(own, crew.people, duty[crew.kind]);
                }
            }
        }
        for (int kind = 0; kind < duty.length; kind++) {
            for (int row : rowsOfKind.get(kind)) {
                for (int i = 0; i < intervals; i++) {
                    missing[row][i] -= duty[kind][i];
                }
            }
        }
        return (double) bound / PARTS;
    }
}
