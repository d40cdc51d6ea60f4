package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Simulated annealing on whole rosters (S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, 1983): a candidate that is worse is taken
 * with a probability that falls with the temperature.
 *
 * <p>The chance is drawn first. Where the board alone already costs more than it allows, even if the rows lost all their cost,
 * no row is measured: most candidates end there.
 */
final class Annealing {

    private final PlanState state;
    private final RowLedger rows;
    private final SearchRandom random;
    private final AnnealingMoves moves;
    private final @Nullable ShiftOption[][] best;
    private final boolean[] differs;
    private final List<Integer> different = new ArrayList<>();
    private final PlanState.Prices prices;
    private long bestHard;
    private long bestMedium;
    private long bestSoft;
    private boolean isNew;

    Annealing(PlanState state, long seed) {
        this.state = state;
        this.rows = state.rows();
        this.random = new SearchRandom(seed);
        this.moves = new AnnealingMoves(state, random);
        this.prices = state.prices();
        this.best = new ShiftOption[state.current.length][];
        for (int person = 0; person < best.length; person++) {
            best[person] = state.current[person].clone();
        }
        this.differs = new boolean[best.length];
        noteBest();
    }

    /**
     * Judges the given number of candidates.
     *
     * @param breach energy of a broken law
     */
    void run(int count, double temperature, double breach) {
        if (!moves.isPossible()) {
            return;
        }
        state.setBreach(breach);
        for (int i = 0; i < count; i++) {
            judge(temperature);
        }
    }

    private void judge(double temperature) {
        while (!moves.propose()) {
            // Drawn again: a candidate is one that changes something.
        }
        RowChange one = moves.one;
        RowChange other = moves.other;
        if (isAllowed(one, other, temperature * random.exponential())) {
            state.accept(one, other);
            note(one.person);
            if (!other.isEmpty()) {
                note(other.person);
            }
            if (isBest()) {
                noteBest();
            }
        } else {
            state.reject(one, other);
        }
    }

    private boolean isAllowed(RowChange one, RowChange other, double allowed) {
        return other.isEmpty() ? isAllowed(one, allowed) : isSwapAllowed(one, other, allowed);
    }

    private boolean isAllowed(RowChange one, double allowed) {
        double left = allowed - state.coverChange(one, moves.other) - rows.plainChange(one);
        return left + rows.rest(one.person) >= 0 && state.restChange(one, left) <= left;
    }

    private boolean isSwapAllowed(RowChange one, RowChange other, double allowed) {
        double left = allowed - state.coverChange(one, other) - rows.plainChange(one) - rows.plainChange(other);
        double othersRest = rows.rest(other.person);
        if (left + rows.rest(one.person) + othersRest < 0) {
            return false;
        }
        double gained = state.restChange(one, left + othersRest);
        return gained <= left + othersRest && state.restChange(other, left - gained) <= left - gained;
    }

    private void note(int person) {
        if (!differs[person]) {
            differs[person] = true;
            different.add(person);
        }
    }

    private boolean isBest() {
        if (state.hard() != bestHard) {
            return state.hard() < bestHard;
        }
        long medium = state.medium();
        return medium != bestMedium ? medium < bestMedium : state.soft() < bestSoft;
    }

    private void noteBest() {
        for (int person : different) {
            System.arraycopy(state.current[person], 0, best[person], 0, best[person].length);
            differs[person] = false;
        }
        different.clear();
        bestHard = state.hard();
        bestMedium = state.medium();
        bestSoft = state.soft();
        isNew = true;
    }

    /** Goes back to the best roster so far. */
    void restart() {
        different.forEach(person -> state.replace(person, best[person]));
        noteBest();
    }

    PlanState.Prices prices() {
        return prices;
    }

    /** The best roster so far, by person and day; not to be changed. */
    @Nullable
    ShiftOption[][] best() {
        return best;
    }

    /** Whether the best roster is another than when last asked. */
    boolean takeNew() {
        boolean was = isNew;
        isNew = false;
        return was;
    }

    /** Whether the best roster so far keeps every law. */
    boolean isBestLegal() {
        return bestHard == 0;
    }
}
