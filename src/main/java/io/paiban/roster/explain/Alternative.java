package io.paiban.roster.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person could have on a day instead of what they have.
 *
 * @param shift the shift; null = the day off
 * @param verdict how it compares
 * @param refusals hard rules that refuse it, the most basic first; empty where none does
 * @param effects what it would make better or worse
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Alternative(
        @Nullable Place shift,
        Verdict verdict,
        List<Refusal> refusals,
        List<Effect> effects,
        String message,
        String messageZh) {

    public Alternative {
        refusals = List.copyOf(refusals);
        effects = List.copyOf(effects);
    }

    /** How something compares with what there is, without weighing one rule against another. */
    public enum Verdict {
        /** Better in one respect and worse in none. */
        BETTER,
        /** Neither better nor worse. */
        SAME,
        /** Better in one respect and worse in another. */
        MIXED,
        /** Worse in one respect and better in none. */
        WORSE,
        /** A hard rule forbids it. */
        REFUSED;

        static Verdict of(List<Refusal> refusals, List<Effect> effects) {
            if (!refusals.isEmpty()) {
                return REFUSED;
            }
            boolean better = effects.stream().anyMatch(Effect::isBetter);
            boolean worse = effects.stream().anyMatch(effect -> !effect.isBetter());
            return better && worse ? MIXED : better ? BETTER : worse ? WORSE : SAME;
        }
    }
}
