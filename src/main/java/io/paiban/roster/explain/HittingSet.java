package io.paiban.roster.explain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The smallest set that has an element in common with each of some sets. */
final class HittingSet {

    private HittingSet() {}

    /**
     * Finds one, exactly. Branches on the elements of a set that is not hit yet, smallest sets first, and tries sizes from below; so it is
     * fast where few elements are enough, however many sets there are.
     *
     * @param sets none of them empty
     * @return of several that are equally small, the one that the order of the elements finds first; empty where there are no sets
     */
    static SortedSet<String> smallest(Collection<? extends Set<String>> sets) {
        var distinct = minimal(sets);
        for (int size = 0; ; size++) {
            var found = within(distinct, size);
            if (found != null) {
                return found;
            }
        }
    }

    /** A set that contains another one is hit with it. */
    private static List<SortedSet<String>> minimal(Collection<? extends Set<String>> sets) {
        var distinct = new HashSet<SortedSet<String>>();
        for (var set : sets) {
            if (set.isEmpty()) {
                throw new IllegalArgumentException("Nothing has an element in common with an empty set.");
            }
            distinct.add(new TreeSet<>(set));
        }
        return distinct.stream()
                .filter(one ->
                        distinct.stream().noneMatch(other -> other.size() < one.size() && one.containsAll(other)))
                .sorted((one, other) -> one.size() != other.size()
                        ? Integer.compare(one.size(), other.size())
                        : one.toString().compareTo(other.toString()))
                .toList();
    }

    private static @Nullable SortedSet<String> within(List<SortedSet<String>> sets, int size) {
        if (sets.isEmpty()) {
            return new TreeSet<>();
        }
        if (size == 0) {
            return null;
        }
        for (var element : sets.get(0)) {
            var rest = sets.stream().filter(set -> !set.contains(element)).toList();
            var found = within(rest, size - 1);
            if (found != null) {
                found.add(element);
                return found;
            }
        }
        return null;
    }
}
