package io.paiban.roster.rule;

import io.paiban.labour.model.Severity;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.DaysOffTogether;
import io.paiban.roster.model.WorkCondition.Following;
import io.paiban.roster.model.WorkCondition.Forbidden;
import io.paiban.roster.model.WorkCondition.RestBetween;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.StartShift;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.model.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds each person's row of days against the rules of the house that are about one person, and against days that must be so. Knows no
 * solver and trusts nobody's word.
 *
 * <p>Of each finding {@code measured} and {@code allowed} lie as far apart as the condition's unit says. A balance is never broken, so
 * nothing is told of it; nor of days that are only preferred.
 */
public final class WorkRuleAudit {

    private static final String AGREEMENT = "agreement";

    private final RuledRow.Horizon horizon;
    private final Agreement agreement;
    private final List<RosterViolation> violations = new ArrayList<>();

    private WorkRuleAudit(RuledRow.Horizon horizon, Agreement agreement) {
        this.horizon = horizon;
        this.agreement = agreement;
    }

    /**
     * Audits shifts.
     *
     * @param first first day of the roster, inclusive
     * @param last last day, inclusive
     * @param site the hotline's clock
     * @param agreement what is agreed beside the law
     * @param people everybody to be judged, also who has no shift, with law, leave and context
     * @param shifts the roster's shifts; those of others than these people, and outside the roster's days, are left out
     * @return every broken rule, hard ones first, then by person, time and rule
     */
    public static List<RosterViolation> of(
            LocalDate first,
            LocalDate last,
            SiteTime site,
            Agreement agreement,
            Collection<RosteredPerson> people,
            Collection<Shift> shifts) {
        var audit = new WorkRuleAudit(new RuledRow.Horizon(first, last, site), agreement);
        people.forEach(person -> audit.person(person, shifts));
        audit.violations.sort(Comparator.comparing(RosterViolation::severity)
                .thenComparing(RosterViolation::employee)
                .thenComparing(RosterViolation::from)
                .thenComparing(RosterViolation::rule));
        return List.copyOf(audit.violations);
    }

    private boolean isOfRoster(LocalDate day) {
        return !day.isBefore(horizon.first()) && !day.isAfter(horizon.last());
    }

    private void person(RosteredPerson person, Collection<Shift> shifts) {
        var number = person.employee().number();
        var own = new ArrayList<Shift>();
        person.context().stream().filter(shift -> !isOfRoster(shift.workDay())).forEach(own::add);
        shifts.stream()
                .filter(shift -> shift.employee().equals(number) && isOfRoster(shift.workDay()))
                .forEach(own::add);
        var wishedOff = wishedOff(number);
        for (var rule : agreement.rules()) {
            if (rule.scope().includes(person.employee())) {
                var row = new RuledRow(person, horizon, own, wishedOff, rule.scope());
                findings(row, rule.condition()).forEach(finding -> add(rule, number, finding));
            }
        }
        agreement.preferences().stream()
                .filter(preference ->
                        preference.hard() && preference.employee().equals(number) && isOfRoster(preference.day()))
                .forEach(preference -> preference(preference, own));
    }

    private Set<LocalDate> wishedOff(String number) {
        var days = new HashSet<LocalDate>();
        agreement.wishes().stream()
                .filter(wish -> wish.off() && wish.employee().equals(number))
                .map(Wish::workDay)
                .forEach(days::add);
        agreement.preferences().stream()
                .filter(preference ->
                        preference.asksForTheDayOff() && preference.employee().equals(number))
                .map(DayPreference::day)
                .forEach(days::add);
        return days;
    }

    private static List<Finding> findings(RuledRow row, WorkCondition condition) {
        if (condition instanceof Amount amount) {
            return AmountCheck.of(row, amount);
        } else if (condition instanceof Run run) {
            return RunCheck.of(row, run);
        } else if (condition instanceof DaysOffTogether together) {
            return RunCheck.of(row, together);
        } else if (condition instanceof Forbidden forbidden) {
            return OrderCheck.of(row, forbidden);
        } else if (condition instanceof Following following) {
            return OrderCheck.of(row, following);
        } else if (condition instanceof RestBetween rest) {
            return PairCheck.of(row, rest);
        } else if (condition instanceof StartShift start) {
            return PairCheck.of(row, start);
        }
        return List.of();
    }

    private void add(WorkRule rule, String number, Finding finding) {
        violations.add(new RosterViolation(
                rule.code(),
                rule.isHard() ? Severity.HARD : Severity.SOFT,
                number,
                horizon.site().offset(finding.from()),
                horizon.site().offset(finding.to()),
                finding.measured(),
                finding.allowed(),
                finding.unit(),
                AGREEMENT,
                "",
                "work rule " + rule.code(),
                "%s %s (rule %s).".formatted(number, finding.text(), rule.code()),
                "%s%s（规则%s）。".formatted(number, finding.textZh(), rule.code())));
    }

    private void preference(DayPreference preference, List<Shift> own) {
        var ofDay = own.stream()
                .filter(shift -> shift.workDay().equals(preference.day()))
                .toList();
        boolean isGranted = ofDay.isEmpty()
                ? preference.isGranted(null, null)
                : ofDay.stream().allMatch(shift -> preference.isGranted(shift.type(), shift.span()));
        if (!isGranted) {
            var site = horizon.site();
            var rule = preference.reason().name().toLowerCase(Locale.ROOT);
            violations.add(new RosterViolation(
                    rule,
                    Severity.HARD,
                    preference.employee(),
                    site.offset(site.startOf(preference.day())),
                    site.offset(site.startOf(preference.day().plusDays(1))),
                    1,
                    0,
                    "day",
                    AGREEMENT,
                    "",
                    rule,
                    "%s must have %s on %s.".formatted(preference.employee(), wanted(preference), preference.day()),
                    "%s在%s必须%s。".formatted(preference.employee(), preference.day(), wantedZh(preference))));
        }
    }

    private String wanted(DayPreference preference) {
        var types = Words.of(preference.types());
        return switch (preference.want()) {
            case OFF -> "no shift";
            case NOT -> "no shift%s%s".formatted(types, time(preference, " between %s and %s"));
            case ONLY -> "no shift but one%s%s".formatted(types, time(preference, " between %s and %s"));
            case SHIFT -> "a shift%s%s".formatted(types, time(preference, " from %s to %s"));
        };
    }

    private String wantedZh(DayPreference preference) {
        var types = Words.zhOf(preference.types());
        return switch (preference.want()) {
            case OFF -> "休息";
            case NOT -> "%s不上班%s".formatted(time(preference, "%s至%s"), types);
            case ONLY -> "仅%s上班%s".formatted(time(preference, "在%s至%s内"), types);
            case SHIFT -> "%s上班%s".formatted(time(preference, "%s至%s"), types);
        };
    }

    private String time(DayPreference preference, String words) {
        var span = preference.span();
        return span == null
                ? ""
                : words.formatted(
                        horizon.site().local(span.start()), horizon.site().local(span.end()));
    }
}
