package io.paiban.roster.solver;

import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.DayKind;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.workforce.model.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns one person's rules of the house into arrays. Days are counted from the horizon's first. */
final class HouseRulesBuilder {

    private static final int NO_START_IS_LATER = 1440;
    private static final int NO_START_IS_EARLIER = -1;
    private static final int DAYS_A_WEEK = 7;
    private static final int FULL_SHARE = 1000;

    private final Plan plan;
    private final RosteredPerson person;
    private final LocalDate first;
    private final int days;
    private final int[] laws;

    /** Published shifts outside the horizon, in the order of time. */
    private final List<ShiftOption> outside;

    private final Map<Integer, List<ShiftOption>> outsideByDay = new HashMap<>();
    private final Predicate<ShiftOption> isNight;
    private final List<DayPreference> preferences;
    private final Set<LocalDate> wishedOff = new HashSet<>();
    private final boolean isKnownBefore;
    private final boolean isKnownAfter;

    /** The days of which shifts are known: of the horizon, and from the first published one to the last. */
    private final int knownFrom;

    private final int knownTo;

    private final List<WorkRule> own;
    private final int pad;
    private final int positions;
    private final int words;

    private final Map<Integer, Integer> masksOfTypes = new LinkedHashMap<>();
    private final Map<UnionKey, Integer> masksOfUnions = new HashMap<>();
    private final List<HouseRules.Union> unions = new ArrayList<>();
    private boolean looksAtNights;
    private int masks = HouseRules.TYPES;

    private record UnionKey(Set<String> types, boolean nightsOnly) {}

    /** The days of the horizon that a rule judges, both ends inclusive; none where the last lies before the first. */
    private record Judged(int from, int to) {

        boolean meets(int firstDay, int lastDay) {
            return firstDay <= to && lastDay >= from;
        }
    }

    /** What the rules of all people share. */
    static final class Plan {

        private final RosterProblem problem;
        private final Map<String, Integer> typeNumbers;
        private final ShiftOption[][] slots;
        private final Map<String, List<DayPreference>> preferences = new HashMap<>();
        private final Map<CarriedKey, CarriedBurden> carried = new HashMap<>();

        private record CarriedKey(String rule, String employee) {}

        /**
         * @param typeNumbers number of each shift type's code, from 1; grows while people are built
         * @param slots by day a shift of each slot; slot 0, the day off, is left out
         */
        Plan(RosterProblem problem, Map<String, Integer> typeNumbers, ShiftOption[][] slots) {
            this.problem = problem;
            this.typeNumbers = typeNumbers;
            this.slots = slots;
            problem.wishes().forEach(wish -> add(preference(wish)));
            problem.preferences().forEach(this::add);
            problem.carried().forEach(one -> carried.put(new CarriedKey(one.rule(), one.employee()), one));
        }

        private void add(DayPreference preference) {
            preferences
                    .computeIfAbsent(preference.employee(), any -> new ArrayList<>())
                    .add(preference);
        }

        private static DayPreference preference(Wish wish) {
            Set<String> types = wish.shiftType() == null ? Set.of() : Set.of(wish.shiftType());
            return new DayPreference(
                    Reason.WISHES,
                    wish.employee(),
                    wish.workDay(),
                    wish.off() ? Want.OFF : Want.SHIFT,
                    types,
                    null,
                    false,
                    wish.weight());
        }
    }

    /**
     * @param laws index of the person's law by day of the horizon
     * @param outside published shifts outside the horizon, in the order of time
     * @param isNight whether a published shift is night work under the law of its day
     */
    HouseRulesBuilder(
            Plan plan, RosteredPerson person, int[] laws, List<ShiftOption> outside, Predicate<ShiftOption> isNight) {
        this.plan = plan;
        this.person = person;
        this.first = plan.problem.grid().firstDay();
        this.days = plan.problem.grid().days();
        this.laws = laws;
        this.outside = outside;
        this.isNight = isNight;
        this.preferences = plan.preferences.getOrDefault(person.employee().number(), List.of());
        preferences.stream()
                .filter(DayPreference::asksForTheDayOff)
                .forEach(preference -> wishedOff.add(preference.day()));
        outside.forEach(shift -> outsideByDay
                .computeIfAbsent(shift.day, any -> new ArrayList<>())
                .add(shift));
        this.isKnownBefore = !outside.isEmpty() && outside.get(0).day < 0;
        this.isKnownAfter = !outside.isEmpty() && outside.get(outside.size() - 1).day >= days;
        this.knownFrom = isKnownBefore ? outside.get(0).day : 0;
        this.knownTo = isKnownAfter ? outside.get(outside.size() - 1).day : days - 1;
        this.own = plan.problem.rules().stream()
                .filter(rule -> rule.condition() instanceof WorkCondition.OfPerson
                        && rule.scope().includes(person.employee()))
                .toList();
        int reach = own.stream().mapToInt(HouseRulesBuilder::reach).max().orElse(0);
        // A day before the horizon is always there, so that a weekend's days are side by side in a word's reach.
        this.pad = Math.max(1, farthest(reach, day -> -day));
        this.positions = pad + days + farthest(reach, day -> days - 1 + day);
        this.words = DayBits.words(positions);
    }

