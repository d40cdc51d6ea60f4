package io.paiban.roster.solver;

import io.paiban.hotline.model.Queue;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the users' words into the solver's arrays. */
final class PlanBuilder {

    /** A break may begin at every such step of its window. */
    private static final Duration BREAK_STEP = Duration.ofMinutes(30);

    private static final Set<String> ROLES = Set.of(Role.AGENT.name(), Role.BILINGUAL.name(), Role.OPS.name());
    private static final int DAYS_A_WEEK = 7;
    private static final int NEAR_DAYS = 14;
    private static final long MINUTES_A_DAY = 1440;

    /** Options are turned into figures like shifts; nobody asks for their id. */
    private static final UUID UUID_OF_OPTIONS = new UUID(0, 0);

    private static final int WORKDAYS_A_WEEK = 5;

    private final RosterProblem problem;
    private final SiteTime site;
    private final LocalDate first;
    private final int days;
    private final List<LabourLaw> laws;
    private final Map<LabourLaw, RowLaw> rowLaws = new HashMap<>();
    private final List<List<TypedOption>> optionsByDay = new ArrayList<>();
    private final Map<Shift, ShiftOption> fixedOptions = new HashMap<>();
    private final Map<String, Integer> typeNumbers = new LinkedHashMap<>();
    private final HouseRulesBuilder.Plan house;
    private final List<Set<String>> coverGroups = new ArrayList<>();
    private final CoverPlan cover;
    private final CrewBuilder crew;
    private long[] bounds = {};

    private record TypedOption(ShiftType type, ShiftOption option) {}

    private PlanBuilder(RosterProblem problem) {
        this.problem = problem;
        this.site = problem.grid().site();
        this.first = problem.grid().firstDay();
        this.days = problem.grid().days();
        problem.types().forEach(type -> typeNumber(type.code()));
        this.laws = problem.people().stream()
                .flatMap(person -> person.terms().laws().stream())
                .distinct()
                .toList();
        for (int i = 0; i < laws.size(); i++) {
            rowLaws.put(laws.get(i), new RowLaw(i, laws.get(i)));
        }
        for (int day = 0; day < days; day++) {
            optionsByDay.add(options(day));
        }
        problem.fixed().forEach(shift -> fixedOptions.put(shift, option(shift)));
        house = new HouseRulesBuilder.Plan(problem, typeNumbers, slots());
        cover = coverPlan();
        crew = new CrewBuilder(problem);
        optionsByDay.forEach(list -> list.forEach(typed -> crew.place(typed.option())));
        fixedOptions.values().forEach(crew::place);
    }

    /**
     * Builds the plan.
     *
     * @param start shifts to begin with; those that no option equals are left out
     */
    static List<PersonDay> build(RosterProblem problem, List<Shift> start) {
        return new PlanBuilder(problem).personDays(start);
    }

    private int typeNumber(String code) {
        return code.isEmpty() ? 0 : typeNumbers.computeIfAbsent(code, any -> typeNumbers.size() + 1);
    }

    /** Numbers each day's options by type and time; a fixed shift that is like none of them gets the number after the last. */
    private ShiftOption[][] slots() {
        var slots = new ShiftOption[days][];
        for (int day = 0; day < days; day++) {
            var ofDay = new ArrayList<ShiftOption>();
            optionsByDay.get(day).forEach(typed -> {
                typed.option().slot = slot(ofDay, typed.option());
                if (typed.option().slot > ofDay.size()) {
                    ofDay.add(typed.option());
                }
            });
            slots[day] = ofDay.toArray(ShiftOption[]::new);
        }
        fixedOptions.values().stream()
                .filter(option -> option.day >= 0 && option.day < days)
                .forEach(option -> option.slot = slot(Arrays.asList(slots[option.day]), option));
        return slots;
    }

    private static int slot(List<ShiftOption> others, ShiftOption option) {
        int slot = 0;
        while (slot < others.size()
                && !(others.get(slot).type.equals(option.type)
                        && others.get(slot).span.equals(option.span))) {
            slot++;
        }
        return slot + 1;
    }

