package io.paiban.roster.solver;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition.Accompanied;
import io.paiban.roster.model.WorkCondition.Apart;
import io.paiban.roster.model.WorkCondition.DistinctStarts;
import io.paiban.roster.model.WorkCondition.EitherOr;
import io.paiban.roster.model.WorkCondition.Handover;
import io.paiban.roster.model.WorkCondition.HeadCount;
import io.paiban.roster.model.WorkCondition.LeaderWithTeam;
import io.paiban.roster.model.WorkCondition.LeadersPresent;
import io.paiban.roster.model.WorkCondition.OfCrew;
import io.paiban.roster.model.WorkCondition.Seats;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkCondition.Together;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.solver.CrewPlan.Account;
import io.paiban.roster.solver.CrewPlan.HeadCell;
import io.paiban.roster.solver.CrewPlan.Mix;
import io.paiban.roster.solver.CrewPlan.PresenceRow;
import io.paiban.roster.solver.MixedCells.Key;
import io.paiban.workforce.model.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles rules on several people and demand by shift into a {@link CrewPlan}, and tells where each option counts for whom.
 *
 * <p>Published shifts before and after the horizon count where they reach into it: by their work day for what is asked of days, by their time
 * for who is present and who hands over. A handover counts where the earlier shift ends after the horizon begins and not after it ends, for
 * then everybody who could take over is known.
 */
final class CrewBuilder {

    /** A hard rule that is counted in people, shifts, types or starts weighs for each like a shift of so many minutes. */
    static final long MINUTES_OF_A_COUNT = 480;

    /** No type in particular. */
    private static final Set<String> ANY_WORK = Set.of();

    /** What a person is to a rule that counts everybody alike. */
    private static final String SEEN = "";

    /** The counters of leaders and led, of company, and of a handover. */
    private static final int LED = 0;

    private static final int LEADS = 1;
    private static final int NEEDS_COMPANY = 0;
    private static final int NEEDS_AND_GIVES = 1;
    private static final int GIVES_COMPANY = 2;
    private static final int FROM = 0;
    private static final int TO = 1;

    private final RosterProblem problem;
    private final LocalDate first;
    private final int days;
    private final long[] bounds;
    private final Set<String> standby;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<HeadCell> heads = new ArrayList<>();
    private final MixedCells mixed = new MixedCells();
    private final List<PresenceRow> rows = new ArrayList<>();
    private final Set<Worked> worked = new LinkedHashSet<>();
    /** What people are to the rules, rule by rule: those who are the same to all are a group. */
    private final Map<List<@Nullable Object>, Integer> groups = new LinkedHashMap<>();

    private final Map<String, List<@Nullable Object>> partsOf = new HashMap<>();
    private final Map<String, Integer> ownSlots = new HashMap<>();
    private final Map<Worked, Places> placesOf = new HashMap<>();
    private final CrewPlan plan;

    /**
     * A rule as it is compiled.
     *
     * @param part what a person is to it; null where it does not see the person
     * @param placing tells where a shift counts
     * @param row its presence row; -1 = none
     * @param ownSlot the slot of each person, by staff number; null where it has none
     */
    private record Asked(
            Function<Employee, @Nullable Object> part,
            Placing placing,
            int row,
            @Nullable ToIntFunction<String> ownSlot) {

        static final int NO_ROW = -1;

        Asked(Function<Employee, @Nullable Object> part, Placing placing) {
            this(part, placing, NO_ROW, null);
        }
    }

    private interface Placing {

        void place(Object part, Worked shift, Counted counted);
    }

    /** Where a shift counts for one group, in the making. */
    private static final class Counted {

        private final List<Integer> heads = new ArrayList<>();
        private final List<Integer> slots = new ArrayList<>();
        private int own;
    }

    /** All that matters of a shift or an option; start and end in minutes since the epoch, the day counted from the horizon's first. */
    private record Worked(int day, String type, boolean isStandby, long start, long end) {

        /** Who stands by is seen only where the type is named. */
        boolean isOf(Set<String> types) {
            return types.isEmpty() ? !isStandby : types.contains(type);
        }
    }

    /** Where a shift counts, by group. */
    private record Places(int[][] heads, int[][] slots) {}

    /** What somebody is in a team. */
    private record InTeam(String team, int counter) {}

