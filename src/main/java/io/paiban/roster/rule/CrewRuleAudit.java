package io.paiban.roster.rule;

import io.paiban.labour.model.Severity;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.WorkCondition.Accompanied;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.DistinctStarts;
import io.paiban.roster.model.WorkCondition.EitherOr;
import io.paiban.roster.model.WorkCondition.Handover;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeaderWithTeam;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a roster against the rules on several people at once, whoever made it. Knows no solver: it counts what it sees, slowly.
 *
 * <p>Published shifts around the roster are seen with the roster's own. What is asked of days counts by the work day, on the roster's days; who is
 * present counts by time, on the roster's days; a handover counts where the earlier shift ends after the roster begins and not after it ends.
 */
public final class CrewRuleAudit {

    /** No type in particular. */
    private static final Set<String> ANY_WORK = Set.of();

    private final LocalDate first;
    private final LocalDate last;
    private final SiteTime site;
    private final CrewSentences sentences;
    private final List<Work> works = new ArrayList<>();
    private final Map<LocalDate, List<Work>> worksByDay = new HashMap<>();
    private final List<RosterViolation> violations = new ArrayList<>();

    /** A shift and who works it, or stands by in it. */
    private record Work(Employee person, Shift shift, boolean isStandby) {

        /** The shift type; shifts without one are of one type of their own, of no name. */
        String type() {
            return shift.type() == null ? "" : shift.type();
        }

        /** Who stands by is seen only where the type is named. */
        boolean isOf(Set<String> types) {
            return types.isEmpty() ? !isStandby : types.contains(type());
        }

        boolean isThere(Instant moment) {
            return shift.span().contains(moment);
        }

        boolean isOnBreak(Instant moment) {
            return shift.breaks().stream().anyMatch(pause -> pause.span().contains(moment));
        }
    }

    private CrewRuleAudit(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Collection<RosteredPerson> people,
            Collection<ShiftType> types,
            Collection<Shift> shifts) {
        this.first = first;
        this.last = last;
        this.site = site;
        this.sentences = new CrewSentences(site);
        var known = people.stream()
                .map(RosteredPerson::employee)
                .collect(Collectors.toMap(Employee::number, Function.identity()));
        var standby = ShiftType.standby(types);
        Stream.concat(people.stream().flatMap(person -> person.context().stream()), shifts.stream())
                .filter(shift -> known.containsKey(shift.employee()))
                .forEach(shift -> works.add(new Work(
                        known.get(shift.employee()), shift, shift.type() != null && standby.contains(shift.type()))));
        works.forEach(work -> worksByDay
                .computeIfAbsent(work.shift().workDay(), any -> new ArrayList<>())
                .add(work));
    }

    /**
     * Audits shifts; rules on one person's row are left out.
     *
     * @param first first day of the roster, inclusive
     * @param last last day, inclusive
     * @param site the hotline's clock
     * @param people everybody known, with context
     * @param types the hotline's shift types, which tell who only stands by
     * @param rules the rules of the house
     * @param shifts all shifts of the roster; those of unknown people are left out
     * @return what is broken, hard rules first, then by time. The employee is empty where it concerns no single person. Seats and leaders present are
     *     measured in people, from and to which time; everything else is broken by as many units as what is measured is away from what is allowed
     */
    public static List<RosterViolation> of(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Collection<RosteredPerson> people,
            Collection<ShiftType> types,
            Collection<WorkRule> rules,
            Collection<Shift> shifts) {
        var audit = new CrewRuleAudit(first, last, site, people, types, shifts);
        rules.stream().filter(rule -> rule.condition() instanceof OfCrew).forEach(audit::hold);
        audit.violations.sort(Comparator.comparing(RosterViolation::severity)
                .thenComparing(RosterViolation::from)
                .thenComparing(RosterViolation::rule)
                .thenComparing(RosterViolation::employee));
        return List.copyOf(audit.violations);
    }

    private void hold(WorkRule rule) {
        var condition = rule.condition();
        if (condition instanceof HeadCount count) {
            headCount(rule, count);
        } else if (condition instanceof DistinctStarts starts) {
            distinctStarts(rule, starts);
        } else if (condition instanceof EitherOr either) {
            eitherOr(rule, either);
        } else if (condition instanceof Seats seats) {
            seats(rule, seats);
        } else if (condition instanceof LeaderWithTeam) {
            leaderWithTeam(rule);
        } else if (condition instanceof LeadersPresent leaders) {
            leadersPresent(rule, leaders);
        } else if (condition instanceof Together) {
            together(rule);
        } else if (condition instanceof Apart) {
            apart(rule);
        } else if (condition instanceof Accompanied accompanied) {
            accompanied(rule, accompanied);
        } else if (condition instanceof Handover handover) {
            handover(rule, handover);
        } else {
            throw new IllegalArgumentException("There is no such condition on a crew: " + condition);
        }
    }

