package io.paiban.alert.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a roster lacks.
 *
 * @param roster the roster's id
 * @param rosterRevision the roster's revision that was looked at
 * @param computedAt when
 * @param fingerprint hash of everything that the alerts follow from
 * @param alerts the alerts, the most serious first
 */
public record RosterAlerts(
        UUID roster, long rosterRevision, Instant computedAt, String fingerprint, List<Alert> alerts) {

    public RosterAlerts {
        alerts = List.copyOf(alerts);
    }

    /**
     * Those that touch some time.
     *
     * @param from first moment, inclusive
     * @param to last moment, exclusive
     * @param now remedies that would have to begin earlier are left out; null = none are
     */
    public RosterAlerts within(Instant from, Instant to, @Nullable Instant now) {
        return new RosterAlerts(
                roster,
                rosterRevision,
                computedAt,
                fingerprint,
                alerts.stream()
                        .filter(alert -> alert.from().isBefore(to) && alert.to().isAfter(from))
                        .map(alert -> now == null ? alert : alert.at(now))
                        .toList());
    }
}
