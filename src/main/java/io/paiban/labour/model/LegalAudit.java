package io.paiban.labour.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one person's shifts against the law and says in words what is broken.
 *
 * <p>Every rule is one method that can be read beside the law: slow and plain on purpose. Reported is only what a shift of a
 * judged work day takes part in. Shifts around the judged days count as they are known; days of which nothing is known count
 * as rest.
 */
public final class LegalAudit {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final WorkRecord person;
    private final SiteTime site;
    private final LabourLaw law;
    private final List<WorkedShift> shifts;
    private final List<Violation> violations = new ArrayList<>();

    private LegalAudit(WorkRecord person) {
        this.person = person;
        this.site = person.site();
        this.law = person.law();
        this.shifts =
                person.shifts().stream().sorted(comparing(WorkedShift::span)).toList();
    }

    /** All breaches in which a judged shift takes part, in the order of time and, at the same moment, of the rules. */
    public static List<Violation> of(WorkRecord record) {
        var audit = new LegalAudit(record);
        LabourLaw law = record.law();
        audit.oneShiftADay();
        whereLimited(law.dailyRest(), audit::dailyRest);
        whereLimited(law.weeklyRest(), audit::weeklyRest);
        whereLimited(law.weeklyHours(), audit::weeklyHours);
        whereLimited(law.consecutiveDays(), audit::consecutiveDays);
        whereLimited(law.consecutiveNights(), audit::consecutiveNights);
        whereLimited(law.maxShift(), audit::maxShift);
        audit.noNight();
        audit.noOvertime();
        return audit.violations.stream()
                .sorted(comparing(Violation::from).thenComparing(Violation::rule))
                .toList();
    }

    private static void whereLimited(@Nullable Limit limit, Consumer<Limit> rule) {
        if (limit != null) {
            rule.accept(limit);
        }
    }

    /** A work day has one shift at most. */
    private void oneShiftADay() {
        judgedShifts()
                .collect(groupingBy(WorkedShift::workDay, TreeMap::new, toList()))
                .forEach((day, sameDay) -> {
                    if (sameDay.size() > 1) {
                        Instant from = sameDay.get(0).span().start();
                        Instant to = sameDay.stream()
                                .map(shift -> shift.span().end())
                                .max(Instant::compareTo)
                                .orElseThrow();
                        String message =
                                "%s has %d shifts on %s; %d is allowed.".formatted(name(), sameDay.size(), day, 1);
                        report(LegalRule.ONE_SHIFT_A_DAY, hard(1), new TimeSpan(from, to), sameDay.size(), message);
                    }
                });
    }

    /** From the end of a shift to the start of the next, the rest is long enough; it is negative where they overlap. */
    private void dailyRest(Limit limit) {
        for (int next = 1; next < shifts.size(); next++) {
            WorkedShift earlier = shifts.get(next - 1);
            WorkedShift later = shifts.get(next);
            if (Rest.shortfall(earlier.span(), later.span(), limit.value()) > 0
                    && (isJudged(earlier) || isJudged(later))) {
                shortRest(earlier.span(), later.span(), limit);
            }
        }
    }

    private void shortRest(TimeSpan earlier, TimeSpan later, Limit limit) {
        long rest = Rest.between(earlier, later);
        boolean overlap = rest < 0;
        Instant from = overlap ? later.start() : earlier.end();
        Instant to = overlap ? earlier.end() : later.start();
        String message = "%s %s from %s to %s; between two shifts %s of rest are required."
                .formatted(
                        name(),
                        overlap ? "has shifts that overlap by " + hours(-rest) : "rests " + hours(rest),
                        local(from),
                        local(to),
                        hours(limit.value()));
        report(LegalRule.DAILY_REST, limit, from, to, rest, message);
    }

    /** Every week with a judged shift has an uninterrupted rest that is long enough and lies inside the week. */
    private void weeklyRest(Limit limit) {
        List<TimeSpan> work = shifts.stream().map(WorkedShift::span).toList();
        for (LocalDate firstDay : judgedWeeks()) {
            TimeSpan week = week(firstDay);
            long longest = Rest.longestRest(work, week);
            if (longest < limit.value()) {
                String message = "%s rests at most %s at a stretch %s; %s are required."
                        .formatted(name(), hours(longest), inWeek(week), hours(limit.value()));
                report(LegalRule.WEEKLY_REST, limit, week, longest, message);
            }
        }
    }

    /** The shifts whose work days are in one week do not have too many working minutes. */
    private void weeklyHours(Limit limit) {
        for (LocalDate firstDay : judgedWeeks()) {
            tooManyHours(LegalRule.WEEKLY_HOURS, limit, firstDay, "are allowed");
        }
    }

    /** Whoever is protected from overtime on a judged work day of a week works the contract's hours in it and no more. */
    private void noOvertime() {
        for (LocalDate firstDay : judgedWeeks()) {
            boolean isProtected = judgedShifts()
                    .filter(shift -> weekOf(shift).equals(firstDay))
                    .anyMatch(shift -> person.isProtected(Protection.Kind.NO_OVERTIME, shift.workDay()));
            if (isProtected) {
                String why = "are the contract's, and overtime is not allowed";
                tooManyHours(LegalRule.NO_OVERTIME, hard(person.contractWeekMinutes()), firstDay, why);
            }
        }
    }

