package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.week;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalTerms;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Rosters that break the law in every way: all rule sets and variants of them so strict that something is always broken, laws and contracts
 * that change in the middle, holidays, leave, protections, shifts agreed as overtime, and work around the horizon.
 */
public final class RandomRosters {

    /** Among these Mondays are both weeks in which the clocks of Paris change, month ends, the new year, and holidays. */
    private static final List<String> MONDAYS =
            List.of("2026-03-23", "2026-09-21", "2026-10-19", "2026-11-30", "2026-12-28");

    private static final List<LabourLaw> LAWS = RuleSets.builtIn().list();

    private final Random random;

    public RandomRosters(Random random) {
        this.random = random;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A problem of up to three people and sixteen days. */
    public RosterProblem problem() {
        return problem(16);
    }

    /** A problem of 1 to so many days. */
    RosterProblem problem(int mostDays) {
        var site = random.nextBoolean() ? SHANGHAI : PARIS;
        int days = 1 + random.nextInt(mostDays);
        var first = LocalDate.parse(any(MONDAYS)).plusDays(random.nextInt(7));
        var grid = week(site, first.toString(), days);
        var people = new ArrayList<RosteredPerson>();
        var fixed = new ArrayList<Shift>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var person = person("p" + i, site, first, days);
            people.add(person);
            for (int day = 0; day < days; day++) {
                if (oneIn(9)) {
                    fixed.add(shift(site, "p" + i, first.plusDays(day)));
                }
            }
        }
        return new RosterProblem(grid, people, types(), List.of(flat("general", grid, 1, 0)), List.of(), fixed);
    }

    private RosteredPerson person(String number, SiteTime site, LocalDate first, int days) {
        var employee = new Employee(
                number,
                number,
                Role.AGENT,
                new TreeSet<>(),
                null,
                false,
                null,
                BigDecimal.valueOf(20 + random.nextInt(25)),
                null,
                null,
                restrictions(first));
        var leave = new HashSet<LocalDate>();
        for (int day = -40; day < days; day++) {
            if (oneIn(15)) {
                leave.add(first.plusDays(day));
            }
        }
        return new RosteredPerson(
                employee, terms(employee, first, days), calendar(), leave, context(site, number, first, days));
    }

    private List<Restriction> restrictions(LocalDate first) {
        var restrictions = new ArrayList<Restriction>();
        for (var kind : List.of(Restriction.Kind.NO_NIGHT, Restriction.Kind.NO_OVERTIME, Restriction.Kind.PAID_REST)) {
            if (oneIn(4)) {
                var from = first.plusDays(random.nextInt(9) - 3);
                restrictions.add(new Restriction(
                        kind,
                        kind == Restriction.Kind.PAID_REST ? 60 : null,
                        from,
                        random.nextBoolean() ? null : from.plusDays(random.nextInt(9))));
            }
        }
        return restrictions;
    }

    private TermsTimeline terms(Employee employee, LocalDate first, int days) {
        long contract = employee.contractMinutes();
        if (!oneIn(3)) {
            return TermsTimeline.always(law(), contract);
        }
        var change = first.plusDays(random.nextInt(days + 8) - 4);
        return new TermsTimeline(List.of(
                new LegalTerms(change.minusDays(200), change.minusDays(1), law(), contract, null),
                new LegalTerms(change, null, law(), Math.max(0, contract - 300), oneIn(3) ? "GONE/1" : null)));
    }