    private List<LocalDate> days(WorkRule rule) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> rule.scope().includes(day))
                .toList();
    }

    private TimeSpan roster() {
        return new TimeSpan(site.startOf(first), site.startOf(last.plusDays(1)));
    }

    /** What is worked on a day of such types. */
    private List<Work> on(LocalDate day, Set<String> types) {
        return worksByDay.getOrDefault(day, List.of()).stream()
                .filter(work -> work.isOf(types))
                .toList();
    }

    /** What is worked on a day of such types by people of the rule's scope. */
    private List<Work> on(LocalDate day, Set<String> types, WorkRule rule) {
        return on(day, types).stream()
                .filter(work -> rule.scope().includes(work.person()))
                .toList();
    }

    private static Map<String, List<Work>> byType(List<Work> works) {
        return works.stream().collect(Collectors.groupingBy(Work::type, TreeMap::new, Collectors.toList()));
    }

    private void headCount(WorkRule rule, HeadCount count) {
        var days = days(rule);
        if (count.span().equals(Span.DAY)) {
            days.forEach(day -> heads(rule, count, List.of(day), site.day(day), day.toString()));
        } else if (!days.isEmpty()) {
            heads(rule, count, days, roster(), first + "/" + last);
        }
    }

    private void heads(WorkRule rule, HeadCount count, List<LocalDate> days, TimeSpan span, String when) {
        long people = days.stream()
                .flatMap(day -> on(day, count.types(), rule).stream())
                .map(work -> work.person().number())
                .distinct()
                .count();
        if (count.min() != null && people < count.min()) {
            var sentence = sentences.tooFew(when, count.types(), people, count.min());
            report(rule, "", span, people, count.min(), "people", sentence);
        }
        if (count.max() != null && people > count.max()) {
            var sentence = sentences.tooMany(when, count.types(), people, count.max());
            report(rule, "", span, people, count.max(), "people", sentence);
        }
    }

    private void distinctStarts(WorkRule rule, DistinctStarts starts) {
        for (var day : days(rule)) {
            var begun = on(day, ANY_WORK, rule).stream()
                    .map(work -> work.shift().span().start())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (begun.size() > starts.max()) {
                var sentence = sentences.starts(day, begun, starts.max());
                report(rule, "", site.day(day), begun.size(), starts.max(), "starts", sentence);
            }
        }
    }

    private void eitherOr(WorkRule rule, EitherOr either) {
        for (var day : days(rule)) {
            var used = byType(on(day, either.types(), rule)).keySet();
            if (used.size() > 1) {
                report(rule, "", site.day(day), used.size(), 1, "types", sentences.bothUsed(day, used));
            }
        }
    }

    private void leaderWithTeam(WorkRule rule) {
        for (var day : days(rule)) {
            byType(on(day, ANY_WORK, rule)).forEach((type, all) -> all.stream()
                    .map(work -> work.person().team())
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(team -> on(day, ANY_WORK).stream()
                            .noneMatch(work -> work.type().equals(type)
                                    && work.person().leader()
                                    && team.equals(work.person().team())))
                    .forEach(team ->
                            report(rule, "", site.day(day), 0, 1, "leaders", sentences.noLeader(day, team, type))));
        }
    }

    private void together(WorkRule rule) {
        for (var day : days(rule)) {
            var all = on(day, ANY_WORK, rule);
            var byType = byType(all);
            int most = byType.values().stream().mapToInt(List::size).max().orElse(0);
            int astray = all.size() - most;
            if (astray > 0) {
                var sentence = sentences.notTogether(day, byType.keySet(), astray);
                report(rule, "", site.day(day), astray, 0, "people", sentence);
            }
        }
    }

    private void apart(WorkRule rule) {
        for (var day : days(rule)) {
            byType(on(day, ANY_WORK, rule)).forEach((type, all) -> {
                if (all.size() > 1) {
                    var who = all.stream().map(work -> work.person().number()).toList();
                    report(rule, "", site.day(day), all.size(), 1, "people", sentences.notApart(day, who, type));
                }
            });
        }
    }

    private void accompanied(WorkRule rule, Accompanied accompanied) {
        for (var day : days(rule)) {
            for (var work : on(day, ANY_WORK, rule)) {
                var person = work.person().number();
                boolean isAlone = on(day, ANY_WORK).stream()
                        .filter(other -> other.type().equals(work.type()))
                        .map(other -> other.person().number())
                        .filter(number -> !number.equals(person))
                        .noneMatch(accompanied.companions()::contains);
                if (isAlone) {
                    var sentence = sentences.alone(day, person, work.type(), accompanied.companions());
                    report(rule, person, work.shift().span(), 0, 1, "companions", sentence);
                }
            }
        }
    }

    private void handover(WorkRule rule, Handover handover) {
        var seen = works.stream()
                .filter(work -> rule.scope().includes(work.person()))
                .toList();
        var overlap = Duration.ofMinutes(handover.minutes());
        var isTakenOver = new HashMap<Instant, Boolean>();
        for (var work : seen) {
            var end = work.shift().span().end();
            boolean isAsked = work.isOf(handover.from())
                    && rule.scope().includes(work.shift().workDay())
                    && end.isAfter(roster().start())
                    && !end.isAfter(roster().end());
            if (isAsked
                    && !isTakenOver.computeIfAbsent(end, moment -> seen.stream()
                            .filter(other -> other.isOf(handover.to()) && other.isThere(moment))
                            .anyMatch(other -> !other.shift().span().start().isAfter(moment.minus(overlap))))) {
                var person = work.person().number();
                var sentence = sentences.notTakenOver(person, end, handover.to(), handover.minutes());
                report(rule, person, new TimeSpan(end.minus(overlap), end), 0, 1, "people", sentence);
            }
        }
    }

    private void seats(WorkRule rule, Seats seats) {
        stretches(
                rule,
                work -> !work.isStandby() && rule.scope().includes(work.person()),
                Work::isThere,
                people -> people > seats.max(),
                (span, people) -> report(
                        rule, "", span, people, seats.max(), "people", sentences.seats(span, people, seats.max())));
    }

    private void leadersPresent(WorkRule rule, LeadersPresent leaders) {
        stretches(
                rule,
                work -> !work.isStandby()
                        && work.person().leader()
                        && rule.scope().includes(work.person()),
                (work, moment) -> work.isThere(moment) && !work.isOnBreak(moment),
                people -> people < leaders.min(),
                (span, people) -> report(
                        rule,
                        "",
                        span,
                        people,
                        leaders.min(),
                        "leaders",
                        sentences.leaders(span, people, leaders.min())));
    }

    private interface Stretch {

        void report(TimeSpan span, long people);
    }

    /** Looks at each day from one moment at which somebody comes or goes to the next, and reports the stretches of equal numbers. */
    private void stretches(
            WorkRule rule,
            Predicate<Work> counts,
            BiPredicate<Work, Instant> isThere,
            LongPredicate isBroken,
            Stretch stretch) {
        for (var day : days(rule)) {
            var span = site.day(day);
            var there = works.stream()
                    .filter(counts)
                    .filter(work -> work.shift().span().overlaps(span))
                    .toList();
            var begun = span.start();
            long people = count(there, isThere, begun);
            for (var moment : moments(there, span)) {
                long now = count(there, isThere, moment);
                if (now != people || moment.equals(span.end())) {
                    if (isBroken.test(people)) {
                        stretch.report(new TimeSpan(begun, moment), people);
                    }
                    begun = moment;
                    people = now;
                }
            }
        }
    }

    private static long count(List<Work> works, BiPredicate<Work, Instant> isThere, Instant moment) {
        return works.stream().filter(work -> isThere.test(work, moment)).count();
    }

    /** When somebody comes or goes inside a day, and the day's end. */
    private static TreeSet<Instant> moments(List<Work> works, TimeSpan day) {
        var moments = new TreeSet<Instant>();
        for (var work : works) {
            var spans = new ArrayList<>(List.of(work.shift().span()));
            work.shift().breaks().forEach(pause -> spans.add(pause.span()));
            for (var span : spans) {
                moments.add(span.start());
                moments.add(span.end());
            }
        }
        moments.removeIf(moment -> !moment.isAfter(day.start()) || !moment.isBefore(day.end()));
        moments.add(day.end());
        return moments;
    }

    private void report(
            WorkRule rule,
            String employee,
            TimeSpan span,
            long measured,
            long allowed,
            String unit,
            CrewSentences.Sentence sentence) {
        violations.add(new RosterViolation(
                rule.code(),
                rule.isHard() ? Severity.HARD : Severity.SOFT,
                employee,
                site.offset(span.start()),
                site.offset(span.end()),
                measured,
                allowed,
                unit,
                "agreement",
                "",
                "work rule " + rule.code(),
                sentence.english(),
                sentence.chinese()));
    }
}
