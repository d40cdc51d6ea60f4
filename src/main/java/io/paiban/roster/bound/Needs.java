package io.paiban.roster.bound;

import io.paiban.hotline.model.Queue;
import io.paiban.roster.model.Duty;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which people are needed when, as rows: everybody who takes contacts; each language; sets of languages that some rep ties together; each
 * role with a floor. By Hall's condition, as many people as a row's groups need together must be among those who can serve one of them, or
 * some place stays empty.
 */
final class Needs {

    /** Sets of languages looked at; leaving some out makes proofs weaker, not wrong. */
    private static final int MOST_SETS = 40;

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private final IntervalGrid grid;
    private final List<GroupDemand> demand;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Groups that are served by the same people.
     *
     * @param groups names of the groups
     * @param isEverybody whether everybody who takes contacts serves one of them
     * @param required minutes of required work, by interval
     * @param minimum minutes of work below which the groups together must not fall, by interval
     * @param present minutes that shifts from before or after the roster bring, by interval
     */
    record Row(Set<String> groups, boolean isEverybody, long[] required, long[] minimum, long[] present) {

        /** Minutes of required work that shifts from outside the roster leave; negative where they bring more than is required. */
        long lacking(int interval) {
            return required[interval] - present[interval];
        }

        /** Whether it is what a role must have, whoever takes contacts. */
        boolean isOfRole() {
            return ROLES.containsAll(groups);
        }

        boolean isServedBy(Employee person) {
            if (isEverybody) {
                return person.role().isLive();
            }
            return groups.contains(person.role().name())
                    || person.role().isLive() && person.languages().stream().anyMatch(groups::contains);
        }
    }

    Needs(RosterProblem problem) {
        this.grid = problem.grid();
        this.demand = problem.demand();
        var languages = demand.stream()
                .map(GroupDemand::group)
                .filter(group -> !group.equals(Queue.GENERAL) && !ROLES.contains(group))
                .toList();
        if (demand.stream().anyMatch(group -> !ROLES.contains(group.group()))) {
            var all = new TreeSet<>(languages);
            all.add(Queue.GENERAL);
            add(all, true);
        }
        tiedTogether(languages, problem).forEach(set -> add(set, false));
        demand.stream().map(GroupDemand::group).filter(ROLES::contains).forEach(role -> add(Set.of(role), false));
        problem.people().forEach(person -> ShiftType.onDuty(problem.types(), person.context())
                .forEach(shift -> {
                    for (var row : rows) {
                        if (row.isServedBy(person.employee())) {
                            Duty.onContacts(shift).forEach(span -> addPresent(row, span));
                        }
                    }
                }));
    }

    private void addPresent(Row row, io.paiban.shared.time.TimeSpan span) {
        int first = Math.max(0, grid.indexOf(span.start()));
        int last = Math.min(grid.size() - 1, grid.indexOf(span.end().minusSeconds(1)));
        for (int i = first; i <= last; i++) {
            row.present()[i] += grid.at(i).sharedMinutes(span);
        }
    }

    private void add(Set<String> groups, boolean isEverybody) {
        int size = grid.size();
        var row = new Row(groups, isEverybody, new long[size], new long[size], new long[size]);
        long minutes = grid.interval().toMinutes();
        for (var group : demand) {
            if (groups.contains(group.group())) {
                for (int i = 0; i < size; i++) {
                    row.required()[i] += minutes * group.required()[i];
                    row.minimum()[i] += minutes * group.minimum()[i];
                }
            }
        }
        rows.add(row);
    }

    /** Each language by itself, then larger and larger sets that reps with several languages tie together. */
    private static List<Set<String>> tiedTogether(List<String> languages, RosterProblem problem) {
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
        while (grew && sets.size() < MOST_SETS) {
            var wider = new LinkedHashSet<Set<String>>();
            for (var set : sets) {
                for (var link : links) {
                    if (link.stream().anyMatch(set::contains) && !set.containsAll(link)) {
                        var union = new TreeSet<>(set);
                        union.addAll(link);
                        wider.add(union);
                    }
                }
            }
            grew = sets.addAll(wider);
        }
        return sets.stream().limit(Math.max(MOST_SETS, languages.size())).toList();
    }

    List<Row> rows() {
        return rows;
    }
}