    /**
     * Compiles.
     *
     * @param options everything that somebody may be given on a day of the horizon
     * @param bounds ends of the pieces of time, in minutes since the epoch
     */
    CrewBuilder(RosterProblem problem, Collection<ShiftOption> options, long[] bounds) {
        this.problem = problem;
        this.first = problem.grid().firstDay();
        this.days = problem.grid().days();
        this.bounds = bounds;
        this.standby = ShiftType.standby(problem.types());
        var rules = problem.rules().stream()
                .filter(rule -> rule.condition() instanceof OfCrew)
                .toList();
        if (!rules.isEmpty() || !problem.slots().isEmpty()) {
            options.forEach(option -> worked.add(worked(option)));
            problem.people().forEach(person -> person.context().forEach(shift -> worked.add(worked(shift))));
        }
        rules.forEach(this::open);
        if (!problem.slots().isEmpty()) {
            openSlots();
        }
        problem.people().forEach(person -> enrol(person.employee()));
        worked.forEach(one -> placesOf.put(one, places(one)));
        this.plan = new CrewPlan(
                accounts.toArray(Account[]::new),
                heads.toArray(HeadCell[]::new),
                mixed.cells(),
                mixed.cellOfSlot(),
                rows.toArray(PresenceRow[]::new),
                IntStream.range(1, bounds.length)
                        .map(i -> Math.toIntExact(bounds[i] - bounds[i - 1]))
                        .toArray());
    }

    CrewPlan plan() {
        return plan;
    }

    /** Tells an option where it counts. */
    void place(ShiftOption option) {
        var known = placesOf.get(worked(option));
        if (known != null) {
            option.heads = known.heads();
            option.slots = known.slots();
        }
    }

    CrewMember member(RosteredPerson person) {
        var number = person.employee().number();
        var parts = partsOf.get(number);
        return new CrewMember(
                plan,
                groups.get(parts),
                ownSlots.getOrDefault(number, CrewMember.NO_SLOTS),
                rows(parts, true),
                rows(parts, false));
    }

    private int[] rows(List<@Nullable Object> parts, boolean seats) {
        return IntStream.range(0, parts.size())
                .filter(rule -> parts.get(rule) != null && asked.get(rule).row() != Asked.NO_ROW)
                .map(rule -> asked.get(rule).row())
                .filter(row -> rows.get(row).hasSeats() == seats)
                .toArray();
    }

    /** Counts a published shift from outside the horizon where it reaches into it; the option has been placed. */
    void addPresent(CrewMember member, ShiftOption option) {
        if (plan.isEmpty()) {
            return;
        }
        for (int cell : option.heads[member.group()]) {
            plan.headsPresent[cell]++;
        }
        for (int named : option.slots[member.group()]) {
            plan.slotsPresent[member.slot(named)]++;
        }
        for (int row : member.seats()) {
            for (int piece = option.firstPiece; piece < option.endPiece; piece++) {
                plan.rowsPresent[row][piece]++;
            }
        }
        for (int row : member.leads()) {
            for (int piece : option.pieces) {
                plan.rowsPresent[row][piece]++;
            }
        }
    }

    private static Worked worked(ShiftOption option) {
        return new Worked(option.day, option.type, option.isStandby, option.start, option.end);
    }

    private Worked worked(Shift shift) {
        var type = shift.type() == null ? "" : shift.type();
        return new Worked(
                PlannedPerson.dayIndex(first, shift.workDay()),
                type,
                standby.contains(type),
                shift.span().start().getEpochSecond() / 60,
                shift.span().end().getEpochSecond() / 60);
    }

    private void enrol(Employee person) {
        var parts = new ArrayList<@Nullable Object>();
        for (var rule : asked) {
            var part = rule.part().apply(person);
            parts.add(part);
            if (part != null && rule.ownSlot() != null) {
                ownSlots.putIfAbsent(person.number(), rule.ownSlot().applyAsInt(person.number()));
            }
        }
        partsOf.put(person.number(), parts);
        groups.putIfAbsent(parts, groups.size());
    }

