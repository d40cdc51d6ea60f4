package io.paiban.roster.repair;

import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.VersionComparison;
import io.paiban.roster.solver.RosterSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works out how a roster can go on after something has happened: three proposals from cautious to best cover. */
public final class RosterRepair {

    private final RosterProblem problem;
    private final List<Shift> before;
    private final Disruption disruption;
    private final NoticePrices prices;
    private final RepairProblem repair;

    /**
     * @param problem the roster's problem
     * @param before the roster's shifts
     * @param disruption what has happened
     * @param prices what a change costs
     */
    public RosterRepair(RosterProblem problem, Collection<Shift> before, Disruption disruption, NoticePrices prices) {
        this.problem = problem;
        this.before = List.copyOf(before);
        this.disruption = disruption;
        this.prices = prices;
        this.repair = new RepairProblem(problem, before, disruption);
    }

    /**
     * Searches, each style by itself, on as many threads as there are processors.
     *
     * @param limits when the search of one style ends
     * @return one proposal a style, in the order of {@link RepairStyle}
     */
    public List<Proposal> propose(SolveLimits limits) {
        var styles = RepairStyle.values();
        var workers = Executors.newFixedThreadPool(
                Math.min(styles.length, Runtime.getRuntime().availableProcessors()), task -> {
                    var thread = new Thread(task, "roster-repair");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Callable<Proposal>> tasks = Arrays.stream(styles)
                    .<Callable<Proposal>>map(style -> () -> propose(style, limits))
                    .toList();
            var proposals = new ArrayList<Proposal>();
            for (Future<Proposal> found : workers.invokeAll(tasks)) {
                proposals.add(found.get());
            }
            return proposals;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The repair was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The repair failed.", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Searches in one style. */
    Proposal propose(RepairStyle style, SolveLimits limits) {
        var outcome = RosterSolver.solve(repair.in(style, prices), repair.start(), limits, better -> {}, () -> false);
        var after = keepIds(outcome.shifts());
        var comparison = VersionComparison.of(problem.grid(), repair.people(), repair.demand(), without(before), after);
        return new Proposal(
                style,
                after,
                repair.price(after, prices),
                comparison,
                added(after),
                words(comparison),
                wordsZh(comparison));
    }

    /** Shifts that did not change keep their id and whether they are pinned, so that a repair is an edit and not a new roster. */
    private List<Shift> keepIds(List<Shift> found) {
        var known = new HashMap<String, Shift>();
        before.forEach(shift -> known.put(shift.employee() + "/" + shift.workDay(), shift));
        return found.stream()
                .map(shift -> {
                    var old = known.get(shift.employee() + "/" + shift.workDay());
                    boolean isSame = old != null
                            && old.span().equals(shift.span())
                            && old.breaks().equals(shift.breaks());
                    return isSame ? old : shift;
                })
                .sorted(Comparator.comparing(Shift::span).thenComparing(Shift::employee))
                .toList();
    }

    /** The roster before without those who will not come: what a proposal has to be better than. */
    private List<Shift> without(List<Shift> shifts) {
        var left = new ArrayList<>(repair.begun());
        left.addAll(repair.start());
        Map<UUID, Shift> byId = new HashMap<>();
        left.forEach(shift -> byId.put(shift.id(), shift));
        return shifts.stream()
                .filter(shift -> byId.containsKey(shift.id()))
                .map(shift -> byId.get(shift.id()))
                .toList();
    }

    private List<RosterViolation> added(List<Shift> after) {
        var was = violations(problem.people(), before);
        return violations(repair.people(), after).stream()
                .filter(violation -> !was.contains(violation))
                .toList();
    }

    private List<RosterViolation> violations(List<RosteredPerson> people, List<Shift> shifts) {
        var grid = problem.grid();
        return RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(grid.days() - 1L),
                        grid.site(),
                        people,
                        problem.types(),
                        shifts)
                .violations();
    }

    private static String words(VersionComparison found) {
        return "%d people disturbed on %d days; %.1f hours uncovered instead of %.1f; %d intervals below the minimum instead of %d"
                .formatted(
                        found.disturbedPeople(),
                        days(found),
                        found.after().cover().shortMinutes() / 60.0,
                        found.before().cover().shortMinutes() / 60.0,
                        found.after().cover().belowMinimumIntervals(),
                        found.before().cover().belowMinimumIntervals());
    }

    private static String wordsZh(VersionComparison found) {
        return "影响%d人共%d天；未覆盖工时由%.1f小时变为%.1f小时；低于最低在岗人数的时段由%d个变为%d个"
                .formatted(
                        found.disturbedPeople(),
                        days(found),
                        found.before().cover().shortMinutes() / 60.0,
                        found.after().cover().shortMinutes() / 60.0,
                        found.before().cover().belowMinimumIntervals(),
                        found.after().cover().belowMinimumIntervals());
    }

    private static long days(VersionComparison found) {
        return found.people().stream()
                .mapToLong(VersionComparison.PersonChange::disturbedDays)
                .sum();
    }
}
