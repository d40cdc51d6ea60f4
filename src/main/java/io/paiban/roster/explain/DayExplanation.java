package io.paiban.roster.explain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person has the shift they have on a day, or none.
 *
 * @param employee staff number
 * @param workDay the day
 * @param shift the shift of that day; null = none
 * @param message the answer in a sentence or two
 * @param messageZh the same in Chinese
 * @param reasons what speaks for it and what it costs
 * @param alternatives what else the person could have, or why not: what is allowed first
 * @param leftOut how many more alternatives there are that were not looked at
 * @param others staff numbers of those who do what the person could do; empty where nobody does, or where the asker may not know
 */
public record DayExplanation(
        String employee,
        LocalDate workDay,
        @Nullable Place shift,
        String message,
        String messageZh,
        List<Statement> reasons,
        List<Alternative> alternatives,
        int leftOut,
        List<String> others) {

    public DayExplanation {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        others = List.copyOf(others);
    }
}
