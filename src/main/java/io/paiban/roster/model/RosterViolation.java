package io.paiban.roster.model;

import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.Violation;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
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
 * @param parameter the rule set's parameter that sets the limit; empty where none does
 * @param source where the rule is written
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
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
        String parameter,
        String source,
        String message,
        String messageZh) {

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
                violation.parameter(),
                violation.source(),
                violation.message(),
                violation.messageZh());
    }

    /** A shift that the person may not have at all. */
    static RosterViolation ofShift(String rule, Shift shift, SiteTime site, String message, String messageZh) {
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
                "",
                "employment contract",
                message,
                messageZh);
    }

    /** A time in which somebody stands by and is in another shift at once. */
    static RosterViolation ofStandby(String employee, TimeSpan both, SiteTime site) {
        var from = site.local(both.start());
        return new RosterViolation(
                LegalRule.OVERLAP.id(),
                Severity.HARD,
                employee,
                site.offset(both.start()),
                site.offset(both.end()),
                both.minutes(),
                0,
                LegalRule.OVERLAP.unit(),
                "agreement",
                "",
                "employment contract",
                "%s stands by on %s from %s on for %d minutes while in another shift."
                        .formatted(employee, from.toLocalDate(), from.toLocalTime(), both.minutes()),
                "%s在%s %s起待命，与另一班次重叠%d分钟。".formatted(employee, from.toLocalDate(), from.toLocalTime(), both.minutes()));
    }

    /** The same with its moments on the site's clock: a stored one comes back in another offset. */
    public RosterViolation at(SiteTime site) {
        return new RosterViolation(
                rule,
                severity,
                employee,
                site.offset(from.toInstant()),
                site.offset(to.toInstant()),
                measured,
                allowed,
                unit,
                ruleSet,
                parameter,
                source,
                message,
                messageZh);
    }

    /** Whether it forbids publication. */
    public boolean blocks() {
        return severity == Severity.HARD;
    }
}
