package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.ProblemSize;
import io.paiban.roster.model.Progress;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SolveLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches with several seeds side by side, each on a thread and with a plan of its own, and keeps the best of their rosters; of equals that
 * of the first seed. The calling thread looks after them: tells of better rosters, asks whether to stop, loses patience.
 *
 * <p>Each seed's roster after so many steps depends on nothing else, so the best of them does not either.
 */
final class Portfolio {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    /** How long a search that was told to stop is waited for; one that is still building its plan is left to end by itself. */
    private static final Duration LONGEST_FAREWELL = Duration.ofMillis(500);

    private final RosterProblem problem;
    private final List<Shift> start;
    private final SolveLimits limits;
    private final Consumer<Outcome> onBest;
    private final BooleanSupplier stop;
    private final int seeds;
    private final Outcome[] bestOfSeed;
    private final Patience patience;
    private final LongAdder candidates = new LongAdder();
    private final long begun = System.nanoTime();
    private volatile boolean isOver;
    private @Nullable Outcome best;
    private int leading;
    private long lastImprovement;
    private long lastTold = Long.MIN_VALUE;

    private Portfolio(
            RosterProblem problem,
            List<Shift> start,
            SolveLimits limits,
            int seeds,
            Consumer<Outcome> onBest,
            BooleanSupplier stop) {
        this.problem = problem;
        this.start = start;
        this.limits = limits;
        this.seeds = seeds;
        this.onBest = onBest;
        this.stop = stop;
        this.bestOfSeed = new Outcome[seeds];
        this.patience = new Patience(limits);
    }

    /** Solves with the number of seeds that the limits name, or with fewer where time decides and memory holds no more plans. */
    static Outcome solve(
            RosterProblem problem,
            List<Shift> start,
            SolveLimits limits,
            Consumer<Outcome> onBest,
            BooleanSupplier stop) {
        int wanted = limits.threads() == null ? 1 : limits.threads();
        int possible = Math.min(
                wanted, ProblemSize.of(problem).plansIn(Runtime.getRuntime().maxMemory()));
        int seeds = limits.limit() == null ? wanted : possible;
        return new Portfolio(problem, start, limits, seeds, onBest, stop).solve(possible);
    }

    private Outcome solve(int threads) {
        if (stop.getAsBoolean()) {
            return result();
        }
        var number = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "solving-seed-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
        try {
            var searches = new ArrayList<Future<?>>();
            for (int seed = 0; seed < seeds; seed++) {
                int own = seed;
                searches.add(pool.submit(() -> search(own)));
            }
            lookAfter(searches);
            return result();
        } finally {
            isOver = true;
            pool.shutdown();
        }
    }

    private void search(int seed) {
        if (!isOver) {
            offer(
                    seed,
                    RosterSolver.search(
                            problem,
                            start,
                            limits.ofSeed(seed),
                            SearchMeter.ofWallTime(candidates::add),
                            outcome -> offer(seed, outcome),
                            () -> isOver));
        }
    }

    private synchronized void offer(int seed, Outcome outcome) {
        bestOfSeed[seed] = outcome;
    }

    private void lookAfter(List<Future<?>> searches) {
        for (var search : searches) {
            while (!isDone(search, LOOK_EVERY_MILLIS)) {
                compare();
                tell();
                if (stop.getAsBoolean() || patience.isLost(passed())) {
                    isOver = true;
                    farewell(searches);
                    return;
                }
            }
        }
    }

    private static boolean isDone(Future<?> search, long millis) {
        try {
            search.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The solving was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void farewell(List<Future<?>> searches) {
        long begun = System.nanoTime();
        for (var search : searches) {
            long left = LONGEST_FAREWELL.toNanos() - (System.nanoTime() - begun);
            isDone(search, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    /** Takes over what the seeds have found, the first seed's first. */
    private synchronized void compare() {
        for (int seed = 0; seed < seeds; seed++) {
            var outcome = bestOfSeed[seed];
            if (outcome != null && isBetter(outcome, seed)) {
                best = outcome;
                leading = seed;
                lastImprovement = passed();
                patience.better(score(outcome), lastImprovement);
            }
        }
    }

    private boolean isBetter(Outcome outcome, int seed) {
        if (best == null) {
            return true;
        }
        int better = score(outcome).compareTo(score(best));
        return better > 0 || better == 0 && seed < leading;
    }

    /** A roster in which nothing is to be decided has no score. */
    private static HardMediumSoftLongScore score(Outcome outcome) {
        var score = outcome.progress().score();
        return score.equals("null") ? HardMediumSoftLongScore.ZERO : HardMediumSoftLongScore.parseScore(score);
    }

    private long passed() {
        return System.nanoTime() - begun;
    }

    private void tell() {
        if (best != null && (lastTold == Long.MIN_VALUE || passed() - lastTold >= TELL_EVERY_NANOS)) {
            lastTold = passed();
            onBest.accept(best.with(best.progress().with(how())));
        }
    }

    private Progress.Search how() {
        var elapsed = Duration.ofNanos(passed());
        return new Progress.Search(
                seeds,
                limits.seed() + leading,
                elapsed,
                candidates.sum(),
                Math.round(candidates.sum() / Math.max(1e-3, elapsed.toNanos() / 1e9)),
                Duration.ofNanos(lastImprovement));
    }

    private Outcome result() {
        compare();
        Outcome found = best == null ? asBegun() : best;
        return found.with(found.progress().with(how()));
    }

    /** What there was to begin with, for a solving that was stopped before it had a plan. */
    private Outcome asBegun() {
        var grid = problem.grid();
        var shifts = new ArrayList<>(problem.fixed());
        start.stream()
                .filter(shift -> problem.fixed().stream()
                        .noneMatch(fixed -> fixed.employee().equals(shift.employee())
                                && fixed.workDay().equals(shift.workDay())))
                .forEach(shifts::add);
        shifts.sort(Comparator.comparing(Shift::employee).thenComparing(Shift::span));
        long broken = RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(grid.days() - 1L),
                        grid.site(),
                        problem.people(),
                        problem.types(),
                        shifts)
                .violations()
                .stream()
                .filter(RosterViolation::blocks)
                .count();
        var seen = new ArrayList<>(shifts);
        problem.people().forEach(person -> seen.addAll(person.context()));
        var coverage = Coverage.of(
                grid,
                problem.people().stream().map(RosteredPerson::employee).toList(),
                ShiftType.onDuty(problem.types(), seen),
                problem.demand());
        return new Outcome(shifts, Progress.of((int) broken, coverage, shifts.size(), ""));
    }
}
