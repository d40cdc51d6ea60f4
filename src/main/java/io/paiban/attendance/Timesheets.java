package io.paiban.attendance;

import io.paiban.attendance.model.Punch;
import io.paiban.attendance.model.PunchMatching;
import io.paiban.attendance.model.ScheduledShift;
import io.paiban.attendance.model.Timesheet;
import io.paiban.calendar.Calendars;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.Rosters;
import io.paiban.workforce.EmploymentLaw;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Derives what was worked from punches and published shifts. Nothing derived is stored in this first form: the same input gives the
 * same timesheets whenever they are asked for.
 */
@ApplicationScoped
@Transactional
public class Timesheets {

    /** Longest span asked for at once, in days. */
    private static final int MOST_DAYS = 400;

    private final Hotlines hotlines;
    private final People people;
    private final Rosters rosters;
    private final EmploymentLaw employmentLaw;
    private final Calendars calendars;
    private final Punches punches;
    private final Clock clock;

    Timesheets(
            Hotlines hotlines,
            People people,
            Rosters rosters,
            EmploymentLaw employmentLaw,
            Calendars calendars,
            Punches punches,
            Clock clock) {
        this.hotlines = hotlines;
        this.people = people;
        this.rosters = rosters;
        this.employmentLaw = employmentLaw;
        this.calendars = calendars;
        this.punches = punches;
        this.clock = clock;
    }

    /**
     * Timesheets and punches without a shift.
     *
     * @param timesheets one a published shift, by work day and staff number
     * @param unmatched punches that belong to no shift of these days
     */
    public record Derived(List<Timesheet> timesheets, List<Punch> unmatched) {}

    /**
     * Derives the timesheets of some work days, both inclusive.
     *
     * @param number only this person; null = everybody, which an agent may not ask for
     * @throws RequestFailure with {@code NOT_ALLOWED}, {@code CALENDAR_YEAR_MISSING}, or {@code INVALID_REQUEST}
     */
    public Derived derive(String hotlineCode, @Nullable String number, LocalDate from, LocalDate to, Caller caller) {
        caller.readPerson(number == null ? "" : number);
        var faults = new Faults();
        faults.require(!to.isBefore(from), "to", to, "is before from");
        faults.require(
                to.isBefore(from.plusDays(MOST_DAYS)),
                "to",
                to,
                "must lie within %d days of from".formatted(MOST_DAYS));
        faults.throwIfAny();
        var hotline = hotlines.get(hotlineCode);
        var site = hotline.site();
        // A day's punches may belong to the shift of the day before or after, so those shifts compete for them.
        var byPerson = rosters.listPublishedShifts(hotlineCode, from.minusDays(1), to.plusDays(1)).stream()
                .filter(shift -> number == null || shift.employee().equals(number))
                .map(shift -> new ScheduledShift(shift.id(), shift.employee(), shift.worked()))
                .collect(Collectors.groupingBy(ScheduledShift::employee));
        var punched = punches.list(hotlineCode, site.startOf(from.minusDays(1)), site.startOf(to.plusDays(3))).stream()
                .filter(punch -> number == null || punch.employee().equals(number))
                .collect(Collectors.groupingBy(Punch::employee));
        var timesheets = new ArrayList<Timesheet>();
        var unmatched = new ArrayList<Punch>();
        var terms = employmentLaw.of(hotline, from, to);
        for (var employee : people.list(hotlineCode)) {
            var own = byPerson.getOrDefault(employee.number(), List.of());
            var marks = punched.getOrDefault(employee.number(), List.of());
            if (!own.isEmpty() || !marks.isEmpty()) {
                derive(hotline, terms.get(employee.number()), own, marks, from, to, timesheets, unmatched);
            }
        }
        timesheets.sort(Comparator.comparing(Timesheet::workDay).thenComparing(Timesheet::employee));
        unmatched.sort(Comparator.comparing(Punch::at).thenComparing(Punch::employee));
        return new Derived(timesheets, unmatched);
    }

    private void derive(
            Hotline hotline,
            TermsTimeline terms,
            List<ScheduledShift> own,
            List<Punch> marks,
            LocalDate from,
            LocalDate to,
            List<Timesheet> timesheets,
            List<Punch> unmatched) {
        var site = hotline.site();
        var matching = PunchMatching.match(marks, own, terms.lawOn(from));
        var now = clock.instant();
        for (var shift : own) {
            var day = shift.shift().workDay();
            if (!day.isBefore(from) && !day.isAfter(to)) {
                var law = derivable(terms.lawOn(day));
                timesheets.add(
                        Timesheet.derive(shift, matching.of(shift), law, calendar(hotline, law, day), site, now));
            }
        }
        matching.unmatched().stream()
                .map(PunchMatching.Unmatched::punch)
                .filter(punch -> {
                    var day = site.dayOf(punch.at());
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .forEach(unmatched::add);
    }

    private static LabourLaw derivable(LabourLaw law) {
        if (law.hoursSystem() == HoursSystem.DAILY_AND_WEEKLY_OT) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST,
                    "The rule set (%s) pays overtime in steps by day and week, which timesheets do not derive yet."
                            .formatted(law.name()));
        }
        return law;
    }

    private @Nullable WorkCalendar calendar(Hotline hotline, LabourLaw law, LocalDate day) {
        if (!law.holidayPremium()) {
            return null;
        }
        var calendar = calendars.getCovering(hotline.calendar(), day, day.plusDays(1));
        IntStream.rangeClosed(day.getYear(), day.plusDays(1).getYear())
                .filter(year -> calendar.status(year) == YearStatus.REST_DAYS_ONLY)
                .findFirst()
                .ifPresent(year -> {
                    throw new RequestFailure(
                            ProblemType.CALENDAR_YEAR_MISSING,
                            "The calendar (%s) does not tell which days of %d are statutory holidays, so their pay code is not known."
                                    .formatted(calendar.code(), year));
                });
        return calendar;
    }
}
