package io.paiban.alert;

import io.paiban.alert.model.AlertFingerprint;
import io.paiban.alert.model.AlertSearch;
import io.paiban.alert.model.PostponedWork;
import io.paiban.alert.model.RequirementWork;
import io.paiban.alert.model.RosterAlerts;
import io.paiban.alert.store.AlertStore;
import io.paiban.hotline.Hotlines;
import io.paiban.peak.PeakPlans;
import io.paiban.peak.PeakPolicies;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.RosterPeaks;
import io.paiban.roster.RosterSituations;
import io.paiban.roster.Rosters;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterSituation;
import io.paiban.staffing.Requirements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The alert capability's front door. Alerts are kept with the roster and computed anew as soon as anything that they follow from has changed: a shift,
 * leave, a person, the law, the peaks, the policy. Each method is one transaction.
 */
@ApplicationScoped
@Transactional
public class Alerts {

    /** Days that the hotline's alerts look ahead unless said otherwise. */
    private static final int DAYS_AHEAD = 7;

    /** Days that they look at, at most. */
    private static final int MOST_DAYS = 92;

    private static final Logger LOG = Logger.getLogger(Alerts.class);

    private final Rosters rosters;
    private final RosterSituations situations;
    private final RosterPeaks peaks;
    private final PeakPlans plans;
    private final PeakPolicies policies;
    private final Requirements requirements;
    private final Hotlines hotlines;
    private final AlertStore store;
    private final Clock clock;

    Alerts(
            Rosters rosters,
            RosterSituations situations,
            RosterPeaks peaks,
            PeakPlans plans,
            PeakPolicies policies,
            Requirements requirements,
            Hotlines hotlines,
            AlertStore store,
            Clock clock) {
        this.rosters = rosters;
        this.situations = situations;
        this.peaks = peaks;
        this.plans = plans;
        this.policies = policies;
        this.requirements = requirements;
        this.hotlines = hotlines;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a roster lacks as it is now; nothing where it has no requirement.
     *
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND}, or {@code NOT_ALLOWED}
     */
    public RosterAlerts of(UUID id, Caller caller) {
        rosters.get(id, caller);
        store.lock(id);
        var situation = situations.of(id, caller);
        var policy = policies.get(situation.roster().hotline());
        var windows = peaks.of(situation.roster(), situation.grid());
        var fingerprint = AlertFingerprint.of(situation, windows, policy);
        return store.find(id)
                .filter(known -> known.fingerprint().equals(fingerprint)
                        && known.rosterRevision() == situation.roster().revision())
                .orElseGet(() -> {
                    var found = new RosterAlerts(
                            id,
                            situation.roster().revision(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            fingerprint,
                            AlertSearch.alerts(situation, windows, policy, work(situation)));
                    store.put(found);
                    LOG.infof(
                            "Alerts of roster %s computed: %d",
                            id, found.alerts().size());
                    return found;
                });
    }

    private PostponedWork work(RosterSituation situation) {
        var requirement = situation.roster().requirement();
        return requirement == null
                ? PostponedWork.NONE
                : new RequirementWork(
                        situation.grid(),
                        requirements.calculation(requirement, Caller.PAIBAN),
                        plans.demand(requirement));
    }

    /**
     * What the published rosters of some days lack.
     *
     * @param from first local day; null = from now on, and remedies that would have to begin earlier are left out
     * @param to last local day, inclusive; null = six days after the first
     * @return one for each published roster that touches the days, newest first, with the alerts that do
     */
    public List<RosterAlerts> live(
            String hotlineCode, @Nullable LocalDate from, @Nullable LocalDate to, Caller caller) {
        var site = hotlines.get(hotlineCode).site();
        var now = clock.instant();
        var first = from == null ? site.dayOf(now) : from;
        var last = to == null ? first.plusDays(DAYS_AHEAD - 1L) : to;
        var faults = new Faults();
        faults.require(!last.isBefore(first), "to", last, "is before from");
        faults.require(
                last.isBefore(first.plusDays(MOST_DAYS)), "to", last, "must be within %d days".formatted(MOST_DAYS));
        faults.throwIfAny();
        var begin = from == null ? now : site.startOf(first);
        var end = site.startOf(last.plusDays(1));
        return rosters.list(hotlineCode).stream()
                .filter(roster -> roster.state() == Roster.State.PUBLISHED
                        && !roster.from().isAfter(last)
                        && !roster.lastDay().isBefore(first))
                .map(roster -> of(roster.id(), caller).within(begin, end, from == null ? now : null))
                .toList();
    }
}