    /** A law that ships, or one with some of its limits drawn so tight that they are broken. */
    LabourLaw law() {
        var law = any(LAWS);
        if (oneIn(3)) {
            return law;
        }
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            law = tightened(law);
        }
        return law;
    }

    private LabourLaw tightened(LabourLaw law) {
        return switch (random.nextInt(20)) {
            case 0 -> law.with(RuleParameter.SHIFT_GAP_MIN, 600L + random.nextInt(900));
            case 1 ->
                law.with(RuleParameter.WEEKLY_REST_MIN, 1200L + random.nextInt(2400))
                        .with(RuleParameter.WEEKLY_REST_BASIS, random.nextBoolean() ? "ROLLING" : "FIXED_WEEKS")
                        .with(RuleParameter.WEEKLY_REST_WINDOW_DAYS, oneIn(3) ? 14L : 7L);
            case 2 -> law.with(RuleParameter.WEEKLY_NORMAL_MIN, 600L + random.nextInt(2000));
            case 3 -> law.with(RuleParameter.WEEKLY_MAX_AVG_MIN, 600L + random.nextInt(2000));
            case 4 -> law.with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, (long) random.nextInt(6));
            case 5 -> law.with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS_HARD, 2L + random.nextInt(6));
            case 6 -> law.with(RuleParameter.MAX_CONSECUTIVE_NIGHTS, (long) random.nextInt(3));
            case 7 -> law.with(RuleParameter.REST_AFTER_NIGHTS_MIN, 1500L + random.nextInt(3000));
            case 8 -> law.with(RuleParameter.MAX_SHIFT_MIN, 400L + random.nextInt(300));
            case 9 -> law.with(RuleParameter.DAILY_MAX_MIN, 400L + random.nextInt(200));
            case 10 ->
                law.with(RuleParameter.OT_MONTHLY_HARD_MIN, (long) random.nextInt(500))
                        .with(RuleParameter.OT_MONTHLY_SCOPE, "CALENDAR_MONTH")
                        .with(RuleParameter.OT_MONTHLY_COUNTS, List.of("OT_WEEKDAY", "OT_REST", "OT_HOLIDAY"))
                        .with(RuleParameter.DAILY_NORMAL_MIN, 240L + random.nextInt(300));
            case 11 ->
                law.with(RuleParameter.HOURS_SYSTEM, "COMPREHENSIVE")
                        .with(RuleParameter.CYCLE, any(List.of("WEEK", "MONTH", "QUARTER", "YEAR")))
                        .with(RuleParameter.PERIOD_NORM_METHOD, random.nextBoolean() ? "AVERAGE" : "CALENDAR")
                        .with(
                                RuleParameter.PERIOD_NORM_MIN,
                                Map.of("WEEK", 900L, "MONTH", 3000L, "QUARTER", 5000L, "YEAR", 9000L))
                        .with(RuleParameter.OT_MONTHLY_SCOPE, "AVERAGE_OVER_CYCLE")
                        .with(RuleParameter.OT_MONTHLY_HARD_MIN, (long) random.nextInt(900))
                        .with(RuleParameter.LEAVE_CREDIT_IN_PERIOD, random.nextBoolean());
            case 12 -> law.with(RuleParameter.FREE_SUNDAYS_PER_YEAR, 46L + random.nextInt(8));
            case 13 -> law.with(RuleParameter.MAX_WORK_WITHOUT_BREAK_MIN, 60L + random.nextInt(300));
            case 14 ->
                law.with(RuleParameter.REST_BREAK_PAID_MIN, 10L)
                        .with(RuleParameter.REST_BREAK_PER_MIN, 120L)
                        .with(RuleParameter.REST_BREAK_SEVERITY, any(List.of(Severity.values())));
            case 15 ->
                law.with(RuleParameter.NIGHT_DAILY_EXT_MIN, 300L + random.nextInt(200))
                        .with(RuleParameter.NIGHT_WORK_IF_MORE_THAN_MIN, 60L);
            case 16 -> law.with(RuleParameter.NIGHT_AVG_LIMIT_MIN, 100L + random.nextInt(300));
            case 17 ->
                law.with(RuleParameter.DAILY_NORMAL_MIN, 200L + random.nextInt(200))
                        .with(
                                RuleParameter.DAILY_AVG_REFERENCE,
                                io.paiban.labour.model.ReferencePeriod.parse("3_WEEKS"))
                        .with(RuleParameter.WORKING_DAYS_PER_WEEK, 5L);
            case 18 ->
                law.with(RuleParameter.WEEKLY_REST_SEVERITY, any(List.of(Severity.values())))
                        .with(RuleParameter.SHIFT_GAP_SEVERITY, any(List.of(Severity.values())))
                        .with(RuleParameter.MAX_SHIFT_SEVERITY, any(List.of(Severity.values())));
            default ->
                law.with(RuleParameter.PERIOD_ATTRIBUTION, any(List.of("SPLIT_AT_MIDNIGHT", "ATTENDANCE_DATE")))
                        .with(RuleParameter.HOLIDAY_BASIS, any(List.of("CALENDAR_DAY", "ATTENDANCE_DATE")))
                        .with(RuleParameter.DAILY_NORM_COUNTS_HOLIDAY_MINUTES, random.nextBoolean())
                        .with(RuleParameter.MULTIPLIERS, Map.of("OT_HOLIDAY", 3.0))
                        .with(RuleParameter.WEEK_START, any(List.of(DayOfWeek.values())));
        };
    }

    static WorkCalendar calendar() {
        var days = new ArrayList<CalendarDay>();
        for (var day : List.of("2026-03-25", "2026-10-01", "2026-10-02", "2026-10-22", "2026-12-03", "2027-01-01")) {
            days.add(new CalendarDay(LocalDate.parse(day), "holiday", DayKind.STATUTORY_HOLIDAY));
        }
        days.add(new CalendarDay(LocalDate.parse("2026-10-10"), "make-up", DayKind.MAKE_UP_WORKDAY));
        var years = new java.util.HashMap<Integer, YearStatus>();
        for (int year = 2024; year <= 2028; year++) {
            years.put(year, YearStatus.OFFICIAL);
        }
        return new WorkCalendar("TEST", years, days);
    }

    private List<Shift> context(SiteTime site, String number, LocalDate first, int days) {
        var context = new ArrayList<Shift>();
        int back = any(List.of(0, 10, 20, 60, 130));
        int sparsity = 1 + random.nextInt(4);
        for (int day = -back; day < days + 35; day++) {
            if ((day < 0 || day >= days) && random.nextInt(4) >= sparsity - 1) {
                context.add(shift(site, number, first.plusDays(day)));
            }
        }
        return context;
    }

    /** A shift of any length up to 24 hours with breaks, agreed in some way. */
    private Shift shift(SiteTime site, String number, LocalDate day) {
        var start = site.at(day, LocalTime.of(random.nextInt(24), random.nextInt(2) * 30));
        int halfHours = oneIn(25) ? 48 : 6 + random.nextInt(20);
        var span = TimeSpan.of(start, Duration.ofMinutes(30L * halfHours));
        var breaks = new ArrayList<ShiftBreak>();
        for (int at = 3; at + 2 < halfHours; at += 3 + random.nextInt(6)) {
            breaks.add(new ShiftBreak(
                    TimeSpan.of(
                            start.plus(Duration.ofMinutes(30L * at)), Duration.ofMinutes(10L + 10 * random.nextInt(4))),
                    random.nextBoolean()));
        }
        return new Shift(
                new UUID(random.nextLong(), random.nextLong()),
                number,
                day,
                span,
                oneIn(6) ? "S" : null,
                breaks,
                true,
                oneIn(2) ? PlannedAs.NORMAL : any(List.of(PlannedAs.values())),
                oneIn(12) ? any(List.of("DISASTER", "BIRTHDAY")) : null);
    }

    private List<ShiftType> types() {
        return List.of(
                type("E", "06:00", 510, false),
                type("D", "09:00", 540, true),
                type("L", "15:30", 510, false),
                type("X", "08:00", 750, true),
                type("N", "22:00", 540, false),
                type("Q", "20:00", 330, true),
                standby("S", "18:00", 720),
                standby("T", "05:00", 120));
    }

    private static ShiftType standby(String code, String start, int minutes) {
        var length = Duration.ofMinutes(minutes);
        var at = LocalTime.parse(start);
        return new ShiftType(
                code,
                code,
                at,
                at,
                Duration.ZERO,
                List.of(length),
                List.of(),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class),
                true);
    }

    private static ShiftType type(String code, String start, int minutes, boolean paid) {
        return new ShiftType(
                code,
                code,
                LocalTime.parse(start),
                Duration.ofMinutes(minutes),
                List.of(
                        new BreakWindow(Duration.ofHours(3), Duration.ofHours(4), Duration.ofMinutes(30), false),
                        new BreakWindow(
                                Duration.ofMinutes(300), Duration.ofMinutes(300), Duration.ofMinutes(15), paid)),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
    }
}