    /** How many days beyond the horizon a rule looks at one by one. */
    private static int reach(WorkRule rule) {
        var condition = rule.condition();
        if (condition instanceof WorkCondition.Forbidden forbidden) {
            return forbidden.days().size() - 1;
        } else if (condition instanceof WorkCondition.Following following) {
            return following.first().size() + following.then().size() - 1;
        } else if (condition instanceof WorkCondition.RestBetween rest) {
            return rest.run() - 1;
        }
        return 0;
    }

    /** The most distant of so many days beyond an edge of which anything is known; 0 = none. */
    private int farthest(int reach, java.util.function.IntUnaryOperator day) {
        int far = reach;
        while (far > 0 && !isKnown(day.applyAsInt(far))) {
            far--;
        }
        return far;
    }

    private boolean isKnown(int day) {
        return day >= knownFrom && day <= knownTo || person.leaveDays().contains(date(day));
    }

    private LocalDate date(int day) {
        return first.plusDays(day);
    }

    private int index(LocalDate day) {
        return PlannedPerson.dayIndex(first, day);
    }

    private boolean isOfHorizon(int day) {
        return day >= 0 && day < days;
    }

    /** @param pinned by day of the horizon the person's pinned shift; null = none */
    HouseRules build(@Nullable ShiftOption[] pinned) {
        var rules = new ArrayList<HouseRule>();
        for (var rule : own) {
            var judged = judged(rule.scope());
            if (judged.from() <= judged.to()) {
                var compiled = compiled(rule, judged);
                if (compiled != null) {
                    rules.add(compiled);
                }
            }
        }
        var maskOfType = new int[plan.typeNumbers.size() + 1];
        masksOfTypes.forEach((type, mask) -> maskOfType[type] = mask);
        return new HouseRules(
                new HouseRules.Masks(
                        pad,
                        words,
                        published(maskOfType),
                        maskOfType,
                        unions.toArray(HouseRules.Union[]::new),
                        looksAtNights),
                laws,
                rules.toArray(HouseRule[]::new),
                costs(pinned));
    }

    private Judged judged(WorkRule.Scope scope) {
        int from = scope.from() == null ? 0 : Math.max(0, clipped(scope.from()));
        int to = scope.to() == null ? days - 1 : Math.min(days - 1, clipped(scope.to()));
        return new Judged(from, to);
    }

    /** A day's index; that of a day far off is only as far off as it matters. */
    private int clipped(LocalDate day) {
        if (day.isBefore(first)) {
            return -1;
        }
        return day.isAfter(date(days)) ? days : index(day);
    }

    private @Nullable DayCosts costs(@Nullable ShiftOption[] pinned) {
        var inHorizon = preferences.stream()
                .filter(preference ->
                        !preference.day().isBefore(first) && preference.day().isBefore(date(days)))
                .toList();
        if (inHorizon.isEmpty()) {
            return null;
        }
        var slots = new ShiftOption[days][];
        for (int day = 0; day < days; day++) {
            slots[day] = slots(plan.slots[day], pinned[day]);
        }
        var costs = new DayCosts.Builder(slots);
        inHorizon.forEach(preference -> costs.add(preference, index(preference.day())));
        return costs.build();
    }

    private static ShiftOption[] slots(ShiftOption[] ofDay, @Nullable ShiftOption pinned) {
        if (pinned == null || pinned.slot <= ofDay.length) {
            return ofDay;
        }
        var more = java.util.Arrays.copyOf(ofDay, ofDay.length + 1);
        more[ofDay.length] = pinned;
        return more;
    }

