package io.paiban.labour;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.LegalTerms;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.labour.model.WorkRecord;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generator that breaks exactly one rule at a time: for each limit of a law it makes shifts that break it by one unit and nothing else,
 * beside four legal weeks. Where a law has two limits that say the same, the other is taken away first.
 */
final class LawCases {

    private static final SiteTime SITE = new SiteTime(ZoneId.of("Asia/Shanghai"));

    /** A Monday; no month ends in its two weeks. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final int DAY = 1440;

    /** From Thursday 06:00 to Friday 17:00 there are 35 hours of rest, and nowhere fewer than 11. */
    private static final List<String> START_BY_WEEKDAY =
            List.of("06:00", "06:00", "06:00", "04:00", "17:00", "17:00", "17:00");

    /**
     * One case.
     *
     * @param law the law without limits that the case would break as well
     * @param rule the rule that is broken, by one unit
     * @param severity with which severity
     * @param relaxed the parameter that, one unit looser, makes it legal; null where there is none
     */
    record Case(
            LabourLaw law,
            LegalRule rule,
            Severity severity,
            @Nullable RuleParameter relaxed,
            List<WorkedShift> shifts,
            List<Protection> protections,
            long contract,
            boolean withoutPermit) {

        /** The year 2026 from the case's first shift on, with the legal weeks, under a law. */
        WorkRecord record(LabourLaw under) {
            var all = new ArrayList<>(shifts);
            all.addAll(legalWeeks());
            var terms = new TermsTimeline(List.of(
                    new LegalTerms(LocalDate.of(2020, 1, 1), null, under, contract, withoutPermit ? "GONE/1" : null)));
            return new WorkRecord(
                    "ana",
                    SITE,
                    terms,
                    calendar(),
                    shifts.isEmpty() ? LocalDate.of(2026, 1, 1) : shifts.get(0).workDay(),
                    LocalDate.of(2026, 12, 31),
                    all,
                    protections,
                    Set.of());
        }

        @Override
        public String toString() {
            return law.name() + " " + rule.id() + " " + severity + (relaxed == null ? "" : " by " + relaxed.id());
        }
    }

    private final LabourLaw law;
    private final List<Case> cases = new ArrayList<>();

    private LawCases(LabourLaw law) {
        this.law = law;
    }

    static List<Case> of(LabourLaw law) {
        var cases = new LawCases(law);
        cases.rest();
        cases.runs();
        cases.shifts();
        cases.hours();
        cases.people();
        return cases.cases;
    }

    static WorkCalendar calendar() {
        return new WorkCalendar(
                "NONE",
                Map.of(2025, YearStatus.OFFICIAL, 2026, YearStatus.OFFICIAL, 2027, YearStatus.OFFICIAL),
                List.of());
    }

    /** Four office weeks that no law minds. */
    static List<WorkedShift> legalWeeks() {
        return IntStream.range(0, 28)
                .filter(day -> day % 7 < 5)
                .mapToObj(day -> work(LocalDate.of(2026, 11, 2).plusDays(day), "09:00", 480))
                .toList();
    }

    private static WorkedShift work(int day, String start, int minutes) {
        return work(MONDAY.plusDays(day), start, minutes);
    }

    /** So much work with the breaks that every law asks for. */
    private static WorkedShift work(LocalDate day, String start, int minutes) {
        var from = SITE.at(day, LocalTime.parse(start));
        var unpaid = new ArrayList<TimeSpan>();
        var paid = new ArrayList<TimeSpan>();
        if (minutes >= 210) {
            paid.add(pause(from, 120, 10));
        }
        if (minutes > 240) {
            unpaid.add(pause(from, 240, 30));
        }
        if (minutes > 360) {
            paid.add(pause(from, 390, 10));
        }
        if (minutes > 500) {
            unpaid.add(pause(from, 480, 30));
        }
        if (minutes > 600) {
            paid.add(pause(from, 560, 10));
        }
        int away = unpaid.size() * 30;
        return new WorkedShift(
                day, TimeSpan.of(from, Duration.ofMinutes(minutes + away)), unpaid, paid, PlannedAs.NORMAL, null);
    }

