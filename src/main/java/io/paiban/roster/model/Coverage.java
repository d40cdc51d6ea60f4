package io.paiban.roster.model;

import io.paiban.hotline.model.Queue;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a roster covers what is required. A plain count, independent of the solver.
 *
 * <p>Whoever takes contacts counts for one group at a time: language reps first fill the places of their languages, each rep one place;
 * everybody left counts for the general group. Nobody on a break or on an activity away from contacts counts. Within an interval the
 * worst moment decides.
 *
 * @param groups names of the groups, as in the demand
 * @param staffed people by group and interval, at the interval's worst moment
 * @param minutesRequired minutes of required work
 * @param minutesShort minutes of required work that nobody covers, exact to the minute
 * @param minutesBelowMinimum minutes by which groups are below their minimum
 * @param intervalsBelowMinimum intervals in which a group is below its minimum at any moment
 */
public record Coverage(
        List<String> groups,
        int[][] staffed,
        long minutesRequired,
        long minutesShort,
        long minutesBelowMinimum,
        int intervalsBelowMinimum) {

    /** Counts. */
    public static Coverage of(IntervalGrid grid, List<Employee> people, List<Shift> shifts, List<GroupDemand> demand) {
        return new Count(grid, people, shifts, demand).coverage();
    }

    private static final class Count {

        private record OnDuty(Employee person, TimeSpan span, List<TimeSpan> away) {

            boolean at(Instant moment) {
                return span.contains(moment) && away.stream().noneMatch(pause -> pause.contains(moment));
            }
        }

        private final IntervalGrid grid;
        private final List<GroupDemand> demand;
        private final List<String> languages;
        private final List<List<OnDuty>> dutyByInterval = new ArrayList<>();
        private final int[][] staffed;
        private long required;
        private long missing;
        private long belowMinimum;
        private int intervalsBelow;

        Count(IntervalGrid grid, List<Employee> people, List<Shift> shifts, List<GroupDemand> demand) {
            this.grid = grid;
            this.demand = demand;
            Set<String> roles = Set.of(Role.AGENT.name(), Role.BILINGUAL.name(), Role.OPS.name());
            languages = demand.stream()
                    .map(GroupDemand::group)
                    .filter(group -> !group.equals(Queue.GENERAL) && !roles.contains(group))
                    .toList();
            staffed = new int[demand.size()][grid.size()];
            for (int i = 0; i < grid.size(); i++) {
                dutyByInterval.add(new ArrayList<>());
            }
            Map<String, Employee> byNumber = people.stream().collect(Collectors.toMap(Employee::number, one -> one));
            for (var shift : shifts) {
                var person = byNumber.get(shift.employee());
                if (person != null) {
                    int first = Math.max(0, grid.indexOf(shift.span().start()));
                    int last = Math.min(
                            grid.size() - 1, grid.indexOf(shift.span().end().minusSeconds(1)));
                    var duty = new OnDuty(person, shift.span(), shift.away());
                    for (int i = first; i <= last; i++) {
                        dutyByInterval.get(i).add(duty);
                    }
                }
            }
        }

        Coverage coverage() {
            for (int i = 0; i < grid.size(); i++) {
                interval(i);
            }
            return new Coverage(
                    demand.stream().map(GroupDemand::group).toList(),
                    staffed,
                    required,
                    missing,
                    belowMinimum,
                    intervalsBelow);
        }

        private void interval(int i) {
            var span = grid.at(i);
            var cuts = new TreeSet<>(Set.of(span.start(), span.end()));
            for (var duty : dutyByInterval.get(i)) {
                cut(cuts, span, duty.span());
                duty.away().forEach(pause -> cut(cuts, span, pause));
            }
            for (int g = 0; g < demand.size(); g++) {
                staffed[g][i] = Integer.MAX_VALUE;
                required += demand.get(g).required()[i] * span.minutes();
            }
            boolean below = false;
            var moments = List.copyOf(cuts);
            for (int m = 0; m + 1 < moments.size(); m++) {
                var at = moments.get(m);
                long minutes = new TimeSpan(at, moments.get(m + 1)).minutes();
                var counts = count(
                        dutyByInterval.get(i).stream()
                                .filter(duty -> duty.at(at))
                                .map(OnDuty::person)
                                .toList(),
                        i);
                for (int g = 0; g < counts.length; g++) {
                    staffed[g][i] = Math.min(staffed[g][i], counts[g]);
                    missing += minutes * Math.max(0, demand.get(g).required()[i] - counts[g]);
                    int under = Math.max(0, demand.get(g).minimum()[i] - counts[g]);
                    belowMinimum += minutes * under;
                    below |= under > 0;
                }
            }
            intervalsBelow += below ? 1 : 0;
        }

        private int[] count(List<Employee> onDuty, int interval) {
            var wanted = new int[languages.size()];
            for (var group : demand) {
                int k = languages.indexOf(group.group());
                if (k >= 0) {
                    wanted[k] = group.required()[interval];
                }
            }
            var live = onDuty.stream().filter(person -> person.role().isLive()).toList();
            var filled = LanguageMatching.filled(
                    languages,
                    wanted,
                    live.stream()
                            .filter(person -> !person.languages().isEmpty())
                            .map(person -> (Set<String>) person.languages())
                            .toList());
            int matched = java.util.Arrays.stream(filled).sum();
            var counts = new int[demand.size()];
            for (int g = 0; g < counts.length; g++) {
                var name = demand.get(g).group();
                int k = languages.indexOf(name);
                counts[g] = name.equals(Queue.GENERAL)
                        ? live.size() - matched
                        : k >= 0
                                ? filled[k]
                                : (int) onDuty.stream()
                                        .filter(person -> person.role().name().equals(name))
                                        .count();
            }
            return counts;
        }

        private static void cut(TreeSet<Instant> cuts, TimeSpan interval, TimeSpan span) {
            if (span.start().isAfter(interval.start()) && span.start().isBefore(interval.end())) {
                cuts.add(span.start());
            }
            if (span.end().isAfter(interval.start()) && span.end().isBefore(interval.end())) {
                cuts.add(span.end());
            }
        }
    }
}
