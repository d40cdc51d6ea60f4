package io.paiban.roster.model;

import io.paiban.labour.model.Severity;
import io.paiban.labour.model.Violation;
import java.time.Instant;

/**
 * One broken rule of a roster.
 *
 * @param rule the rule's id, such as {@code daily-rest}
 * @param severity what breaking it means
 * @param employee the person's staff number
 * @param from begin of the time it is about, inclusive
 * @param to end of that time, exclusive
 * @param measured what the roster has, in the unit
 * @param allowed the limit, in the unit
 * @param unit unit of both
 * @param ruleSet rule set and version that set the limit; {@code agreement} where no law does
 * @param source where the rule is written
 * @param message the same in a sentence
 */
public record RosterViolation(
        String rule,
        Severity severity,
        String employee,
        Instant from,
        Instant to,
        long measured,
        long allowed,
        String unit,
        String ruleSet,
        String source,
        String message) {

    static RosterViolation of(Violation violation) {
        return new RosterViolation(
                violation.rule().id(),
                violation.severity(),
                violation.employee(),
                violation.from(),
                violation.to(),
                violation.measured(),
                violation.allowed(),
                violation.unit(),
                violation.ruleSet(),
                violation.source(),
                violation.message());
    }

    /** A shift that the person may not have at all. */
    static RosterViolation ofShift(String rule, Shift shift, String message) {
        return new RosterViolation(
                rule,
                Severity.HARD,
                shift.employee(),
                shift.span().start(),
                shift.span().end(),
                1,
                0,
                "shift",
                "agreement",
                "employment contract",
                message);
    }

    public boolean isHard() {
        return severity == Severity.HARD;
    }
}
