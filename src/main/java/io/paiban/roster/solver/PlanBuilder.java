package io.paiban.roster.solver;

import io.paiban.hotline.model.Queue;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftChoice;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the users' words into the solver's arrays. */
final class PlanBuilder {

    private static final Set<String> ROLES = Set.of(Role.AGENT.name(), Role.BILINGUAL.name(), Role.OPS.name());
    private static final int NEAR_DAYS = 14;
    private static final long MINUTES_A_DAY = 1440;

    /** Options are turned into figures like shifts; nobody asks for their id. */
    private static final UUID UUID_OF_OPTIONS = new UUID(0, 0);

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
    private final Set<String> standby;
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
        this.standby = ShiftType.standby(problem.types());
        for (int day = 0; day < days; day++) {
            optionsByDay.add(options(day));
        }
        problem.fixed().forEach(shift -> fixedOptions.put(shift, option(shift)));
        for (int i = 0; i < laws.size(); i++) {
            rowLaws.put(laws.get(i), new RowLaw(i, laws.get(i), breaksAlone(i)));
        }
        house = new HouseRulesBuilder.Plan(problem, typeNumbers, slots());
        cover = coverPlan();
        var options = new ArrayList<>(fixedOptions.values());
        optionsByDay.forEach(list -> list.forEach(typed -> options.add(typed.option())));
        crew = new CrewBuilder(problem, options, bounds);
        options.forEach(crew::place);
    }

    /**
     * Builds the plan.
     *
     * @param start shifts to begin with; those that no option equals are left out
     */
    static List<PersonDay> build(RosterProblem problem, List<Shift> start) {
        return new PlanBuilder(problem).personDays(start);
    }

    private boolean breaksAlone(int law) {
        return Stream.concat(
                        optionsByDay.stream().flatMap(List::stream).map(TypedOption::option),
                        fixedOptions.values().stream())
                .anyMatch(option -> option.figures[law].brokenRules.length > 0);
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

    /** The option that a shift to begin with equals; one with its breaks elsewhere, for a day plan puts them between the steps of options. */
    private static @Nullable ShiftOption same(List<ShiftOption> options, Shift shift) {
        return options.stream()
                .filter(option -> option.span.equals(shift.span()) && option.type.equals(shift.type()))
                .min(Comparator.comparingLong(option -> minutesApart(option.breaks, shift.breaks())))
                .orElse(null);
    }

    private static long minutesApart(List<ShiftBreak> some, List<ShiftBreak> others) {
        long minutes = some.size() == others.size() ? 0 : MINUTES_A_DAY;
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            var between = Duration.between(
                    some.get(i).span().start(), others.get(i).span().start());
            minutes += Math.abs(between.toMinutes());
        }
        return minutes;
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
            for (var choice : ShiftChoice.of(type, date, site)) {
                var shift = new Shift(UUID_OF_OPTIONS, "", date, choice.span(), type.code(), choice.breaks(), false);
                options.add(new TypedOption(type, option(shift)));
            }
        }
        return options;
    }

    private ShiftOption option(Shift shift) {
        return option(
                PlannedPerson.dayIndex(first, shift.workDay()),
                shift.type() == null ? "" : shift.type(),
                shift.breaks(),
                shift.away(),
                shift.worked());
    }

    private ShiftOption option(int day, String type, List<ShiftBreak> breaks, List<TimeSpan> away, WorkedShift worked) {
        var figures = new ShiftFigures[laws.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = standby.contains(type)
                    ? ShiftFigures.NO_WORK
                    : ShiftFigures.of(worked, laws.get(i), problem.calendar(), site);
        }
        return new ShiftOption(
                day,
                type,
                typeNumber(type),
                breaks,
                away,
                worked,
                site.local(worked.span().start()).toLocalTime().toSecondOfDay() / 60,
                worked.span().end().isAfter(site.startOf(worked.workDay().plusDays(1))),
                figures,
                standby.contains(type));
    }

    private PlannedPerson person(int index, RosteredPerson rostered, @Nullable ShiftOption[] pinned) {
        var context = rostered.context().stream()
                .sorted(Comparator.comparing(Shift::span))
                .map(this::option)
                .toList();
        var work = context.stream().filter(shift -> !shift.isStandby).toList();
        var coverRows = coverRows(rostered);
        var member = crew.member(rostered);
        context.forEach(shift -> {
            cutIn(shift);
            crew.place(shift);
            crew.addPresent(member, shift);
            for (int piece : shift.pieces) {
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
                rostered.contractMinutes(first, first.plusDays(days - 1L)),
                protections(rostered),
                around(rostered, work),
                context.stream().filter(shift -> shift.isStandby).toArray(ShiftOption[]::new),
                house(rostered, context, pinned),
                new WindowBuilder(rostered, site, first, days, work, (shift, day) -> shift.figures[
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
        optionsByDay.forEach(list -> list.forEach(typed -> cutIn(typed.option())));
        fixedOptions.values().forEach(this::cutIn);
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
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
        option.away.forEach(pause -> {
            cuts.add(pause.start().getEpochSecond() / 60);
            cuts.add(pause.end().getEpochSecond() / 60);
        });
    }

    /** Tells an option its pieces of time; who stands by is nowhere. */
    private void cutIn(ShiftOption option) {
        int from = Arrays.binarySearch(bounds, Math.max(option.start, bounds[0]));
        option.firstPiece = Math.min(from >= 0 ? from : -from - 1, bounds.length - 1);
        option.endPiece = option.firstPiece;
        if (option.isStandby) {
            return;
        }
        var pieces = new ArrayList<Integer>();
        for (int piece = option.firstPiece; piece + 1 < bounds.length && bounds[piece] < option.end; piece++) {
            option.endPiece = piece + 1;
            var moment = Instant.ofEpochSecond(bounds[piece] * 60);
            if (option.away.stream().noneMatch(pause -> pause.contains(moment))) {
                pieces.add(piece);
            }
        }
        option.pieces = pieces.stream().mapToInt(Integer::intValue).toArray();
    }
}
