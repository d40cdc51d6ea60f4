package io.paiban.roster.bound;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Unit;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what each person may work: every hard rule that a shift, two shifts in a row, a run of days or a week must keep. */
final class Workables {

    /** Where breaks are tried for whether a rule allows the shift at all. */
    private static final Duration BREAK_STEP = Duration.ofMinutes(15);

    private static final int MINUTES_A_DAY = 1440;
    private static final int MINUTES_OF_CLOCK_CHANGE = 60;

    /** Shifts told apart by what may follow them; more would make proofs a little stronger and much slower. */
    private static final int MOST_CLASSES = 8;

    private static final UUID NOBODYS = new UUID(0, 0);

    private final RosterProblem problem;
    private final SiteTime site;
    private final LocalDate first;
    private final int days;
    private final long origin;
    private final Map<TypeOnDay, List<Choice>> ofTypes = new HashMap<>();
    private final Set<String> standby;
    private final Map<Shift, Choice> ofFixed = new HashMap<>();
    private final Map<Choice, List<WorkedShift>> ways = new HashMap<>();
    private final Map<FactsKey, ShiftFacts> facts = new HashMap<>();
    private final Map<PairKey, Pairs> pairs = new HashMap<>();
    private final Map<String, Map<LocalDate, Shift>> fixed = new HashMap<>();
    private final Map<String, List<DayPreference>> musts;
    private final List<WorkRule> rules;

    private record TypeOnDay(int day, String type) {}

    private record FactsKey(LabourLaw law, Choice choice) {}

    private record PairKey(LabourLaw law, List<String> rules, List<Choice> before, List<Choice> here) {}

    /** Which class each choice of the day before is of, and what may follow each class. */
    private record Pairs(int[] classes, boolean[][] mayFollow) {}

    Workables(RosterProblem problem) {
        this.problem = problem;
        this.site = problem.grid().site();
        this.first = problem.grid().firstDay();
        this.days = problem.grid().days();
        this.origin = problem.grid().start(0).getEpochSecond() / 60;
        this.standby = ShiftType.standby(problem.types());
        for (int day = 0; day < days; day++) {
            for (var type : problem.types()) {
                if (!type.standby()
                        && type.weekdays().contains(first.plusDays(day).getDayOfWeek())) {
                    ofTypes.put(new TypeOnDay(day, type.code()), choices(day, type));
                }
            }
        }
        problem.fixed().forEach(shift -> {
            fixed.computeIfAbsent(shift.employee(), any -> new HashMap<>()).put(shift.workDay(), shift);
            ofFixed.put(shift, choice(shift));
        });
        this.musts = problem.preferences().stream()
                .filter(DayPreference::hard)
                .collect(Collectors.groupingBy(DayPreference::employee));
        this.rules = problem.rules().stream().filter(WorkRule::isHard).toList();
    }

    private int minute(Instant moment) {
        return Math.toIntExact(moment.getEpochSecond() / 60 - origin);
    }

    private List<Choice> choices(int day, ShiftType type) {
        var starts = type.starts().stream()
                .map(local -> site.at(first.plusDays(day), local))
                .distinct()
                .toList();
        return starts.stream()
                .flatMap(start -> type.lengths().stream()
                        .map(length -> choice(day, type.code(), TimeSpan.of(start, length), type.breaks(length))))
                .toList();
    }

    private Choice choice(int day, String type, TimeSpan span, List<BreakWindow> windows) {
        var variants = new ArrayList<WorkedShift>();
        for (var breaks : positions(windows, 0, span.start())) {
            variants.add(new Shift(NOBODYS, "", first.plusDays(day), span, type, breaks, false).worked());
        }
        int start = minute(span.start());
        var pauses = windows.stream().map(window -> pause(window, start)).toArray(Choice.Pause[]::new);
        var choice = new Choice(
                day,
                type,
                start,
                minute(span.end()),
                Math.toIntExact(variants.get(0).workingMinutes()),
                pauses);
        ways.put(choice, variants);
        return choice;
    }