    private List<PersonDay> personDays(List<Shift> start) {
        var result = new ArrayList<PersonDay>();
        var fixed = new HashMap<String, Shift>();
        problem.fixed().forEach(shift -> fixed.put(key(shift.employee(), shift.workDay()), shift));
        var begun = new HashMap<String, Shift>();
        start.forEach(shift -> begun.put(key(shift.employee(), shift.workDay()), shift));
        for (int p = 0; p < problem.people().size(); p++) {
            var rostered = problem.people().get(p);
            var pinnedOptions = new ShiftOption[days];
            for (int day = 0; day < days; day++) {
                pinnedOptions[day] =
                        fixedOptions.get(fixed.get(key(rostered.employee().number(), first.plusDays(day))));
            }
            var person = person(p, rostered, pinnedOptions);
            for (int day = 0; day < days; day++) {
                var at = key(person.number, first.plusDays(day));
                var pinned = pinnedOptions[day];
                var options = pinned == null ? allowed(rostered, person, day) : List.of(pinned);
                var personDay = new PersonDay(person, day, options, pinned);
                if (!personDay.isPinned() && begun.containsKey(at)) {
                    personDay.setOption(same(options, begun.get(at)));
                }
                result.add(personDay);
            }
        }
        return result;
    }

    private static String key(String number, LocalDate day) {
        return day + "/" + number;
    }

    private static @Nullable ShiftOption same(List<ShiftOption> options, Shift shift) {
        return options.stream()
                .filter(option -> option.span.equals(shift.span())
                        && option.breaks.equals(shift.breaks())
                        && option.type.equals(shift.type()))
                .findFirst()
                .orElse(null);
    }

    private List<ShiftOption> allowed(RosteredPerson rostered, PlannedPerson person, int day) {
        var date = first.plusDays(day);
        if (!rostered.isAvailable(date)) {
            return List.of();
        }
        int law = person.lawOn(day).index;
        return optionsByDay.get(day).stream()
                .filter(typed ->
                        typed.type().roles().contains(rostered.employee().role()))
                .map(TypedOption::option)
                .filter(option -> Arrays.stream(person.protections[day])
                        .noneMatch(protection -> isForbidden(protection, option, option.figures[law])))
                .filter(option -> !option.figures[law].breaksLaw() && !person.house.isBarred(option))
                .toList();
    }

    private static boolean isForbidden(
            PlannedPerson.DayProtection protection, ShiftOption option, ShiftFigures figures) {
        return protection.hard()
                && switch (protection.kind()) {
                    case NO_NIGHT ->
                        figures.nightMinutes > 0 && (option.crossesMidnight || !protection.onlyOverMidnight());
                    case NO_OVERTIME -> figures.beyondNormalDay > 0;
                    case PAID_REST -> false;
                };
    }

    private List<TypedOption> options(int day) {
        var date = first.plusDays(day);
        var options = new ArrayList<TypedOption>();
        for (var type : problem.types()) {
            if (type.weekdays().contains(date.getDayOfWeek())) {
                var span = TimeSpan.of(site.at(date, type.start()), type.length());
                for (var breaks : positions(type.breaks(), 0, span.start())) {
                    var shift = new Shift(UUID_OF_OPTIONS, "", date, span, type.code(), breaks, false);
                    options.add(new TypedOption(type, option(shift)));
                }
            }
        }
        return options;
    }

    private static List<List<ShiftBreak>> positions(List<BreakWindow> windows, int from, Instant start) {
        if (from == windows.size()) {
            return List.of(List.of());
        }
        var window = windows.get(from);
        var rest = positions(windows, from + 1, start);
        var positions = new ArrayList<List<ShiftBreak>>();
        for (var at = window.earliest(); at.compareTo(window.latest()) <= 0; at = at.plus(BREAK_STEP)) {
            var taken = new ShiftBreak(TimeSpan.of(start.plus(at), window.length()), window.paid());
            for (var others : rest) {
                var all = new ArrayList<ShiftBreak>();
                all.add(taken);
                all.addAll(others);
                positions.add(List.copyOf(all));
            }
        }
        return positions;
    }

