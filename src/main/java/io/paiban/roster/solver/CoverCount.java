package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps head-counts and their running cost while the solver moves people about. */
final class CoverCount {

    /**
     * What the cover costs.
     *
     * @param belowMinimum see {@link CoverPlan#belowMinimum}
     * @param shortage see {@link CoverPlan#shortage}
     * @param late contacts expected to be late or lost, in hundredths
     * @param surplusHours see {@link CoverPlan#surplus}, in hours
     */
    record Cost(long belowMinimum, long shortage, long late, long surplusHours) {}

    private @Nullable CoverPlan plan;
    private int[][] staffed = {};
    private long belowMinimum;
    private long shortage;
    private long late;
    private long surplus;

    private Runnable add(PersonDay personDay) {
        var option = personDay.getOption();
        open(personDay.getPerson().cover);
        if (option == null) {
            return () -> {};
        }
        var rows = personDay.getPerson().coverRows;
        move(rows, option.pieces, 1);
        return () -> move(rows, option.pieces, -1);
    }

    private void open(CoverPlan cover) {
        if (plan == null) {
            plan = cover;
            staffed = new int[cover.rows][];
            for (int row = 0; row < cover.rows; row++) {
                staffed[row] = cover.present[row].clone();
                for (int piece = 0; piece < cover.pieces; piece++) {
                    belowMinimum += cover.belowMinimum(row, piece, staffed[row][piece]);
                    shortage += cover.shortage(row, piece, staffed[row][piece]);
                    late += cover.late(row, piece, staffed[row][piece]);
                    surplus += cover.surplus(row, piece, staffed[row][piece]);
                }
            }
        }
    }

    private void move(int[] rows, int[] pieces, int people) {
        for (int row : rows) {
            var counts = staffed[row];
            for (int piece : pieces) {
                int before = counts[piece];
                int after = before + people;
                counts[piece] = after;
                belowMinimum += plan.belowMinimum(row, piece, after) - plan.belowMinimum(row, piece, before);
                shortage += plan.shortage(row, piece, after) - plan.shortage(row, piece, before);
                late += plan.late(row, piece, after) - plan.late(row, piece, before);
                surplus += plan.surplus(row, piece, after) - plan.surplus(row, piece, before);
            }
        }
    }

    private Cost cost() {
        return new Cost(belowMinimum, shortage, plan == null ? 0 : late / plan.intervalMinutes, surplus / 60);
    }

    /** Counts everybody into one cost. Unassigned days must be fed in as well: an empty roster covers nothing. */
    static final UniConstraintCollector<PersonDay, CoverCount, Cost> COLLECTOR = new UniConstraintCollector<>() {
        @Override
        public Supplier<CoverCount> supplier() {
            return CoverCount::new;
        }

        @Override
        public BiFunction<CoverCount, PersonDay, Runnable> accumulator() {
            return CoverCount::add;
        }

        @Override
        public Function<CoverCount, Cost> finisher() {
            return CoverCount::cost;
        }
    };
}
