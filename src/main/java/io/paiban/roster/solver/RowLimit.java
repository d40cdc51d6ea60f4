package io.paiban.roster.solver;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Severity;
import java.util.Collection;

/**
 * A limit in a form that is fast to read. What is for information only is none.
 *
 * @param rule ordinal of the rule
 * @param hard whether breaking it breaks the law
 * @param value the limit
 */
record RowLimit(int rule, boolean hard, long value) {

    static final RowLimit[] NONE = {};

    static RowLimit[] of(LabourLaw law, LegalRule rule) {
        return of(rule, law.limits(rule));
    }

    static RowLimit[] of(LegalRule rule, Collection<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.severity() != Severity.INFO)
                .map(limit -> new RowLimit(rule.ordinal(), limit.isHard(), limit.value()))
                .toArray(RowLimit[]::new);
    }
}