    private static List<List<ShiftBreak>> positions(List<BreakWindow> windows, int from, Instant start) {
        if (from == windows.size()) {
            return List.of(List.of());
        }
        var window = windows.get(from);
        var rest = positions(windows, from + 1, start);
        var positions = new ArrayList<List<ShiftBreak>>();
        for (var at = window.earliest(); at.compareTo(window.latest()) <= 0; at = at.plus(BREAK_STEP)) {
            for (var others : rest) {
                var all = new ArrayList<ShiftBreak>();
                all.add(new ShiftBreak(TimeSpan.of(start.plus(at), window.length()), window.paid()));
                all.addAll(others);
                positions.add(all);
            }
        }
        return positions;
    }

    /** A break costs least at an edge of its window, or where it begins or ends with an interval. */
    private Choice.Pause pause(BreakWindow window, int start) {
        int interval = Math.toIntExact(problem.grid().interval().toMinutes());
        int length = Math.toIntExact(window.length().toMinutes());
        int earliest = start + Math.toIntExact(window.earliest().toMinutes());
        int latest = start + Math.toIntExact(window.latest().toMinutes());
        var begins = new TreeSet<Integer>(Set.of(earliest));
        begins.add(latest);
        for (int begin = earliest; begin <= latest; begin++) {
            if (Math.floorMod(begin, interval) == 0 || Math.floorMod(begin + length, interval) == 0) {
                begins.add(begin);
            }
        }
        return new Choice.Pause(
                length, begins.stream().mapToInt(Integer::intValue).toArray());
    }

    private Choice choice(Shift shift) {
        var pauses = shift.breaks().stream()
                .map(pause -> new Choice.Pause(
                        Math.toIntExact(pause.span().minutes()),
                        new int[] {minute(pause.span().start())}))
                .toArray(Choice.Pause[]::new);
        var choice = new Choice(
                index(shift.workDay()),
                shift.type() == null ? "" : shift.type(),
                minute(shift.span().start()),
                minute(shift.span().end()),
                Math.toIntExact(shift.worked().workingMinutes()),
                pauses);
        ways.put(choice, List.of(shift.worked()));
        return choice;
    }

