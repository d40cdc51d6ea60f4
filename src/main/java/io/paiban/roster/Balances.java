package io.paiban.roster;

import io.paiban.calendar.Calendars;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.BalanceLedger;
import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.EmploymentLaw;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who carried what in published rosters, for the rules that balance. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Balances {

    private static final int MOST_DAYS = 366;

    /** So many days of shifts are read at a time, so that a long ledger of many people stays small in memory. */
    private static final int DAYS_AT_A_TIME = 28;

    private final Hotlines hotlines;
    private final People people;
    private final EmploymentLaw employmentLaw;
    private final Calendars calendars;
    private final WorkRules rules;
    private final RosterSettings settings;
    private final RosterStore store;

    Balances(
            Hotlines hotlines,
            People people,
            EmploymentLaw employmentLaw,
            Calendars calendars,
            WorkRules rules,
            RosterSettings settings,
            RosterStore store) {
        this.hotlines = hotlines;
        this.people = people;
        this.employmentLaw = employmentLaw;
        this.calendars = calendars;
        this.rules = rules;
        this.settings = settings;
        this.store = store;
    }

    /**
     * Everybody's burden and fair share, by rule and staff number.
     *
     * @param from first day, inclusive; required
     * @param to last day, inclusive; required, within 366 days
     * @throws RequestFailure with {@code INVALID_REQUEST}
     */
    public List<BalanceLedger.Entry> ledger(String hotline, @Nullable LocalDate from, @Nullable LocalDate to) {
        var place = hotlines.get(hotline);
        var faults = new Faults();
        faults.present("from", from);
        faults.present("to", to);
        if (from != null && to != null) {
            faults.require(!to.isBefore(from), "to", to, "is before from");
            faults.require(
                    to.isBefore(from.plusDays(MOST_DAYS)), "to", to, "must lie within %d days".formatted(MOST_DAYS));
        }
        faults.throwIfAny();
        return read(place, rules.list(hotline).value(), from, to).entries();
    }

    /**
     * What a roster's people carry over from the published shifts of the days before it.
     *
     * @param everybody the roster's people
     */
    List<CarriedBurden> carried(
            Hotline hotline, Roster roster, List<RosteredPerson> everybody, List<WorkRule> houseRules) {
        var policy = settings.policy(hotline.code());
        var ledger = read(
                hotline,
                houseRules,
                roster.from().minusDays(policy.balanceDays()),
                roster.from().minusDays(1));
        return ledger.carried(everybody, roster.from(), roster.lastDay(), policy.fullTimeMinutes());
    }

    private BalanceLedger read(Hotline hotline, List<WorkRule> houseRules, LocalDate from, LocalDate to) {
        var balancing = houseRules.stream()
                .filter(rule -> rule.condition() instanceof WorkCondition.Balance)
                .toList();
        var ledger = new BalanceLedger(
                balancing,
                balancing.isEmpty() ? List.of() : people(hotline, balancing, from, to),
                from,
                to,
                hotline.site());
        if (ledger.isEmpty()) {
            return ledger;
        }
        var published = store.listPublished(hotline.code(), from, to).stream()
                .map(Roster::id)
                .toList();
        for (var day = from; !day.isAfter(to); day = day.plusDays(DAYS_AT_A_TIME)) {
            var end = day.plusDays(DAYS_AT_A_TIME - 1L);
            store.readShifts(published, day, end.isAfter(to) ? to : end).forEach(ledger::add);
        }
        return ledger;
    }

    private List<RosteredPerson> people(Hotline hotline, List<WorkRule> balancing, LocalDate from, LocalDate to) {
        boolean countsHolidays = balancing.stream().anyMatch(RosterPeople::countsHolidays);
        var calendar = countsHolidays ? calendars.getCovering(hotline.calendar(), from, to) : null;
        var terms = employmentLaw.asFarAsKnown(hotline, from, to);
        var leave = people.listLeave(hotline.code(), from, to).stream().collect(Collectors.groupingBy(Leave::employee));
        var rostered = new ArrayList<RosteredPerson>();
        for (var person : people.list(hotline.code())) {
            var own = terms.get(person.number());
            if (own != null) {
                var days = RosterPeople.days(leave.getOrDefault(person.number(), List.of()), from, to);
                rostered.add(new RosteredPerson(person, own, calendar, days, List.of()));
            }
        }
        return rostered;
    }
}