    private long[] published(int[] maskOfType) {
        var published = new long[masks * words];
        for (var shift : outside) {
            int at = shift.day + pad;
            if (at >= 0 && at < positions) {
                DayBits.set(published, HouseRules.WORKED * words, at);
                int mask = maskOfType[shift.typeNumber];
                if (mask > 0) {
                    DayBits.set(published, mask * words, at);
                }
                if (isNight.test(shift)) {
                    DayBits.set(published, HouseRules.NIGHTS * words, at);
                }
            }
        }
        return published;
    }

    private @Nullable HouseRule compiled(WorkRule rule, Judged judged) {
        var condition = rule.condition();
        if (condition instanceof WorkCondition.Amount amount) {
            return amount(rule, amount, judged);
        } else if (condition instanceof WorkCondition.Run run) {
            return run(rule, run, judged);
        } else if (condition instanceof WorkCondition.Forbidden forbidden) {
            return new ForbiddenRule(
                    rule,
                    marks(forbidden.days()),
                    set(at -> judged.meets(at - pad, at - pad + forbidden.days().size() - 1)));
        }
        return compiledBetween(rule, judged);
    }

    private @Nullable HouseRule compiledBetween(WorkRule rule, Judged judged) {
        var condition = rule.condition();
        if (condition instanceof WorkCondition.Following following) {
            return following(rule, following, judged);
        } else if (condition instanceof WorkCondition.RestBetween rest) {
            return rest(rule, rest, judged);
        } else if (condition instanceof WorkCondition.StartShift start) {
            return new StartRule(
                    rule,
                    start.most(),
                    start.backwardOnly(),
                    lastBefore(shift -> shift.day == -1),
                    firstAfter(shift -> shift.day == days),
                    judged.from(),
                    judged.to());
        } else if (condition instanceof WorkCondition.DaysOffTogether together) {
            int lastStart = judged.to() - together.within() + 1;
            return judged.from() > lastStart
                    ? null
                    : new DaysOffRule(
                            rule,
                            together.daysOff(),
                            together.within(),
                            set(at -> at - pad >= judged.from() && at - pad <= lastStart));
        } else if (condition instanceof WorkCondition.Balance balance) {
            return balance(rule, balance, judged);
        }
        throw new IllegalArgumentException("The condition (%s) is none of a person.".formatted(condition));
    }

    // Masks

    private int mask(Set<String> types, boolean nightsOnly) {
        looksAtNights |= nightsOnly;
        if (types.isEmpty()) {
            return nightsOnly ? HouseRules.NIGHTS : HouseRules.WORKED;
        }
        if (types.size() == 1 && !nightsOnly) {
            return maskOfType(types.iterator().next());
        }
        return masksOfUnions.computeIfAbsent(new UnionKey(types, nightsOnly), key -> {
            var of = types.stream().mapToInt(this::maskOfType).toArray();
            unions.add(new HouseRules.Union(masks, of, nightsOnly));
            return masks++;
        });
    }

    private int maskOfType(String type) {
        int number = plan.typeNumbers.computeIfAbsent(type, any -> plan.typeNumbers.size() + 1);
        return masksOfTypes.computeIfAbsent(number, any -> masks++);
    }

    private long[] set(IntPredicate isIn) {
        var set = new long[words];
        for (int at = 0; at < positions; at++) {
            if (isIn.test(at)) {
                DayBits.set(set, 0, at);
            }
        }
        return set;
    }

    private DayMarks marks(List<DayMark> days) {
        var known = set(at -> isKnown(at - pad));
        var free = set(at -> isKnown(at - pad) && isFreeOnRequest(at - pad));
        var of = new int[days.size()];
        var among = new long[days.size()][];
        for (int i = 0; i < of.length; i++) {
            var mark = days.get(i);
            of[i] = switch (mark.kind()) {
                case ANY -> DayMarks.ANY;
                case OFF, FREE_ON_REQUEST -> DayMarks.OFF;
                case SHIFT -> mask(mark.types(), false);
            };
            among[i] = mark.kind() == DayKind.FREE_ON_REQUEST ? free : known;
        }
        return new DayMarks(of, among);
    }

    private boolean isFreeOnRequest(int day) {
        return person.leaveDays().contains(date(day)) || wishedOff.contains(date(day));
    }

    private HouseRule following(WorkRule rule, WorkCondition.Following following, Judged judged) {
        int length = following.first().size();
        var starts = new long[following.then().size()][];
        for (int i = 0; i < starts.length; i++) {
            int distance = length + i;
            starts[i] = set(at -> isKnown(at - pad + distance)
                    && (judged.meets(at - pad, at - pad + length - 1)
                            || judged.meets(at - pad + distance, at - pad + distance)));
        }
        return new FollowingRule(rule, marks(following.first()), marks(following.then()), starts);
    }

