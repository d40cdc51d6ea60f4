package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the solver changes a roster: another option for one day; the break elsewhere; a shift to another day of the same
 * person; a block of days swapped between two people. Single changes alone cannot pass through the weekly limits.
 */
public class RosterMoves implements MoveIteratorFactory<RosterPlan, RosterMove> {

    private static final int LONGEST_BLOCK = 7;
    private static final int TRIES = 50;

    @Override
    public long getSize(ScoreDirector<RosterPlan> director) {
        return director.getWorkingSolution().getPersonDays().size() * 100L;
    }

    @Override
    public Iterator<RosterMove> createOriginalMoveIterator(ScoreDirector<RosterPlan> director) {
        throw new UnsupportedOperationException("Moves are drawn at random; select them in random order.");
    }

    @Override
    public Iterator<RosterMove> createRandomMoveIterator(ScoreDirector<RosterPlan> director, Random random) {
        return new Draw(director.getWorkingSolution().getPersonDays(), random);
    }

    private static final class Draw implements Iterator<RosterMove> {

        private final List<PersonDay> plan;
        private final Random random;
        private final int days;
        private final int people;
        private final boolean canMove;

        Draw(List<PersonDay> plan, Random random) {
            this.plan = plan;
            this.random = random;
            this.days = plan.isEmpty() ? 0 : plan.get(0).getPerson().days();
            this.people = days == 0 ? 0 : plan.size() / days;
            this.canMove = plan.stream()
                    .anyMatch(one -> !one.isPinned() && !one.getOptions().isEmpty());
        }

        @Override
        public boolean hasNext() {
            return canMove;
        }

        @Override
        public RosterMove next() {
            for (int i = 0; i < TRIES; i++) {
                var move = draw();
                if (move != null) {
                    return move;
                }
            }
            return change(movable());
        }

        private @Nullable RosterMove draw() {
            int kind = random.nextInt(10);
            if (kind < 4) {
                return change(movable());
            }
            if (kind < 5) {
                return sameStart(movable());
            }
            return kind < 7 ? withinRow() : betweenPeople();
        }

        private PersonDay movable() {
            while (true) {
                var one = plan.get(random.nextInt(plan.size()));
                if (!one.isPinned() && !one.getOptions().isEmpty()) {
                    return one;
                }
            }
        }

        private RosterMove change(PersonDay one) {
            int pick = random.nextInt(one.getOptions().size() + 1);
            var to = pick == one.getOptions().size() ? null : one.getOptions().get(pick);
            return new RosterMove(new PersonDay[] {one}, new ShiftOption[] {to});
        }

        /** The same shift with its break elsewhere. */
        private @Nullable RosterMove sameStart(PersonDay one) {
            var now = one.getOption();
            var to = now == null
                    ? null
                    : one.getOptions().get(random.nextInt(one.getOptions().size()));
            return to == null || to == now || !to.type.equals(now.type)
                    ? null
                    : new RosterMove(new PersonDay[] {one}, new ShiftOption[] {to});
        }

        private @Nullable RosterMove withinRow() {
            int person = random.nextInt(people);
            var one = plan.get(person * days + random.nextInt(days));
            var other = plan.get(person * days + random.nextInt(days));
            return exchange(new PersonDay[] {one}, new PersonDay[] {other});
        }

        private @Nullable RosterMove betweenPeople() {
            int from = random.nextInt(days);
            int length = 1 + random.nextInt(Math.min(LONGEST_BLOCK, days - from));
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            var ones = new PersonDay[length];
            var others = new PersonDay[length];
            for (int i = 0; i < length; i++) {
                ones[i] = plan.get(one * days + from + i);
                others[i] = plan.get(other * days + from + i);
            }
            return exchange(ones, others);
        }

        /** Both sides take what the other has; null where that is not open to one of them or changes nothing. */
        private @Nullable RosterMove exchange(PersonDay[] ones, PersonDay[] others) {
            var targets = new PersonDay[2 * ones.length];
            var values = new ShiftOption[2 * ones.length];
            boolean changes = false;
            for (int i = 0; i < ones.length; i++) {
                var one = ones[i];
                var other = others[i];
                if (one == other || one.isPinned() || other.isPinned()) {
                    return null;
                }
                var forOne = counterpart(other.getOption(), one);
                var forOther = counterpart(one.getOption(), other);
                if (forOne == null && other.getOption() != null || forOther == null && one.getOption() != null) {
                    return null;
                }
                targets[2 * i] = one;
                values[2 * i] = forOne;
                targets[2 * i + 1] = other;
                values[2 * i + 1] = forOther;
                changes |= one.getOption() != forOne || other.getOption() != forOther;
            }
            return changes ? new RosterMove(targets, values) : null;
        }

        /** The option of a person's day that equals a given one, on that day's clock; null where there is none. */
        private static @Nullable ShiftOption counterpart(@Nullable ShiftOption option, PersonDay target) {
            if (option == null) {
                return null;
            }
            for (var candidate : target.getOptions()) {
                if (candidate == option) {
                    return candidate;
                }
            }
            if (option.day == target.getDay()) {
                return null;
            }
            for (var candidate : target.getOptions()) {
                if (candidate.type.equals(option.type) && sameBreaks(candidate, option)) {
                    return candidate;
                }
            }
            return null;
        }

        private static boolean sameBreaks(ShiftOption one, ShiftOption other) {
            if (one.breaks.size() != other.breaks.size()) {
                return false;
            }
            for (int i = 0; i < one.breaks.size(); i++) {
                long offset = one.breaks.get(i).span().start().getEpochSecond() / 60 - one.start;
                long otherOffset = other.breaks.get(i).span().start().getEpochSecond() / 60 - other.start;
                if (offset != otherOffset) {
                    return false;
                }
            }
            return true;
        }
    }
}
