package io.paiban.roster.model;

import io.paiban.labour.model.NightWork;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a roster: person by person, interval by interval, and in sum.
 *
 * @param before the sums of the one version
 * @param after the sums of the other
 * @param people those whose days differ, by staff number
 * @param intervals intervals and groups in which a different number of people is there, by time and group
 */
public record VersionComparison(Sums before, Sums after, List<PersonChange> people, List<IntervalChange> intervals) {

    public VersionComparison {
        people = List.copyOf(people);
        intervals = List.copyOf(intervals);
    }

    /**
     * A version in sum.
     *
     * @param shifts number of shifts
     * @param cover how much of the requirement is covered
     * @param cost what it costs
     * @param fairness how evenly burdens lie
     */
    public record Sums(int shifts, Cover cover, Cost cost, Fairness fairness) {}

    /**
     * Cover over all groups.
     *
     * @param requiredMinutes minutes of required work
     * @param shortMinutes minutes of required work that nobody covers
     * @param belowMinimumMinutes minutes by which groups are below their minimum
     * @param belowMinimumIntervals intervals in which a group is below its minimum
     */
    public record Cover(long requiredMinutes, long shortMinutes, long belowMinimumMinutes, int belowMinimumIntervals) {}

    /**
     * What a roster costs, in minutes; money is payroll's.
     *
     * @param workingMinutes minutes of work
     * @param overtimeMinutes minutes above the contracts, person by person
     * @param idleContractMinutes minutes of the contracts that are not used, person by person
     * @param holidayShifts shifts that start on statutory holidays
     */
    public record Cost(long workingMinutes, long overtimeMinutes, long idleContractMinutes, int holidayShifts) {}

    /**
     * How evenly burdens lie on those who are employed on any of the days: the standard deviation over people of shifts a person, and the
     * most and fewest of one person.
     */
    public record Fairness(Spread nights, Spread weekends, Spread holidays) {}

    /**
     * How a count lies over people.
     *
     * @param fewest smallest count of a person
     * @param most largest count of a person
     * @param deviation standard deviation over all people (of the population, not a sample)
     */
    public record Spread(int fewest, int most, double deviation) {

        static Spread of(Collection<Integer> counts) {
            if (counts.isEmpty()) {
                return new Spread(0, 0, 0);
            }
            var figures = counts.stream().mapToInt(Integer::intValue).summaryStatistics();
            double squares = counts.stream()
                    .mapToDouble(count -> (count - figures.getAverage()) * (count - figures.getAverage()))
                    .sum();
            return new Spread(figures.getMin(), figures.getMax(), Math.sqrt(squares / counts.size()));
        }
    }

    /** What became of a day. */
    public enum Kind {
        /** Works, and was off. */
        CALLED_IN,
        /** Is off, and worked. */
        RELEASED,
        /** Works at another time, or another shift type. */
        MOVED,
        /** Works the same shift with breaks or activities at other times. */
        REARRANGED
    }

    /**
     * A day that differs.
     *
     * @param before the shift before; null = off
     * @param after the shift after; null = off
     */
    public record DayChange(LocalDate workDay, Kind kind, @Nullable Shift before, @Nullable Shift after) {

        /** Whether the person has to change plans: other times or another day, not only a break elsewhere. */
        public boolean disturbs() {
            return kind != Kind.REARRANGED;
        }
    }

    /**
     * A person whose days differ.
     *
     * @param employee staff number
     * @param days the days, in order
     * @param workingMinutesBefore minutes of work before
     * @param workingMinutesAfter minutes of work after
     * @param nightsBefore night shifts before
     * @param nightsAfter night shifts after
     */
    public record PersonChange(
            String employee,
            List<DayChange> days,
            long workingMinutesBefore,
            long workingMinutesAfter,
            int nightsBefore,
            int nightsAfter) {

        public PersonChange {
            days = List.copyOf(days);
        }

        /** Days on which the person has to change plans. */
        public long disturbedDays() {
            return days.stream().filter(DayChange::disturbs).count();
        }
    }

    /** One group in one interval with another number of people. */
    public record IntervalChange(Instant start, String group, int required, int staffedBefore, int staffedAfter) {}

    /** People who have to change plans. */
    public long disturbedPeople() {
        return people.stream().filter(person -> person.disturbedDays() > 0).count();
    }

    /**
     * Compares.
     *
     * @param grid the days and intervals to be compared
     * @param people everybody of the hotline with contract, law and the published shifts around
     * @param demand what is required on the grid
     * @param before shifts of the one version; those of other days are left out
     * @param after shifts of the other
     */
    public static VersionComparison of(
            IntervalGrid grid,
            List<RosteredPerson> people,
            List<GroupDemand> demand,
            Collection<Shift> before,
            Collection<Shift> after) {
        var one = new Version(grid, people, demand, before);
        var other = new Version(grid, people, demand, after);
        var changes = new ArrayList<PersonChange>();
        for (var person : people) {
            one.change(other, person).ifPresent(changes::add);
        }
        var intervals = new ArrayList<IntervalChange>();
        for (int i = 0; i < grid.size(); i++) {
            for (int g = 0; g < demand.size(); g++) {
                int was = one.coverage.staffed()[g][i];
                int is = other.coverage.staffed()[g][i];
                if (was != is) {
                    intervals.add(new IntervalChange(
                            grid.start(i), demand.get(g).group(), demand.get(g).required()[i], was, is));
                }
            }
        }
        return new VersionComparison(one.sums(), other.sums(), changes, intervals);
    }

