package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The annealing as a phase of Timefold's: each step judges a portion of candidates and hands the best roster over where it is
 * new. The score of what is handed over is Timefold's own.
 */
final class AnnealingPhase implements PhaseCommand<RosterPlan> {

    private static final String VARIABLE = "option";

    private final Weights weights;
    private final long seed;
    private final int portion;
    private final Cooling cooling;
    private final SearchMeter meter;
    private @Nullable Annealing annealing;

    /**
     * @param portion candidates in one step
     * @param cooling tells temperatures; asked once a step
     * @param meter is told what was done
     */
    AnnealingPhase(Weights weights, long seed, int portion, Cooling cooling, SearchMeter meter) {
        this.weights = weights;
        this.seed = seed;
        this.portion = portion;
        this.cooling = cooling;
        this.meter = meter;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RosterPlan> director, BooleanSupplier isTerminated) {
        if (cooling.isOver()) {
            return;
        }
        var plan = director.getWorkingSolution();
        Annealing search =
                annealing == null ? new Annealing(new PlanState(plan.getPersonDays(), weights), seed) : annealing;
        annealing = search;
        Cooling.Point point = cooling.next(search.prices(), search.isBestLegal());
        if (point.isRestart()) {
            search.restart();
        }
        search.run(portion, point.temperature(), point.breach());
        meter.note(portion, search.isBestLegal());
        if (search.takeNew()) {
            handOver(search.best(), director);
        }
    }

    private static void handOver(@Nullable ShiftOption[][] best, ScoreDirector<RosterPlan> director) {
        for (PersonDay day : director.getWorkingSolution().getPersonDays()) {
            ShiftOption option = best[day.getPerson().index][day.getDay()];
            if (option != day.getOption()) {
                director.beforeVariableChanged(day, VARIABLE);
                day.setOption(option);
                director.afterVariableChanged(day, VARIABLE);
            }
        }
        director.triggerVariableListeners();
    }
}
