package io.paiban.roster.dayplan;

import io.paiban.hotline.model.Queue;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Shift;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty in each minute of a roster, what one person less would cost there, and whether the floors would hold.
 *
 * <p>Counts as {@link io.paiban.roster.model.Coverage} does: language reps first fill the places of their languages, everybody left counts
 * for the general group. Minutes after the roster's last, into which its last night reaches, are judged by what is wanted a day earlier.
 */
final class MinuteCover {

    private static final byte KNOWN = 1;
    private static final byte WITHIN_LIMIT = 2;
    private static final byte KEEPS_REQUIRED = 4;
    private static final byte KEEPS_MINIMUM = 8;

    /** Minutes after the roster's days that its shifts can reach. */
    private static final int MINUTES_A_DAY = 1440;

    /** A minute below the minimum weighs more than all else that moving one break or activity can change. */
    private static final long BELOW_MINIMUM = 1L << 40;

    private static final long ABOVE_LIMIT = 100_000_000;
    private static final long SHORT = 10_000;

    /** What leaving costs where one person more than required is there; with more it falls, so that breaks spread. */
    private static final long LAST_SPARE = 100;

    private final long origin;
    private final int inside;
    private final int size;
    private final int intervalMinutes;
    private final List<GroupDemand> demand;
    private final int general;
    private final int[] languageGroups;
    private final List<String> languages = new ArrayList<>();
    private final List<Set<String>> kinds;

    /** The profiles there are, and what is known of each in each minute: {@link #KNOWN} and the other flags, and the price. */
    private final List<CoverProfile> profiles = new ArrayList<>();

    private final List<byte[]> flags = new ArrayList<>();
    private final List<long[]> prices = new ArrayList<>();

    private final int[] live;
    private final int[][] inRole;
    private final LanguageStates.@Nullable State[] spoken;
    private final int[] present;
    private final int[] away;
    private final int[] mostAway;
    private final boolean[] closed;

    MinuteCover(DayPlanProblem problem) {
        var span = problem.grid().span();
        origin = span.start().getEpochSecond() / 60;
        inside = Math.toIntExact(span.minutes());
        size = inside + MINUTES_A_DAY;
        intervalMinutes = Math.toIntExact(problem.grid().interval().toMinutes());
        demand = problem.demand();
        int everybody = CoverProfile.NONE;
        var ofLanguages = new ArrayList<Integer>();
        for (int g = 0; g < demand.size(); g++) {
            var name = demand.get(g).group();
            if (name.equals(Queue.GENERAL)) {
                everybody = g;
            } else if (Arrays.stream(Role.values())
                    .noneMatch(role -> role.name().equals(name))) {
                ofLanguages.add(g);
                languages.add(name);
            }
        }
        general = everybody;
        languageGroups = ofLanguages.stream().mapToInt(Integer::intValue).toArray();
        var distinct = new LinkedHashSet<Set<String>>();
        problem.people().forEach(person -> distinct.add(wanted(person.employee())));
        distinct.remove(Set.<String>of());
        kinds = List.copyOf(distinct);
        live = new int[size];
        inRole = new int[demand.size()][];
        for (int g = 0; g < demand.size(); g++) {
            inRole[g] = g == general || ofLanguages.contains(g) ? new int[0] : new int[size];
        }
        spoken = new LanguageStates.State[languages.isEmpty() ? 0 : size];
        if (!languages.isEmpty()) {
            var states = new LanguageStates(languages, kinds);
            for (int minute = 0; minute < size; minute++) {
                int interval = interval(minute);
                spoken[minute] = states.empty(Arrays.stream(languageGroups)
                        .map(g -> demand.get(g).required()[interval])
                        .toArray());
            }
        }
        present = new int[size];
        away = new int[size];
        mostAway = new int[size];
        closed = new boolean[size];
    }

    private Set<String> wanted(Employee person) {
        var own = new LinkedHashSet<String>();
        if (person.role().isLive()) {
            languages.stream().filter(person.languages()::contains).forEach(own::add);
        }
        return own;
    }

    /** What a person counts for. */
    CoverProfile profile(Employee person) {
        int role = CoverProfile.NONE;
        for (int g = 0; g < demand.size(); g++) {
            if (demand.get(g).group().equals(person.role().name())) {
                role = g;
            }
        }
        boolean isLive = person.role().isLive();
        int kind = kinds.indexOf(wanted(person));
        for (var known : profiles) {
            if (known.live() == isLive && known.kind() == kind && known.roleGroup() == role) {
                return known;
            }
        }
        var profile = new CoverProfile(profiles.size(), isLive, kind, role);
        profiles.add(profile);
        flags.add(new byte[size]);
        prices.add(new long[size]);
        return profile;
    }

