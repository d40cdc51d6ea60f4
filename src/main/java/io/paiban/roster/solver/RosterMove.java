package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives some person-days new options at once. */
public final class RosterMove extends AbstractMove<RosterPlan> {

    private static final String VARIABLE = "option";

    private final PersonDay[] targets;
    private final @Nullable ShiftOption[] values;

    RosterMove(PersonDay[] targets, @Nullable ShiftOption[] values) {
        this.targets = targets;
        this.values = values;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<RosterPlan> director) {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i].getOption() != values[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<RosterPlan> director) {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i].getOption() != values[i]) {
                director.beforeVariableChanged(targets[i], VARIABLE);
                targets[i].setOption(values[i]);
                director.afterVariableChanged(targets[i], VARIABLE);
            }
        }
    }

    @Override
    public RosterMove rebase(ScoreDirector<RosterPlan> destination) {
        return new RosterMove(
                Arrays.stream(targets).map(destination::lookUpWorkingObject).toArray(PersonDay[]::new), values);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return List.of(targets);
    }

    @Override
    public Collection<?> getPlanningValues() {
        return Arrays.asList(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(targets) + " -> " + Arrays.toString(values);
    }
}
