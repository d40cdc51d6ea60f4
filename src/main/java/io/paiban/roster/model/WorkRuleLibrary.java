package io.paiban.roster.model;

import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Work rules that are usual in a Chinese hotline that never closes, to begin with. */
public final class WorkRuleLibrary {

    private static final int MINUTES_A_DAY = 1440;
    private static final int NIGHT_BEGINS = 22 * 60;
    private static final int NIGHT_ENDS = 6 * 60;
    private static final int NIGHT_MINUTES = 180;
    private static final LocalTime EARLY_BEFORE = LocalTime.of(8, 0);
    private static final int LATE_AFTER = 20 * 60;

    private WorkRuleLibrary() {}

    /**
     * What a hotline's shift types are by their times.
     *
     * @param night with three hours or more between 22:00 and 6:00
     * @param early of the others, those that start before 8:00 and do not end after 20:00
     * @param late of the others, those that end after 20:00 and do not start before 8:00
     * @param day neither night nor standby
     */
    private record Times(Set<String> night, Set<String> early, Set<String> late, Set<String> day) {

        static Times of(Collection<ShiftType> types) {
            var working = types.stream().filter(type -> !type.standby()).toList();
            Predicate<ShiftType> night = type -> nightMinutes(type) >= NIGHT_MINUTES;
            Predicate<ShiftType> early = type -> type.earliestStart().isBefore(EARLY_BEFORE);
            Predicate<ShiftType> late = type -> end(type) > LATE_AFTER;
            return new Times(
                    codes(working, night),
                    codes(working, night.negate().and(early).and(late.negate())),
                    codes(working, night.negate().and(late).and(early.negate())),
                    codes(working, night.negate()));
        }

        private static Set<String> codes(List<ShiftType> types, Predicate<ShiftType> which) {
            return types.stream().filter(which).map(ShiftType::code).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Local end of the latest and longest shift of a type, in minutes from its day's midnight. */
    private static int end(ShiftType type) {
        var longest = type.lengths().get(type.lengths().size() - 1);
        return type.latestStart().toSecondOfDay() / 60 + Math.toIntExact(longest.toMinutes());
    }

    private static int nightMinutes(ShiftType type) {
        int start = type.latestStart().toSecondOfDay() / 60;
        int end = end(type);
        int minutes = shared(start, end, 0, NIGHT_ENDS);
        minutes += shared(start, end, NIGHT_BEGINS, MINUTES_A_DAY + NIGHT_ENDS);
        return minutes + shared(start, end, MINUTES_A_DAY + NIGHT_BEGINS, 2 * MINUTES_A_DAY);
    }

    private static int shared(int start, int end, int from, int to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    /**
     * The rules, hard ones first. Rules that speak of early, late or night shifts are there only where the types have such.
     *
     * @param types the hotline's shift types; may be none
     */
    public static List<WorkRule> chinese24Hours(Collection<ShiftType> types) {
        var rules = new ArrayList<WorkRule>();
        hard(rules, "max-nights", new WorkCondition.Amount(Measure.NIGHT_SHIFTS, Set.of(), Span.rolling(7), null, 3));
        hard(rules, "max-days-in-a-row", new WorkCondition.Run(RunOf.SHIFTS, Set.of(), null, 6));
        hard(rules, "two-days-off-together", new WorkCondition.DaysOffTogether(2, 14));
        hard(rules, "rest-between-shifts", new WorkCondition.RestBetween(11 * 60, null, Set.of(), Set.of(), 1));
        var times = Times.of(types);
        if (!times.early().isEmpty() && !times.late().isEmpty()) {
            hard(
                    rules,
                    "no-early-after-late",
                    new WorkCondition.Forbidden(List.of(shift(times.late()), shift(times.early()))));
        }
        if (!times.night().isEmpty() && !times.day().isEmpty()) {
            hard(
                    rules,
                    "rest-after-nights",
                    new WorkCondition.RestBetween(48 * 60, null, times.night(), times.day(), 1));
        }
        soft(rules, "no-single-days-off", new WorkCondition.Run(RunOf.DAYS_OFF, Set.of(), 2, null));
        soft(rules, "stable-starts", new WorkCondition.StartShift(120, false));
        soft(rules, "leader-present", new WorkCondition.LeadersPresent(1));
        soft(rules, "a-weekend-off-a-month", new WorkCondition.Amount(Measure.WEEKENDS, Set.of(), Span.MONTH, null, 3));
        var lateOrNight = new TreeSet<>(times.late());
        lateOrNight.addAll(times.night());
        if (!lateOrNight.isEmpty()) {
            var free = new DayMark(DayKind.FREE_ON_REQUEST, Set.of());
            soft(rules, "no-late-before-leave", new WorkCondition.Forbidden(List.of(shift(lateOrNight), free)));
        }
        soft(rules, "balance-nights", new WorkCondition.Balance(Measure.NIGHT_SHIFTS, Set.of()));
        soft(rules, "balance-weekends", new WorkCondition.Balance(Measure.WEEKEND_SHIFTS, Set.of()));
        soft(rules, "balance-holidays", new WorkCondition.Balance(Measure.HOLIDAY_SHIFTS, Set.of()));
        return rules;
    }

    private static DayMark shift(Set<String> types) {
        return new DayMark(DayKind.SHIFT, types);
    }

    private static void hard(List<WorkRule> rules, String code, WorkCondition condition) {
        rules.add(rule(code, WorkRule.Level.HARD, condition));
    }

    private static void soft(List<WorkRule> rules, String code, WorkCondition condition) {
        rules.add(rule(code, WorkRule.Level.SOFT, condition));
    }

    private static WorkRule rule(String code, WorkRule.Level level, WorkCondition condition) {
        var measure = condition instanceof WorkCondition.Amount amount ? amount.measure() : null;
        long weight = WorkRuleKind.of(condition).usualWeight(level, measure);
        return new WorkRule(code, level, weight, WorkRule.Scope.ALL, condition);
    }
}
