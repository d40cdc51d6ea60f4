package io.paiban.roster.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan that the solver changes: every person's every day. */
@PlanningSolution
public class RosterPlan {

    private List<PersonDay> personDays;
    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;
    private @Nullable HardMediumSoftLongScore score;

    public RosterPlan() {}

    RosterPlan(List<PersonDay> personDays, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.personDays = personDays;
        this.weights = weights;
    }

    /** By person and day: person after person, each with all days in order. */
    @PlanningEntityCollectionProperty
    public List<PersonDay> getPersonDays() {
        return personDays;
    }

    public void setPersonDays(List<PersonDay> personDays) {
        this.personDays = personDays;
    }

    public ConstraintWeightOverrides<HardMediumSoftLongScore> getWeights() {
        return weights;
    }

    public void setWeights(ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        this.weights = weights;
    }

    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}