    private ShiftOption option(Shift shift) {
        return option(
                PlannedPerson.dayIndex(first, shift.workDay()),
                shift.type() == null ? "" : shift.type(),
                shift.breaks(),
                shift.worked());
    }

    private ShiftOption option(int day, String type, List<ShiftBreak> breaks, WorkedShift worked) {
        var figures = new ShiftFigures[laws.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = ShiftFigures.of(worked, laws.get(i), problem.calendar(), site);
        }
        return new ShiftOption(
                day,
                type,
                typeNumber(type),
                breaks,
                worked,
                site.local(worked.span().start()).toLocalTime().toSecondOfDay() / 60,
                worked.span().end().isAfter(site.startOf(worked.workDay().plusDays(1))),
                figures);
    }

    private PlannedPerson person(int index, RosteredPerson rostered, @Nullable ShiftOption[] pinned) {
        var context = rostered.context().stream()
                .sorted(Comparator.comparing(Shift::span))
                .map(this::option)
                .toList();
        var coverRows = coverRows(rostered);
        var member = crew.member(rostered);
        context.forEach(shift -> {
            crew.place(shift);
            crew.addPresent(member, shift);
            for (int piece : pieces(shift, bounds)) {
                for (int row : coverRows) {
                    cover.present[row][piece]++;
                }
            }
        });
        var weekend = new boolean[days];
        for (int day = 0; day < days; day++) {
            weekend[day] = first.plusDays(day).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        }
        return new PlannedPerson(
                index,
                rostered.employee().number(),
                lawDays(rostered, context),
                contractMinutes(rostered),
                protections(rostered),
                around(rostered, context),
                house(rostered, context, pinned),
                new WindowBuilder(rostered, site, first, days, context, (shift, day) -> shift.figures[
                                laws.indexOf(rostered.terms().lawOn(day))])
                        .build(),
                coverRows,
                cover,
                member,
                weekend);
    }

    private PlannedPerson.LawDays lawDays(RosteredPerson rostered, List<ShiftOption> context) {
        int from = context.isEmpty() ? 0 : Math.min(0, context.get(0).day);
        int to = context.isEmpty() ? days : Math.max(days, context.get(context.size() - 1).day + 1);
        var byDay = new RowLaw[to - from];
        for (int day = from; day < to; day++) {
            byDay[day - from] = rowLaws.get(rostered.terms().lawOn(first.plusDays(day)));
        }
        return new PlannedPerson.LawDays(from, byDay);
    }