    private Places places(Worked one) {
        var headsByGroup = new int[groups.size()][];
        var slotsByGroup = new int[groups.size()][];
        groups.forEach((parts, group) -> {
            var counted = new Counted();
            for (int rule = 0; rule < asked.size(); rule++) {
                var part = parts.get(rule);
                if (part != null) {
                    asked.get(rule).placing().place(part, one, counted);
                }
            }
            headsByGroup[group] = array(counted.heads);
            slotsByGroup[group] = array(counted.slots);
        });
        return new Places(headsByGroup, slotsByGroup);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.isEmpty()
                ? CrewPlan.NOWHERE
                : numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isInHorizon(int day) {
        return day >= 0 && day < days;
    }

    private boolean holds(WorkRule rule, int day) {
        return isInHorizon(day) && rule.scope().includes(first.plusDays(day));
    }

    private boolean isCounted(WorkRule rule, Worked one, Set<String> types) {
        return holds(rule, one.day()) && one.isOf(types);
    }

    private void open(WorkRule rule) {
        int account = accounts.size();
        boolean isInMinutes = rule.condition() instanceof Seats || rule.condition() instanceof LeadersPresent;
        accounts.add(new Account(
                rule.code(),
                rule.isHard() ? RosterRule.CREW_RULES : RosterRule.CREW_RULES_WISHED,
                rule.isHard() && !isInMinutes ? rule.weight() * MINUTES_OF_A_COUNT : rule.weight()));
        asked.add(asked(rule, account));
    }

    private Asked asked(WorkRule rule, int account) {
        var condition = rule.condition();
        if (condition instanceof HeadCount count) {
            return count.span().equals(Span.DAY) ? headsADay(rule, count, account) : heads(rule, count, account);
        }
        if (condition instanceof DistinctStarts starts) {
            return byDay(rule, ANY_WORK, one -> mixed.inUse(day(account, one), 0, starts.max(), one.start()));
        }
        if (condition instanceof EitherOr either) {
            return byDay(rule, either.types(), one -> mixed.inUse(day(account, one), 0, 1, one.type()));
        }
        if (condition instanceof Together) {
            return byDay(rule, ANY_WORK, one -> mixed.alike(day(account, one), Mix.OUTSIDE_LARGEST, one.type()));
        }
        if (condition instanceof Apart) {
            return byDay(rule, ANY_WORK, one -> mixed.alike(day(account, one), Mix.BEYOND_FIRST, one.type()));
        }
        if (condition instanceof LeaderWithTeam) {
            return leaderWithTeam(rule, account);
        }
        if (condition instanceof Accompanied accompanied) {
            return accompanied(rule, accompanied, account);
        }
        if (condition instanceof Handover handover) {
            return handover(rule, handover, account);
        }
        if (condition instanceof Seats seats) {
            return presence(new PresenceRow(account, true, seats.max(), activePieces(rule)), seen(rule));
        }
        if (condition instanceof LeadersPresent leaders) {
            return presence(
                    new PresenceRow(account, false, leaders.min(), activePieces(rule)),
                    person -> person.leader() ? seen(rule).apply(person) : null);
        }
        throw new IllegalArgumentException("There is no such condition on a crew: " + condition);
    }

    private static Function<Employee, @Nullable Object> seen(WorkRule rule) {
        return person -> rule.scope().includes(person) ? SEEN : null;
    }

    private static Key day(int account, Worked one) {
        return new Key(account, one.day(), "");
    }

    /** Everybody of the scope counts in a slot of the shift's day. */
    private Asked byDay(WorkRule rule, Set<String> types, ToIntFunction<Worked> slot) {
        return new Asked(seen(rule), (part, one, counted) -> {
            if (isCounted(rule, one, types)) {
                counted.slots.add(slot.applyAsInt(one));
            }
        });
    }

    private static int least(HeadCount count) {
        return count.min() == null ? 0 : count.min();
    }

    private static int most(HeadCount count) {
        return count.max() == null ? Integer.MAX_VALUE : count.max();
    }

    private Asked headsADay(WorkRule rule, HeadCount count, int account) {
        var cells = new int[days];
        for (int day = 0; day < days; day++) {
            if (holds(rule, day)) {
                cells[day] = heads.size();
                heads.add(new HeadCell(account, least(count), most(count), 1, 1));
            }
        }
        return new Asked(seen(rule), (part, one, counted) -> {
            if (isCounted(rule, one, count.types())) {
                counted.heads.add(cells[one.day()]);
            }
        });
    }

    /** People over the whole roster: each has a slot, so that nobody counts twice. */
    private Asked heads(WorkRule rule, HeadCount count, int account) {
        if (IntStream.range(0, days).noneMatch(day -> holds(rule, day))) {
            return new Asked(person -> null, (part, one, counted) -> {});
        }
        var cell = new Key(account, 0, "");
        mixed.open(cell, least(count), most(count));
        return new Asked(
                seen(rule),
                (part, one, counted) -> {
                    int own = counted.own++;
                    if (isCounted(rule, one, count.types())) {
                        counted.slots.add(~own);
                    }
                },
                Asked.NO_ROW,
                number -> mixed.inUse(cell, least(count), most(count), number));
    }

    /** Whoever leads a team leads it whatever the scope is: that tells for whom a leader is wanted. */
    private Asked leaderWithTeam(WorkRule rule, int account) {
        return new Asked(
                person -> person.team() == null
                                || !person.leader() && !rule.scope().includes(person)
                        ? null
                        : new InTeam(person.team(), person.leader() ? LEADS : LED),
                (part, one, counted) -> {
                    if (isCounted(rule, one, ANY_WORK) && part instanceof InTeam in) {
                        var cell = new Key(account, one.day(), List.of(in.team(), one.type()));
                        counted.slots.add(mixed.ordered(cell, Mix.LED, 2, in.counter()));
                    }
                });
    }

    private Asked accompanied(WorkRule rule, Accompanied accompanied, int account) {
        return new Asked(
                person -> {
                    boolean gives = accompanied.companions().contains(person.number());
                    return rule.scope().includes(person)
                            ? Integer.valueOf(gives ? NEEDS_AND_GIVES : NEEDS_COMPANY)
                            : gives ? Integer.valueOf(GIVES_COMPANY) : null;
                },
                (part, one, counted) -> {
                    if (isCounted(rule, one, ANY_WORK)) {
                        var cell = new Key(account, one.day(), one.type());
                        counted.slots.add(mixed.ordered(cell, Mix.ACCOMPANIED, 3, (Integer) part));
                    }
                });
    }

    /** A cell for every moment at which a shift that is handed over can end. */
    private Asked handover(WorkRule rule, Handover handover, int account) {
        long begin = bounds[0];
        long end = bounds[bounds.length - 1];
        Predicate<Worked> handsOver = one -> one.isOf(handover.from())
                && one.end() > begin
                && one.end() <= end
                && rule.scope().includes(first.plusDays(one.day()));
        var moments = worked.stream()
                .filter(handsOver)
                .mapToLong(Worked::end)
                .distinct()
                .toArray();
        return new Asked(seen(rule), (part, one, counted) -> {
            if (handsOver.test(one)) {
                counted.slots.add(mixed.ordered(new Key(account, one.end(), ""), Mix.HANDED_OVER, 2, FROM));
            }
            if (one.isOf(handover.to())) {
                for (long moment : moments) {
                    if (one.start() + handover.minutes() <= moment && moment < one.end()) {
                        counted.slots.add(mixed.ordered(new Key(account, moment, ""), Mix.HANDED_OVER, 2, TO));
                    }
                }
            }
        });
    }

    private Asked presence(PresenceRow row, Function<Employee, @Nullable Object> part) {
        rows.add(row);
        return new Asked(part, (seen, one, counted) -> {}, rows.size() - 1, null);
    }

    private boolean[] activePieces(WorkRule rule) {
        var isActive = new boolean[bounds.length - 1];
        for (int piece = 0; piece < isActive.length; piece++) {
            var moment = Instant.ofEpochSecond(bounds[piece] * 60);
            isActive[piece] =
                    rule.scope().includes(problem.grid().site().local(moment).toLocalDate());
        }
        return isActive;
    }

    private void openSlots() {
        int account = accounts.size();
        accounts.add(new Account("", RosterRule.SLOTS, 1));
        var byDay = new HashMap<Integer, Map<Integer, SlotDemand>>();
        for (var slot : problem.slots()) {
            int day = PlannedPerson.dayIndex(first, slot.day());
            if (isInHorizon(day)) {
                byDay.computeIfAbsent(day, any -> new TreeMap<>()).put(heads.size(), slot);
                heads.add(new HeadCell(account, slot.required(), slot.required(), slot.under(), slot.over()));
            }
        }
        asked.add(new Asked(person -> SEEN, (part, one, counted) -> byDay.getOrDefault(one.day(), Map.of())
                .forEach((cell, slot) -> {
                    if (one.isOf(slot.types())) {
                        counted.heads.add(cell);
                    }
                })));
    }
}
