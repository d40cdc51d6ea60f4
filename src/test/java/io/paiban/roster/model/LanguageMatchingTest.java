package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LanguageMatchingTest {

    private static final List<String> LANGUAGES = List.of("en", "fr", "ru");

    @Test
    void aRepWithTwoLanguagesMakesRoomForOneWithOne() {
        assertThat(LanguageMatching.filled(LANGUAGES, new int[] {1, 1, 0}, List.of(Set.of("en", "fr"), Set.of("en"))))
                .containsExactly(1, 1, 0);
    }

    @Property(tries = 200)
    void itDoesNotMatterInWhichOrderRepsAreNamed(@ForAll long seed) {
        var random = new Random(seed);
        var wanted = new int[] {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        var reps = reps(random);
        var filled = LanguageMatching.filled(LANGUAGES, wanted, reps);

        Collections.shuffle(reps, random);

        assertThat(LanguageMatching.filled(LANGUAGES, wanted, reps)).isEqualTo(filled);
    }

    /** No way to give each rep one language or none fills more places: all of them are tried. */
    @Property(tries = 200)
    void noOtherWayFillsMorePlaces(@ForAll long seed) {
        var random = new Random(seed);
        var wanted = new int[] {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        var reps = reps(random);

        assertThat(Arrays.stream(LanguageMatching.filled(LANGUAGES, wanted, reps))
                        .sum())
                .isEqualTo(most(wanted, reps, 0));
    }

    private static int most(int[] left, List<Set<String>> reps, int rep) {
        if (rep == reps.size()) {
            return 0;
        }
        int most = most(left, reps, rep + 1);
        for (int k = 0; k < left.length; k++) {
            if (left[k] > 0 && reps.get(rep).contains(LANGUAGES.get(k))) {
                left[k]--;
                most = Math.max(most, 1 + most(left, reps, rep + 1));
                left[k]++;
            }
        }
        return most;
    }

    private static List<Set<String>> reps(Random random) {
        var reps = new ArrayList<Set<String>>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            reps.add(List.of(Set.of("en"), Set.of("fr"), Set.of("en", "fr"), Set.of("fr", "ru"), Set.of("de"))
                    .get(random.nextInt(5)));
        }
        return reps;
    }
}
