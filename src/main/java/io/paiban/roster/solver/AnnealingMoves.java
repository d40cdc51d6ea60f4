package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws candidates: changed days, moved breaks, days swapped in a row, blocks of days swapped between people. */
final class AnnealingMoves {

    private static final int LONGEST_BLOCK = 10;

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
        int chance = random.below(MIX[MIX.length - 1]);
        type = 0;
        while (chance >= MIX[type]) {
            type++;
        }
        switch (type) {
            case 0 -> changeDay(drawn, day);
            case 1 -> moveBreaks(drawn, day);
            case 2 -> swapDays(day);
            case 3 -> swapPeople(day);
            case 4 -> changeBlock(drawn, day);
            case 5 -> swapBlocks(day);
            default -> changeWorkBlock(drawn, day);
        }
        return one.size > 0;
    }

    int type;
    static final int[] MIX = java.util.Arrays.stream(System.getProperty("mix", "35,12,15,30,8,0,0").split(",")).mapToInt(Integer::parseInt).toArray();
    static {
        java.util.Arrays.parallelPrefix(MIX, Integer::sum);
    }

    /** Swaps two blocks of days in a row. */
    private void swapBlocks(int day) {
        int length = 2 + random.below(4);
        int drawn = random.below(days);
        int first = Math.min(day, drawn);
        int second = Math.max(day, drawn);
        length = Math.min(length, Math.min(second - first, days - second));
        for (int i = 0; i < length; i++) {
            if (!canSwap(first + i, second + i)) {
                return;
            }
        }
        for (int i = 0; i < length; i++) {
            put(first + i, second + i);
        }
        for (int i = 0; i < length; i++) {
            put(second + i, first + i);
        }
    }

    private void put(int to, int from) {
        ShiftOption old = state.current[one.person][to];
        ShiftOption there = state.current[one.person][from];
        ShiftOption next = there == null ? null : byKind[one.person * days + to][there.kind];
        if (old != next) {
            one.add(to, old, next);
        }
    }

    private boolean canSwap(int here, int there) {
        var kindsHere = byKind[one.person * days + here];
        var kindsThere = byKind[one.person * days + there];
        if (kindsHere == null || kindsThere == null) {
            return false;
        }
        ShiftOption a = state.current[one.person][here];
        ShiftOption b = state.current[one.person][there];
        return (b == null || kindsHere[b.kind] != null) && (a == null || kindsThere[a.kind] != null);
    }

    /** A block of days gets a shift type, or off. */
    private void changeWorkBlock(int at, int from) {
        boolean isOff = random.below(2) == 0;
        int kind = options[at][random.below(options[at].length)].kind;
        int end = Math.min(days, from + 2 + random.below(4));
        for (int day = from; day < end; day++) {
            ShiftOption now = state.current[one.person][day];
            var kinds = byKind[one.person * days + day];
            if (kinds != null) {
                ShiftOption next = isOff ? null : kinds[sibling(kind)];
                if (next != now) {
                    one.add(day, now, next);
                }
            }
        }
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
                one.size = 0;
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
    private void changeBlock(int at, int from) {
        int kind = options[at][random.below(options[at].length)].kind;
        int end = Math.min(days, from + 2 + random.below(LONGEST_BLOCK - 1));
        for (int day = from; day < end; day++) {
            ShiftOption now = state.current[one.person][day];
            var kinds = byKind[one.person * days + day];
            if (now != null && kinds != null) {
                ShiftOption next = kinds[sibling(kind)];
                if (next != null && next != now) {
                    one.add(day, now, next);
                }
            }
        }
    }
}
