package io.paiban.roster.model;

import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How large a roster is to the solver, told before anything is built.
 *
 * @param people people who can be rostered
 * @param personDays people times days
 * @param choices ways to work, over all people and days, as if everybody could work every type
 * @param groupSets sets of groups whose people are counted: languages that people speak together multiply them
 */
public record ProblemSize(long people, long personDays, long choices, int groupSets) {

    /** Most people, because pairs of them are looked at. */
    public static final int MOST_PEOPLE = 3_000;

    /** Most people times days: 1,785 people for eight weeks. */
    public static final int MOST_PERSON_DAYS = 100_000;

    /** Most ways to work, over all people and days. */
    public static final int MOST_CHOICES = 20_000_000;

    /** Most sets of groups. */
    public static final int MOST_GROUP_SETS = 200;

    /** Measured on generated rosters of up to 280,000 person-days: what a plan and its search hold, with a margin. */
    private static final long BYTES_OF_PERSON_DAY = 1_500;

    private static final long BYTES_OF_CHOICE = 8;
    private static final long BYTES_OF_PAIR = 4;
    private static final long BYTES_OF_PLAN = 20_000_000;

    /** The part of the memory that plans may take. */
    private static final int PART_OF_MEMORY = 2;

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    /** A measure that is larger than can be solved. */
    public record Excess(String measure, long value, long most) {}

    /** The size of a problem. */
    public static ProblemSize of(RosterProblem problem) {
        return of(
                problem.grid().days(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                problem.types(),
                problem.demand().stream().map(GroupDemand::group).toList());
    }

    /**
     * The size of a roster.
     *
     * @param days its days
     * @param people everybody
     * @param types the shift types
     * @param groups the groups that need people
     */
    public static ProblemSize of(
            int days, Collection<Employee> people, Collection<ShiftType> types, Collection<String> groups) {
        long personDays = (long) people.size() * days;
        long aDay = ShiftChoice.mostADay(types);
        long choices = aDay > Long.MAX_VALUE / Math.max(1, personDays) ? Long.MAX_VALUE : aDay * personDays;
        return new ProblemSize(people.size(), personDays, choices, groupSets(people, groups));
    }

    /** Everybody, each group, and each set of languages that reps with several of them tie together; counted no further than is allowed. */
    private static int groupSets(Collection<Employee> people, Collection<String> groups) {
        var sets = new HashSet<Set<String>>();
        groups.forEach(group -> sets.add(Set.of(group)));
        var links = new HashSet<Set<String>>();
        for (var person : people) {
            var own = new TreeSet<>(person.languages());
            own.retainAll(groups);
            own.removeAll(ROLES);
            if (person.role().isLive() && own.size() > 1) {
                links.add(own);
            }
        }
        var grown = new ArrayList<Set<String>>(sets);
        while (!grown.isEmpty() && sets.size() <= MOST_GROUP_SETS) {
            var wider = new ArrayList<Set<String>>();
            for (var set : grown) {
                for (var link : links) {
                    for (var language : link) {
                        if (link.stream().anyMatch(set::contains) && sets.size() <= MOST_GROUP_SETS) {
                            var union = new TreeSet<>(set);
                            union.add(language);
                            if (sets.add(union)) {
                                wider.add(union);
                            }
                        }
                    }
                }
            }
            grown = wider;
        }
        return sets.size() + 1;
    }

    /** What is larger than can be solved; empty where nothing is. */
    public List<Excess> excess() {
        var excess = new ArrayList<Excess>();
        add(excess, "people", people, MOST_PEOPLE);
        add(excess, "personDays", personDays, MOST_PERSON_DAYS);
        add(excess, "choices", choices, MOST_CHOICES);
        add(excess, "groupSets", groupSets, MOST_GROUP_SETS);
        return excess;
    }

    private static void add(List<Excess> excess, String measure, long value, long most) {
        if (value > most) {
            excess.add(new Excess(measure, value, most));
        }
    }

    /** How many plans of the size fit into so much memory beside everything else; at least 1. */
    public int plansIn(long bytes) {
        long plan = BYTES_OF_PLAN
                + BYTES_OF_PERSON_DAY * personDays
                + BYTES_OF_CHOICE * choices
                + BYTES_OF_PAIR * people * people;
        return (int) Math.max(1, Math.min(SolveLimits.MOST_THREADS, bytes / PART_OF_MEMORY / plan));
    }
}