    private void tooManyHours(LegalRule rule, Limit limit, LocalDate firstDay, String why) {
        long worked = shifts.stream()
                .filter(shift -> weekOf(shift).equals(firstDay))
                .mapToLong(WorkedShift::workingMinutes)
                .sum();
        if (worked > limit.value()) {
            TimeSpan week = week(firstDay);
            String message =
                    "%s works %s %s; %s %s.".formatted(name(), hours(worked), inWeek(week), hours(limit.value()), why);
            report(rule, limit, week, worked, message);
        }
    }

    /** There are not too many days in a row that have a shift. */
    private void consecutiveDays(Limit limit) {
        SortedSet<LocalDate> days = shifts.stream().map(WorkedShift::workDay).collect(toCollection(TreeSet::new));
        tooManyInARow(LegalRule.CONSECUTIVE_DAYS, limit, days, "works");
    }

    /** There are not too many days in a row whose shift is a night shift. */
    private void consecutiveNights(Limit limit) {
        SortedSet<LocalDate> nights = shifts.stream()
                .filter(shift -> NightWork.isNightShift(shift, law, site))
                .map(WorkedShift::workDay)
                .collect(toCollection(TreeSet::new));
        tooManyInARow(LegalRule.CONSECUTIVE_NIGHTS, limit, nights, "works night shifts");
    }

    private void tooManyInARow(LegalRule rule, Limit limit, SortedSet<LocalDate> days, String does) {
        for (List<LocalDate> run : runs(days)) {
            if (run.size() > limit.value() && run.stream().anyMatch(person::isJudged)) {
                String message = "%s %s on %d days in a row from %s to %s; %d are allowed."
                        .formatted(name(), does, run.size(), run.get(0), run.get(run.size() - 1), limit.value());
                report(rule, limit, site.days(run.get(0), run.size()), run.size(), message);
            }
        }
    }

    private static List<List<LocalDate>> runs(SortedSet<LocalDate> days) {
        var runs = new ArrayList<List<LocalDate>>();
        for (LocalDate day : days) {
            if (!days.contains(day.minusDays(1))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
        }
        return runs;
    }

    /** No shift is too long from start to end, its breaks included. */
    private void maxShift(Limit limit) {
        judgedShifts().filter(shift -> shift.span().minutes() > limit.value()).forEach(shift -> {
            long length = shift.span().minutes();
            String message =
                    "%s lasts %s; %s are allowed.".formatted(shiftOf(shift), hours(length), hours(limit.value()));
            report(LegalRule.MAX_SHIFT, limit, shift.span(), length, message);
        });
    }

    /** Whoever is protected from night work on a work day has none in the shifts of that day. */
    private void noNight() {
        judgedShifts()
                .filter(shift -> person.isProtected(Protection.Kind.NO_NIGHT, shift.workDay()))
                .forEach(shift -> {
                    long night = NightWork.minutes(shift, law, site);
                    if (night > 0) {
                        String message = "%s has %s of night work; %s are allowed for this person."
                                .formatted(shiftOf(shift), hours(night), hours(0));
                        report(LegalRule.NO_NIGHT, hard(0), shift.span(), night, message);
                    }
                });
    }

    private Stream<WorkedShift> judgedShifts() {
        return shifts.stream().filter(this::isJudged);
    }

    private boolean isJudged(WorkedShift shift) {
        return person.isJudged(shift.workDay());
    }

    /** First days of the weeks in which there is a judged shift. */
    private SortedSet<LocalDate> judgedWeeks() {
        return judgedShifts().map(this::weekOf).collect(toCollection(TreeSet::new));
    }

    private LocalDate weekOf(WorkedShift shift) {
        return WorkWeek.firstDay(shift.workDay(), law.weekStart());
    }

    private TimeSpan week(LocalDate firstDay) {
        return WorkWeek.of(firstDay, law.weekStart(), site);
    }

    private static Limit hard(long value) {
        return new Limit(value, Severity.HARD);
    }

    private void report(LegalRule rule, Limit limit, TimeSpan when, long measured, String message) {
        report(rule, limit, when.start(), when.end(), measured, message);
    }

    private void report(LegalRule rule, Limit limit, Instant from, Instant to, long measured, String message) {
        violations.add(new Violation(
                rule,
                limit.severity(),
                name(),
                from,
                to,
                measured,
                limit.value(),
                rule.unit(),
                law.id() + "/" + law.version(),
                rule.sourceIn(law),
                message));
    }

    private String name() {
        return person.employee();
    }

    private String shiftOf(WorkedShift shift) {
        TimeSpan span = shift.span();
        return "The shift of %s from %s to %s".formatted(name(), local(span.start()), local(span.end()));
    }

    private String inWeek(TimeSpan week) {
        return "in the week from %s to %s".formatted(local(week.start()), local(week.end()));
    }

    private String local(Instant moment) {
        return site.local(moment).format(MINUTE);
    }

    private static String hours(long minutes) {
        return "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
