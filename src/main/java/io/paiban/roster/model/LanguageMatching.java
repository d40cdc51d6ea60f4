package io.paiban.roster.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each language rep on duty to one language, so that as many wanted places as possible are filled. Which of several equally full
 * fillings is taken depends on who is there, not on the order in which they are named.
 */
public final class LanguageMatching {

    private final List<String> languages;
    private final int[] wanted;
    private final List<Set<String>> reps;
    private final int[][] placeOfLanguage;
    private final int[] repOfPlace;

    private LanguageMatching(List<String> languages, int[] wanted, List<Set<String>> reps) {
        this.languages = languages;
        this.wanted = wanted;
        this.reps = reps;
        placeOfLanguage = new int[languages.size()][];
        int place = 0;
        for (int k = 0; k < wanted.length; k++) {
            placeOfLanguage[k] = new int[wanted[k]];
            for (int i = 0; i < wanted[k]; i++) {
                placeOfLanguage[k][i] = place++;
            }
        }
        repOfPlace = new int[place];
        Arrays.fill(repOfPlace, -1);
    }

    /**
     * How many places of each language are filled, a rep with two languages counting once.
     *
     * @param languages the languages
     * @param wanted places wanted by language
     * @param reps languages of each rep on duty, in any order; others than the wanted ones make no difference
     * @return places filled by language
     */
    public static int[] filled(List<String> languages, int[] wanted, List<Set<String>> reps) {
        var ordered = reps.stream()
                .map(spoken -> languages.stream().filter(spoken::contains).toList())
                .sorted(Comparator.comparing(List::toString))
                .map(spoken -> (Set<String>) new LinkedHashSet<>(spoken))
                .toList();
        var matching = new LanguageMatching(languages, wanted, ordered);
        for (int rep = 0; rep < ordered.size(); rep++) {
            matching.place(rep, new boolean[matching.repOfPlace.length]);
        }
        var filled = new int[languages.size()];
        for (int k = 0; k < filled.length; k++) {
            for (int place : matching.placeOfLanguage[k]) {
                filled[k] += matching.repOfPlace[place] >= 0 ? 1 : 0;
            }
        }
        return filled;
    }

    /** Kuhn's augmenting path: takes a free place, or one whose holder can move on. */
    private boolean place(int rep, boolean[] tried) {
        for (int k = 0; k < wanted.length; k++) {
            if (!reps.get(rep).contains(languages.get(k))) {
                continue;
            }
            for (int place : placeOfLanguage[k]) {
                if (!tried[place]) {
                    tried[place] = true;
                    if (repOfPlace[place] < 0 || place(repOfPlace[place], tried)) {
                        repOfPlace[place] = rep;
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
