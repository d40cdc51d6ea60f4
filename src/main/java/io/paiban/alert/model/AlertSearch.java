package io.paiban.alert.model;

import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterSituation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a roster lacks, why, and what would help.
 *
 * <p>Remedies are looked for in the {@link #MOST_SEARCHED} most serious alerts; the others say so. Of each alert the {@link #MOST_REMEDIES} with the most gain
 * for their price are told.
 */
public final class AlertSearch {

    /** Alerts that remedies are looked for. */
    public static final int MOST_SEARCHED = 20;

    /** Remedies that an alert tells. */
    public static final int MOST_REMEDIES = 10;

    /** How many times less of the work that can wait is moved before it is given up. */
    private static final int MOST_TRIES = 8;

    private final RosterSituation situation;
    private final PeakPolicy policy;
    private final PostponedWork work;
    private final Crew crew;
    private final Coverage coverage;
    private final RemedySearch search;
    private final AlertWords words;

    private AlertSearch(RosterSituation situation, PeakPolicy policy, PostponedWork work) {
        this.situation = situation;
        this.policy = policy;
        this.work = work;
        this.crew = new Crew(situation);
        this.coverage = situation.coverage();
        this.search = new RemedySearch(situation, crew, policy.remedies());
        this.words = new AlertWords(situation.grid().site());
    }

    /**
     * The alerts of a roster, the most serious first.
     *
     * @param windows the peaks that hold for it
     * @param policy what a level is, and what may be proposed
     * @param work the requirement's work that can wait
     */
    public static List<Alert> alerts(
            RosterSituation situation, List<PeakWindow> windows, PeakPolicy policy, PostponedWork work) {
        return new AlertSearch(situation, policy, work).alerts(windows);
    }

    private List<Alert> alerts(List<PeakWindow> windows) {
        var gaps = Gap.of(situation.grid(), coverage, situation.demand(), windows, policy).stream()
                .sorted(Comparator.comparing(Gap::level)
                        .thenComparing(Gap::missingMinutes)
                        .reversed()
                        .thenComparing(Gap::span)
                        .thenComparing(Gap::group))
                .toList();
        var alerts = new ArrayList<Alert>();
        for (int n = 0; n < gaps.size(); n++) {
            alerts.add(alert(gaps.get(n), n < MOST_SEARCHED));
        }
        return alerts;
    }

    private Alert alert(Gap gap, boolean isSearched) {
        Map<String, Integer> blocked = new HashMap<>();
        var remedies = new ArrayList<Remedy>();
        if (isSearched) {
            var found = search.of(gap);
            blocked = found.blocked();
            remedies.addAll(found.remedies());
            postponed(gap).ifPresent(remedies::add);
        }
        var worst = situation.grid().start(gap.worst());
        var said = words.of(gap, worst, crew.places(gap.group(), worst), blocked);
        return new Alert(
                gap.level(),
                gap.span().start(),
                gap.span().end(),
                gap.group(),
                worst,
                gap.required(),
                gap.staffed(),
                gap.missing(),
                gap.missingMinutes(),
                said.en(),
                said.zh(),
                isSearched,
                ranked(remedies));
    }

    private static List<Remedy> ranked(List<Remedy> remedies) {
        return remedies.stream()
                .sorted((one, other) -> one.isBetterThan(other)
                        ? -1
                        : other.isBetterThan(one)
                                ? 1
                                : Comparator.comparingLong(Remedy::gain)
                                        .reversed()
                                        .thenComparing(Remedy::kind)
                                        .thenComparing(remedy -> String.join(" ", remedy.people()))
                                        .compare(one, other))
                .limit(MOST_REMEDIES)
                .toList();
    }

    /** As much of the work that can wait as there is place for later. */
    private Optional<Remedy> postponed(Gap gap) {
        var grid = situation.grid();
        int first = grid.indexOf(gap.span().start());
        int end = first + Math.toIntExact(gap.span().length().dividedBy(grid.interval()));
        var required = situation.demand().get(gap.place()).required();
        var staffed = coverage.staffed()[gap.place()];
        var spare = new int[grid.size()];
        var most = new int[grid.size()];
        int largest = 0;
        for (int i = 0; i < spare.length; i++) {
            spare[i] = Math.max(0, staffed[i] - required[i]);
            if (i >= first && i < end) {
                most[i] = Math.min(Math.max(0, required[i] - staffed[i]), work.people(gap.group(), grid.start(i)));
                largest = Math.max(largest, most[i]);
            }
        }
        for (int people = largest; people > 0 && people > largest - MOST_TRIES; people--) {
            var fewer = new int[grid.size()];
            long gain = 0;
            for (int i = first; i < end; i++) {
                fewer[i] = Math.min(most[i], people);
                gain += fewer[i] * grid.interval().toMinutes();
            }
            var queues = work.fits(gap.group(), fewer, spare);
            if (queues != null) {
                var said = words.postponed(gap, gain, queues);
                return Optional.of(new Remedy(
                        Remedy.Kind.POSTPONE_WORK,
                        said.en(),
                        said.zh(),
                        gain,
                        policy.remedies().changeMinutes(),
                        List.of(),
                        gap.span().start(),
                        gap.span().end(),
                        null));
            }
        }
        return Optional.empty();
    }
}
