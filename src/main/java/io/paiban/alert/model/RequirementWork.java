package io.paiban.alert.model;

import io.paiban.peak.model.RaisedDemand;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.model.DeferrablePlan;
import io.paiban.staffing.model.RequirementCalculation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that can wait of a stored requirement: it is planned anew with the people who would be there for it. A roster with other intervals than the
 * requirement has none, because its people cannot be told apart.
 */
public final class RequirementWork implements PostponedWork {

    private final IntervalGrid roster;
    private final RequirementCalculation calculation;
    private final RaisedDemand demand;

    /**
     * @param roster the roster's intervals, inside the requirement's
     * @param calculation the requirement without peaks
     * @param demand the requirement with the peaks that hold
     */
    public RequirementWork(IntervalGrid roster, RequirementCalculation calculation, RaisedDemand demand) {
        this.roster = roster;
        this.calculation = calculation;
        this.demand = demand;
    }

    @Override
    public int people(String group, Instant start) {
        return roster.interval().equals(calculation.grid().interval())
                ? demand.deferrable(group, calculation.grid().indexOf(start))
                : 0;
    }

    @Override
    public @Nullable List<String> fits(String group, int[] fewer, int[] spare) {
        var planned = calculation.deferrable(group);
        var most = planned.clone();
        int offset = calculation.grid().indexOf(roster.start(0));
        for (int i = 0; i < fewer.length; i++) {
            int at = offset + i;
            double there = 1 - calculation.unplanned(at).share().doubleValue();
            most[at] += fewer[i] > 0 ? -fewer[i] : (int) Math.floor(spare[i] * there + 1e-9);
        }
        var outcomes = calculation.deferred(group, most).outcomes();
        var codes = outcomes.stream().map(DeferrablePlan.Outcome::queue).toList();
        double missedBefore = calculation.deferrable().stream()
                .filter(outcome -> codes.contains(outcome.queue()))
                .mapToDouble(DeferrablePlan.Outcome::missedSeconds)
                .sum();
        double missed = outcomes.stream()
                .mapToDouble(DeferrablePlan.Outcome::missedSeconds)
                .sum();
        return missed <= missedBefore + 1e-6 ? codes : null;
    }
}
