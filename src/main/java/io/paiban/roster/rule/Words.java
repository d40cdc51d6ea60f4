package io.paiban.roster.rule;

import java.util.Set;

/** Shift types in sentences. */
final class Words {

    private Words() {}

    /** What is added about shift types; nothing where every type counts. */
    static String of(Set<String> types) {
        return types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
    }

    static String zhOf(Set<String> types) {
        return types.isEmpty() ? "" : "（" + String.join("、", types) + "）";
    }
}
