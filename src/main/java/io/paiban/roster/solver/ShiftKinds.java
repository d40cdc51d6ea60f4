package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the kinds of shift in a plan, so that one day's option finds its like on another day: a kind is a shift type with its
 * breaks at the same distances from the start.
 */
final class ShiftKinds {

    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<String> types = new ArrayList<>();

    private record Kind(String type, List<Long> breaks) {}

    /** Numbers the options of all free days, and notes the number in each option. */
    ShiftKinds(PersonDay[][] days) {
        for (PersonDay[] row : days) {
            for (PersonDay day : row) {
                if (!day.isPinned()) {
                    day.getOptions().forEach(option -> option.kind = number(option));
                }
            }
        }
    }

    private int number(ShiftOption option) {
        var offsets = option.breaks.stream()
                .map(pause -> pause.span().start().getEpochSecond() / 60 - option.start)
                .toList();
        return numbers.computeIfAbsent(new Kind(option.type, offsets), kind -> {
            types.add(kind.type());
            return types.size() - 1;
        });
    }

    int count() {
        return types.size();
    }

    /** For each kind those of the same shift type, itself among them. */
    int[][] siblings() {
        var siblings = new int[types.size()][];
        for (int kind = 0; kind < siblings.length; kind++) {
            var type = types.get(kind);
            var same = new BitSet();
            for (int other = 0; other < siblings.length; other++) {
                same.set(other, types.get(other).equals(type));
            }
            siblings[kind] = same.stream().toArray();
        }
        return siblings;
    }

    /** The kinds that a person may work on some free day. */
    static BitSet of(PersonDay[] row) {
        var kinds = new BitSet();
        for (PersonDay day : row) {
            if (!day.isPinned()) {
                day.getOptions().forEach(option -> kinds.set(option.kind));
            }
        }
        return kinds;
    }
}