    private static final class Version {

        private final SiteTime site;
        private final LocalDate first;
        private final LocalDate last;
        private final List<RosteredPerson> people;
        private final Map<String, SortedMap<LocalDate, Shift>> byPerson;
        private final Coverage coverage;

        Version(IntervalGrid grid, List<RosteredPerson> people, List<GroupDemand> demand, Collection<Shift> all) {
            this.site = grid.site();
            this.first = grid.firstDay();
            this.last = grid.firstDay().plusDays(grid.days() - 1L);
            this.people = people;
            var shifts = all.stream()
                    .filter(shift ->
                            !shift.workDay().isBefore(first) && !shift.workDay().isAfter(last))
                    .toList();
            this.byPerson = shifts.stream()
                    .collect(Collectors.groupingBy(
                            Shift::employee,
                            Collectors.toMap(Shift::workDay, shift -> shift, (a, b) -> a, TreeMap::new)));
            var seen = new ArrayList<>(shifts);
            people.forEach(person -> person.context().stream()
                    .filter(shift ->
                            shift.workDay().isBefore(first) || shift.workDay().isAfter(last))
                    .forEach(seen::add));
            this.coverage = Coverage.of(
                    grid, people.stream().map(RosteredPerson::employee).toList(), seen, demand);
        }

        private SortedMap<LocalDate, Shift> of(RosteredPerson person) {
            return byPerson.getOrDefault(person.employee().number(), new TreeMap<>());
        }

        Optional<PersonChange> change(Version other, RosteredPerson person) {
            var was = of(person);
            var is = other.of(person);
            var days = first.datesUntil(last.plusDays(1))
                    .flatMap(day -> change(day, was.get(day), is.get(day)).stream())
                    .toList();
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonChange(
                            person.employee().number(),
                            days,
                            workingMinutes(was),
                            workingMinutes(is),
                            nights(person, was),
                            nights(person, is)));
        }

        private static Optional<DayChange> change(LocalDate day, @Nullable Shift was, @Nullable Shift is) {
            if (was == null && is == null) {
                return Optional.empty();
            }
            if (was == null || is == null) {
                return Optional.of(new DayChange(day, was == null ? Kind.CALLED_IN : Kind.RELEASED, was, is));
            }
            if (!was.span().equals(is.span()) || !java.util.Objects.equals(was.type(), is.type())) {
                return Optional.of(new DayChange(day, Kind.MOVED, was, is));
            }
            return was.breaks().equals(is.breaks())
                    ? Optional.empty()
                    : Optional.of(new DayChange(day, Kind.REARRANGED, was, is));
        }

        private static long workingMinutes(Map<LocalDate, Shift> days) {
            return days.values().stream()
                    .mapToLong(shift -> shift.worked().workingMinutes())
                    .sum();
        }

        private int nights(RosteredPerson person, Map<LocalDate, Shift> days) {
            return (int) days.values().stream()
                    .filter(shift -> NightWork.isNightShift(
                            shift.worked(), person.terms().lawOn(shift.workDay()), site))
                    .count();
        }

        private static int weekends(Map<LocalDate, Shift> days) {
            return (int) days.keySet().stream()
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                    .count();
        }

        private static int holidays(RosteredPerson person, Map<LocalDate, Shift> days) {
            var calendar = person.calendar();
            return calendar == null
                    ? 0
                    : (int) days.keySet().stream()
                            .filter(calendar::isStatutoryHoliday)
                            .count();
        }

        Sums sums() {
            long working = 0;
            long overtime = 0;
            long idle = 0;
            var nights = new ArrayList<Integer>();
            var weekends = new ArrayList<Integer>();
            var holidays = new ArrayList<Integer>();
            for (var person : people) {
                var days = of(person);
                long worked = workingMinutes(days);
                long contract = person.contractMinutes(first, last);
                working += worked;
                overtime += Math.max(0, worked - contract);
                idle += Math.max(0, contract - worked);
                if (first.datesUntil(last.plusDays(1)).anyMatch(person.employee()::isEmployed)) {
                    nights.add(nights(person, days));
                    weekends.add(weekends(days));
                    holidays.add(holidays(person, days));
                }
            }
            return new Sums(
                    byPerson.values().stream().mapToInt(Map::size).sum(),
                    new Cover(
                            coverage.minutesRequired(),
                            coverage.minutesShort(),
                            coverage.minutesBelowMinimum(),
                            coverage.intervalsBelowMinimum()),
                    new Cost(
                            working,
                            overtime,
                            idle,
                            holidays.stream().mapToInt(Integer::intValue).sum()),
                    new Fairness(Spread.of(nights), Spread.of(weekends), Spread.of(holidays)));
        }
    }
}
