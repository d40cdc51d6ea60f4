package io.paiban.roster.model;

import java.util.List;
import java.util.Locale;

/**
 * What is known before solving of what cannot be met. Nothing found does not mean that everything can be met.
 *
 * @param impossible what cannot be met, the minimum on duty first, then by what is missing
 * @param complete whether everything was looked at; false where time ran out
 */
public record Feasibility(List<Impossibility> impossible, boolean complete) {

    public Feasibility {
        impossible = List.copyOf(impossible);
    }

    /** The short form: how much cannot be met, and the first of it. */
    public String words() {
        if (impossible.isEmpty()) {
            return complete
                    ? "Nothing was found that cannot be met."
                    : "Nothing was found that cannot be met, but not everything could be looked at.";
        }
        return "%d thing%s cannot be met by any legal roster. First: %s"
                .formatted(
                        impossible.size(),
                        impossible.size() == 1 ? "" : "s",
                        impossible.get(0).message());
    }

    /** The short form in Chinese. */
    public String wordsZh() {
        if (impossible.isEmpty()) {
            return complete ? "未发现无法满足的需求。" : "未发现无法满足的需求，但未能全部检查。";
        }
        return String.format(
                Locale.ROOT,
                "有%d项任何合法排班都无法满足。首要：%s",
                impossible.size(),
                impossible.get(0).messageZh());
    }
}
