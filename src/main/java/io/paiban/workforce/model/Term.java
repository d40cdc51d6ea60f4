package io.paiban.workforce.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an assignment can set. Each has a time line of its own: assignments that set different terms may overlap. */
public enum Term {
    RULE_SET("ruleSet", "rule set"),
    CONTRACT_HOURS("contractHours", "contract hours"),
    TEAM("team", "team");

    private final String field;
    private final String words;

    Term(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** Name of the assignment's field. */
    public String field() {
        return field;
    }

    /** The term in a sentence. */
    public String words() {
        return words;
    }

    /** What the assignment sets for the term; null = it leaves the term alone. */
    public @Nullable Object in(Assignment assignment) {
        return switch (this) {
            case RULE_SET -> assignment.ruleSet();
            case CONTRACT_HOURS -> assignment.contractHours();
            case TEAM -> assignment.team();
        };
    }

    public boolean isSetBy(Assignment assignment) {
        return in(assignment) != null;
    }

    /** The terms that both assignments set. */
    public static List<Term> setByBoth(Assignment one, Assignment other) {
        return Arrays.stream(values())
                .filter(term -> term.isSetBy(one) && term.isSetBy(other))
                .toList();
    }
}
