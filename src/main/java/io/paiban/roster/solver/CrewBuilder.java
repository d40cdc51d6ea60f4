package io.paiban.roster.solver;

import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles rules on several people and demand by shift into a {@link CrewPlan}, and tells where each option counts for whom. */
final class CrewBuilder {

    /** A breach of a rule that is counted in people or shifts weighs like a shift of so many minutes. */
    static final long MINUTES_OF_A_COUNT = 480;

    /** Somebody whom a rule does not see. */
    private static final int UNSEEN = -1;

    private static final int SEEN = 0;

    private final RosterProblem problem;
    private final LocalDate first;
    private final List<WorkRule> rules = new ArrayList<>();
    private final List<CrewPlan.Account> accounts = new ArrayList<>();
    private final List<CrewPlan.HeadCell> heads = new ArrayList<>();
    private final List<List<Where>> headsByDay = new ArrayList<>();
    /** What a person is to each rule, by rule: those who are the same to all of them are a group. */
    private final Map<List<Integer>, Integer> groups = new HashMap<>();

    private final Map<String, Integer> groupOf = new HashMap<>();
    private final Map<Alike, int[][]> headsOfOption = new HashMap<>();
    private final CrewPlan plan;

    /** A head cell of a day, and who counts in it; the rule is -1 where everybody does. */
    private record Where(int cell, int rule, Set<String> types) {

        boolean holds(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** Options that count alike. */
    private record Alike(int day, String type) {}

    CrewBuilder(RosterProblem problem) {
        this.problem = problem;
        this.first = problem.grid().firstDay();
        for (int day = 0; day < problem.grid().days(); day++) {
            headsByDay.add(new ArrayList<>());
        }
        problem.rules().stream()
                .filter(rule -> rule.condition() instanceof WorkCondition.OfCrew)
                .forEach(this::open);
        if (!problem.slots().isEmpty()) {
            accounts.add(new CrewPlan.Account("", RosterRule.SLOTS, 1));
            problem.slots().forEach(this::open);
        }
        problem.people().forEach(this::group);
        this.plan = new CrewPlan(accounts.toArray(CrewPlan.Account[]::new), heads.toArray(CrewPlan.HeadCell[]::new));
    }

    private void open(WorkRule rule) {
        int index = rules.size();
        rules.add(rule);
        accounts.add(new CrewPlan.Account(
                rule.code(),
                rule.isHard() ? RosterRule.CREW_RULES : RosterRule.CREW_RULES_WISHED,
                rule.isHard() ? rule.weight() * MINUTES_OF_A_COUNT : rule.weight()));
        if (rule.condition() instanceof WorkCondition.HeadCount count) {
            int least = count.min() == null ? 0 : count.min();
            int most = count.max() == null ? Integer.MAX_VALUE : count.max();
            for (int day = 0; day < headsByDay.size(); day++) {
                if (rule.scope().includes(first.plusDays(day))) {
                    head(day, index, count.types(), new CrewPlan.HeadCell(index, least, most, 1, 1));
                }
            }
        }
    }

    private void open(SlotDemand slot) {
        int day = PlannedPerson.dayIndex(first, slot.day());
        if (day >= 0 && day < headsByDay.size()) {
            head(
                    day,
                    UNSEEN,
                    slot.types(),
                    new CrewPlan.HeadCell(
                            accounts.size() - 1, slot.required(), slot.required(), slot.under(), slot.over()));
        }
    }

    private void head(int day, int rule, Set<String> types, CrewPlan.HeadCell cell) {
        headsByDay.get(day).add(new Where(heads.size(), rule, types));
        heads.add(cell);
    }

    private void group(RosteredPerson person) {
        var parts = new ArrayList<Integer>();
        for (var rule : rules) {
            parts.add(rule.scope().includes(person.employee()) ? SEEN : UNSEEN);
        }
        groupOf.put(person.employee().number(), groups.computeIfAbsent(parts, any -> groups.size()));
    }

    CrewPlan plan() {
        return plan;
    }

    CrewMember member(RosteredPerson person) {
        return new CrewMember(plan, groupOf.get(person.employee().number()));
    }

    /** Tells an option where it counts. */
    void place(ShiftOption option) {
        option.heads = headsOfOption.computeIfAbsent(new Alike(option.day, option.type), this::heads);
    }

    private int[][] heads(Alike option) {
        var byGroup = new int[groups.size()][];
        groups.forEach((parts, group) -> byGroup[group] = isOutside(option)
                ? CrewPlan.NOWHERE
                : headsByDay.get(option.day()).stream()
                        .filter(where -> where.holds(option.type()))
                        .filter(where -> where.rule() == UNSEEN || parts.get(where.rule()) == SEEN)
                        .mapToInt(Where::cell)
                        .toArray());
        return byGroup;
    }

    private boolean isOutside(Alike option) {
        return option.day() < 0 || option.day() >= headsByDay.size();
    }

    /** Counts a published shift from outside the horizon where its day lies in it. */
    void addPresent(CrewMember member, ShiftOption option) {
        for (int cell : option.heads[member.group()]) {
            plan.headsPresent[cell]++;
        }
    }
}
