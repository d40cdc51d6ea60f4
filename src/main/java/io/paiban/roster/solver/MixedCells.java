package io.paiban.roster.solver;

import io.paiban.roster.solver.CrewPlan.Mix;
import io.paiban.roster.solver.CrewPlan.MixedCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mixed cells of a {@link CrewPlan} in the making: each is there as soon as somebody asks for it. */
final class MixedCells {

    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final List<Integer> cellOfSlot = new ArrayList<>();

    /**
     * What tells a cell from others.
     *
     * @param account index of the account on which its breaches are booked
     * @param at the day, or the minute, that it is about
     * @param of what else it is about; the empty string where that is all
     */
    record Key(int account, long at, Object of) {}

    private record Draft(int cell, Key key, Mix mix, int least, int most, Map<Object, Integer> slots) {

        MixedCell finished() {
            return new MixedCell(
                    key.account(),
                    mix,
                    least,
                    most,
                    slots.values().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** Makes a cell in which so many counters may be in use. */
    void open(Key key, int least, int most) {
        draft(key, Mix.IN_USE, least, most);
    }

    /** The slot that counts one thing, in a cell in which so many counters may be in use. */
    int inUse(Key key, int least, int most, Object of) {
        return slot(draft(key, Mix.IN_USE, least, most), of);
    }

    /** The slot that counts one thing, in a cell in which all counters are alike. */
    int alike(Key key, Mix mix, Object of) {
        return slot(draft(key, mix, 0, 0), of);
    }

    /** The slot that plays one part, in a cell in which each counter plays its own. */
    int ordered(Key key, Mix mix, int parts, int part) {
        var draft = draft(key, mix, 0, 0);
        for (int i = 0; i < parts; i++) {
            slot(draft, i);
        }
        return slot(draft, part);
    }

    private Draft draft(Key key, Mix mix, int least, int most) {
        return drafts.computeIfAbsent(
                key, any -> new Draft(drafts.size(), key, mix, least, most, new LinkedHashMap<>()));
    }

    private int slot(Draft draft, Object of) {
        return draft.slots().computeIfAbsent(of, any -> {
            cellOfSlot.add(draft.cell());
            return cellOfSlot.size() - 1;
        });
    }

    MixedCell[] cells() {
        return drafts.values().stream().map(Draft::finished).toArray(MixedCell[]::new);
    }

    int[] cellOfSlot() {
        return cellOfSlot.stream().mapToInt(Integer::intValue).toArray();
    }
}
