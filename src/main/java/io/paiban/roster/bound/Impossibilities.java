package io.paiban.roster.bound;

import io.paiban.labour.model.LegalRule;
import io.paiban.roster.bound.ImpossibilityText.Count;
import io.paiban.roster.bound.ImpossibilityText.Over;
import io.paiban.roster.model.Feasibility;
import io.paiban.roster.model.Impossibility;
import io.paiban.roster.model.Impossibility.Kind;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/**
 * Finds what no legal roster can meet, by counting: at each time the people who can be there, and over each day, the nights of each week, each
 * week and the whole roster the hours that they may work. What a finer count has told already is not told again.
 */
public final class Impossibilities {

    private static final int MOST_FINDINGS = 200;
    private static final int DAYS_A_WEEK = 7;
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    private final RosterProblem problem;
    private final IntervalGrid grid;
    private final int length;
    private final Workables workables;
    private final List<Needs.Row> rows;
    private final List<Crew> crews = new ArrayList<>();
    private final ImpossibilityText text;
    private final long[] noPrices;
    private final long deadline;
    private final BooleanSupplier stop;
    private final List<Impossibility> found = new ArrayList<>();

    /** Minutes known to be missing of a group by itself. */
    private final Map<Known, Long> known = new HashMap<>();

    private boolean complete = true;

    private record Known(String group, boolean isMinimum, Over over, int firstInterval) {}

    /** People who are the same in all that matters. */
    private static final class Crew {

        final Workable workable;
        final BestRow best;
        final List<RosteredPerson> people = new ArrayList<>();
        final TreeSet<String> rules = new TreeSet<>();

        Crew(Workable workable) {
            this.workable = workable;
            this.best = new BestRow(workable);
        }
    }

    private Impossibilities(RosterProblem problem, Duration limit, BooleanSupplier stop) {
        this.problem = problem;
        this.grid = problem.grid();
        this.length = Math.toIntExact(grid.interval().toMinutes());
        this.workables = new Workables(problem);
        this.rows = new Needs(problem).rows();
        this.text = new ImpossibilityText(grid.site());
        this.noPrices = new long[grid.days()];
        this.deadline = System.nanoTime() + limit.toNanos();
        this.stop = stop;
        var known = new LinkedHashMap<List<Object>, Crew>();
        for (var person : problem.people()) {
            var served =
                    rows.stream().map(row -> row.isServedBy(person.employee())).toList();
            var workable = workables.of(person, Set.of());
            var crew = known.computeIfAbsent(List.of(workable, served), any -> new Crew(workable));
            crew.people.add(person);
            crew.rules.addAll(workables.rulesOf(person));
        }
        crews.addAll(known.values());
    }

    /**
     * Looks for what cannot be met.
     *
     * @param limit when to end, by time; what was found until then is true
     * @param stop asked often; true ends it
     */
    public static Feasibility of(RosterProblem problem, Duration limit, BooleanSupplier stop) {
        var search = new Impossibilities(problem, limit, stop);
        search.pinned();
        for (var row : search.smallestFirst()) {
            var counts = new RowCount(search, row);
            search.count(counts, true);
            search.count(counts, false);
        }
        search.found.sort(Comparator.comparing((Impossibility one) -> one.kind() != Kind.PINNED_ILLEGAL)
                .thenComparing(one -> one.kind() == Kind.OVERTIME_NEEDED)
                .thenComparing(one -> !one.minimum())
                .thenComparing(Impossibility::missingMinutes, Comparator.reverseOrder())
                .thenComparing(Impossibility::from));
        return new Feasibility(search.found.subList(0, Math.min(MOST_FINDINGS, search.found.size())), search.complete);
    }

    /** So that what one group lacks is told before it is found again in a set of groups. */
    private List<Needs.Row> smallestFirst() {
        return rows.stream()
                .sorted(Comparator.comparing(Needs.Row::isEverybody)
                        .thenComparing(row -> row.groups().size()))
                .toList();
    }

    private boolean isOver() {
        boolean isOver = System.nanoTime() > deadline || stop.getAsBoolean();
        complete &= !isOver;
        return isOver;
    }

