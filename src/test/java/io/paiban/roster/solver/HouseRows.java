package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.week;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRule.Level;
import io.paiban.roster.model.WorkRule.Scope;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import io.paiban.workforce.model.Wish;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's days written as letters: E from 06:00, L from 14:00, N from 22:00, each 8 hours without a break, D from 09:00 for 9 hours of
 * which one is a break, anything else a day off; {@code *} is a day off on leave.
 */
final class HouseRows {

    static final String NUMBER = "p1";

    private static final String LEAVE = "*";

    private final SiteTime site;
    private final LocalDate first;
    private final Set<LocalDate> leave = new HashSet<>();
    private final List<Shift> context = new ArrayList<>();
    private final List<Shift> fixed = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<DayPreference> preferences = new ArrayList<>();
    private final List<CarriedBurden> carried = new ArrayList<>();
    private String days = "";
    private Level level = Level.HARD;
    private long weight = 1;
    private Scope scope = Scope.ALL;
    private @Nullable WorkCalendar calendar;

    private HouseRows(SiteTime site, LocalDate first) {
        this.site = site;
        this.first = first;
    }

    /** Rows that begin on a day. */
    static HouseRows from(SiteTime site, String first) {
        return new HouseRows(site, LocalDate.parse(first));
    }

    /** The days of the roster. */
    HouseRows days(String letters) {
        days = letters;
        return this;
    }

    /** Published days up to the roster; those before are unknown. */
    HouseRows before(String letters) {
        publish(letters, -letters.length());
        return this;
    }

    /** Published days from the roster on. */
    HouseRows after(String letters) {
        publish(letters, days.length());
        return this;
    }

    private void publish(String letters, int from) {
        for (int i = 0; i < letters.length(); i++) {
            var day = first.plusDays(from + i);
            var letter = letters.substring(i, i + 1);
            if (isShift(letter)) {
                context.add(shift(letter, day));
            } else if (letter.equals(LEAVE)) {
                leave.add(day);
            }
        }
    }

    HouseRows level(Level other, long points) {
        level = other;
        weight = points;
        return this;
    }

    HouseRows scope(@Nullable String from, @Nullable String to) {
        scope = new Scope(
                Set.of(),
                Set.of(),
                Set.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
        return this;
    }

    HouseRows calendar(WorkCalendar holidays) {
        calendar = holidays;
        return this;
    }

    HouseRows wish(Wish wish) {
        wishes.add(wish);
        return this;
    }

    HouseRows prefer(DayPreference preference) {
        preferences.add(preference);
        return this;
    }

    HouseRows carried(CarriedBurden burden) {
        carried.add(burden);
        return this;
    }

    /** A shift of the roster that is as it is. */
    HouseRows fixed(Shift shift) {
        fixed.add(shift);
        return this;
    }

    static boolean isShift(String letter) {
        return "EDLN".contains(letter);
    }

    static List<ShiftType> types() {
        return List.of(type("E", 6, 8), type("D", 9, 9), type("L", 14, 8), type("N", 22, 8));
    }

    private static ShiftType type(String code, int start, int hours) {
        return new ShiftType(
                code,
                code,
                LocalTime.of(start, 0),
                Duration.ofHours(hours),
                code.equals("D")
                        ? List.of(new io.paiban.roster.model.BreakWindow(
                                Duration.ofHours(4), Duration.ofHours(4), Duration.ofHours(1), false))
                        : List.of(),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
    }

    Shift shift(String letter, LocalDate day) {
        var type = types().stream()
                .filter(one -> one.code().equals(letter))
                .findFirst()
                .orElseThrow();
        var start = site.at(day, type.start());
        return new Shift(
                UUID.nameUUIDFromBytes((letter + day).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                NUMBER,
                day,
                TimeSpan.of(start, type.length()),
                letter,
                type.breaks().stream()
                        .map(window -> new io.paiban.roster.model.ShiftBreak(
                                TimeSpan.of(start.plus(window.earliest()), window.length()), window.paid()))
                        .toList(),
                false);
    }

    /** Units by which the days break one rule. */
    long units(WorkCondition condition) {
        return units(List.of(rule(condition))).getOrDefault("rule", 0L);
    }

    WorkRule rule(WorkCondition condition) {
        return new WorkRule("rule", level, weight, scope, condition);
    }

    Map<String, Long> units(List<WorkRule> rules) {
        var units = new HashMap<String, Long>();
        var row = row(rules);
        row.get(0)
                .getPerson()
                .house
                .breaches(options(row))
                .forEach(breach -> units.put(breach.rule().code(), breach.units()));
        return units;
    }

    /** What the days cost. */
    RowSummary summary(WorkRule... rules) {
        var row = row(List.of(rules));
        return RowRules.summary(row.get(0).getPerson(), options(row));
    }

    static ShiftOption[] options(List<PersonDay> row) {
        return row.stream().map(PersonDay::getOption).toArray(ShiftOption[]::new);
    }

    /** The days in the planning model. */
    List<PersonDay> row(List<WorkRule> rules) {
        var letters = days;
        var shifts = new ArrayList<Shift>();
        for (int day = 0; day < letters.length(); day++) {
            var letter = letters.substring(day, day + 1);
            if (isShift(letter)) {
                shifts.add(shift(letter, first.plusDays(day)));
            } else if (letter.equals(LEAVE)) {
                leave.add(first.plusDays(day));
            }
        }
        var row = PlanBuilder.build(problem(rules), shifts);
        for (int day = 0; day < letters.length(); day++) {
            var wanted = isShift(letters.substring(day, day + 1)) ? letters.substring(day, day + 1) : null;
            var there = row.get(day).getOption() == null ? null : row.get(day).getOption().type;
            if (!row.get(day).isPinned() && !java.util.Objects.equals(wanted, there)) {
                throw new IllegalStateException("Day %d cannot be %s.".formatted(day, wanted));
            }
        }
        return row;
    }

    RosterProblem problem(List<WorkRule> rules) {
        var grid = week(site, first.toString(), days.length());
        var employee = new Employee(
                NUMBER,
                "Person",
                Role.AGENT,
                new TreeSet<>(),
                null,
                false,
                null,
                BigDecimal.valueOf(40),
                null,
                null,
                List.of());
        var person = new RosteredPerson(
                employee, TermsTimeline.always(CHINA, employee.contractMinutes()), calendar, leave, context);
        return new RosterProblem(
                grid,
                List.of(person),
                types(),
                List.of(flat("general", grid, 1, 0)),
                wishes,
                fixed,
                rules,
                preferences,
                List.of(),
                carried);
    }
}
