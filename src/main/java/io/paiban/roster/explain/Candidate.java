package io.paiban.roster.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might take over a shift.
 *
 * @param employee staff number
 * @param has the shift they have that day already; null where they are off
 * @param legal whether no hard rule refuses it
 * @param refusals hard rules that refuse it, the most basic first
 * @param overtimeMinutes minutes above the contract that it would cost more
 * @param wishPoints points of their wishes that would be missed more; negative where it grants one
 * @param shortMinutes minutes of required work that would be covered less than by whoever has the shift now
 * @param restMinutes the shortest rest between two shifts that they would have; null where there is none
 * @param slackMinutes what would be left to the nearest hard limit counted in minutes; null where there is none
 * @param slackRule that limit's rule
 * @param effects what it would make better or worse for the person
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Candidate(
        String employee,
        @Nullable Place has,
        boolean legal,
        List<Refusal> refusals,
        long overtimeMinutes,
        long wishPoints,
        long shortMinutes,
        @Nullable Long restMinutes,
        @Nullable Long slackMinutes,
        @Nullable String slackRule,
        List<Effect> effects,
        String message,
        String messageZh) {

    public Candidate {
        refusals = List.copyOf(refusals);
        effects = List.copyOf(effects);
    }
}
