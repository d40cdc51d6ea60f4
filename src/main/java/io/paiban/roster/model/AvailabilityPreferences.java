package io.paiban.roster.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Availability;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns when people can or would rather work into what is wanted of each of a roster's days.
 *
 * <p>A time at which somebody cannot or would rather not work is told to every work day whose shifts can reach into it: the day itself, the
 * day before, and the day after where the time goes over midnight. Of times at which somebody can or would like to work, all that speak of a
 * shift's type are laid together, those of the days beside it included, and the shift must lie within them.
 */
public final class AvailabilityPreferences {

    /** No shift is longer. */
    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    private final LocalDate first;
    private final LocalDate last;
    private final SiteTime site;
    private final Set<String> types;
    private final List<DayPreference> preferences = new ArrayList<>();

    private AvailabilityPreferences(LocalDate first, LocalDate last, SiteTime site, Collection<String> types) {
        this.first = first;
        this.last = last;
        this.site = site;
        this.types = new TreeSet<>(types);
    }

    /**
     * What is wanted of the days.
     *
     * @param entries of anybody, in any order
     * @param first first day, inclusive
     * @param last last day, inclusive
     * @param site the hotline's clock
     * @param types codes of all shift types there are
     */
    public static List<DayPreference> of(
            List<Availability> entries, LocalDate first, LocalDate last, SiteTime site, Collection<String> types) {
        var made = new AvailabilityPreferences(first, last, site, types);
        var byPerson = new TreeMap<String, List<Availability>>();
        entries.stream()
                .sorted(Comparator.comparing(Availability::from).thenComparing(Availability::id))
                .forEach(entry -> byPerson.computeIfAbsent(entry.employee(), number -> new ArrayList<>())
                        .add(entry));
        byPerson.forEach(made::person);
        return made.preferences;
    }