    // Pairs of shifts

    private HouseRule rest(WorkRule rule, WorkCondition.RestBetween rest, Judged judged) {
        return new RestRule(
                rule,
                new RestRule.Limits(
                        rest.min() == null ? Long.MIN_VALUE : rest.min(),
                        rest.max() == null ? Long.MAX_VALUE : rest.max()),
                new RestRule.Around(
                        lastBefore(shift -> isOfRun(shift, rest.after(), false)
                                && length(shift.day, -1, day -> hasOutside(day, rest.after())) >= rest.run()),
                        firstAfter(shift -> isOfRun(shift, rest.before(), false))),
                mask(rest.after(), false),
                mask(rest.before(), false),
                rest.run(),
                judged.from(),
                judged.to());
    }

    private boolean hasOutside(int day, Set<String> types) {
        return outsideByDay.getOrDefault(day, List.of()).stream().anyMatch(shift -> isOfRun(shift, types, false));
    }

    /** The last published shift before the horizon, where it is such a one. */
    private @Nullable ShiftOption lastBefore(Predicate<ShiftOption> isSuch) {
        return outside.stream()
                .filter(shift -> shift.day < 0)
                .reduce((one, next) -> next)
                .filter(isSuch)
                .orElse(null);
    }

    /** The first published shift after the horizon, where it is such a one. */
    private @Nullable ShiftOption firstAfter(Predicate<ShiftOption> isSuch) {
        return outside.stream()
                .filter(shift -> shift.day >= days)
                .findFirst()
                .filter(isSuch)
                .orElse(null);
    }

    // Amounts

    private HouseRule balance(WorkRule rule, WorkCondition.Balance balance, Judged judged) {
        var types = measuredTypes(balance.measure(), balance.types());
        var carried = plan.carried.get(
                new Plan.CarriedKey(rule.code(), person.employee().number()));
        return new BalanceRule(
                rule,
                isInMinutes(balance.measure()),
                measure(balance.measure(), balance.types(), types, false),
                span(balance.measure(), types, balance.types(), judged.from(), judged.to(), judged),
                carried == null ? 0 : carried.burden(),
                carried == null ? FULL_SHARE : carried.share());
    }

    private @Nullable HouseRule amount(WorkRule rule, WorkCondition.Amount amount, Judged judged) {
        boolean isRolling = amount.span().unit() == Unit.ROLLING_DAYS;
        var types = measuredTypes(amount.measure(), amount.types());
        var spans = spans(amount.span(), judged).stream()
                .map(span -> span(amount.measure(), types, amount.types(), span[0], span[1], judged))
                .filter(span -> amount.max() != null || span.isWhole())
                .toArray(RowSpan[]::new);
        return spans.length == 0
                ? null
                : new AmountRule(
                        rule,
                        isInMinutes(amount.measure()),
                        measure(amount.measure(), amount.types(), types, isRolling),
                        spans,
                        amount.min() == null ? Long.MIN_VALUE : amount.min(),
                        amount.max() == null ? Long.MAX_VALUE : amount.max());
    }

    static boolean isInMinutes(Measure measure) {
        return switch (measure) {
            case WORKING_MINUTES, PRESENCE_MINUTES, WEEKEND_MINUTES, START_SPREAD -> true;
            default -> false;
        };
    }

    /** The single types that are told apart; none where the measure tells none apart. */
    private List<String> measuredTypes(Measure measure, Set<String> types) {
        if (measure != Measure.TYPES) {
            return List.of();
        }
        return List.copyOf(types.isEmpty() ? plan.typeNumbers.keySet() : types);
    }

    private RowMeasure measure(Measure measure, Set<String> types, List<String> singleTypes, boolean isRolling) {
        boolean nightsOnly = measure == Measure.NIGHT_SHIFTS;
        var counted = new RowMeasure.Counted(
                types,
                nightsOnly,
                switch (measure) {
                    case DAYS_OFF -> HouseRules.WORKED;
                    // A shift without a type is of none.
                    case TYPES -> mask(Set.copyOf(singleTypes), false);
                    default -> mask(types, nightsOnly);
                },
                set(at -> isOfHorizon(at - pad) && counts(measure, date(at - pad))),
                pad);
        return RowMeasure.of(
                measure,
                counted,
                singleTypes.stream().mapToInt(this::maskOfType).toArray(),
                isRolling);
    }

