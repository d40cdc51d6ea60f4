package io.paiban.roster;

import io.paiban.calendar.Calendars;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.model.CyclePart;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleReach;
import io.paiban.roster.store.RosterStore;
import io.paiban.roster.store.WorkRuleStore;
import io.paiban.workforce.EmploymentLaw;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a roster must know of its people: law over time, leave, holidays, and the work around it as far as the law looks. */
@ApplicationScoped
class RosterPeople {

    /** How far rules on rest and runs look over a roster's edges. */
    private static final int NEAR_DAYS = 14;

    /** A night shift of the last day and its late punches lie within these days after it. */
    private static final int DAYS_OF_PUNCHES = 2;

    private static final List<LegalRule> AVERAGES =
            List.of(LegalRule.AVERAGE_HOURS, LegalRule.DAILY_AVERAGE, LegalRule.NIGHT_AVERAGE);

    private final People people;
    private final EmploymentLaw employmentLaw;
    private final Calendars calendars;
    private final RosterStore store;
    private final Instance<WorkedHistory> history;
    private final WorkRuleStore rules;

    RosterPeople(
            People people,
            EmploymentLaw employmentLaw,
            Calendars calendars,
            RosterStore store,
            Instance<WorkedHistory> history,
            WorkRuleStore rules) {
        this.people = people;
        this.employmentLaw = employmentLaw;
        this.calendars = calendars;
        this.store = store;
        this.history = history;
        this.rules = rules;
    }

    List<RosteredPerson> of(Hotline hotline, Roster roster) {
        var terms = employmentLaw.of(hotline, roster.from(), roster.lastDay());
        var laws = laws(terms.values(), roster);
        var houseRules = rules.list(hotline.code()).value();
        int reach = houseRules.stream()
                .mapToInt(rule -> WorkRuleReach.days(rule.condition()))
                .max()
                .orElse(0);
        var first =
                earlier(lookBack(laws, terms.values(), roster), roster.from().minusDays(reach));
        var last =
                later(lookAhead(laws, terms.values(), roster), roster.lastDay().plusDays(reach));
        var leave =
                people.listLeave(hotline.code(), first, last).stream().collect(Collectors.groupingBy(Leave::employee));
        var around = context(hotline, roster, first, last);
        boolean asksForHolidays = houseRules.stream().anyMatch(RosterPeople::countsHolidays)
                || laws.stream().anyMatch(law -> law.holidayPremium() || law.cycle() != null);
        var calendar = asksForHolidays ? calendar(hotline, terms.values(), roster, around) : null;
        var teams = people.terms(hotline.code());
        var context = around.stream().collect(Collectors.groupingBy(Shift::employee));
        return people.list(hotline.code()).stream()
                .map(employee -> new RosteredPerson(
                        employee.inTeam(
                                teams.get(employee.number()).on(roster.from()).team()),
                        terms.get(employee.number()),
                        calendar,
                        days(leave.getOrDefault(employee.number(), List.of()), first, last),
                        context.getOrDefault(employee.number(), List.of())))
                .toList();
    }

    /** The laws that somebody works under on a day of the roster. */
    static Set<LabourLaw> laws(Collection<TermsTimeline> terms, Roster roster) {
        var laws = new HashSet<LabourLaw>();
        for (var timeline : terms) {
            for (var one : timeline.list()) {
                if (!one.from().isAfter(roster.lastDay())
                        && (one.to() == null || !one.to().isBefore(roster.from()))) {
                    laws.add(one.law());
                }
            }
        }
        return laws;
    }

    private static LocalDate lookBack(Set<LabourLaw> laws, Collection<TermsTimeline> terms, Roster roster) {
        var days = new TreeSet<LocalDate>();
        days.add(roster.from().minusDays(NEAR_DAYS));
        for (var law : laws) {
            days.add(roster.from().minusDays(2L * law.weeklyRestDays()));
            if (!law.limits(LegalRule.MONTHLY_OVERTIME).isEmpty()) {
                days.add(roster.from().withDayOfMonth(1));
            }
            if (!law.limits(LegalRule.FREE_SUNDAYS).isEmpty()) {
                days.add(roster.from().withDayOfYear(1));
            }
            for (var rule : AVERAGES) {
                if (!law.limits(rule).isEmpty()) {
                    days.add(roster.from().minusWeeks(law.averageWeeks(rule)));
                }
            }
        }
        cycles(terms, roster).forEach(part -> days.add(part.first()));
        // The shift of the evening before may reach into the first of these days.
        return days.first().minusDays(1);
    }

