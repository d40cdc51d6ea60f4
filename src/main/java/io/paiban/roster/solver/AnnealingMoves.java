package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws candidates: changed days, moved breaks, days swapped in a row, blocks of days swapped between people. */
final class AnnealingMoves {

    private static final int LONGEST_BLOCK = 10;

    /** What the candidate changes; the other one is empty where it changes one person. */
    final RowChange one;

    final RowChange other;

    private final PlanState state;
    private final SplittableRandom random;
    private final int days;
    /** Days that may be planned, as person times days plus day. */
    private final int[] free;
    /** By person, day and kind; null where the person may not work it, and for days that are not free. */
    private final @Nullable ShiftOption[][] @Nullable [] byKind;
    /** For each kind the kinds of the same template, itself among them. */
    private final int[][] siblings;
    /** For each person the others who may work some of the same shifts. */
    private final int[][] mates;

    AnnealingMoves(PlanState state, SplittableRandom random) {
        this.state = state;
        this.random = random;
        int people = state.days.length;
        this.days = state.days[0].length;
        this.one = new RowChange(days);
        this.other = new RowChange(days);
        var kinds = new ShiftKinds(state.days);
        this.siblings = kinds.siblings();
        this.byKind = new ShiftOption[people][days][];
        var freeDays = new ArrayList<Integer>();
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < days; day++) {
                PersonDay planned = state.days[person][day];
                if (!planned.isPinned() && !planned.getOptions().isEmpty()) {
                    @Nullable ShiftOption[] options = new ShiftOption[kinds.count()];
                    planned.getOptions().forEach(option -> options[option.kind] = option);
                    byKind[person][day] = options;
                    freeDays.add(person * days + day);
                }
            }
        }
        this.free = freeDays.stream().mapToInt(Integer::intValue).toArray();
        var workable = Arrays.stream(state.days).map(ShiftKinds::of).toArray(BitSet[]::new);
        this.mates = IntStream.range(0, people)
                .mapToObj(person -> IntStream.range(0, people)
                        .filter(mate -> mate != person && workable[person].intersects(workable[mate]))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Whether there is anything to decide. */
    boolean isPossible() {
        return free.length > 0;
    }

    /** Draws a candidate and puts it into the rows; false, with nothing changed, where the draw was none. */
    boolean propose() {
        int drawn = free[random.nextInt(free.length)];
        one.begin(drawn / days);
        other.begin(RowChange.NOBODY);
        int day = drawn % days;
        int chance = random.nextInt(100);
        if (chance < 35) {
            changeDay(day);
        } else if (chance < 47) {
            moveBreaks(day);
        } else if (chance < 62) {
            swapDays(day);
        } else if (chance < 92) {
            swapPeople(day);
        } else {
            changeBlock(day);
        }
        return one.size > 0;
    }

    /** Energy that the board gains by the candidate. */
    double coverChange() {
        return other.isEmpty() ? state.coverChange(one) : state.coverChange(one, other);
    }

    private void changeDay(int day) {
        ShiftOption now = state.current[one.person][day];
        var options = state.days[one.person][day].getOptions();
        boolean isOff = now != null && random.nextInt(6) == 0;
        ShiftOption next = isOff ? null : options.get(random.nextInt(options.size()));
        if (next != now) {
            state.set(one, day, next);
        }
    }

    private void moveBreaks(int day) {
        ShiftOption now = state.current[one.person][day];
        if (now != null && siblings[now.kind].length > 1) {
            ShiftOption next = allowed(one.person, day, sibling(now.kind));
            if (next != null && next != now) {
                state.set(one, day, next);
            }
        }
    }

    private int sibling(int kind) {
        return siblings[kind][random.nextInt(siblings[kind].length)];
    }

    private @Nullable ShiftOption allowed(int person, int day, int kind) {
        @Nullable ShiftOption[] options = byKind[person][day];
        return options == null ? null : options[kind];
    }

    private void swapDays(int day) {
        int drawn = random.nextInt(days);
        if (byKind[one.person][drawn] == null) {
            return;
        }
        swapDays(Math.min(day, drawn), Math.max(day, drawn));
    }

    private void swapDays(int day, int second) {
        ShiftOption here = state.current[one.person][day];
        ShiftOption there = state.current[one.person][second];
        if (kindOf(here) == kindOf(there)) {
            return;
        }
        ShiftOption toHere = there == null ? null : allowed(one.person, day, there.kind);
        ShiftOption toThere = here == null ? null : allowed(one.person, second, here.kind);
        if ((toHere == null) == (there == null) && (toThere == null) == (here == null)) {
            state.set(one, day, toHere);
            state.set(one, second, toThere);
        }
    }

    private static int kindOf(@Nullable ShiftOption option) {
        return option == null ? ShiftOption.NO_KIND : option.kind;
    }

    private void swapPeople(int from) {
        if (mates[one.person].length == 0) {
            return;
        }
        other.begin(mates[one.person][random.nextInt(mates[one.person].length)]);
        int length = random.nextBoolean() ? 1 : 1 + random.nextInt(LONGEST_BLOCK);
        for (int day = from; day < Math.min(days, from + length); day++) {
            if (byKind[one.person][day] != null && byKind[other.person][day] != null && !swapPeopleOn(day)) {
                state.reject(one, other);
                one.size = 0;
                return;
            }
        }
    }

    /** Swaps one day; false where one of the two may not work the other's shift. */
    private boolean swapPeopleOn(int day) {
        ShiftOption own = state.current[one.person][day];
        ShiftOption others = state.current[other.person][day];
        if (kindOf(own) == kindOf(others)) {
            return true;
        }
        ShiftOption toOne = others == null ? null : allowed(one.person, day, others.kind);
        ShiftOption toOther = own == null ? null : allowed(other.person, day, own.kind);
        if ((toOne == null) != (others == null) || (toOther == null) != (own == null)) {
            return false;
        }
        state.set(one, day, toOne);
        state.set(other, day, toOther);
        return true;
    }

    /** The work days of a block get the same shift type. */
    private void changeBlock(int from) {
        var options = state.days[one.person][from].getOptions();
        int kind = options.get(random.nextInt(options.size())).kind;
        int length = 2 + random.nextInt(LONGEST_BLOCK - 1);
        for (int day = from; day < Math.min(days, from + length); day++) {
            ShiftOption now = state.current[one.person][day];
            if (now != null && byKind[one.person][day] != null) {
                ShiftOption next = allowed(one.person, day, sibling(kind));
                if (next != null && next != now) {
                    state.set(one, day, next);
                }
            }
        }
    }
}
