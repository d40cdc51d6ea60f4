package io.paiban.roster.model;

import io.paiban.labour.model.NightWork;
import io.paiban.roster.model.WorkCondition.Balance;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.shared.time.SiteTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who carried what on some days, against what would have been fair: for each rule that balances, the burdens of its people from published
 * shifts.
 *
 * <p>A fair share is the burden of all people of the rule, divided by what each could carry: the minutes of the contract on the days on which
 * the person was employed, not on approved leave, and within the rule's days. Who works half as much, or was there half of the time, has half
 * the share.
 */
public final class BalanceLedger {

    /** What can be balanced: it adds up over shifts, and each person has some. */
    public static final Set<Measure> MEASURES = EnumSet.of(
            Measure.WORKING_MINUTES,
            Measure.PRESENCE_MINUTES,
            Measure.SHIFTS,
            Measure.NIGHT_SHIFTS,
            Measure.HOLIDAY_SHIFTS,
            Measure.WEEKEND_SHIFTS,
            Measure.WEEKEND_MINUTES,
            Measure.WEEKENDS);

    private static final int THOUSAND = 1000;

    private final LocalDate first;
    private final LocalDate last;
    private final SiteTime site;
    private final List<Account> accounts = new ArrayList<>();

    /**
     * One person's line.
     *
     * @param rule code of the rule that balances
     * @param measure what is counted
     * @param employee staff number
     * @param burden what the person carried, in the measure's unit
     * @param fairShare what would have been fair, to a thousandth
     * @param difference burden beyond the fair share, negative where below, to a thousandth
     */
    public record Entry(
            String rule, Measure measure, String employee, long burden, BigDecimal fairShare, BigDecimal difference) {}

    private static final class Account {

        private final WorkRule rule;
        private final Balance balance;
        private final TreeMap<String, Person> people = new TreeMap<>();

        Account(WorkRule rule) {
            this.rule = rule;
            this.balance = (Balance) rule.condition();
        }

        long fairThousandths(Person person) {
            long burden = people.values().stream().mapToLong(one -> one.burden).sum();
            long capacity =
                    people.values().stream().mapToLong(one -> one.capacity).sum();
            return capacity == 0
                    ? person.burden * THOUSAND
                    : rounded(Math.multiplyExact(burden * THOUSAND, person.capacity), capacity);
        }
    }

    private static final class Person {

        private final RosteredPerson rostered;
        private final long capacity;
        private final Set<LocalDate> weekends = new HashSet<>();
        private long burden;

        Person(RosteredPerson rostered, long capacity) {
            this.rostered = rostered;
            this.capacity = capacity;
        }
    }

    /**
     * Opens a ledger in which nobody has carried anything.
     *
     * @param rules rules of the house; only those that balance have a part in it
     * @param people everybody, with law, calendar and leave of these days; their context is not looked at
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public BalanceLedger(
            List<WorkRule> rules, Collection<RosteredPerson> people, LocalDate first, LocalDate last, SiteTime site) {
        this.first = first;
        this.last = last;
        this.site = site;
        for (var rule : rules) {
            if (rule.condition() instanceof Balance) {
                var account = new Account(rule);
                for (var person : people) {
                    if (rule.scope().includes(person.employee())) {
                        account.people.put(
                                person.employee().number(), new Person(person, capacity(rule, person, first, last)));
                    }
                }
                accounts.add(account);
            }
        }
    }

    /** Whether anybody is balanced at all. */
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Enters a shift; one of other days, or of nobody of a rule's people, changes nothing. */
    public void add(Shift shift) {
        var day = shift.workDay();
        if (day.isBefore(first) || day.isAfter(last)) {
            return;
        }
        for (var account : accounts) {
            var person = account.people.get(shift.employee());
            var types = account.balance.types();
            if (person != null
                    && account.rule.scope().includes(day)
                    && (types.isEmpty() || shift.type() != null && types.contains(shift.type()))) {
                person.burden += burden(account.balance.measure(), shift, person);
            }
        }
    }

    /** Everybody's lines by rule and staff number. */
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var account : accounts) {
            account.people.forEach((number, person) -> {
                long fair = account.fairThousandths(person);
                entries.add(new Entry(
                        account.rule.code(),
                        account.balance.measure(),
                        number,
                        person.burden,
                        BigDecimal.valueOf(fair, 3),
                        BigDecimal.valueOf(person.burden * THOUSAND - fair, 3)));
            });
        }
        return entries;
    }

    /**
     * What people carry over into a roster.
     *
     * @param people the roster's people, with leave and contract of its days
     * @param from first day of the roster
     * @param to last day, inclusive
     * @param fullTimeMinutes minutes a week of a full-time contract
     */
    public List<CarriedBurden> carried(
            Collection<RosteredPerson> people, LocalDate from, LocalDate to, int fullTimeMinutes) {
        var carried = new ArrayList<CarriedBurden>();
        for (var account : accounts) {
            for (var rostered : people) {
                var person = account.people.get(rostered.employee().number());
                if (person != null) {
                    long days = to.toEpochDay() - from.toEpochDay() + 1;
                    long share = rounded(capacity(account.rule, rostered, from, to) * THOUSAND, fullTimeMinutes * days);
                    long beyond = person.burden * THOUSAND - account.fairThousandths(person);
                    carried.add(new CarriedBurden(
                            account.rule.code(),
                            rostered.employee().number(),
                            Math.toIntExact(rounded(beyond, THOUSAND)),
                            Math.toIntExact(Math.max(1, share))));
                }
            }
        }
        return carried;
    }

    /** Contract minutes a week, summed over the days on which the person can carry. */
    private static long capacity(WorkRule rule, RosteredPerson person, LocalDate from, LocalDate to) {
        long capacity = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (person.isAvailable(day) && rule.scope().includes(day)) {
                capacity += person.terms().on(day).contractWeekMinutes();
            }
        }
        return capacity;
    }

    private long burden(Measure measure, Shift shift, Person person) {
        var day = shift.workDay();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return switch (measure) {
            case WORKING_MINUTES -> shift.worked().workingMinutes();
            case PRESENCE_MINUTES -> shift.span().minutes();
            case SHIFTS -> 1;
            case NIGHT_SHIFTS ->
                NightWork.isNightShift(shift.worked(), person.rostered.terms().lawOn(day), site) ? 1 : 0;
            case HOLIDAY_SHIFTS -> isHoliday(day, person) ? 1 : 0;
            case WEEKEND_SHIFTS -> weekend ? 1 : 0;
            case WEEKEND_MINUTES -> weekend ? shift.worked().workingMinutes() : 0;
            case WEEKENDS ->
                weekend && person.weekends.add(day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day) ? 1 : 0;
            case DAYS_OFF, TYPES, START_SPREAD, USE ->
                throw new IllegalArgumentException("The measure (%s) cannot be balanced.".formatted(measure));
        };
    }

    private static boolean isHoliday(LocalDate day, Person person) {
        var calendar = person.rostered.calendar();
        return calendar != null && calendar.knows(day) && calendar.isStatutoryHoliday(day);
    }

    /** Halves away from zero. */
    private static long rounded(long value, long divisor) {
        long half = value < 0 ? -divisor / 2 : divisor / 2;
        return (value + half) / divisor;
    }
}