    private static TimeSpan pause(java.time.Instant from, int after, int minutes) {
        return TimeSpan.of(from.plus(Duration.ofMinutes(after)), Duration.ofMinutes(minutes));
    }

    private static WorkedShift shift(String start, int span, int[][] unpaid, int[][] paid) {
        var from = SITE.at(MONDAY, LocalTime.parse(start));
        return new WorkedShift(
                MONDAY,
                TimeSpan.of(from, Duration.ofMinutes(span)),
                Stream.of(unpaid).map(one -> pause(from, one[0], one[1])).toList(),
                Stream.of(paid).map(one -> pause(from, one[0], one[1])).toList(),
                PlannedAs.NORMAL,
                null);
    }

    private void add(
            LabourLaw under,
            LegalRule rule,
            Severity severity,
            @Nullable RuleParameter relaxed,
            WorkedShift... shifts) {
        cases.add(new Case(under, rule, severity, relaxed, List.of(shifts), List.of(), 2400, false));
    }

    /** The weeks before, of which nothing is known, are as long as the limit by contract. */
    private void addAverage(
            LabourLaw under,
            LegalRule rule,
            Severity severity,
            @Nullable RuleParameter relaxed,
            WorkedShift... shifts) {
        cases.add(new Case(
                under,
                rule,
                severity,
                relaxed,
                List.of(shifts),
                List.of(),
                law.limits(rule).get(0).value(),
                false));
    }

    private void rest() {
        add(law, LegalRule.ONE_SHIFT_A_DAY, Severity.HARD, null, work(0, "05:00", 120), work(0, "18:30", 120));
        add(
                law.with(RuleParameter.SHIFT_GAP_MIN, null),
                LegalRule.OVERLAP,
                Severity.HARD,
                null,
                work(0, "21:00", 181),
                work(1, "00:00", 120));
        for (var limit : law.limits(LegalRule.DAILY_REST)) {
            var next = LocalTime.of(18, 0).plusMinutes(limit.value() - 1);
            add(
                    law,
                    LegalRule.DAILY_REST,
                    limit.severity(),
                    limit.parameter(),
                    work(0, "14:00", 240),
                    work(1, next.toString(), 240));
        }
        for (var limit : law.limits(LegalRule.REST_AFTER_NIGHTS)) {
            // From 23:30 to 05:00 and on to an early shift: one minute too soon, and hardly in the night.
            var night = work(0, "23:30", 300);
            var next = SITE.local(night.span().end().plus(Duration.ofMinutes(limit.value() - 1)));
            add(
                    law,
                    LegalRule.REST_AFTER_NIGHTS,
                    limit.severity(),
                    limit.parameter(),
                    night,
                    work(next.toLocalDate(), next.toLocalTime().toString(), 180));
        }
        for (var limit : law.limits(LegalRule.WEEKLY_REST)) {
            add(law, LegalRule.WEEKLY_REST, limit.severity(), limit.parameter(), withoutWeeklyRest((int)
                    limit.value()));
        }
    }

    private WorkedShift[] withoutWeeklyRest(int limit) {
        if (!law.restsInFixedWeeks()) {
            // Six days of work over more than 144 hours, all rests between them one minute too short.
            return new WorkedShift[] {
                work(0, "03:00", 180), work(1, "05:59", 180), work(2, "08:58", 180),
                work(3, "11:57", 180), work(4, "14:56", 180), work(5, "17:55", 540)
            };
        }
        if (limit > DAY) {
            // From Saturday 15:00 to the next shift it is one minute too short, and up to the week's end shorter still.
            var next =
                    SITE.local(SITE.at(MONDAY.plusDays(5), LocalTime.of(15, 0)).plus(Duration.ofMinutes(limit - 1)));
            return Stream.concat(
                            IntStream.range(0, 6).mapToObj(day -> work(day, day < 5 ? "09:00" : "12:00", 180)),
                            Stream.of(
                                    work(next.toLocalDate(), next.toLocalTime().toString(), 120)))
                    .toArray(WorkedShift[]::new);
        }
        // Work on all seven days and the one after, one rest of which is one minute too short.
        return IntStream.range(0, 8)
                .mapToObj(day -> work(day, day < 3 ? "09:00" : "11:59", 180))
                .toArray(WorkedShift[]::new);
    }

