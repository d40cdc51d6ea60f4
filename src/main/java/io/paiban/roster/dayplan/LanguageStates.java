package io.paiban.roster.dayplan;

import io.paiban.roster.model.LanguageMatching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What language reps on duty fill, remembered by who is there: reps who speak the same are alike, so few situations ever occur, and each
 * is matched once.
 */
final class LanguageStates {

    private final List<String> languages;
    private final List<Set<String>> kinds;
    private final Map<List<Integer>, State> known = new HashMap<>();

    /**
     * @param languages the languages that are wanted at all
     * @param kinds the sets of these languages that reps speak; reps of one kind are alike
     */
    LanguageStates(List<String> languages, List<Set<String>> kinds) {
        this.languages = languages;
        this.kinds = kinds;
    }

    /** Nobody on duty while so many places of each language are wanted. */
    State empty(int[] wanted) {
        return state(wanted, new int[kinds.size()]);
    }

    private State state(int[] wanted, int[] reps) {
        var key = new ArrayList<Integer>(wanted.length + reps.length);
        Arrays.stream(wanted).forEach(key::add);
        Arrays.stream(reps).forEach(key::add);
        return known.computeIfAbsent(key, any -> new State(wanted, reps));
    }

    /** Reps on duty, by kind, and the places they fill. */
    final class State {

        /** Places filled by language. */
        final int[] filled;

        /** All places filled. */
        final int matched;

        private final int[] wanted;
        private final int[] reps;
        private final @Nullable State[] less;
        private final @Nullable State[] more;

        private State(int[] wanted, int[] reps) {
            this.wanted = wanted;
            this.reps = reps;
            this.less = new State[reps.length];
            this.more = new State[reps.length];
            var spoken = new ArrayList<Set<String>>();
            for (int kind = 0; kind < reps.length; kind++) {
                for (int i = 0; i < reps[kind]; i++) {
                    spoken.add(kinds.get(kind));
                }
            }
            this.filled = LanguageMatching.filled(languages, wanted, spoken);
            this.matched = Arrays.stream(filled).sum();
        }

        /** One rep of a kind less. */
        State less(int kind) {
            var there = less[kind];
            if (there == null) {
                there = changed(kind, -1);
                less[kind] = there;
            }
            return there;
        }

        /** One rep of a kind more. */
        State more(int kind) {
            var there = more[kind];
            if (there == null) {
                there = changed(kind, 1);
                more[kind] = there;
            }
            return there;
        }

        private State changed(int kind, int by) {
            var others = reps.clone();
            others[kind] += by;
            return state(wanted, others);
        }
    }
}
