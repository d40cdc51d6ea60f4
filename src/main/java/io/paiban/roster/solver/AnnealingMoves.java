package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws candidates: changed days and blocks of days, moved breaks, days swapped in a row, blocks swapped between people. */
final class AnnealingMoves {

    private static final int LONGEST_BLOCK = 10;
    private static final int SHORT_BLOCK = 5;

    /** Kinds of candidates, with how often each is drawn beside the others. */
    private enum Kind {
        CHANGE_DAY(30),
        MOVE_BREAKS(12),
        SWAP_DAYS(12),
        SWAP_BLOCKS(4),
        SWAP_PEOPLE(32),
        CHANGE_TYPES(7),
        CHANGE_BLOCK(3);

        private final int parts;

        Kind(int parts) {
            this.parts = parts;
        }
    }

    /** The kinds of candidates, each as often as it is to be drawn. */
    private final Kind[] kinds;

    /** What the candidate changes; the other one is empty where it changes one person. */
    final RowChange one;

    final RowChange other;

    private final PlanState state;
    private final SearchRandom random;
    private final int days;
    /** Days that may be planned, as person times days plus day. */
    private final int[] free;
    /** By person times days plus day: what may be chosen; null for days that are not free. */
    private final ShiftOption @Nullable [][] options;
    /** The same by the kind of shift, null where the person may not work it. */
    private final @Nullable ShiftOption @Nullable [][] byKind;
    /** For each kind the kinds of the same template, itself among them. */
    private final int[][] siblings;
    /** For each person the others who may work some of the same shifts. */
    private final int[][] mates;

