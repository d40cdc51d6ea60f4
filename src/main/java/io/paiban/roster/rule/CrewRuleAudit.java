package io.paiban.roster.rule;

import io.paiban.labour.model.Severity;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds a roster against the rules on several people at once, whoever made it. Knows no solver: it counts what it sees, slowly.
 *
 * <p>Published shifts around the roster are seen with the roster's own. What is asked of days counts by the work day, on the roster's days; who is
 * present counts by time, on the roster's days; a handover counts where the earlier shift ends after the roster begins and not after it ends.
 */
public final class CrewRuleAudit {

    private final LocalDate first;
    private final LocalDate last;
    private final SiteTime site;
    private final List<Work> works = new ArrayList<>();
    private final Map<LocalDate, List<Work>> worksByDay = new HashMap<>();
    private final List<RosterViolation> violations = new ArrayList<>();

    /** A shift and who works it. */
    private record Work(Employee person, Shift shift) {

        /** The shift type; shifts without one are of one type of their own, of no name. */
        String type() {
            return shift.type() == null ? "" : shift.type();
        }

        boolean isOf(Set<String> types) {
            return types.isEmpty() || types.contains(type());
        }

        boolean isThere(Instant moment) {
            return shift.span().contains(moment);
        }

        boolean isOnBreak(Instant moment) {
            return shift.breaks().stream().anyMatch(pause -> pause.span().contains(moment));
        }
    }

    /** What a violation says beside what its rule says. */
    private record Said(long measured, long allowed, String unit, String message, String messageZh) {}