    private static LocalDate lookAhead(Set<LabourLaw> laws, Collection<TermsTimeline> terms, Roster roster) {
        var days = new TreeSet<LocalDate>();
        days.add(roster.lastDay().plusDays(NEAR_DAYS));
        for (var law : laws) {
            days.add(roster.lastDay().plusDays(2L * law.weeklyRestDays()));
            if (!law.limits(LegalRule.MONTHLY_OVERTIME).isEmpty()) {
                days.add(roster.lastDay()
                        .plusDays(1)
                        .plusMonths(1)
                        .withDayOfMonth(1)
                        .minusDays(1));
            }
            if (!law.limits(LegalRule.FREE_SUNDAYS).isEmpty()) {
                days.add(LocalDate.of(roster.lastDay().getYear(), 12, 31));
            }
        }
        cycles(terms, roster).forEach(part -> days.add(part.last()));
        return days.last();
    }

    /** First day that the roster's cycles, or the roster itself, reach back to. */
    static LocalDate firstOfCycles(Collection<TermsTimeline> terms, Roster roster) {
        return cycles(terms, roster).stream()
                .map(CyclePart::first)
                .filter(day -> day.isBefore(roster.from()))
                .min(Comparator.naturalOrder())
                .orElse(roster.from());
    }

    /** Last day that they reach, or the day after the roster, into which its last night reaches. */
    static LocalDate lastOfCycles(Collection<TermsTimeline> terms, Roster roster) {
        var after = roster.lastDay().plusDays(1);
        return cycles(terms, roster).stream()
                .map(CyclePart::last)
                .filter(day -> day.isAfter(after))
                .max(Comparator.naturalOrder())
                .orElse(after);
    }

    private static Set<CyclePart> cycles(Collection<TermsTimeline> terms, Roster roster) {
        var parts = new HashSet<CyclePart>();
        for (var timeline : terms) {
            if (timeline.laws().stream().anyMatch(law -> law.hoursSystem() == HoursSystem.COMPREHENSIVE)) {
                Stream.of(roster.from(), roster.lastDay(), roster.lastDay().plusDays(1))
                        .map(day -> CyclePart.around(day, timeline))
                        .filter(part -> part != null)
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private List<Shift> context(Hotline hotline, Roster roster, LocalDate first, LocalDate last) {
        var published = store.listPublished(roster.hotline(), first, last).stream()
                .map(Roster::id)
                .toList();
        var dayBefore = roster.from().minusDays(1);
        var before = store.listShifts(published, first, dayBefore.plusDays(DAYS_OF_PUNCHES));
        for (var known : history) {
            before = known.asWorked(hotline.code(), before, first, dayBefore);
        }
        return Stream.concat(
                        before.stream()
                                .filter(shift -> !shift.workDay().isBefore(first)
                                        && !shift.workDay().isAfter(dayBefore)),
                        store.listShifts(published, roster.lastDay().plusDays(1), last).stream())
                .toList();
    }

    /** Whether a rule of the house asks which days are holidays. */
    static boolean countsHolidays(WorkRule rule) {
        return rule.condition() instanceof WorkCondition.Amount amount && amount.measure() == Measure.HOLIDAY_SHIFTS
                || rule.condition() instanceof WorkCondition.Balance balance
                        && balance.measure() == Measure.HOLIDAY_SHIFTS;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The holidays; a year that is needed and missing is an error. */
    private WorkCalendar calendar(Hotline hotline, Collection<TermsTimeline> terms, Roster roster, List<Shift> around) {
        var first = firstOfCycles(terms, roster);
        var last = lastOfCycles(terms, roster);
        for (var shift : around) {
            first = shift.workDay().isBefore(first) ? shift.workDay() : first;
            last = shift.workDay().isAfter(last) ? shift.workDay().plusDays(1) : last;
        }
        return calendars.getCovering(hotline.calendar(), first, last);
    }

    /** The days of approved leave between two days, both inclusive. */
    static Set<LocalDate> days(List<Leave> leave, LocalDate first, LocalDate last) {
        var days = new HashSet<LocalDate>();
        for (var one : leave) {
            for (var day = one.from().isBefore(first) ? first : one.from();
                    !day.isAfter(last) && !day.isAfter(one.to());
                    day = day.plusDays(1)) {
                if (one.isApprovedOn(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