    /** Minutes that the contract asks for in the horizon: a seventh of a week each day, less a fifth for each day of leave. */
    private long contractMinutes(RosteredPerson rostered) {
        long sevenths = 0;
        long fifths = 0;
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day);
            if (rostered.employee().isEmployed(date)) {
                long week = rostered.terms().on(date).contractWeekMinutes();
                sevenths += week;
                fifths += rostered.leaveDays().contains(date) ? week : 0;
            }
        }
        return Math.max(0, sevenths / DAYS_A_WEEK - fifths / WORKDAYS_A_WEEK);
    }

    private PlannedPerson.DayProtection[][] protections(RosteredPerson rostered) {
        var byDay = new PlannedPerson.DayProtection[days][];
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day);
            byDay[day] = rostered.protections().stream()
                    .filter(protection -> protection.severity() != Severity.INFO)
                    .filter(protection -> protection.covers(date) || touchesTheNight(protection, date))
                    .map(protection -> new PlannedPerson.DayProtection(
                            protection.kind(),
                            protection.severity() == Severity.HARD,
                            !protection.covers(date),
                            protection.minutes()))
                    .toArray(PlannedPerson.DayProtection[]::new);
        }
        return byDay;
    }

    private static boolean touchesTheNight(Protection protection, LocalDate eve) {
        return protection.kind() == Protection.Kind.NO_NIGHT && protection.covers(eve.plusDays(1));
    }

    /**
     * The shifts around the horizon that rest and runs can reach: two weeks, or two windows of the weekly rest, and on to a rest that ends
     * every run and every stretch of work.
     */
    private PlannedPerson.Around around(RosteredPerson rostered, List<ShiftOption> context) {
        int reach = NEAR_DAYS;
        long longRest = MINUTES_A_DAY;
        for (var law : rostered.terms().laws()) {
            reach = Math.max(reach, 2 * law.weeklyRestDays());
            for (var limit : law.limits(LegalRule.WEEKLY_REST)) {
                longRest = Math.max(longRest, limit.value());
            }
        }
        var before = context.stream().filter(shift -> shift.day < 0).toList();
        int begin = before.size();
        while (begin > 0
                && (begin == before.size()
                        || before.get(begin).day > -reach
                        || !isApart(before.get(begin - 1), before.get(begin), longRest))) {
            begin--;
        }
        var after = context.stream().filter(shift -> shift.day >= days).toList();
        int end = 0;
        while (end < after.size()
                && (end == 0
                        || after.get(end - 1).day < days + reach
                        || !isApart(after.get(end - 1), after.get(end), longRest))) {
            end++;
        }
        return new PlannedPerson.Around(
                before.subList(begin, before.size()).toArray(ShiftOption[]::new),
                after.subList(0, end).toArray(ShiftOption[]::new));
    }

    private static boolean isApart(ShiftOption earlier, ShiftOption later, long rest) {
        return later.start - earlier.end >= rest && later.day > earlier.day + 1;
    }

    private HouseRules house(RosteredPerson rostered, List<ShiftOption> context, @Nullable ShiftOption[] pinned) {
        var lawByDay = new int[days];
        for (int day = 0; day < days; day++) {
            lawByDay[day] = lawOn(rostered, day);
        }
        var outside = context.stream()
                .filter(shift -> shift.day < 0 || shift.day >= days)
                .toList();
        return new HouseRulesBuilder(
                        house, rostered, lawByDay, outside, shift -> shift.figures[lawOn(rostered, shift.day)].night)
                .build(pinned);
    }

    private int lawOn(RosteredPerson rostered, int day) {
        return rowLaws.get(rostered.terms().lawOn(first.plusDays(day))).index;
    }

    private int[] coverRows(RosteredPerson person) {
        var rows = new ArrayList<Integer>();
        var employee = person.employee();
        for (int row = 0; row < coverGroups.size(); row++) {
            var group = coverGroups.get(row);
            boolean counts = group.contains(Queue.GENERAL)
                    ? employee.role().isLive()
                    : group.contains(employee.role().name())
                            || employee.role().isLive()
                                    && employee.languages().stream().anyMatch(group::contains);
            if (counts) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private CoverPlan coverPlan() {
        var languages = problem.demand().stream()
                .filter(group -> !group.group().equals(Queue.GENERAL) && !ROLES.contains(group.group()))
                .toList();
        coverGroups.add(Set.of(Queue.GENERAL));
        coverGroups.addAll(connected(languages.stream().map(GroupDemand::group).toList()));
        problem.demand().stream()
                .map(GroupDemand::group)
                .filter(ROLES::contains)
                .forEach(role -> coverGroups.add(Set.of(role)));
        var cuts = cuts();
        bounds = cuts.stream().mapToLong(Long::longValue).toArray();
        int pieces = bounds.length - 1;
        var minutes = new int[pieces];
        var required = new int[coverGroups.size()][pieces];
        var minimum = new int[coverGroups.size()][pieces];
        var late = new long[coverGroups.size()][pieces][];
        var lateByInterval = new HashMap<List<Integer>, long[]>();
        for (int piece = 0; piece < pieces; piece++) {
            minutes[piece] = Math.toIntExact(bounds[piece + 1] - bounds[piece]);
            int interval = problem.grid().indexOf(Instant.ofEpochSecond(bounds[piece] * 60));
            for (var group : problem.demand()) {
                for (int row = 0; row < coverGroups.size(); row++) {
                    var set = coverGroups.get(row);
                    boolean additive = set.contains(Queue.GENERAL) && !ROLES.contains(group.group());
                    if (additive || set.contains(group.group())) {
                        required[row][piece] += group.required()[interval];
                        minimum[row][piece] += group.minimum()[interval];
                    }
                }
            }
            for (int row = 0; row < coverGroups.size(); row++) {
                var set = coverGroups.get(row);
                late[row][piece] = lateByInterval.computeIfAbsent(
                        List.of(row, interval), any -> lateTable(set, interval, languages));
            }
        }
        optionsByDay.forEach(list -> list.forEach(typed -> typed.option().pieces = pieces(typed.option(), bounds)));
        fixedOptions.values().forEach(option -> option.pieces = pieces(option, bounds));
        return new CoverPlan(
                minutes,
                required,
                minimum,
                late,
                Math.toIntExact(problem.grid().interval().toMinutes()));
    }

    /**
     * What is late with so many people of a row. Of everybody the languages take their own first; what a set of several languages lacks
     * is told by heads alone, because its members have tables of their own.
     */
    private long[] lateTable(Set<String> set, int interval, List<GroupDemand> languages) {
        var own = problem.demand().stream()
                .filter(group -> set.size() == 1 && set.contains(group.group()))
                .findFirst();
        if (own.isEmpty() || own.get().late()[interval].length == 0) {
            return new long[0];
        }
        var table = own.get().late()[interval];
        int taken = set.contains(Queue.GENERAL)
                ? languages.stream()
                        .mapToInt(group -> group.required()[interval])
                        .sum()
                : 0;
        var shifted = new long[table.length + taken];
        // As steep below as at its first step, so that the whole stays convex.
        long step = table.length > 1 ? table[0] - table[1] : 0;
        for (int people = 0; people < taken; people++) {
            shifted[people] = table[0] + step * (taken - people);
        }
        System.arraycopy(table, 0, shifted, taken, table.length);
        return shifted;
    }

    /** Each language by itself, and each larger set that reps with several languages tie together. */
    private Set<Set<String>> connected(List<String> languages) {
        var sets = new LinkedHashSet<Set<String>>();
        languages.forEach(language -> sets.add(Set.of(language)));
        var links = problem.people().stream()
                .filter(person -> person.employee().role().isLive())
                .map(person -> {
                    Set<String> own = new TreeSet<>(person.employee().languages());
                    own.retainAll(languages);
                    return own;
                })
                .filter(own -> own.size() > 1)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
        boolean grew = true;
        while (grew) {
            var wider = new LinkedHashSet<Set<String>>();
            for (var set : sets) {
                for (var link : links) {
                    if (link.stream().anyMatch(set::contains)) {
                        for (var language : link) {
                            var union = new TreeSet<>(set);
                            union.add(language);
                            wider.add(union);
                        }
                    }
                }
            }
            grew = sets.addAll(wider);
        }
        return sets;
    }

    private TreeSet<Long> cuts() {
        var span = problem.grid().span();
        var cuts = new TreeSet<Long>();
        problem.grid().starts().forEach(start -> cuts.add(start.getEpochSecond() / 60));
        cuts.add(span.end().getEpochSecond() / 60);
        optionsByDay.forEach(list -> list.forEach(typed -> cut(cuts, typed.option())));
        fixedOptions.values().forEach(option -> cut(cuts, option));
        problem.people().forEach(person -> person.context().forEach(shift -> cut(cuts, option(shift))));
        cuts.removeIf(minute -> minute < span.start().getEpochSecond() / 60
                || minute > span.end().getEpochSecond() / 60);
        return cuts;
    }

    private static void cut(TreeSet<Long> cuts, ShiftOption option) {
        cuts.add(option.start);
        cuts.add(option.end);
        option.breaks.forEach(pause -> {
            cuts.add(pause.span().start().getEpochSecond() / 60);
            cuts.add(pause.span().end().getEpochSecond() / 60);
        });
    }

    private static int[] pieces(ShiftOption option, long[] bounds) {
        int from = Arrays.binarySearch(bounds, Math.max(option.start, bounds[0]));
        int index = from >= 0 ? from : -from - 1;
        var pieces = new ArrayList<Integer>();
        for (int piece = index; piece + 1 < bounds.length && bounds[piece] < option.end; piece++) {
            var moment = Instant.ofEpochSecond(bounds[piece] * 60);
            if (option.breaks.stream().noneMatch(pause -> pause.span().contains(moment))) {
                pieces.add(piece);
            }
        }
        return pieces.stream().mapToInt(Integer::intValue).toArray();
    }
}