    AnnealingMoves(PlanState state, SearchRandom random) {
        this.state = state;
        this.random = random;
        int people = state.days.length;
        this.days = state.days[0].length;
        this.one = new RowChange(days);
        this.other = new RowChange(days);
        this.siblings = state.kinds.siblings();
        boolean hasBreaks = Arrays.stream(siblings).anyMatch(same -> same.length > 1);
        this.kinds = Arrays.stream(Kind.values())
                .filter(kind -> hasBreaks || kind != Kind.MOVE_BREAKS)
                .flatMap(kind -> Collections.nCopies(kind.parts, kind).stream())
                .toArray(Kind[]::new);
        this.options = new ShiftOption[people * days][];
        this.byKind = new ShiftOption[people * days][];
        var freeDays = new ArrayList<Integer>();
        var known = new HashMap<List<ShiftOption>, Integer>();
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < days; day++) {
                PersonDay planned = state.days[person][day];
                int at = person * days + day;
                if (!planned.isPinned() && !planned.getOptions().isEmpty()) {
                    Integer same = known.putIfAbsent(planned.getOptions(), at);
                    options[at] = same == null ? planned.getOptions().toArray(ShiftOption[]::new) : options[same];
                    byKind[at] = same == null ? byKind(options[at]) : byKind[same];
                    freeDays.add(at);
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

    private @Nullable ShiftOption[] byKind(ShiftOption[] some) {
        var all = new ShiftOption[siblings.length];
        for (ShiftOption option : some) {
            all[option.kind] = option;
        }
        return all;
    }

    /** Whether there is anything to decide. */
    boolean isPossible() {
        return free.length > 0;
    }

    /** Draws a candidate; false where the draw was none. */
    boolean propose() {
        int drawn = free[random.below(free.length)];
        one.begin(drawn / days);
        other.begin(RowChange.NOBODY);
        int day = drawn % days;
        switch (kinds[random.below(kinds.length)]) {
            case CHANGE_DAY -> changeDay(drawn, day);
            case MOVE_BREAKS -> moveBreaks(drawn, day);
            case SWAP_DAYS -> swapDays(day);
            case SWAP_BLOCKS -> swapBlocks(day);
            case SWAP_PEOPLE -> swapPeople(day);
            case CHANGE_TYPES -> changeTypes(drawn, day);
            case CHANGE_BLOCK -> changeBlock(drawn, day);
        }
        return one.size > 0;
    }

    private void changeDay(int at, int day) {
        ShiftOption now = state.current[one.person][day];
        boolean isOff = now != null && random.below(6) == 0;
        ShiftOption next = isOff ? null : options[at][random.below(options[at].length)];
        if (next != now) {
            one.add(day, now, next);
        }
    }

    private void moveBreaks(int at, int day) {
        ShiftOption now = state.current[one.person][day];
        if (now != null && siblings[now.kind].length > 1) {
            ShiftOption next = byKind[at][sibling(now.kind)];
            if (next != null && next != now) {
                one.add(day, now, next);
            }
        }
    }

    private int sibling(int kind) {
        return siblings[kind][random.below(siblings[kind].length)];
    }

    private void swapDays(int day) {
        int drawn = random.below(days);
        if (byKind[one.person * days + drawn] != null) {
            swapDays(Math.min(day, drawn), Math.max(day, drawn));
        }
    }

    private void swapDays(int day, int second) {
        ShiftOption here = state.current[one.person][day];
        ShiftOption there = state.current[one.person][second];
        if (kindOf(here) == kindOf(there)) {
            return;
        }
        ShiftOption toHere = there == null ? null : byKind[one.person * days + day][there.kind];
        ShiftOption toThere = here == null ? null : byKind[one.person * days + second][here.kind];
        if ((toHere == null) == (there == null) && (toThere == null) == (here == null)) {
            one.add(day, here, toHere);
            one.add(second, there, toThere);
        }
    }

    private static int kindOf(@Nullable ShiftOption option) {
        return option == null ? ShiftOption.NO_KIND : option.kind;
    }

    private void swapPeople(int from) {
        int[] others = mates[one.person];
        if (others.length == 0) {
            return;
        }
        other.begin(others[random.below(others.length)]);
        int drawn = random.below(2 * LONGEST_BLOCK);
        int end = Math.min(days, from + (drawn < LONGEST_BLOCK ? 1 : drawn - LONGEST_BLOCK + 1));
        for (int day = from; day < end; day++) {
            if (!swapPeopleOn(day)) {
                return;
            }
        }
    }

    /** Swaps one day; false where one of the two may not work the other's shift. A day that one of them cannot change is left alone. */
    private boolean swapPeopleOn(int day) {
        ShiftOption own = state.current[one.person][day];
        ShiftOption others = state.current[other.person][day];
        if (own == others) {
            return true;
        }
        var ownKinds = byKind[one.person * days + day];
        var othersKinds = byKind[other.person * days + day];
        if (ownKinds == null || othersKinds == null || kindOf(own) == kindOf(others)) {
            return true;
        }
        ShiftOption toOne = others == null ? null : ownKinds[others.kind];
        ShiftOption toOther = own == null ? null : othersKinds[own.kind];
        if ((toOne == null) != (others == null) || (toOther == null) != (own == null)) {
            return false;
        }
        one.add(day, own, toOne);
        other.add(day, others, toOther);
        return true;
    }

    /** The work days of a block get the same shift type. */
    private void changeTypes(int at, int from) {
        int kind = options[at][random.below(options[at].length)].kind;
        int end = Math.min(days, from + 2 + random.below(LONGEST_BLOCK - 1));
        for (int day = from; day < end; day++) {
            ShiftOption now = state.current[one.person][day];
            var here = byKind[one.person * days + day];
            if (now != null && here != null) {
                ShiftOption next = here[sibling(kind)];
                if (next != null && next != now) {
                    one.add(day, now, next);
                }
            }
        }
    }

    /** Swaps two blocks of days in a row. */
    private void swapBlocks(int day) {
        int drawn = random.below(days);
        int first = Math.min(day, drawn);
        int second = Math.max(day, drawn);
        int length = Math.min(2 + random.below(SHORT_BLOCK - 1), Math.min(second - first, days - second));
        for (int i = 0; i < length; i++) {
            if (!canTake(first + i, second + i) || !canTake(second + i, first + i)) {
                return;
            }
        }
        for (int i = 0; i < length; i++) {
            take(first + i, second + i);
        }
        for (int i = 0; i < length; i++) {
            take(second + i, first + i);
        }
    }

    private boolean canTake(int day, int from) {
        var here = byKind[one.person * days + day];
        ShiftOption there = state.current[one.person][from];
        return here != null && (there == null || there.kind != ShiftOption.NO_KIND && here[there.kind] != null);
    }

    private void take(int day, int from) {
        ShiftOption old = state.current[one.person][day];
        ShiftOption there = state.current[one.person][from];
        ShiftOption next = there == null ? null : byKind[one.person * days + day][there.kind];
        if (old != next) {
            one.add(day, old, next);
        }
    }

    /** The days of a block, work days or not, get the same shift type, or none. */
    private void changeBlock(int at, int from) {
        boolean isOff = random.below(2) == 0;
        int kind = options[at][random.below(options[at].length)].kind;
        int end = Math.min(days, from + 2 + random.below(SHORT_BLOCK - 1));
        for (int day = from; day < end; day++) {
            ShiftOption now = state.current[one.person][day];
            var here = byKind[one.person * days + day];
            ShiftOption next = isOff || here == null ? null : here[sibling(kind)];
            if (here != null && next != now && (isOff || next != null)) {
                one.add(day, now, next);
            }
        }
    }
}