    private void person(String employee, List<Availability> entries) {
        entries.stream()
                .filter(entry ->
                        entry.kind() == Availability.Kind.UNAVAILABLE || entry.kind() == Availability.Kind.AVOIDED)
                .forEach(this::away);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            only(employee, day, entries);
            preferred(employee, day, entries);
        }
    }

    private void only(String employee, LocalDate day, List<Availability> entries) {
        var lists = entries.stream()
                .filter(entry -> entry.kind() == Availability.Kind.ONLY)
                .toList();
        if (lists.stream().anyMatch(entry -> entry.spans(day))) {
            var possible = possible(day, lists);
            if (possible.isEmpty()) {
                add(employee, day, DayPreference.Want.OFF, Set.of(), null, true, 0);
            } else {
                within(employee, day, possible, true, 0);
            }
        }
    }

    private void preferred(String employee, LocalDate day, List<Availability> entries) {
        var lists = new ArrayList<Availability>();
        int weight = 0;
        for (var entry : entries) {
            if (entry.kind() != Availability.Kind.PREFERRED) {
                continue;
            }
            if (hasNoTimes(entry) && entry.shiftTypes().isEmpty()) {
                if (entry.holdsOn(day)) {
                    add(employee, day, DayPreference.Want.SHIFT, Set.of(), null, false, entry.weight());
                }
            } else {
                lists.add(entry);
                weight = entry.holdsOn(day) ? Math.max(weight, entry.weight()) : weight;
            }
        }
        if (weight > 0) {
            within(employee, day, possible(day, lists), false, weight);
        }
    }

    /**
     * What entries let a shift of a day be.
     *
     * @param types types that they speak of; empty = every type
     * @param span when; null = at any time
     */
    private record Possible(Set<String> types, @Nullable TimeSpan span) {

        boolean speaksOf(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** The times of the day, and those of the days beside it that its shifts can reach. */
    private List<Possible> possible(LocalDate day, List<Availability> entries) {
        var reach = new TimeSpan(site.startOf(day), endOfReach(day));
        var possible = new ArrayList<Possible>();
        for (var entry : entries) {
            if (hasNoTimes(entry)) {
                if (entry.holdsOn(day)) {
                    possible.add(new Possible(entry.shiftTypes(), null));
                }
                continue;
            }
            for (int beside = -1; beside <= 1; beside++) {
                var date = day.plusDays(beside);
                var span = entry.holdsOn(date) ? times(entry, date) : null;
                if (span != null && span.overlaps(reach)) {
                    possible.add(new Possible(entry.shiftTypes(), span));
                }
            }
        }
        return possible;
    }

    private void away(Availability entry) {
        boolean hard = entry.kind().isHard();
        for (var day = later(entry.from(), first.minusDays(1));
                !day.isAfter(entry.to()) && !day.isAfter(last.plusDays(1));
                day = day.plusDays(1)) {
            if (!entry.holdsOn(day)) {
                continue;
            }
            if (entry.concernsWorkDay()) {
                addWithin(entry, day, null, hard);
                continue;
            }
            var times = times(entry, day);
            if (times != null) {
                addWithin(entry, day.minusDays(1), times, hard);
                addWithin(entry, day, times, hard);
                if (times.end().isAfter(site.startOf(day.plusDays(1)))) {
                    addWithin(entry, day.plusDays(1), times, hard);
                }
            }
        }
    }

    private void addWithin(Availability entry, LocalDate day, @Nullable TimeSpan times, boolean hard) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
            add(entry.employee(), day, DayPreference.Want.NOT, entry.shiftTypes(), times, hard, entry.weight());
        }
    }

    private void within(String employee, LocalDate day, List<Possible> possible, boolean hard, long weight) {
        if (possible.size() == 1) {
            var only = possible.get(0);
            if (only.span() != null || !only.types().isEmpty()) {
                add(employee, day, DayPreference.Want.ONLY, only.types(), only.span(), hard, weight);
            }
            return;
        }
        var spokenOf = new TreeSet<String>();
        possible.forEach(one -> spokenOf.addAll(one.types()));
        boolean ofEveryType = possible.stream().anyMatch(one -> one.types().isEmpty());
        if (!ofEveryType) {
            add(employee, day, DayPreference.Want.ONLY, spokenOf, null, hard, weight);
        }
        var typesByGaps = new LinkedHashMap<List<TimeSpan>, Set<String>>();
        for (var type : ofEveryType ? types : spokenOf) {
            typesByGaps
                    .computeIfAbsent(gaps(day, possible, type), gaps -> new TreeSet<>())
                    .add(type);
        }
        // A shift typed in by hand has no type; it is bound where all types are bound alike.
        boolean allAlike = ofEveryType && typesByGaps.size() == 1;
        typesByGaps.forEach((gaps, alike) -> gaps.forEach(
                gap -> add(employee, day, DayPreference.Want.NOT, allAlike ? Set.of() : alike, gap, hard, weight)));
    }

    /** What is not possible of the time that shifts of a type can reach from the day. */
    private List<TimeSpan> gaps(LocalDate day, List<Possible> possible, String type) {
        var times = new ArrayList<TimeSpan>();
        for (var one : possible) {
            if (one.speaksOf(type)) {
                if (one.span() == null) {
                    return List.of();
                }
                times.add(one.span());
            }
        }
        times.sort(Comparator.naturalOrder());
        var gaps = new ArrayList<TimeSpan>();
        var free = site.startOf(day);
        for (var span : times) {
            if (span.start().isAfter(free)) {
                gaps.add(new TimeSpan(free, span.start()));
            }
            free = span.end().isAfter(free) ? span.end() : free;
        }
        var end = endOfReach(day);
        if (free.isBefore(end)) {
            gaps.add(new TimeSpan(free, end));
        }
        return gaps;
    }

    private Instant endOfReach(LocalDate day) {
        return site.startOf(day.plusDays(1)).plus(LONGEST_SHIFT);
    }

    private static boolean hasNoTimes(Availability entry) {
        return entry.fromTime() == null && entry.toTime() == null;
    }

    /** The times of an entry on a day; null where the clocks skip them. */
    private @Nullable TimeSpan times(Availability entry, LocalDate day) {
        var from = entry.fromTime();
        var to = entry.toTime();
        var start = from == null ? site.startOf(day) : site.at(day, from);
        Instant end;
        if (to == null) {
            end = site.startOf(day.plusDays(1));
        } else {
            boolean isOverMidnight = !to.isAfter(from == null ? LocalTime.MIDNIGHT : from);
            end = site.at(isOverMidnight ? day.plusDays(1) : day, to);
        }
        return end.isAfter(start) ? new TimeSpan(start, end) : null;
    }

    private void add(
            String employee,
            LocalDate day,
            DayPreference.Want want,
            Set<String> ofTypes,
            @Nullable TimeSpan span,
            boolean hard,
            long weight) {
        preferences.add(
                new DayPreference(DayPreference.Reason.AVAILABILITY, employee, day, want, ofTypes, span, hard, weight));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
