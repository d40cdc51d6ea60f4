package io.paiban.roster.model;

import io.paiban.labour.model.Severity;
import io.paiban.labour.model.Violation;
import io.paiban.shared.time.SiteTime;
import java.time.OffsetDateTime;

/**
 * One broken rule of a roster.
 *
 * @param rule the rule's id, such as {@code daily-rest}
 * @param severity what breaking it means
 * @param employee the person's staff number
 * @param from begin of the time it is about, inclusive, on the hotline's clock
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
        OffsetDateTime from,
        OffsetDateTime to,
        long measured,
        long allowed,
        String unit,
        String ruleSet,
        String source,
        String message) {

    static RosterViolation of(Violation violation, SiteTime site) {
        return new RosterViolation(
                violation.rule().id(),
                violation.severity(),
                violation.employee(),
                site.offset(violation.from()),
                site.offset(violation.to()),
                violation.measured(),
                violation.allowed(),
                violation.unit(),
                violation.ruleSet(),
                violation.source(),
                violation.message());
    }

    /** A shift that the person may not have at all. */
    static RosterViolation ofShift(String rule, Shift shift, SiteTime site, String message) {
        return new RosterViolation(
                rule,
                Severity.HARD,
                shift.employee(),
                site.offset(shift.span().start()),
                site.offset(shift.span().end()),
                1,
                0,
                "shift",
                "agreement",
                "employment contract",
                message);
    }

    /** Whether it forbids publication. */
    public boolean blocks() {
        return severity == Severity.HARD;
    }
}
