package io.paiban.alert.model;

import io.paiban.alert.model.Remedy.Kind;
import io.paiban.labour.model.PlannedAs;
import io.paiban.peak.model.RemedyTerms;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.Duty;
import io.paiban.roster.model.RosterSituation;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries what people could do against a gap. Nothing is proposed that was not tried: the gain is the difference of two counts of coverage, and the audit
 * must find no broken hard rule in the person's shifts that it did not find before.
 *
 * <p>The work is bounded: of each kind at most {@link #MOST_PEOPLE} people are tried, those with the most contract minutes to spare first; each of them
 * with at most {@link #MOST_PLACES} places for a break or an activity, {@link #MOST_LENGTHS} lengths of a longer shift, or {@link #MOST_CHOICES} shifts
 * on a day off.
 */
final class RemedySearch {

    static final int MOST_PEOPLE = 40;
    static final int MOST_PLACES = 16;
    static final int MOST_LENGTHS = 8;
    static final int MOST_CHOICES = 3;

    /** Nobody begins a shift with a break or ends it with one: the first and the last hour stay free where no shift type says more. */
    private static final Duration EDGE = Duration.ofHours(1);

    private static final Duration LEAST_STEP = Duration.ofMinutes(15);

    private final RosterSituation situation;
    private final Crew crew;
    private final RemedyTerms terms;
    private final List<Shift> onDuty;
    private final Map<List<LocalDate>, Long> shortBefore = new HashMap<>();
    private final Map<String, Set<RosterViolation>> brokenBefore = new HashMap<>();
    private final Pay pay;
    private final RemedyWords words;

    RemedySearch(RosterSituation situation, Crew crew, RemedyTerms terms) {
        this.situation = situation;
        this.crew = crew;
        this.terms = terms;
        this.onDuty = situation.onDuty();
        this.pay = new Pay(terms, situation.grid().site());
        this.words = new RemedyWords(situation.grid().site());
    }

    /**
     * What was found.
     *
     * @param remedies in no order
     * @param blocked for people on a day off who could not come, how many each hard rule keeps away, by the rule's id
     */
    record Found(List<Remedy> remedies, Map<String, Integer> blocked) {}

    Found of(Gap gap) {
        var remedies = new ArrayList<Remedy>();
        var blocked = new TreeMap<String, Integer>();
        var people = crew.of(gap.group());
        var there = tried(people, shift -> shift.span().overlaps(gap.span()));
        for (var person : there) {
            for (var shift : crew.shifts(person)) {
                if (crew.isStandby(shift)) {
                    call(person, shift, gap).ifPresent(remedies::add);
                } else {
                    breaks(person, shift, gap).ifPresent(remedies::add);
                    activities(person, shift, gap).ifPresent(remedies::add);
                }
            }
        }
        var reach = new TimeSpan(
                gap.span().start().minus(terms.longestExtension()),
                gap.span().end().plus(terms.longestExtension()));
        for (var person : tried(people, shift -> shift.span().overlaps(reach))) {
            for (var shift : crew.shifts(person)) {
                longer(person, shift, gap).ifPresent(remedies::add);
            }
        }
        callIns(people, gap, remedies, blocked);
        return new Found(remedies, blocked);
    }

    /** People with a shift of a kind, those with the most minutes to spare first. */
    private List<RosteredPerson> tried(List<RosteredPerson> people, Predicate<Shift> has) {
        return people.stream()
                .filter(person -> crew.shifts(person).stream().anyMatch(has))
                .sorted(bySpareMinutes())
                .limit(MOST_PEOPLE)
                .toList();
    }

    private Comparator<RosteredPerson> bySpareMinutes() {
        return Comparator.comparingLong((RosteredPerson person) -> crew.shifts(person).stream()
                                .mapToLong(shift -> shift.worked().workingMinutes())
                                .sum()
                        - person.terms().on(situation.roster().from()).contractWeekMinutes()
                                * situation.roster().days()
                                / 7)
                .thenComparing(person -> person.employee().number());
    }

    private Optional<Remedy> call(RosteredPerson person, Shift shift, Gap gap) {
        if (!shift.span().overlaps(gap.span())) {
            return Optional.empty();
        }
        var called = new Shift(
                shift.id(),
                shift.employee(),
                shift.workDay(),
                shift.span(),
                null,
                shift.breaks(),
                shift.activities(),
                shift.pinned(),
                shift.plannedAs(),
                shift.emergency());
        // Standing by counts as work already, so that it is paid and all that is asked for is the change.
        return remedy(
                Kind.CALL_STANDBY, person, shift, called, terms.changeMinutes(), gap, words.called(person, called));
    }

    private Optional<Remedy> breaks(RosteredPerson person, Shift shift, Gap gap) {
        Optional<Remedy> best = Optional.empty();
        for (int b = 0; b < shift.breaks().size(); b++) {
            var pause = shift.breaks().get(b);
            if (!pause.span().overlaps(gap.span())) {
                continue;
            }
            int place = b;
            best = better(best, moved(person, shift, pause.span(), window(shift, pause), gap, Kind.MOVE_BREAK, span -> {
                var others = new ArrayList<>(shift.breaks());
                others.set(place, new ShiftBreak(span, pause.paid()));
                others.sort(Comparator.comparing(ShiftBreak::span));
                return shift.with(others, shift.activities());
            }));
        }
        return best;
    }

    private Optional<Remedy> activities(RosteredPerson person, Shift shift, Gap gap) {
        Optional<Remedy> best = Optional.empty();
        for (int a = 0; a < shift.activities().size(); a++) {
            var activity = shift.activities().get(a);
            if (activity.takesContacts() || !activity.span().overlaps(gap.span())) {
                continue;
            }
            int place = a;
            best = better(best, moved(person, shift, activity.span(), shift.span(), gap, Kind.MOVE_ACTIVITY, span -> {
                var others = new ArrayList<>(shift.activities());
                others.set(place, new ShiftActivity(activity.activity(), span, activity.takesContacts()));
                others.sort(Comparator.comparing(ShiftActivity::span));
                return shift.with(shift.breaks(), others);
            }));
        }
        return best;
    }

    private static Optional<Remedy> better(Optional<Remedy> one, Optional<Remedy> other) {
        return one.isEmpty() || other.isPresent() && other.get().isBetterThan(one.get()) ? other : one;
    }

    /** Where a break may begin and end: as the shift type says, or anywhere but at the edges. */
    private TimeSpan window(Shift shift, ShiftBreak pause) {
        var length = shift.span().length();
        var into = Duration.between(shift.span().start(), pause.span().start());
        return situation.types().stream()
                .filter(type -> type.code().equals(shift.type()))
                .flatMap(type -> type.breaks(length).stream())
                .filter(window -> isOf(window, pause, into))
                .findFirst()
                .map(window -> new TimeSpan(
                        shift.span().start().plus(window.earliest()),
                        shift.span().start().plus(window.latest()).plus(window.length())))
                .orElseGet(() -> length.compareTo(EDGE.multipliedBy(2)) > 0
                        ? new TimeSpan(
                                shift.span().start().plus(EDGE),
                                shift.span().end().minus(EDGE))
                        : shift.span());
    }

    private static boolean isOf(BreakWindow window, ShiftBreak pause, Duration into) {
        return window.paid() == pause.paid()
                && window.length().equals(pause.span().length())
                && into.compareTo(window.earliest()) >= 0
                && into.compareTo(window.latest()) <= 0;
    }

    /** The best legal place for a stretch of a shift that is not there for contacts. */
    private Optional<Remedy> moved(
            RosteredPerson person,
            Shift shift,
            TimeSpan old,
            TimeSpan window,
            Gap gap,
            Kind kind,
            Function<TimeSpan, Shift> at) {
        var taken = Stream.concat(
                        shift.breaks().stream().map(ShiftBreak::span),
                        shift.activities().stream().map(ShiftActivity::span))
                .filter(span -> !span.equals(old))
                .toList();
        Optional<Remedy> best = Optional.empty();
        int tried = 0;
        var step = step();
        for (var start = window.start();
                !start.plus(old.length()).isAfter(window.end()) && tried < MOST_PLACES;
                start = start.plus(step)) {
            var span = TimeSpan.of(start, old.length());
            if (span.equals(old) || taken.stream().anyMatch(span::overlaps)) {
                continue;
            }
            tried++;
            best = better(
                    best,
                    remedy(
                            kind,
                            person,
                            shift,
                            at.apply(span),
                            terms.changeMinutes(),
                            gap,
                            words.moved(kind, person, old, span)));
        }
        return best;
    }

    private Duration step() {
        var interval = situation.grid().interval();
        return interval.compareTo(LEAST_STEP) >= 0
                ? interval
                : interval.multipliedBy((LEAST_STEP.toMinutes() + interval.toMinutes() - 1) / interval.toMinutes());
    }

    /** The shift made longer at the end that is nearer to the gap, by as much as the law allows. */
    private Optional<Remedy> longer(RosteredPerson person, Shift shift, Gap gap) {
        if (crew.isStandby(shift)) {
            return Optional.empty();
        }
        Optional<Remedy> best = Optional.empty();
        var longest = terms.longestExtension();
        var span = shift.span();
        if (span.end().isBefore(gap.span().end())) {
            var latest = earlier(gap.span().end(), span.end().plus(longest));
            var beyond = later(span.end(), gap.span().start());
            for (int n = 0; n < MOST_LENGTHS; n++) {
                var end = latest.minus(step().multipliedBy(n));
                if (!end.isAfter(beyond)) {
                    break;
                }
                best = better(best, longer(person, shift, new TimeSpan(span.start(), end), gap));
            }
        }
        if (span.start().isAfter(gap.span().start())) {
            var earliest = later(gap.span().start(), span.start().minus(longest));
            var beyond = earlier(span.start(), gap.span().end());
            for (int n = 0; n < MOST_LENGTHS; n++) {
                var start = earliest.plus(step().multipliedBy(n));
                if (!start.isBefore(beyond)) {
                    break;
                }
                // A shift counts for the day on which it starts.
                if (situation.grid().site().dayOf(start).equals(shift.workDay())) {
                    best = better(best, longer(person, shift, new TimeSpan(start, span.end()), gap));
                }
            }
        }
        return best;
    }

    /** What lies beyond the normal day is planned as overtime, also where the law would let it pass as ordinary work. */
    private Optional<Remedy> longer(RosteredPerson person, Shift shift, TimeSpan span, Gap gap) {
        boolean isOvertime = pay.overtime(person, at(shift, span, shift.plannedAs())) > pay.overtime(person, shift);
        var made = at(
                shift,
                span,
                isOvertime && shift.plannedAs() == PlannedAs.NORMAL ? PlannedAs.EXTENDED : shift.plannedAs());
        return remedy(
                isOvertime ? Kind.OVERTIME : Kind.EXTEND_SHIFT,
                person,
                shift,
                made,
                pay.of(person, made) - pay.of(person, shift) + terms.changeMinutes(),
                gap,
                words.longer(person, shift, made, isOvertime));
    }

    private static Shift at(Shift shift, TimeSpan span, PlannedAs plannedAs) {
        return new Shift(
                shift.id(),
                shift.employee(),
                shift.workDay(),
                span,
                shift.type(),
                shift.breaks(),
                shift.activities(),
                shift.pinned(),
                plannedAs,
                shift.emergency());
    }

    private void callIns(List<RosteredPerson> people, Gap gap, List<Remedy> remedies, Map<String, Integer> blocked) {
        var days = new ArrayList<>(situation.daysOf(gap.span()));
        // A night shift of the day before reaches into the gap.
        if (!days.isEmpty() && situation.roster().holds(days.get(0).minusDays(1))) {
            days.add(0, days.get(0).minusDays(1));
        }
        var byRole = new EnumMap<Role, Map<LocalDate, List<Shift>>>(Role.class);
        people.stream()
                .filter(person -> days.stream().anyMatch(day -> isOff(person, day)))
                .sorted(bySpareMinutes())
                .limit(MOST_PEOPLE)
                .forEach(person -> {
                    var choices = byRole.computeIfAbsent(person.employee().role(), role -> choices(role, days, gap));
                    Optional<Remedy> best = Optional.empty();
                    var reasons = new ArrayList<String>();
                    for (var day : days) {
                        for (var choice : isOff(person, day) ? choices.get(day) : List.<Shift>of()) {
                            var found = callIn(person, choice, gap, reasons);
                            best = better(best, found);
                            if (found.isPresent()) {
                                break;
                            }
                        }
                    }
                    best.ifPresentOrElse(remedies::add, () -> {
                        if (!reasons.isEmpty()) {
                            blocked.merge(reasons.get(0), 1, Integer::sum);
                        }
                    });
                });
    }

    private boolean isOff(RosteredPerson person, LocalDate day) {
        return person.isAvailable(day)
                && crew.shifts(person).stream()
                        .noneMatch(shift -> shift.workDay().equals(day));
    }

    /** The shifts of a day, of nobody yet, that are most of their time in the gap, the best first. */
    private Map<LocalDate, List<Shift>> choices(Role role, List<LocalDate> days, Gap gap) {
        var byDay = new HashMap<LocalDate, List<Shift>>();
        for (var day : days) {
            var choices = new ArrayList<Shift>();
            for (var type : situation.types()) {
                if (!type.standby() && type.roles().contains(role)) {
                    for (var choice : ShiftChoice.of(type, day, situation.grid().site())) {
                        choices.add(
                                new Shift(new UUID(0, 0), "", day, choice.span(), type.code(), choice.breaks(), false));
                    }
                }
            }
            choices.removeIf(choice -> inside(choice, gap) == 0);
            choices.sort(Comparator.comparingLong((Shift choice) -> -inside(choice, gap))
                    .thenComparing(choice -> choice.span().length())
                    .thenComparing(Shift::span));
            var distinct = new ArrayList<Shift>();
            var spans = new HashSet<TimeSpan>();
            for (var choice : choices) {
                if (distinct.size() < MOST_CHOICES && spans.add(choice.span())) {
                    distinct.add(choice);
                }
            }
            byDay.put(day, distinct);
        }
        return byDay;
    }

    private static long inside(Shift choice, Gap gap) {
        return Duty.onContacts(choice).stream()
                .mapToLong(span -> span.sharedMinutes(gap.span()))
                .sum();
    }

    private Optional<Remedy> callIn(RosteredPerson person, Shift choice, Gap gap, List<String> reasons) {
        var number = person.employee().number();
        var id = UUID.nameUUIDFromBytes("%s/%s/%s"
                .formatted(situation.roster().id(), number, choice.span().start())
                .getBytes(StandardCharsets.UTF_8));
        for (var plannedAs : List.of(PlannedAs.NORMAL, PlannedAs.REST_DAY_OT)) {
            var made = new Shift(
                    id, number, choice.workDay(), choice.span(), choice.type(), choice.breaks(), true, plannedAs, null);
            var broken = broken(person, null, made);
            broken.stream().findFirst().ifPresent(one -> reasons.add(one.rule()));
            var found = broken.isEmpty()
                    ? gained(
                            Kind.CALL_IN,
                            null,
                            made,
                            pay.of(person, made) + terms.callMinutes(),
                            gap,
                            words.callIn(person, made))
                    : Optional.<Remedy>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Remedy> remedy(
            Kind kind, RosteredPerson person, Shift before, Shift after, long cost, Gap gap, RemedyWords.Said said) {
        return broken(person, before, after).isEmpty()
                ? gained(kind, before, after, cost, gap, said)
                : Optional.empty();
    }

    /** Hard rules that a change would break in the person's shifts, and that are not broken without it. */
    private List<RosterViolation> broken(RosteredPerson person, @Nullable Shift before, Shift after) {
        var own = crew.shifts(person);
        var known = brokenBefore.computeIfAbsent(
                person.employee().number(),
                any -> new HashSet<>(situation.audit(person, own).violations()));
        var changed = new ArrayList<Shift>();
        own.stream()
                .filter(shift -> before == null || !shift.id().equals(before.id()))
                .forEach(changed::add);
        changed.add(after);
        return situation.audit(person, changed).violations().stream()
                .filter(one -> one.blocks() && !known.contains(one))
                .toList();
    }

    private Optional<Remedy> gained(
            Kind kind, @Nullable Shift before, Shift after, long cost, Gap gap, RemedyWords.Said said) {
        var span = before == null ? after.span() : around(before.span(), after.span());
        var days = situation.daysOf(around(span, gap.span()));
        var changed = new ArrayList<Shift>(onDuty.size() + 1);
        for (var shift : onDuty) {
            if (before == null || !shift.id().equals(before.id())) {
                changed.add(shift);
            }
        }
        changed.add(after);
        long was = shortBefore.computeIfAbsent(days, any -> shortMinutes(days, onDuty));
        long gain = was - shortMinutes(days, changed);
        return gain <= 0
                ? Optional.empty()
                : Optional.of(new Remedy(
                        kind,
                        said.en(),
                        said.zh(),
                        gain,
                        Math.max(1, cost),
                        List.of(after.employee()),
                        said.span().start(),
                        said.span().end(),
                        after));
    }

    private long shortMinutes(List<LocalDate> days, List<Shift> shifts) {
        return situation.coverage(days.get(0), days.size(), shifts).minutesShort();
    }

    private static TimeSpan around(TimeSpan one, TimeSpan other) {
        return new TimeSpan(earlier(one.start(), other.start()), later(one.end(), other.end()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