    private int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
    }

    private ShiftFacts facts(LabourLaw law, Choice choice) {
        return facts.computeIfAbsent(
                new FactsKey(law, choice), key -> ShiftFacts.of(ways.get(choice), law, problem.calendar(), site));
    }

    /**
     * What a person may work.
     *
     * @param ignored ids of rules that are left out, to see what they cost
     */
    Workable of(RosteredPerson person, Set<String> ignored) {
        return new Builder(person, ignored).build();
    }

    /** Ids of the rules that keep the person from anything, whether or not it matters. */
    Set<String> rulesOf(RosteredPerson person) {
        var builder = new Builder(person, Set.of());
        builder.build();
        return builder.met;
    }

    /** Minutes of work that the contract asks for over the roster, as the solver counts them: leave takes off a fifth of a week a day. */
    long contractMinutes(RosteredPerson person) {
        long sevenths = 0;
        long fifths = 0;
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day);
            if (person.employee().isEmployed(date)) {
                long week = person.terms().on(date).contractWeekMinutes();
                sevenths += week;
                fifths += person.leaveDays().contains(date) ? week : 0;
            }
        }
        return Math.max(0, sevenths / 7 - fifths / 5);
    }

    /** Takes one person's rules together. */
    private final class Builder {

        private final RosteredPerson person;
        private final Set<String> ignored;
        private final Set<String> met = new TreeSet<>();
        private final List<Shift> context;
        private final List<Protection> protections;
        private final List<DayPreference> preferences;
        private final List<WorkRule> own;
        private final @Nullable Shift before;
        private final @Nullable Shift after;

        Builder(RosteredPerson person, Set<String> ignored) {
            this.person = person;
            this.ignored = ignored;
            this.context = ShiftType.onDuty(problem.types(), person.context());
            this.protections = person.protections().stream()
                    .filter(protection -> protection.severity() == Severity.HARD)
                    .toList();
            this.preferences = musts.getOrDefault(person.employee().number(), List.of());
            this.own = rules.stream()
                    .filter(rule -> rule.scope().includes(person.employee()))
                    .toList();
            this.before = context.stream()
                    .filter(shift -> shift.workDay().isBefore(first))
                    .max(Comparator.comparing((Shift shift) -> shift.span().end()))
                    .orElse(null);
            this.after = context.stream()
                    .filter(shift -> index(shift.workDay()) >= days)
                    .min(Comparator.comparing((Shift shift) -> shift.span().start()))
                    .orElse(null);
        }

        /** Whether a rule that stands in the way does so, or is to be ignored. */
        private boolean holds(String rule) {
            met.add(rule);
            return !ignored.contains(rule);
        }

        Workable build() {
            var choices = new ArrayList<List<Choice>>();
            var isFixed = new boolean[days];
            var own = fixed.getOrDefault(person.employee().number(), Map.of());
            for (int day = 0; day < days; day++) {
                var shift = own.get(first.plusDays(day));
                boolean standsBy = shift != null && shift.type() != null && standby.contains(shift.type());
                isFixed[day] = shift != null && !standsBy;
                choices.add(standsBy ? List.of() : shift != null ? List.of(ofFixed.get(shift)) : open(day));
            }
            var followers = new int[days][];
            var mayFollow = new boolean[days][][];
            mayFollow[0] = new boolean[0][];
            for (int day = 1; day < days; day++) {
                var pair = pairs(day, choices.get(day - 1), choices.get(day));
                followers[day - 1] = pair.classes();
                mayFollow[day] = pair.mayFollow();
            }
            followers[days - 1] = new int[choices.get(days - 1).size()];
            var weeks = new TreeMap<LocalDate, Integer>();
            var limits = new ArrayList<Workable.Week>();
            var week = weeks(weeks, limits);
            return new Workable(
                    choices,
                    isFixed,
                    followers,
                    mayFollow,
                    mayBeFirst(choices.get(0)),
                    daysBefore(),
                    mostInARow(choices),
                    week,
                    limits,
                    normal(choices));
        }

        private LabourLaw lawOn(int day) {
            return person.terms().lawOn(first.plusDays(day));
        }

        private List<Choice> open(int day) {
            var date = first.plusDays(day);
            if (!person.employee().isEmployed(date) && holds("employment")
                    || person.leaveDays().contains(date) && holds("leave")) {
                return List.of();
            }
            var open = new ArrayList<Choice>();
            for (var type : problem.types()) {
                if (type.roles().contains(person.employee().role())) {
                    for (var choice : ofTypes.getOrDefault(new TypeOnDay(day, type.code()), List.of())) {
                        if (isOpen(choice, date)) {
                            open.add(choice);
                        }
                    }
                }
            }
            return open;
        }

        private boolean isOpen(Choice choice, LocalDate date) {
            var figures = facts(lawOn(choice.day), choice);
            boolean isOpen = false;
            for (var way : figures.ways()) {
                isOpen |= blockers(way, figures, date).stream().noneMatch(this::holds);
            }
            return isOpen && mayStand(choice, date) && (choice.day < days - 1 || endsBeforeNext(choice));
        }

        private Set<String> blockers(ShiftFacts.Way way, ShiftFacts figures, LocalDate date) {
            if (protections.isEmpty()) {
                return way.broken();
            }
            var blockers = new TreeSet<>(way.broken());
            for (var protection : protections) {
                boolean covers = protection.covers(date);
                boolean coversNext = figures.crossesMidnight() && protection.covers(date.plusDays(1));
                if (protection.kind() == Protection.Kind.NO_NIGHT && way.hasNight() && (covers || coversNext)) {
                    blockers.add(LegalRule.NO_NIGHT.id());
                }
                if (protection.kind() == Protection.Kind.NO_OVERTIME && way.isBeyondDay() && covers) {
                    blockers.add(LegalRule.NO_OVERTIME.id());
                }
            }
            return blockers;
        }

        /** Whether every hard preference for the day lets the shift be. */
        private boolean mayStand(Choice choice, LocalDate date) {
            for (var must : preferences) {
                if (must.day().equals(date)) {
                    var span = ways.get(choice).get(0).span();
                    if (!must.isGranted(choice.type, span)
                            && holds(must.reason().name().toLowerCase(java.util.Locale.ROOT))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean endsBeforeNext(Choice choice) {
            if (after == null) {
                return true;
            }
            var law = person.terms().lawOn(after.workDay());
            return restsEnough(minute(after.span().start()) - choice.end, law.limits(LegalRule.DAILY_REST));
        }

        private boolean restsEnough(int rest, List<Limit> limits) {
            if (rest < 0) {
                return !holds(LegalRule.OVERLAP.id());
            }
            for (var limit : limits) {
                if (limit.isHard() && rest < limit.value() && holds(LegalRule.DAILY_REST.id())) {
                    return false;
                }
            }
            return true;
        }

        private Pairs pairs(int day, List<Choice> earlier, List<Choice> later) {
            var key = new PairKey(
                    lawOn(day),
                    java.util.stream.Stream.concat(own.stream().map(WorkRule::code), ignored.stream())
                            .toList(),
                    earlier,
                    later);
            var known = lawOn(day).equals(lawOn(day - 1)) ? pairs.get(key) : null;
            if (known != null) {
                met.addAll(List.of(LegalRule.DAILY_REST.id(), LegalRule.OVERLAP.id()));
                return known;
            }
            var made = newPairs(day, earlier, later);
            if (lawOn(day).equals(lawOn(day - 1))) {
                pairs.put(key, made);
            }
            return made;
        }

        private Pairs newPairs(int day, List<Choice> earlier, List<Choice> later) {
            var classes = new int[earlier.size()];
            var rows = new ArrayList<boolean[]>();
            var all = new boolean[later.size()];
            Arrays.fill(all, true);
            rows.add(all);
            for (int i = 0; i < classes.length; i++) {
                var row = new boolean[later.size()];
                for (int j = 0; j < row.length; j++) {
                    row[j] = mayFollow(earlier.get(i), later.get(j), day);
                }
                int known = 0;
                while (known < rows.size() && !Arrays.equals(rows.get(known), row)) {
                    known++;
                }
                if (known == rows.size()) {
                    rows.add(row);
                }
                classes[i] = known;
            }
            while (rows.size() > MOST_CLASSES) {
                mergeNearest(rows, classes);
            }
            return new Pairs(classes, rows.toArray(boolean[][]::new));
        }

        /** Makes one class of the two that differ least, allowing what either allows. */
        private static void mergeNearest(List<boolean[]> rows, int[] classes) {
            int kept = 0;
            int gone = 1;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    int apart = 0;
                    for (int k = 0; k < rows.get(i).length; k++) {
                        apart += rows.get(i)[k] == rows.get(j)[k] ? 0 : 1;
                    }
                    if (apart < least) {
                        least = apart;
                        kept = i;
                        gone = j;
                    }
                }
            }
            var both = rows.get(kept).clone();
            for (int k = 0; k < both.length; k++) {
                both[k] |= rows.get(gone)[k];
            }
            rows.set(kept, both);
            rows.remove(gone);
            for (int i = 0; i < classes.length; i++) {
                classes[i] = classes[i] == gone ? kept : classes[i] > gone ? classes[i] - 1 : classes[i];
            }
        }

        private boolean mayFollow(Choice earlier, Choice later, int day) {
            var law = lawOn(day);
            int rest = later.start - earlier.end;
            if (!restsEnough(rest, law.limits(LegalRule.DAILY_REST))) {
                return false;
            }
            if (facts(lawOn(day - 1), earlier).isAlwaysNight()
                    && facts(law, later).isNeverNight()) {
                for (var limit : law.limits(LegalRule.REST_AFTER_NIGHTS)) {
                    if (limit.isHard() && rest < limit.value() && holds(LegalRule.REST_AFTER_NIGHTS.id())) {
                        return false;
                    }
                }
            }
            for (var rule : own) {
                if (isBroken(rule, earlier, later, day, rest) && holds(rule.code())) {
                    return false;
                }
            }
            return true;
        }

        private boolean isBroken(WorkRule rule, Choice earlier, Choice later, int day, int rest) {
            boolean isMeant =
                    rule.scope().includes(first.plusDays(day)) && rule.scope().includes(first.plusDays(day - 1L));
            if (isMeant && rule.condition() instanceof WorkCondition.RestBetween asked) {
                return asked.min() != null
                        && asked.run() == 1
                        && rest < asked.min()
                        && isOf(asked.after(), earlier)
                        && isOf(asked.before(), later);
            }
            return isMeant
                    && rule.condition() instanceof WorkCondition.Forbidden forbidden
                    && forbidden.days().size() == 2
                    && isOf(forbidden.days().get(0), earlier)
                    && isOf(forbidden.days().get(1), later);
        }

        private static boolean isOf(WorkCondition.DayMark mark, Choice choice) {
            return mark.kind() == WorkCondition.DayKind.SHIFT && isOf(mark.types(), choice);
        }

        private static boolean isOf(Set<String> types, Choice choice) {
            return types.isEmpty() || types.contains(choice.type);
        }

        private boolean[] mayBeFirst(List<Choice> choices) {
            var may = new boolean[choices.size()];
            for (int i = 0; i < may.length; i++) {
                may[i] = before == null
                        || restsEnough(
                                choices.get(i).start - minute(before.span().end()),
                                lawOn(0).limits(LegalRule.DAILY_REST));
            }
            return may;
        }

        private int daysBefore() {
            var worked = context.stream().map(Shift::workDay).collect(Collectors.toSet());
            int count = 0;
            while (worked.contains(first.minusDays(count + 1L))) {
                count++;
            }
            return count;
        }

        private @Nullable Integer mostInARow(List<List<Choice>> choices) {
            var most = new ArrayList<Integer>();
            var byLaw = runLimit(LegalRule.CONSECUTIVE_DAYS);
            if (byLaw != null && holds(LegalRule.CONSECUTIVE_DAYS.id())) {
                most.add(byLaw);
            }
            var byRest = mostByWeeklyRest(choices);
            if (byRest != null && holds(LegalRule.WEEKLY_REST.id())) {
                most.add(byRest);
            }
            for (var rule : own) {
                if (rule.condition() instanceof WorkCondition.Run run
                        && run.of() == WorkCondition.RunOf.SHIFTS
                        && run.types().isEmpty()
                        && run.max() != null
                        && rule.scope().from() == null
                        && rule.scope().to() == null
                        && holds(rule.code())) {
                    most.add(run.max());
                }
            }
            return most.stream().min(Comparator.naturalOrder()).orElse(null);
        }

        /** The most generous hard limit of the laws that the person works under in and before the roster; null where one has none. */
        private @Nullable Integer runLimit(LegalRule rule) {
            int most = 0;
            for (var law : person.terms().laws()) {
                var limit = law.limits(rule).stream()
                        .filter(Limit::isHard)
                        .mapToLong(Limit::value)
                        .min();
                if (limit.isEmpty()) {
                    return null;
                }
                most = Math.max(most, Math.toIntExact(limit.getAsLong()));
            }
            return most;
        }

        /**
         * Most days in a row before a weekly rest must come, where the rest is looked for from one to the next and never fits between two
         * shifts on days in a row. Null where nothing can be said.
         */
        private @Nullable Integer mostByWeeklyRest(List<List<Choice>> choices) {
            long rest = 0;
            int longest = 0;
            for (var law : person.terms().laws()) {
                var limit = law.limits(LegalRule.WEEKLY_REST).stream()
                        .filter(Limit::isHard)
                        .mapToLong(Limit::value)
                        .min();
                if (law.restsInFixedWeeks() || limit.isEmpty()) {
                    return null;
                }
                rest = rest == 0 ? limit.getAsLong() : Math.min(rest, limit.getAsLong());
                longest = Math.max(longest, law.weeklyRestDays());
            }
            var reach = reach(choices);
            if (reach == null
                    || MINUTES_A_DAY + MINUTES_OF_CLOCK_CHANGE + reach.latestStart() - reach.earliestEnd() >= rest) {
                return null;
            }
            long window = (long) longest * MINUTES_A_DAY - rest;
            int days = 1;
            while (shortest(days + 1, reach) <= window) {
                days++;
            }
            return days;
        }

        /** Length of the shortest stretch of so many days, from the start of its first shift to the end of its last. */
        private static long shortest(int days, Reach reach) {
            return (days - 1L) * MINUTES_A_DAY - MINUTES_OF_CLOCK_CHANGE + reach.earliestEnd() - reach.latestStart();
        }

        /** The latest start and the earliest end of a shift, in minutes from the begin of its day. */
        private record Reach(int latestStart, int earliestEnd) {}

        private @Nullable Reach reach(List<List<Choice>> choices) {
            int latest = Integer.MIN_VALUE;
            int earliest = Integer.MAX_VALUE;
            for (int day = 0; day < days; day++) {
                int midnight = minute(site.startOf(first.plusDays(day)));
                for (var choice : choices.get(day)) {
                    latest = Math.max(latest, choice.start - midnight);
                    earliest = Math.min(earliest, choice.end - midnight);
                }
            }
            int back = daysBefore();
            for (var shift : context) {
                int day = index(shift.workDay());
                if (day < 0 && day >= -back) {
                    int midnight = minute(site.startOf(shift.workDay()));
                    latest = Math.max(latest, minute(shift.span().start()) - midnight);
                    earliest = Math.min(earliest, minute(shift.span().end()) - midnight);
                }
            }
            return latest == Integer.MIN_VALUE ? null : new Reach(latest, earliest);
        }

        /** Gives each day the index of its week and tells what may be worked in each. */
        private int[] weeks(Map<LocalDate, Integer> known, List<Workable.Week> limits) {
            var week = new int[days];
            for (int day = 0; day < days; day++) {
                var bounds = person.terms().weekOf(first.plusDays(day));
                if (!known.containsKey(bounds.first())) {
                    known.put(bounds.first(), limits.size());
                    limits.add(week(bounds.first(), bounds.last()));
                }
                week[day] = known.get(bounds.first());
            }
            return week;
        }

        private Workable.Week week(LocalDate from, LocalDate to) {
            long minutes = Workable.Week.NO_LIMIT;
            long shifts = Workable.Week.NO_LIMIT;
            for (var limit : person.terms().lawOn(to).limits(LegalRule.WEEKLY_HOURS)) {
                if (limit.isHard() && holds(LegalRule.WEEKLY_HOURS.id())) {
                    minutes = Math.min(minutes, limit.value() - outside(from, to, false));
                }
            }
            if (isProtectedFromOvertime(from, to) && holds(LegalRule.NO_OVERTIME.id())) {
                minutes = Math.min(minutes, person.terms().on(to).contractWeekMinutes() - outside(from, to, false));
            }
            if (from.getDayOfWeek() == DayOfWeek.MONDAY && to.getDayOfWeek() == DayOfWeek.SUNDAY) {
                for (var rule : own) {
                    if (rule.condition() instanceof WorkCondition.Amount amount
                            && amount.span().unit() == Unit.WEEK
                            && amount.max() != null
                            && amount.types().isEmpty()
                            && rule.scope().from() == null
                            && rule.scope().to() == null) {
                        if (amount.measure() == Measure.WORKING_MINUTES && holds(rule.code())) {
                            minutes = Math.min(minutes, amount.max() - outside(from, to, true));
                        } else if (amount.measure() == Measure.SHIFTS && holds(rule.code())) {
                            shifts = Math.min(shifts, amount.max() - shiftsOutside(from, to));
                        }
                    }
                }
            }
            return new Workable.Week((int) Math.max(0, minutes), (int) Math.max(0, shifts));
        }

        /** Whether the protection holds on all days of the roster in the week, so that any shift makes it count. */
        private boolean isProtectedFromOvertime(LocalDate from, LocalDate to) {
            if (protections.isEmpty() || person.terms().laws().size() > 1) {
                return false;
            }
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var date = day;
                int index = index(date);
                if (index >= 0
                        && index < days
                        && protections.stream()
                                .noneMatch(one -> one.kind() == Protection.Kind.NO_OVERTIME && one.covers(date))) {
                    return false;
                }
            }
            return true;
        }

        private long outside(LocalDate from, LocalDate to, boolean isWorking) {
            long minutes = 0;
            for (var shift : context) {
                if (isIn(shift, from, to)) {
                    var worked = shift.worked();
                    var law = person.terms().lawOn(shift.workDay());
                    minutes += isWorking
                            ? worked.workingMinutes()
                            : ShiftFacts.of(List.of(worked), law, person.calendar(), site)
                                    .normalWeek();
                }
            }
            return minutes;
        }

        private long shiftsOutside(LocalDate from, LocalDate to) {
            return context.stream().filter(shift -> isIn(shift, from, to)).count();
        }

        private boolean isIn(Shift shift, LocalDate from, LocalDate to) {
            int day = index(shift.workDay());
            return (day < 0 || day >= days)
                    && !shift.workDay().isBefore(from)
                    && !shift.workDay().isAfter(to);
        }

        private int[][] normal(List<List<Choice>> choices) {
            var normal = new int[days][];
            for (int day = 0; day < days; day++) {
                var law = lawOn(day);
                normal[day] = choices.get(day).stream()
                        .mapToInt(choice -> facts(law, choice).normalWeek())
                        .toArray();
            }
            return normal;
        }
    }
}
