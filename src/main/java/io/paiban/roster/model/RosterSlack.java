package io.paiban.roster.model;

import io.paiban.labour.model.Severity;
import io.paiban.labour.model.Slack;
import io.paiban.shared.time.SiteTime;
import java.time.OffsetDateTime;

/**
 * How near one person comes to one limit: rest to spare, overtime left, nights left.
 *
 * @param employee the person's staff number
 * @param rule the rule's id
 * @param severity what breaking it would mean
 * @param from begin of the place where they come nearest, on the hotline's clock
 * @param to its end, exclusive
 * @param measured what was found there, in the unit
 * @param allowed the limit, in the unit
 * @param slack what is to spare, in the unit; negative where the limit is broken
 * @param unit unit of all three
 */
public record RosterSlack(
        String employee,
        String rule,
        Severity severity,
        OffsetDateTime from,
        OffsetDateTime to,
        long measured,
        long allowed,
        long slack,
        String unit) {

    static RosterSlack of(Slack slack, SiteTime site) {
        return new RosterSlack(
                slack.employee(),
                slack.rule().id(),
                slack.severity(),
                site.offset(slack.from()),
                site.offset(slack.to()),
                slack.measured(),
                slack.allowed(),
                slack.slack(),
                slack.unit());
    }

    /** The same with its moments on the site's clock: a stored one comes back in another offset. */
    public RosterSlack at(SiteTime site) {
        return new RosterSlack(
                employee,
                rule,
                severity,
                site.offset(from.toInstant()),
                site.offset(to.toInstant()),
                measured,
                allowed,
                slack,
                unit);
    }
}