    /** What the pinned shifts break by themselves, as far as no further shift can mend it. */
    private void pinned() {
        var own = new HashMap<String, List<Shift>>();
        problem.fixed().forEach(shift -> own.computeIfAbsent(shift.employee(), any -> new ArrayList<>())
                .add(shift));
        for (var person : problem.people()) {
            var shifts = own.getOrDefault(person.employee().number(), List.of());
            if (!shifts.isEmpty()) {
                RosterAudit.of(
                                grid.firstDay(),
                                grid.firstDay().plusDays(grid.days() - 1L),
                                grid.site(),
                                List.of(person),
                                problem.types(),
                                shifts)
                        .violations()
                        .stream()
                        .filter(RosterViolation::blocks)
                        .filter(violation -> staysBroken(violation, person))
                        .forEach(violation -> found.add(text.pinned(violation)));
            }
        }
    }

    /** A rest or a run is judged by the law of its last day: where laws change, or rests lie in fixed weeks, another shift may mend it. */
    private static boolean staysBroken(RosterViolation violation, RosteredPerson person) {
        var laws = person.terms().laws();
        boolean isOfRuns = violation.rule().equals(LegalRule.WEEKLY_REST.id())
                || violation.rule().equals(LegalRule.CONSECUTIVE_DAYS.id())
                || violation.rule().equals(LegalRule.CONSECUTIVE_NIGHTS.id());
        return !isOfRuns
                || laws.size() == 1
                        && !(violation.rule().equals(LegalRule.WEEKLY_REST.id())
                                && laws.get(0).restsInFixedWeeks());
    }

    /** What one row's people can give. */
    private static final class RowCount {

        final Needs.Row row;
        final List<Crew> crews;
        final int people;
        final long[] available;

        RowCount(Impossibilities search, Needs.Row row) {
            this.row = row;
            this.crews = search.crews.stream()
                    .filter(crew -> row.isServedBy(crew.people.get(0).employee()))
                    .toList();
            this.people = crews.stream().mapToInt(crew -> crew.people.size()).sum();
            this.available = search.available(crews);
        }
    }

    /** Minutes that people can be there, by interval, each looked at by itself. */
    private long[] available(List<Crew> of) {
        var available = new long[grid.size()];
        for (var crew : of) {
            long[] own = available(crew.workable);
            for (int i = 0; i < own.length; i++) {
                available[i] += own[i] * crew.people.size();
            }
        }
        return available;
    }

    private long[] available(Workable workable) {
        var most = new long[grid.size()];
        for (var choices : workable.choices()) {
            for (var choice : choices) {
                for (int i = Math.max(0, Math.floorDiv(choice.start, length));
                        i < most.length && i * length < choice.end;
                        i++) {
                    most[i] = Math.max(most[i], choice.mostBetween(i * length, (i + 1) * length));
                }
            }
        }
        return most;
    }

    private void count(RowCount counts, boolean isMinimum) {
        var needed = isMinimum ? counts.row.minimum() : counts.row.required();
        var missing = new long[grid.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = Math.max(0, needed[i] - counts.row.present()[i] - counts.available[i]);
        }
        eachTime(counts, needed, missing, isMinimum);
        long told = 0;
        for (int first = 0; first < grid.days(); ) {
            int end = Math.min(grid.days(), first + daysLeftInWeek(first));
            told += week(counts, needed, missing, first, end, isMinimum);
            first = end;
        }
        boolean isLonger = grid.days() > daysLeftInWeek(0);
        if (isLonger) {
            told = over(counts, needed, intervals(0, grid.days()), told, Over.ROSTER, isMinimum);
        }
        if (!isMinimum) {
            overtime(counts, needed, told);
        }
    }

    private int daysLeftInWeek(int day) {
        return DAYS_A_WEEK + 1 - grid.firstDay().plusDays(day).getDayOfWeek().getValue();
    }

    /** Looks at the days of a week, its nights and the whole of it; answers how much is known to be missing. */
    private long week(RowCount counts, long[] needed, long[] missing, int first, int end, boolean isMinimum) {
        long ofDays = 0;
        for (int day = first; day < end; day++) {
            var span = intervals(day, day + 1);
            ofDays += over(counts, needed, span, sum(missing, span), Over.DAY, isMinimum);
        }
        var all = intervals(first, end);
        var nights = new BitSet();
        all.stream().filter(this::isNight).forEach(nights::set);
        var day = (BitSet) all.clone();
        day.andNot(nights);
        long ofNights = over(counts, needed, nights, sum(missing, nights), Over.NIGHTS, isMinimum) + sum(missing, day);
        return over(counts, needed, all, Math.max(ofDays, ofNights), Over.WEEK, isMinimum);
    }

