package io.paiban.roster.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The smallest set that hits all is found, and is the smallest: held against trying every subset. */
class HittingSetTest {

    @Test
    void nothingIsHitByNothing() {
        assertThat(HittingSet.smallest(List.of())).isEmpty();
    }

    @Test
    void anEmptySetCannotBeHit() {
        assertThatThrownBy(() -> HittingSet.smallest(List.of(Set.of("a"), Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneElementThatAllShareIsEnough() {
        assertThat(HittingSet.smallest(List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("d", "b"))))
                .containsExactly("b");
    }

    @Test
    void theGreedyChoiceIsNotTaken() {
        // The most frequent element is c; with it three are needed, without it two.
        assertThat(HittingSet.smallest(List.of(
                        Set.of("a", "c"), Set.of("a", "d"), Set.of("b", "c"), Set.of("b", "e"), Set.of("b", "c", "f"))))
                .containsExactly("a", "b");
    }

    @Property(tries = 500)
    void noSmallerSetHitsAll(
            @ForAll @Size(min = 1, max = 12) List<@Size(min = 1, max = 5) Set<@IntRange(max = 7) Integer>> numbers) {
        var sets = numbers.stream()
                .map(set -> set.stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet()))
                .toList();

        var found = HittingSet.smallest(sets);

        assertThat(sets).allMatch(set -> set.stream().anyMatch(found::contains));
        int smallest = IntStream.range(0, 1 << 8)
                .filter(mask -> sets.stream().allMatch(set -> set.stream()
                        .anyMatch(element -> (mask & 1 << Integer.parseInt(element)) != 0)))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
        assertThat(found).hasSize(smallest);
    }
}
