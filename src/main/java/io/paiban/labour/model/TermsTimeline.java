package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A person's terms of work over time. What reaches over a change is judged by the law in force on its last day.
 *
 * <p>Before the first of the terms the first hold, after the last the last.
 */
public final class TermsTimeline {

    private final List<LegalTerms> terms;
    private final List<LabourLaw> laws;

    /** @param terms one or more, not overlapping, in any order */
    public TermsTimeline(List<LegalTerms> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A person works under some law: the terms must not be empty.");
        }
        this.terms =
                terms.stream().sorted(Comparator.comparing(LegalTerms::from)).toList();
        this.laws = this.terms.stream().map(LegalTerms::law).distinct().toList();
    }

    /** The same law and contract always. */
    public static TermsTimeline always(LabourLaw law, long contractWeekMinutes) {
        return new TermsTimeline(List.of(new LegalTerms(LocalDate.MIN, null, law, contractWeekMinutes, null)));
    }

    /** The terms on a day. */
    public LegalTerms on(LocalDate day) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        var found = terms.get(0);
        for (var one : terms) {
            if (!one.from().isAfter(day)) {
                found = one;
            }
        }
        return found;
    }

    public LabourLaw lawOn(LocalDate day) {
        return on(day).law();
    }

    /** The laws there are, each once. */
    public List<LabourLaw> laws() {
        return laws;
    }

    public List<LegalTerms> list() {
        return terms;
    }
}