    private boolean isNight(int interval) {
        var time = grid.site().local(grid.start(interval)).toLocalTime();
        return !time.isBefore(NIGHT_BEGINS) || time.isBefore(NIGHT_ENDS);
    }

    private BitSet intervals(int firstDay, int endDay) {
        var site = grid.site();
        var intervals = new BitSet();
        intervals.set(
                grid.indexOf(site.startOf(grid.firstDay().plusDays(firstDay))),
                grid.indexOf(site.startOf(grid.firstDay().plusDays(endDay)).minusSeconds(1)) + 1);
        return intervals;
    }

    private static long sum(long[] values, BitSet intervals) {
        return intervals.stream().mapToLong(i -> values[i]).sum();
    }

    /** Times at which too few can be there, those that follow each other and are alike taken together. */
    private void eachTime(RowCount counts, long[] needed, long[] missing, boolean isMinimum) {
        for (int i = 0; i < missing.length; ) {
            int end = i + 1;
            if (missing[i] > toldOfParts(counts, isMinimum, Over.TIME, i)) {
                while (end < missing.length
                        && missing[end] == missing[i]
                        && needed[end] == needed[i]
                        && missing[end] > toldOfParts(counts, isMinimum, Over.TIME, end)) {
                    end++;
                }
                time(counts, needed, missing, i, end, isMinimum);
            }
            for (int j = i; j < end; j++) {
                note(counts, isMinimum, Over.TIME, j, missing[j]);
            }
            i = end;
        }
    }

    private void note(RowCount counts, boolean isMinimum, Over over, int firstInterval, long missing) {
        if (counts.row.groups().size() == 1) {
            known.put(new Known(counts.row.groups().iterator().next(), isMinimum, over, firstInterval), missing);
        }
    }

    /** What is known to be missing of the single groups of a set: no minute of it is in two of them. */
    private long toldOfParts(RowCount counts, boolean isMinimum, Over over, int firstInterval) {
        return counts.row.groups().size() == 1
                ? 0
                : counts.row.groups().stream()
                        .mapToLong(group -> known.getOrDefault(new Known(group, isMinimum, over, firstInterval), 0L))
                        .sum();
    }

    private void time(RowCount counts, long[] needed, long[] missing, int first, int end, boolean isMinimum) {
        long people = needed[first] / length;
        long there = Math.min(people - 1, (counts.available[first] + counts.row.present()[first]) / length);
        var span = new BitSet();
        span.set(first, end);
        ToLongFunction<Workable> measure = workable -> sum(available(workable), span);
        boolean isNobody = counts.available[first] + counts.row.present()[first] == 0;
        found.add(text.told(
                new Count(
                        isNobody ? Kind.NOBODY : Kind.TOO_FEW,
                        counts.row.groups(),
                        isMinimum,
                        span(span),
                        people,
                        there,
                        sum(missing, span),
                        shares(counts, measure),
                        causes(counts, measure),
                        isNobody && hasNoShift(counts, measure)),
                Over.TIME));
    }

    /** Whether no shift of these people would reach there, even if all rules were left out. */
    private boolean hasNoShift(RowCount counts, ToLongFunction<Workable> measure) {
        return counts.people > 0
                && counts.crews.stream()
                        .allMatch(crew -> measure.applyAsLong(workables.of(crew.people.get(0), crew.rules)) == 0);
    }

    private TimeSpan span(BitSet intervals) {
        return new TimeSpan(
                grid.start(intervals.nextSetBit(0)),
                grid.at(intervals.length() - 1).end());
    }

    private static List<Impossibility.Share> shares(RowCount counts, ToLongFunction<Workable> measure) {
        var shares = new ArrayList<Impossibility.Share>();
        for (var crew : counts.crews) {
            long own = measure.applyAsLong(crew.workable);
            crew.people.forEach(person ->
                    shares.add(new Impossibility.Share(person.employee().number(), own)));
        }
        return shares;
    }