    private void runs() {
        for (var limit : law.limits(LegalRule.CONSECUTIVE_DAYS)) {
            // From Wednesday on, with a long rest in the middle of each full week.
            var days = IntStream.rangeClosed(0, (int) limit.value())
                    .mapToObj(day -> work(2 + day, START_BY_WEEKDAY.get((2 + day) % 7), 120))
                    .toArray(WorkedShift[]::new);
            var under = limit.severity() == Severity.HARD
                    ? law
                    : law.with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS_HARD, null);
            add(
                    limit.parameter() == RuleParameter.MAX_CONSECUTIVE_WORKDAYS_HARD
                            ? under.with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, null)
                            : under,
                    LegalRule.CONSECUTIVE_DAYS,
                    limit.severity(),
                    limit.parameter(),
                    days);
        }
        for (var limit : law.limits(LegalRule.CONSECUTIVE_NIGHTS)) {
            add(
                    law,
                    LegalRule.CONSECUTIVE_NIGHTS,
                    limit.severity(),
                    limit.parameter(),
                    IntStream.rangeClosed(0, (int) limit.value())
                            .mapToObj(day -> work(day, law.night().start().toString(), law.nightShiftMinutes()))
                            .toArray(WorkedShift[]::new));
        }
        for (var limit : law.limits(LegalRule.FREE_SUNDAYS)) {
            add(
                    law,
                    LegalRule.FREE_SUNDAYS,
                    limit.severity(),
                    limit.parameter(),
                    IntStream.rangeClosed(0, 52 - (int) limit.value())
                            .mapToObj(week -> work(LocalDate.of(2026, 1, 4).plusWeeks(week), "09:00", 180))
                            .toArray(WorkedShift[]::new));
        }
    }

    private void shifts() {
        for (var limit : law.limits(LegalRule.MAX_SHIFT)) {
            add(
                    law,
                    LegalRule.MAX_SHIFT,
                    limit.severity(),
                    limit.parameter(),
                    shift("07:00", (int) limit.value() + 1, new int[][] {{120, 150}, {420, 150}}, new int[0][]));
        }
        for (var limit : law.limits(LegalRule.DAILY_HOURS)) {
            var under = limit.severity() == Severity.HARD ? law.with(RuleParameter.OT_DAILY_SOFT_MIN, null) : law;
            int work = (int) limit.value() + 1;
            add(
                    under,
                    LegalRule.DAILY_HOURS,
                    limit.severity(),
                    limit.parameter(),
                    law.breakRules().isEmpty()
                            ? shift("08:00", work + 30, new int[][] {{240, 30}}, new int[0][])
                            : work(0, "08:00", work));
        }
        for (var limit : law.limits(LegalRule.NIGHT_HOURS)) {
            var under = law.with(RuleParameter.DAILY_MAX_MIN, null);
            // 13:40 and 10 h 01 min of work with an hour of breaks: until 00:41, of which 101 minutes are night; from
            // 14:00, 121.
            add(
                    under,
                    LegalRule.NIGHT_HOURS,
                    limit.severity(),
                    limit.parameter(),
                    work(0, "14:00", (int) limit.value() + 1));
        }
        breaks();
        for (var limit : law.limits(LegalRule.WORK_WITHOUT_BREAK)) {
            int most = (int) limit.value();
            add(
                    law,
                    LegalRule.WORK_WITHOUT_BREAK,
                    limit.severity(),
                    limit.parameter(),
                    shift("08:00", 450, new int[][] {{most + 1, 30}}, new int[0][]));
        }
        if (!law.mealRules().isEmpty()) {
            var paid = new int[][] {{60, 10}, {420, 10}};
            add(
                    law,
                    LegalRule.MEALS,
                    law.mealSeverity(),
                    RuleParameter.MEAL_RULES,
                    shift("08:00", 429, new int[][] {{240, 29}}, paid));
            add(
                    law,
                    LegalRule.MEALS,
                    law.mealSeverity(),
                    RuleParameter.MEAL_RULES,
                    shift("08:00", 430, new int[][] {{301, 30}}, paid));
        }
        if (law.values().containsKey(RuleParameter.REST_BREAK_PAID_MIN)) {
            add(
                    law,
                    LegalRule.REST_BREAKS,
                    law.paidRestSeverity(),
                    null,
                    shift("08:00", 391, new int[][] {{240, 30}}, new int[][] {{60, 10}, {300, 9}}));
            add(
                    law,
                    LegalRule.REST_BREAKS,
                    law.paidRestSeverity(),
                    RuleParameter.REST_BREAK_NOT_REQUIRED_BELOW_MIN,
                    shift("08:00", 210, new int[0][], new int[0][]));
        }
    }

    private void breaks() {
        if (law.breakRules().isEmpty()) {
            return;
        }
        var rule = law.breakRules().get(0);
        int work = (int) rule.workLongerThan() + 1;
        int missing = (int) rule.least() - 1;
        var pauses = missing == 0 ? new int[0][] : new int[][] {{200, missing}};
        add(
                law,
                LegalRule.BREAKS,
                law.breakSeverity(),
                RuleParameter.BREAK_RULES,
                shift("08:00", work + missing, pauses, new int[0][]));
        if (law.values().containsKey(RuleParameter.BREAK_PART_MIN)) {
            int part = law.breakPart();
            add(
                    law,
                    LegalRule.BREAKS,
                    law.breakSeverity(),
                    RuleParameter.BREAK_PART_MIN,
                    shift("08:00", work + 2 * part + 1, new int[][] {{100, part + 2}, {200, part - 1}}, new int[0][]));
        }
    }

    /** Days of the first week with so many minutes in all, the last of them at night if asked. */
    private static WorkedShift[] week(int days, int minutes, boolean night) {
        int each = minutes / days;
        return IntStream.range(0, days)
                .mapToObj(day -> work(
                        day,
                        night && day == days - 1 ? "22:30" : "09:00",
                        day == days - 1 ? minutes - each * (days - 1) : each))
                .toArray(WorkedShift[]::new);
    }

    private void hours() {
        for (var limit : law.limits(LegalRule.WEEKLY_HOURS)) {
            add(
                    law,
                    LegalRule.WEEKLY_HOURS,
                    limit.severity(),
                    limit.parameter(),
                    week(6, (int) limit.value() + 1, false));
        }
        for (var limit : law.limits(LegalRule.AVERAGE_HOURS)) {
            addAverage(
                    law.with(RuleParameter.DAILY_AVG_REFERENCE, null),
                    LegalRule.AVERAGE_HOURS,
                    limit.severity(),
                    limit.parameter(),
                    week(5, (int) limit.value() + 1, false));
        }
        for (var limit : law.limits(LegalRule.DAILY_AVERAGE)) {
            addAverage(
                    law.with(RuleParameter.WEEKLY_MAX_AVG_MIN, null),
                    LegalRule.DAILY_AVERAGE,
                    limit.severity(),
                    RuleParameter.DAILY_NORMAL_MIN,
                    week(5, (int) limit.value() + 1, false));
        }
        for (var limit : law.limits(LegalRule.NIGHT_AVERAGE)) {
            addAverage(
                    law.with(RuleParameter.WEEKLY_MAX_AVG_MIN, null).with(RuleParameter.DAILY_AVG_REFERENCE, null),
                    LegalRule.NIGHT_AVERAGE,
                    limit.severity(),
                    limit.parameter(),
                    week(5, (int) limit.value() + 1, true));
        }
        for (var limit : law.limits(LegalRule.MONTHLY_OVERTIME)) {
            int days = 1 + (int) limit.value() / 480;
            add(
                    law,
                    LegalRule.MONTHLY_OVERTIME,
                    limit.severity(),
                    limit.parameter(),
                    IntStream.range(0, days)
                            .mapToObj(day -> restDay(work(
                                    2 * day,
                                    "09:00",
                                    day < days - 1 ? 480 : (int) limit.value() + 1 - 480 * (days - 1))))
                            .toArray(WorkedShift[]::new));
        }
        var cycle = law.cycle();
        if (cycle != null) {
            int norm = (int) law.norm(cycle);
            add(law, LegalRule.CYCLE_HOURS, Severity.SOFT, RuleParameter.PERIOD_NORM_MIN, sixDaysAWeek(norm + 1, 390));
            int cap = norm + 3 * law.monthlyOvertime().intValue();
            add(
                    law.with(RuleParameter.PERIOD_NORM_MIN, Map.of(cycle.name(), (long) norm)),
                    LegalRule.CYCLE_HOURS,
                    Severity.HARD,
                    RuleParameter.OT_MONTHLY_HARD_MIN,
                    sixDaysAWeek(cap + 1, 480));
        }
    }

    private static WorkedShift restDay(WorkedShift shift) {
        return new WorkedShift(
                shift.workDay(), shift.span(), shift.unpaidBreaks(), shift.paidBreaks(), PlannedAs.REST_DAY_OT, null);
    }

    /** From the first Thursday of the year on, Sundays free, so many minutes in all. */
    private static WorkedShift[] sixDaysAWeek(int minutes, int each) {
        var shifts = new ArrayList<WorkedShift>();
        int left = minutes;
        for (var day = LocalDate.of(2026, 1, 1); left > 0; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 7) {
                shifts.add(work(day, "09:00", Math.min(left, each)));
                left -= each;
            }
        }
        return shifts.toArray(WorkedShift[]::new);
    }

    private void people() {
        var inMarch = LocalDate.of(2026, 3, 31);
        if (law.night() != null) {
            var begin = law.night().start().minusMinutes(59);
            cases.add(new Case(
                    law,
                    LegalRule.NO_NIGHT,
                    Severity.HARD,
                    null,
                    List.of(work(0, begin.toString(), 60)),
                    List.of(new Protection(Protection.Kind.NO_NIGHT, MONDAY, inMarch)),
                    2400,
                    false));
        }
        cases.add(new Case(
                law,
                LegalRule.NO_OVERTIME,
                Severity.HARD,
                null,
                List.of(work(0, "09:00", 400), work(1, "09:00", 401)),
                List.of(new Protection(Protection.Kind.NO_OVERTIME, MONDAY, inMarch)),
                800,
                false));
        if (law.dailyNormal() != null) {
            cases.add(new Case(
                    law,
                    LegalRule.NO_OVERTIME,
                    Severity.HARD,
                    RuleParameter.DAILY_NORMAL_MIN,
                    List.of(work(0, "09:00", law.dailyNormal() + 1)),
                    List.of(new Protection(Protection.Kind.NO_OVERTIME, MONDAY, inMarch)),
                    2400,
                    false));
        }
        cases.add(new Case(
                law,
                LegalRule.PAID_REST,
                Severity.SOFT,
                null,
                List.of(work(0, "09:00", 480)),
                List.of(new Protection(Protection.Kind.PAID_REST, MONDAY, inMarch, Severity.SOFT, 21)),
                2400,
                false));
        cases.add(new Case(law, LegalRule.PERMIT, Severity.HARD, null, List.of(), List.of(), 2400, true));
    }
}
