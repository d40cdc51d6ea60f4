package io.paiban.roster.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.Progress;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.WeightProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Finds a good roster. The only class of this package that others use. */
public final class RosterSolver {

    /** The configuration, a class-path resource. */
    public static final String CONFIG = "solver-config/solverConfig.xml";

    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final long ASK_EVERY_MILLIS = 200;

    /** Candidates that the search judges between two looks at the clock, and in one step where steps are counted. */
    private static final int PORTION = 10_000;

    private static final int PORTION_OF_A_STEP = 25;
    private static final int MOST_STEPS = 1_000_000;

    private RosterSolver() {}

    /** The profiles of weights that a roster can be solved by, the usual one first. */
    public static List<WeightProfile> profiles() {
        return Weights.names().stream().map(Weights::described).toList();
    }

    /**
     * Solves until the limit, or until told to stop; the best roster found is kept either way.
     *
     * @param start shifts to begin with; may be empty
     * @param limits when to end by itself; where it names threads, so many seeds are searched and the best of their rosters is kept
     * @param onBest is told of better rosters, about once a second at most, on the calling thread
     * @param stop asked several times a second, on a thread of its own or the calling one; true ends the solving
     */
    public static Outcome solve(
            RosterProblem problem,
            List<Shift> start,
            SolveLimits limits,
            Consumer<Outcome> onBest,
            BooleanSupplier stop) {
        return limits.threads() == null
                ? search(problem, start, limits, SearchMeter.ofWallTime(), onBest, stop)
                : Portfolio.solve(problem, start, limits, onBest, stop);
    }

    /** Searches with one seed on the calling thread; the meter is told how many candidates a step has judged. */
    static Outcome search(
            RosterProblem problem,
            List<Shift> start,
            SolveLimits limits,
            SearchMeter meter,
            Consumer<Outcome> onBest,
            BooleanSupplier stop) {
        return search(problem, start, limits, Weights.named(limits.profile()), meter, onBest, stop);
    }

    /** The same by other weights, with the limit and the search's schedule measured by the meter. */
    static Outcome search(
            RosterProblem problem,
            List<Shift> start,
            SolveLimits limits,
            Weights weights,
            SearchMeter meter,
            Consumer<Outcome> onBest,
            BooleanSupplier stop) {
        var plan = new RosterPlan(PlanBuilder.build(problem, start), weights.overrides());
        boolean nothingToDecide = plan.getPersonDays().stream()
                .allMatch(one -> one.isPinned() || one.getOptions().isEmpty());
        if (nothingToDecide) {
            return outcome(problem, plan);
        }
        boolean isWarm = plan.getPersonDays().stream().anyMatch(one -> !one.isPinned() && one.getOption() != null);
        Solver<RosterPlan> solver = SolverFactory.<RosterPlan>create(config(limits, weights, meter, isWarm))
                .buildSolver();
        tellOfBest(solver, problem, onBest);
        var watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "solving-stop");
            thread.setDaemon(true);
            return thread;
        });
        try {
            watch.scheduleWithFixedDelay(
                    () -> {
                        if (stop.getAsBoolean()) {
                            solver.terminateEarly();
                        }
                    },
                    ASK_EVERY_MILLIS,
                    ASK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            return outcome(problem, solver.solve(plan));
        } finally {
            watch.shutdownNow();
        }
    }

    private static void tellOfBest(Solver<RosterPlan> solver, RosterProblem problem, Consumer<Outcome> onBest) {
        var lastTold = new long[] {Long.MIN_VALUE};
        solver.addEventListener(event -> {
            long now = event.getTimeMillisSpent();
            if (lastTold[0] == Long.MIN_VALUE || now - lastTold[0] >= TELL_EVERY.toMillis()) {
                lastTold[0] = now;
                onBest.accept(outcome(problem, event.getNewBestSolution()));
            }
        });
    }

    private static SolverConfig config(SolveLimits limits, Weights weights, SearchMeter meter, boolean isWarm) {
        var config = SolverConfig.createFromXmlResource(CONFIG, RosterSolver.class.getClassLoader())
                .withRandomSeed(limits.seed());
        var phases = new ArrayList<PhaseConfig>(config.getPhaseConfigList());
        phases.add(annealing(limits, weights, meter, isWarm));
        config.setPhaseConfigList(phases);
        return limits.limit() != null && meter.isWallTime()
                ? config.withTerminationConfig(new TerminationConfig().withSpentLimit(limits.limit()))
                : config;
    }

    private static CustomPhaseConfig annealing(SolveLimits limits, Weights weights, SearchMeter meter, boolean isWarm) {
        boolean byTime = limits.limit() != null;
        int steps = byTime ? mostSteps(limits.limit()) : limits.steps();
        var cooling = new Cooling(byTime ? passed(meter, limits.limit()) : counted(steps), isWarm);
        int portion = byTime ? portion(limits.limit()) : PORTION_OF_A_STEP;
        var phase = new AnnealingPhase(weights, limits.seed(), portion, cooling, meter);
        return new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(steps, phase));
    }

    /**
     * Timefold lists the steps of a phase before it begins. A portion takes more than a millisecond on any machine; in a long search steps are
     * longer, so that the list is not.
     */
    private static int mostSteps(Duration limit) {
        return (int) Math.min(limit.toMillis() + 1, MOST_STEPS);
    }

    private static int portion(Duration limit) {
        return PORTION * Math.toIntExact(1 + limit.toMillis() / MOST_STEPS);
    }

    private static DoubleSupplier passed(SearchMeter meter, Duration limit) {
        double all = limit.toNanos();
        return () -> meter.passed() / all;
    }

    private static DoubleSupplier counted(int steps) {
        var done = new int[1];
        return () -> (double) done[0]++ / steps;
    }

    private static Outcome outcome(RosterProblem problem, RosterPlan plan) {
        var fixed = new HashMap<String, Shift>();
        problem.fixed().forEach(shift -> fixed.put(shift.workDay() + "/" + shift.employee(), shift));
        var shifts = new ArrayList<Shift>();
        int broken = 0;
        var row = new ArrayList<ShiftOption>();
        for (var personDay : plan.getPersonDays()) {
            var option = personDay.getOption();
            row.add(option);
            if (row.size() == personDay.getPerson().days()) {
                var summary = RowRules.summary(personDay.getPerson(), row.toArray(ShiftOption[]::new));
                broken += summary.law().brokenLaws() + summary.house().broken();
                row.clear();
            }
            if (option != null) {
                var day = problem.grid().firstDay().plusDays(option.day);
                var pinned = fixed.get(day + "/" + personDay.getPerson().number);
                shifts.add(
                        personDay.isPinned() && pinned != null
                                ? pinned
                                : new Shift(
                                        UUID.randomUUID(),
                                        personDay.getPerson().number,
                                        day,
                                        option.span,
                                        option.type,
                                        option.breaks,
                                        false));
            }
        }
        broken += (int) CrewTally.units(plan.getPersonDays()).keySet().stream()
                .filter(account -> account.rule() == RosterRule.CREW_RULES)
                .count();
        var seen = new ArrayList<>(shifts);
        problem.people().forEach(person -> seen.addAll(person.context()));
        var coverage = Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                ShiftType.onDuty(problem.types(), seen),
                problem.demand());
        return new Outcome(shifts, Progress.of(broken, coverage, shifts.size(), String.valueOf(plan.getScore())));
    }
}