    private CrewRuleAudit(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Collection<RosteredPerson> people,
            Collection<Shift> shifts) {
        this.first = first;
        this.last = last;
        this.site = site;
        var known = people.stream()
                .map(RosteredPerson::employee)
                .collect(Collectors.toMap(Employee::number, Function.identity()));
        people.forEach(person -> person.context().forEach(shift -> works.add(new Work(person.employee(), shift))));
        shifts.stream()
                .filter(shift -> known.containsKey(shift.employee()))
                .forEach(shift -> works.add(new Work(known.get(shift.employee()), shift)));
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
            Collection<WorkRule> rules,
            Collection<Shift> shifts) {
        var audit = new CrewRuleAudit(first, last, site, people, shifts);
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

    /** The shifts of a work day. */
    private List<Work> on(LocalDate day) {
        return worksByDay.getOrDefault(day, List.of());
    }

    /** The shifts of a work day by people of the rule's scope. */
    private List<Work> on(LocalDate day, WorkRule rule) {
        return on(day).stream()
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

    private TimeSpan roster() {
        return new TimeSpan(site.startOf(first), site.startOf(last.plusDays(1)));
    }

    private void heads(WorkRule rule, HeadCount count, List<LocalDate> days, TimeSpan span, String when) {
        long heads = days.stream()
                .flatMap(day -> on(day, rule).stream())
                .filter(work -> work.isOf(count.types()))
                .map(work -> work.person().number())
                .distinct()
                .count();
        if (count.min() != null && heads < count.min()) {
            report(
                    rule,
                    "",
                    span,
                    new Said(
                            heads,
                            count.min(),
                            "people",
                            "%s: people who work %s: %d; at least %d are wanted."
                                    .formatted(when, words(count.types()), heads, count.min()),
                            "%s：上%s的有%d人，至少需要%d人。".formatted(when, wordsZh(count.types()), heads, count.min())));
        }
        if (count.max() != null && heads > count.max()) {
            report(
                    rule,
                    "",
                    span,
                    new Said(
                            heads,
                            count.max(),
                            "people",
                            "%s: people who work %s: %d; %d at most may."
                                    .formatted(when, words(count.types()), heads, count.max()),
                            "%s：上%s的有%d人，最多允许%d人。".formatted(when, wordsZh(count.types()), heads, count.max())));
        }
    }

    private void distinctStarts(WorkRule rule, DistinctStarts starts) {
        for (var day : days(rule)) {
            var begun = on(day, rule).stream()
                    .map(work -> work.shift().span().start())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (begun.size() > starts.max()) {
                report(
                        rule,
                        "",
                        site.day(day),
                        new Said(
                                begun.size(),
                                starts.max(),
                                "starts",
                                "%s: shifts start at %d different times (%s); %d at most may."
                                        .formatted(day, begun.size(), clocks(begun, ", "), starts.max()),
                                "%s：班次有%d个不同的开始时间（%s），最多允许%d个。"
                                        .formatted(day, begun.size(), clocks(begun, "、"), starts.max())));
            }
        }
    }

    private String clocks(Collection<Instant> moments, String between) {
        return moments.stream().map(this::clock).collect(Collectors.joining(between));
    }

    private String clock(Instant moment) {
        return site.local(moment).toLocalTime().toString();
    }

    private void eitherOr(WorkRule rule, EitherOr either) {
        for (var day : days(rule)) {
            var used = on(day, rule).stream()
                    .filter(work -> work.isOf(either.types()))
                    .map(Work::type)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (used.size() > 1) {
                report(
                        rule,
                        "",
                        site.day(day),
                        new Said(
                                used.size(),
                                1,
                                "types",
                                "%s: %s are used together; they stand for each other.".formatted(day, words(used)),
                                "%s：同时使用了可互相替代的%s。".formatted(day, wordsZh(used))));
            }
        }
    }

    private void leaderWithTeam(WorkRule rule) {
        for (var day : days(rule)) {
            var led = on(day, rule).stream()
                    .filter(work -> work.person().team() != null)
                    .toList();
            byType(led).forEach((type, all) -> all.stream()
                    .map(work -> work.person().team())
                    .distinct()
                    .filter(team -> on(day).stream()
                            .noneMatch(work -> work.type().equals(type)
                                    && work.person().leader()
                                    && team.equals(work.person().team())))
                    .forEach(team -> report(
                            rule,
                            "",
                            site.day(day),
                            new Said(
                                    0,
                                    1,
                                    "leaders",
                                    "%s: people of the team %s work %s without a leader of theirs."
                                            .formatted(day, team, words(Set.of(type))),
                                    "%s：班组%s有人上%s，但没有该班组的组长。".formatted(day, team, wordsZh(Set.of(type)))))));
        }
    }

    private void together(WorkRule rule) {
        for (var day : days(rule)) {
            var works = on(day, rule);
            var byType = byType(works);
            int most = byType.values().stream().mapToInt(List::size).max().orElse(0);
            if (works.size() > most) {
                report(
                        rule,
                        "",
                        site.day(day),
                        new Said(
                                works.size() - most,
                                0,
                                "people",
                                "%s: people who belong together work %s; %d of them on another type than most."
                                        .formatted(day, words(byType.keySet()), works.size() - most),
                                "%s：应同班的人员分别上%s，其中%d人与多数人不同班。"
                                        .formatted(day, wordsZh(byType.keySet()), works.size() - most)));
            }
        }
    }

    private void apart(WorkRule rule) {
        for (var day : days(rule)) {
            byType(on(day, rule)).forEach((type, all) -> {
                if (all.size() > 1) {
                    var who = all.stream()
                            .map(work -> work.person().number())
                            .sorted()
                            .toList();
                    report(
                            rule,
                            "",
                            site.day(day),
                            new Said(
                                    all.size(),
                                    1,
                                    "people",
                                    "%s: %s must not work the same shift, but all work %s."
                                            .formatted(day, String.join(", ", who), words(Set.of(type))),
                                    "%s：%s不得同班，但都上%s。".formatted(day, String.join("、", who), wordsZh(Set.of(type)))));
                }
            });
        }
    }

    private void accompanied(WorkRule rule, Accompanied accompanied) {
        for (var day : days(rule)) {
            for (var work : on(day, rule)) {
                boolean isAlone = on(day).stream()
                        .filter(other -> other.type().equals(work.type()))
                        .map(other -> other.person().number())
                        .filter(number -> !number.equals(work.person().number()))
                        .noneMatch(accompanied.companions()::contains);
                if (isAlone) {
                    report(
                            rule,
                            work.person().number(),
                            work.shift().span(),
                            new Said(
                                    0,
                                    1,
                                    "companions",
                                    "%s works %s on %s without one of %s."
                                            .formatted(
                                                    work.person().number(),
                                                    words(Set.of(work.type())),
                                                    day,
                                                    String.join(", ", accompanied.companions())),
                                    "%s在%s上%s，没有%s中的任何一人陪同。"
                                            .formatted(
                                                    work.person().number(),
                                                    day,
                                                    wordsZh(Set.of(work.type())),
                                                    String.join("、", accompanied.companions()))));
                }
            }
        }
    }

    private void handover(WorkRule rule, Handover handover) {
        var seen = works.stream()
                .filter(work -> rule.scope().includes(work.person()))
                .toList();
        var overlap = Duration.ofMinutes(handover.minutes());
        var takenOver = new HashMap<Instant, Boolean>();
        for (var work : seen) {
            var end = work.shift().span().end();
            boolean isAsked = work.isOf(handover.from())
                    && rule.scope().includes(work.shift().workDay())
                    && end.isAfter(roster().start())
                    && !end.isAfter(roster().end());
            if (isAsked
                    && !takenOver.computeIfAbsent(end, moment -> seen.stream()
                            .filter(other -> other.isOf(handover.to()))
                            .anyMatch(other -> other.isThere(moment)
                                    && !other.shift().span().start().isAfter(moment.minus(overlap))))) {
                report(
                        rule,
                        work.person().number(),
                        new TimeSpan(end.minus(overlap), end),
                        new Said(
                                0,
                                1,
                                "people",
                                "%s ends at %s on %s, and nobody on %s has been there for %d minutes."
                                        .formatted(
                                                work.person().number(),
                                                clock(end),
                                                site.dayOf(end),
                                                words(handover.to()),
                                                handover.minutes()),
                                "%s于%s %s下班时，没有已到岗%d分钟的%s人员接班。"
                                        .formatted(
                                                work.person().number(),
                                                site.dayOf(end),
                                                clock(end),
                                                handover.minutes(),
                                                wordsZh(handover.to()))));
            }
        }
    }

    private void seats(WorkRule rule, Seats seats) {
        stretches(
                rule,
                work -> rule.scope().includes(work.person()),
                false,
                people -> people > seats.max(),
                (people, span) -> new Said(
                        people,
                        seats.max(),
                        "people",
                        "%s: %d people are there; there are %d seats.".formatted(time(span), people, seats.max()),
                        "%s：在场%d人，座席只有%d个。".formatted(time(span), people, seats.max())));
    }

    private void leadersPresent(WorkRule rule, LeadersPresent leaders) {
        stretches(
                rule,
                work -> work.person().leader() && rule.scope().includes(work.person()),
                true,
                people -> people < leaders.min(),
                (people, span) -> new Said(
                        people,
                        leaders.min(),
                        "leaders",
                        "%s: leaders present: %d; at least %d are wanted.".formatted(time(span), people, leaders.min()),
                        "%s：在场组长%d人，至少需要%d人。".formatted(time(span), people, leaders.min())));
    }

    private String time(TimeSpan span) {
        return "%s %s-%s".formatted(site.dayOf(span.start()), clock(span.start()), clock(span.end()));
    }

    private interface Words {

        Said say(long people, TimeSpan span);
    }

    /** Looks at each day from one moment at which somebody comes or goes to the next, and reports the stretches of equal numbers. */
    private void stretches(
            WorkRule rule, Predicate<Work> counts, boolean breaksCount, Predicate<Long> isBroken, Words words) {
        for (var day : days(rule)) {
            var span = site.day(day);
            var there = works.stream()
                    .filter(counts)
                    .filter(work -> work.shift().span().overlaps(span))
                    .toList();
            var cuts = new TreeSet<>(Set.of(span.start(), span.end()));
            for (var work : there) {
                cut(cuts, span, work.shift().span());
                work.shift().breaks().forEach(pause -> cut(cuts, span, pause.span()));
            }
            Instant begun = span.start();
            long before = people(there, begun, breaksCount);
            for (var moment : cuts.tailSet(begun, false)) {
                long now = moment.equals(span.end()) ? -1 : people(there, moment, breaksCount);
                if (now != before) {
                    if (isBroken.test(before)) {
                        var stretch = new TimeSpan(begun, moment);
                        report(rule, "", stretch, words.say(before, stretch));
                    }
                    begun = moment;
                    before = now;
                }
            }
        }
    }

    private static void cut(TreeSet<Instant> cuts, TimeSpan day, TimeSpan span) {
        for (var moment : List.of(span.start(), span.end())) {
            if (day.contains(moment)) {
                cuts.add(moment);
            }
        }
    }

    private static long people(List<Work> works, Instant moment, boolean breaksCount) {
        return works.stream()
                .filter(work -> work.isThere(moment) && !(breaksCount && work.isOnBreak(moment)))
                .count();
    }

    private static String words(Collection<String> types) {
        return types.isEmpty()
                ? "any shift"
                : Collections.max(types).isEmpty() ? "a shift without a type" : String.join(", ", types);
    }

    private static String wordsZh(Collection<String> types) {
        return types.isEmpty() ? "任何班次" : Collections.max(types).isEmpty() ? "无类型的班次" : String.join("、", types);
    }

    private void report(WorkRule rule, String employee, TimeSpan span, Said said) {
        violations.add(new RosterViolation(
                rule.code(),
                rule.isHard() ? Severity.HARD : Severity.SOFT,
                employee,
                site.offset(span.start()),
                site.offset(span.end()),
                said.measured(),
                said.allowed(),
                said.unit(),
                "agreement",
                "",
                "work rule " + rule.code(),
                said.message(),
                said.messageZh()));
    }
}