    /** The minute that begins at or contains a moment; negative before the roster. */
    int minute(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 60) - origin);
    }

    /** The first minute that begins at or after a moment. */
    int minuteFrom(Instant moment) {
        return minute(moment.plusSeconds(59));
    }

    /** The moment at which a minute begins. */
    Instant moment(int minute) {
        return Instant.ofEpochSecond((origin + minute) * 60);
    }

    /** Minutes from the roster's first moment that anything can lie in. */
    int size() {
        return size;
    }

    /** Index of the interval whose demand holds in a minute. */
    int interval(int minute) {
        return (minute < inside ? minute : Math.max(0, minute - MINUTES_A_DAY)) / intervalMinutes;
    }

    /** Somebody works a shift, and is on duty outside what keeps from contacts. A minute that is not wholly worked does not count. */
    void enter(CoverProfile person, Shift shift) {
        int end = Math.min(size, minute(shift.span().end()));
        for (int minute = Math.max(0, minuteFrom(shift.span().start())); minute < end; minute++) {
            present[minute] += person.live() ? 1 : 0;
            put(person, minute, 1);
        }
        for (var span : shift.away()) {
            leave(person, minute(span.start()), minuteFrom(span.end()));
        }
    }

    /** Sets how many may be away: needs everybody to have entered. */
    void limit(List<PeakLimit> limits) {
        Arrays.fill(mostAway, Integer.MAX_VALUE);
        flags.forEach(known -> Arrays.fill(known, (byte) 0));
        for (var limit : limits) {
            int from = Math.max(0, minute(limit.span().start()));
            int to = Math.min(size, minute(limit.span().end()));
            for (int minute = from; minute < to; minute++) {
                mostAway[minute] =
                        Math.min(mostAway[minute], (int) Math.floor(limit.mostAway() * present[minute] + 1e-9));
                closed[minute] |= !limit.activities();
            }
        }
    }

    /** Somebody at work leaves the contacts. */
    void leave(CoverProfile person, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(size, to); minute++) {
            leave(person, minute);
        }
    }

    private void leave(CoverProfile person, int minute) {
        away[minute] += person.live() ? 1 : 0;
        put(person, minute, -1);
    }

    /** Somebody who had left comes back. */
    void comeBack(CoverProfile person, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(size, to); minute++) {
            comeBack(person, minute);
        }
    }

    private void comeBack(CoverProfile person, int minute) {
        away[minute] -= person.live() ? 1 : 0;
        put(person, minute, 1);
    }

    private void put(CoverProfile person, int minute, int by) {
        for (var known : flags) {
            known[minute] = 0;
        }
        if (person.live()) {
            live[minute] += by;
            if (person.kind() >= 0) {
                var there = spoken[minute];
                spoken[minute] = by > 0 ? there.more(person.kind()) : there.less(person.kind());
            }
        }
        if (person.roleGroup() >= 0) {
            inRole[person.roleGroup()][minute] += by;
        }
    }

    /** People who count for a group in a minute. */
    int count(int group, int minute) {
        if (group == general) {
            return live[minute] - (spoken.length == 0 ? 0 : spoken[minute].matched);
        }
        for (int k = 0; k < languageGroups.length; k++) {
            if (languageGroups[k] == group) {
                return spoken[minute].filled[k];
            }
        }
        return inRole[group][minute];
    }

    private int[] counts(int minute) {
        var counts = new int[demand.size()];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = count(g, minute);
        }
        return counts;
    }

    /** What it costs that somebody on duty leaves for a minute; never negative but where it frees a language rep's place for another. */
    long price(CoverProfile person, int minute) {
        if (minute < 0 || minute >= size) {
            return 0;
        }
        know(person, minute);
        return prices.get(person.number())[minute];
    }

    /** Whether somebody on duty may leave for a minute of an activity: all floors hold, and no peak stands against it. */
    boolean isOpen(CoverProfile person, int minute, ActivityRequest.Floor floor) {
        if (minute < 0 || minute >= size) {
            return true;
        }
        know(person, minute);
        int wanted = WITHIN_LIMIT | (floor == ActivityRequest.Floor.REQUIRED ? KEEPS_REQUIRED : KEEPS_MINIMUM);
        return (flags.get(person.number())[minute] & wanted) == wanted;
    }

    private void know(CoverProfile person, int minute) {
        var known = flags.get(person.number());
        if (known[minute] == 0) {
            prices.get(person.number())[minute] = freshPrice(person, minute);
            int found = KNOWN;
            found |= !person.live() || !closed[minute] && away[minute] < mostAway[minute] ? WITHIN_LIMIT : 0;
            found |= holds(person, minute, ActivityRequest.Floor.REQUIRED) ? KEEPS_REQUIRED : 0;
            found |= holds(person, minute, ActivityRequest.Floor.MINIMUM) ? KEEPS_MINIMUM : 0;
            known[minute] = (byte) found;
        }
    }

    private long freshPrice(CoverProfile person, int minute) {
        long price = person.roleGroup() >= 0 ? loss(person.roleGroup(), minute, count(person.roleGroup(), minute)) : 0;
        if (!person.live()) {
            return price;
        }
        if (away[minute] >= mostAway[minute]) {
            price += ABOVE_LIMIT;
        }
        if (person.kind() < 0) {
            return general < 0 ? price : price + loss(general, minute, count(general, minute));
        }
        var before = spoken[minute];
        var after = before.less(person.kind());
        for (int k = 0; k < languageGroups.length; k++) {
            price += change(languageGroups[k], minute, before.filled[k], after.filled[k]);
        }
        return general < 0
                ? price
                : price + change(general, minute, live[minute] - before.matched, live[minute] - 1 - after.matched);
    }

    private long change(int group, int minute, int from, int to) {
        long price = 0;
        for (int people = from; people > to; people--) {
            price += loss(group, minute, people);
        }
        for (int people = to; people > from; people--) {
            price -= loss(group, minute, people);
        }
        return price;
    }

    /** What a group loses in a minute with one of so many people. */
    private long loss(int group, int minute, int people) {
        var wanted = demand.get(group);
        int interval = interval(minute);
        int left = people - 1;
        // After the roster's days the demand is a guess, for whose sake nobody's minimum is given up.
        long loss = left < wanted.minimum()[interval] && minute < inside ? BELOW_MINIMUM : 0;
        int missing = wanted.required()[interval] - left;
        loss += missing > 0 ? SHORT * missing : LAST_SPARE / Math.max(1, 1 - missing);
        var late = wanted.late()[interval];
        if (left >= 0 && left + 1 < late.length) {
            loss += late[left] - late[left + 1];
        }
        return loss;
    }

    /** What would be too few. */
    record Shortfall(String group, int minute, int left, int wanted) {}

    /** The first group that people who leave together would push below a floor; null where all floors hold. */
    @Nullable
    Shortfall shortfall(List<CoverProfile> leaving, int minute, ActivityRequest.Floor floor) {
        if (minute < 0 || minute >= size) {
            return null;
        }
        var before = counts(minute);
        leaving.forEach(person -> leave(person, minute));
        var after = counts(minute);
        leaving.forEach(person -> comeBack(person, minute));
        int interval = interval(minute);
        for (int g = 0; g < after.length; g++) {
            int wanted = wanted(g, interval, floor);
            if (after[g] < before[g] && after[g] < wanted) {
                return new Shortfall(demand.get(g).group(), minute, after[g], wanted);
            }
        }
        return null;
    }

    private boolean holds(CoverProfile person, int minute, ActivityRequest.Floor floor) {
        int interval = interval(minute);
        if (person.roleGroup() >= 0
                && count(person.roleGroup(), minute) <= wanted(person.roleGroup(), interval, floor)) {
            return false;
        }
        if (!person.live()) {
            return true;
        }
        if (person.kind() < 0) {
            return general < 0 || count(general, minute) > wanted(general, interval, floor);
        }
        var before = spoken[minute];
        var after = before.less(person.kind());
        for (int k = 0; k < languageGroups.length; k++) {
            if (after.filled[k] < before.filled[k] && after.filled[k] < wanted(languageGroups[k], interval, floor)) {
                return false;
            }
        }
        int left = live[minute] - 1 - after.matched;
        return general < 0 || left >= live[minute] - before.matched || left >= wanted(general, interval, floor);
    }

    private int wanted(int group, int interval, ActivityRequest.Floor floor) {
        return floor == ActivityRequest.Floor.REQUIRED
                ? demand.get(group).required()[interval]
                : demand.get(group).minimum()[interval];
    }

    /** What it costs that people leave together for a minute. */
    long price(List<CoverProfile> leaving, int minute) {
        if (minute < 0 || minute >= size) {
            return 0;
        }
        long price = 0;
        for (var person : leaving) {
            price += price(person, minute);
            leave(person, minute);
        }
        leaving.forEach(person -> comeBack(person, minute));
        return price;
    }

    /** Whether no peak stands against all these leaving for an activity. */
    boolean areWithinLimit(List<CoverProfile> leaving, int minute) {
        long more = leaving.stream().filter(CoverProfile::live).count();
        return minute < 0 || minute >= size || more == 0 || !closed[minute] && away[minute] + more <= mostAway[minute];
    }

    /** How many people a group has in a minute, beside those it requires. */
    Shortfall missing(int group, int minute) {
        return new Shortfall(
                demand.get(group).group(),
                minute,
                count(group, minute),
                demand.get(group).required()[interval(minute)]);
    }

    /** Whether a group has all that is required in a minute. */
    boolean isFull(int group, int minute) {
        return minute < 0
                || minute >= size
                || count(group, minute) >= demand.get(group).required()[interval(minute)];
    }

    /** Index of a group among those demanded; {@link CoverProfile#NONE} where it is not. */
    int group(String name) {
        for (int g = 0; g < demand.size(); g++) {
            if (demand.get(g).group().equals(name)) {
                return g;
            }
        }
        return CoverProfile.NONE;
    }
}