    private boolean counts(Measure measure, LocalDate day) {
        return switch (measure) {
            case HOLIDAY_SHIFTS ->
                person.calendar() != null
                        && person.calendar().knows(day)
                        && person.calendar().isStatutoryHoliday(day);
            case WEEKEND_SHIFTS, WEEKEND_MINUTES, WEEKENDS ->
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            default -> true;
        };
    }

    /** First and last day of each span with a day that the rule judges. */
    private List<int[]> spans(WorkCondition.Span span, Judged judged) {
        var spans = new ArrayList<int[]>();
        switch (span.unit()) {
            case DAY -> {
                for (int day = judged.from(); day <= judged.to(); day++) {
                    spans.add(new int[] {day, day});
                }
            }
            case WEEK -> {
                var monday = date(judged.from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                for (int day = index(monday); day <= judged.to(); day += DAYS_A_WEEK) {
                    spans.add(new int[] {day, day + DAYS_A_WEEK - 1});
                }
            }
            case MONTH -> {
                for (var month = date(judged.from()).withDayOfMonth(1);
                        index(month) <= judged.to();
                        month = month.plusMonths(1)) {
                    spans.add(new int[] {index(month), index(month.plusMonths(1)) - 1});
                }
            }
            case ROSTER -> spans.add(new int[] {judged.from(), judged.to()});
            case ROLLING_DAYS -> {
                for (int day = judged.from() - span.days() + 1; day <= judged.to(); day++) {
                    spans.add(new int[] {day, day + span.days() - 1});
                }
            }
        }
        return spans;
    }

    private RowSpan span(
            Measure measure, List<String> singleTypes, Set<String> types, int from, int to, Judged judged) {
        int firstHere = Math.max(0, from);
        int lastHere = Math.min(days - 1, to);
        if (measure == Measure.WEEKENDS) {
            // The horizon's edge can cut a weekend: what is worked on its published day is counted there.
            firstHere += isCounted(measure, types, from, to, -1) && isSunday(0) ? 1 : 0;
            lastHere -= isCounted(measure, types, from, to, days) && isSunday(days) ? 1 : 0;
        }
        return new RowSpan(
                firstHere + pad,
                lastHere + pad,
                Math.max(judged.from(), from) + pad,
                Math.min(judged.to(), to) + pad,
                from >= judged.from() && to <= judged.to(),
                outside(measure, singleTypes, types, from, to));
    }

    private boolean isSunday(int day) {
        return date(day).getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether a published shift of the day counts in the span. */
    private boolean isCounted(Measure measure, Set<String> types, int from, int to, int day) {
        return day >= from
                && day <= to
                && outsideByDay.getOrDefault(day, List.of()).stream()
                        .anyMatch(shift -> isCounted(measure, types, shift));
    }

    private boolean isCounted(Measure measure, Set<String> types, ShiftOption shift) {
        return (types.isEmpty() || types.contains(shift.type))
                && (measure != Measure.NIGHT_SHIFTS || isNight.test(shift))
                && counts(measure, date(shift.day));
    }

    private RowSpan.Outside outside(Measure measure, List<String> singleTypes, Set<String> types, int from, int to) {
        var shifts = outside.stream()
                .filter(shift -> shift.day >= from && shift.day <= to && isCounted(measure, types, shift))
                .toList();
        long amount =
                switch (measure) {
                    case WORKING_MINUTES, WEEKEND_MINUTES ->
                        shifts.stream().mapToLong(shift -> shift.workingMinutes).sum();
                    case PRESENCE_MINUTES ->
                        shifts.stream()
                                .mapToLong(shift -> shift.end - shift.start)
                                .sum();
                    case WEEKENDS ->
                        shifts.stream()
                                .map(shift -> date(shift.day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                                .distinct()
                                .count();
                    case DAYS_OFF -> daysOff(from, to);
                    default -> shifts.size();
                };
        var worked = new boolean[singleTypes.size()];
        for (int i = 0; i < worked.length; i++) {
            var type = singleTypes.get(i);
            worked[i] = shifts.stream().anyMatch(shift -> shift.type.equals(type));
        }
        return new RowSpan.Outside(
                amount,
                worked,
                shifts.stream().mapToInt(shift -> shift.startOfDay).min().orElse(NO_START_IS_LATER),
                shifts.stream().mapToInt(shift -> shift.startOfDay).max().orElse(NO_START_IS_EARLIER));
    }

    private long daysOff(int from, int to) {
        long off = 0;
        for (int day = Math.max(from, knownFrom); day <= Math.min(to, knownTo); day++) {
            off += isOfHorizon(day) || outsideByDay.containsKey(day) ? 0 : 1;
        }
        return off;
    }

    // Runs

    private HouseRule run(WorkRule rule, WorkCondition.Run run, Judged judged) {
        int min = run.min() == null ? 0 : run.min();
        int max = run.max() == null ? Integer.MAX_VALUE : run.max();
        if (run.of() == RunOf.WEEKENDS || run.of() == RunOf.WEEKENDS_OFF) {
            return weekends(rule, run, judged, min, max);
        }
        boolean isOff = run.of() == RunOf.DAYS_OFF;
        boolean nightsOnly = run.of() == RunOf.NIGHT_SHIFTS;
        IntPredicate isOfRun = day -> isOff
                ? day >= knownFrom && day <= knownTo && !outsideByDay.containsKey(day)
                : outsideByDay.getOrDefault(day, List.of()).stream()
                        .anyMatch(shift -> isOfRun(shift, run.types(), nightsOnly));
        return new RunRule(
                rule,
                isOff ? new RunRule.DaysOff(days) : new RunRule.Shifts(days, mask(run.types(), nightsOnly)),
                new RunRule.Edge(length(-1, -1, isOfRun), isKnownBefore),
                new RunRule.Edge(length(days, 1, isOfRun), isKnownAfter),
                new RunRule.Judged(judged.from(), judged.to()),
                min,
                max);
    }

    private boolean isOfRun(ShiftOption shift, Set<String> types, boolean nightsOnly) {
        return (types.isEmpty() || types.contains(shift.type)) && (!nightsOnly || isNight.test(shift));
    }

    /** How many days from one on, in steps, are of a run. */
    private static int length(int from, int step, IntPredicate isOfRun) {
        int length = 0;
        while (isOfRun.test(from + length * step)) {
            length++;
        }
        return length;
    }

    private HouseRule weekends(WorkRule rule, WorkCondition.Run run, Judged judged, int min, int max) {
        boolean isOff = run.of() == RunOf.WEEKENDS_OFF;
        Set<String> types = isOff ? Set.of() : run.types();
        int saturday = index(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
        if (saturday + 1 < 0) {
            saturday += DAYS_A_WEEK;
        }
        int firstSaturday = saturday;
        IntPredicate isWorked = day ->
                outsideByDay.getOrDefault(day, List.of()).stream().anyMatch(shift -> isOfRun(shift, types, false));
        var here = new ArrayList<int[]>();
        var isWorkedOutside = new ArrayList<Boolean>();
        int judgedFrom = Integer.MAX_VALUE;
        int judgedTo = -1;
        for (; saturday < days; saturday += DAYS_A_WEEK) {
            if (judged.meets(saturday, saturday + 1)) {
                judgedFrom = Math.min(judgedFrom, here.size());
                judgedTo = here.size();
            }
            here.add(java.util.stream.IntStream.of(saturday, saturday + 1)
                    .filter(this::isOfHorizon)
                    .map(day -> day + pad)
                    .toArray());
            isWorkedOutside.add(isWorked.test(saturday) || isWorked.test(saturday + 1));
        }
        IntPredicate isOfRun = from -> isOff
                ? from + 1 >= knownFrom
                        && from <= knownTo
                        && !outsideByDay.containsKey(from)
                        && !outsideByDay.containsKey(from + 1)
                : isWorked.test(from) || isWorked.test(from + 1);
        int before = firstSaturday - DAYS_A_WEEK;
        int after = saturday;
        var worked = new boolean[here.size()];
        for (int i = 0; i < worked.length; i++) {
            worked[i] = isWorkedOutside.get(i);
        }
        return new RunRule(
                rule,
                new RunRule.Weekends(mask(types, false), here.toArray(int[][]::new), worked, isOff),
                new RunRule.Edge(length(0, 1, weeks -> isOfRun.test(before - weeks * DAYS_A_WEEK)), isKnownBefore),
                new RunRule.Edge(length(0, 1, weeks -> isOfRun.test(after + weeks * DAYS_A_WEEK)), isKnownAfter),
                new RunRule.Judged(judgedFrom, judgedTo),
                min,
                max);
    }
}