    /**
     * Whether people may work as much as is needed over some intervals, those with no need left out.
     *
     * @param told minutes known to be missing already
     * @return minutes known to be missing now
     */
    private long over(RowCount counts, long[] needed, BitSet span, long told, Over over, boolean isMinimum) {
        if (span.isEmpty()) {
            return told;
        }
        int first = span.nextSetBit(0);
        long before = Math.max(told, toldOfParts(counts, isMinimum, over, first));
        long missing = Math.max(before, missing(counts, needed, span, before, over, isMinimum));
        note(counts, isMinimum, over, first, missing);
        return missing;
    }

    private long missing(RowCount counts, long[] needed, BitSet span, long told, Over over, boolean isMinimum) {
        var wanted = (BitSet) span.clone();
        span.stream().filter(i -> needed[i] == 0).forEach(wanted::clear);
        if (wanted.isEmpty() || isOver()) {
            return told;
        }
        var measure = new Measure(wanted);
        long need = sum(needed, wanted);
        long most = sum(counts.row.present(), wanted);
        for (var crew : counts.crews) {
            most += measure.most(crew.best) * crew.people.size();
        }
        if (need - most <= told) {
            return told;
        }
        ToLongFunction<Workable> mostOf = workable -> measure.most(new BestRow(workable));
        found.add(text.told(
                new Count(
                        Kind.TOO_FEW_HOURS,
                        counts.row.groups(),
                        isMinimum,
                        span(span),
                        need,
                        most,
                        need - most,
                        shares(counts, mostOf),
                        causes(counts, mostOf),
                        false),
                over));
        return need - most;
    }

    /** The most minutes in some intervals that a person may work. */
    private final class Measure {

        private final Rates rates;
        private final int firstDay;
        private final int lastDay;

        Measure(BitSet wanted) {
            var ones = new int[grid.size()];
            wanted.stream().forEach(i -> ones[i] = 1);
            rates = new Rates(length, ones);
            var site = grid.site();
            firstDay = Math.max(0, dayOf(site.dayOf(grid.start(wanted.nextSetBit(0)))) - 1);
            lastDay = dayOf(site.dayOf(grid.start(wanted.length() - 1)));
        }

        private int dayOf(java.time.LocalDate day) {
            return Math.toIntExact(day.toEpochDay() - grid.firstDay().toEpochDay());
        }

        long most(BestRow best) {
            return best.most(rates, noPrices, firstDay, lastDay);
        }
    }

    /** Whether the contracts hold as much as is needed over the roster. */
    private void overtime(RowCount counts, long[] needed, long told) {
        var wanted = new BitSet();
        for (int i = 0; i < needed.length; i++) {
            wanted.set(i, needed[i] > 0);
        }
        if (wanted.isEmpty() || isOver()) {
            return;
        }
        var measure = new Measure(wanted);
        long need = sum(needed, wanted);
        long most = sum(counts.row.present(), wanted);
        var shares = new ArrayList<Impossibility.Share>();
        for (var crew : counts.crews) {
            long byLaw = measure.most(crew.best);
            for (var person : crew.people) {
                long own = Math.min(byLaw, workables.contractMinutes(person));
                most += own;
                shares.add(new Impossibility.Share(person.employee().number(), own));
            }
        }
        if (need - most > told) {
            found.add(text.told(
                    new Count(
                            Kind.OVERTIME_NEEDED,
                            counts.row.groups(),
                            false,
                            grid.span(),
                            need,
                            most,
                            need - most,
                            shares,
                            List.of(),
                            false),
                    Over.ROSTER));
        }
    }

    /** Rules without which there could be more, one at a time. */
    private List<Impossibility.Cause> causes(RowCount counts, ToLongFunction<Workable> measure) {
        var gains = new HashMap<String, Long>();
        for (var crew : counts.crews) {
            long with = measure.applyAsLong(crew.workable);
            for (var rule : crew.rules) {
                if (isOver()) {
                    break;
                }
                long without = measure.applyAsLong(workables.of(crew.people.get(0), Set.of(rule)));
                if (without > with) {
                    gains.merge(rule, (without - with) * crew.people.size(), Long::sum);
                }
            }
        }
        return gains.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(gain -> ImpossibilityText.cause(gain.getKey(), gain.getValue()))
                .toList();
    }
}
