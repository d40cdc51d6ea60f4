package io.paiban.roster.explain;

import io.paiban.roster.model.WorkCondition;
import java.util.Optional;

/** The numbers in conditions of the house that can be moved by one unit. */
final class Bound {

    private Bound() {}

    /**
     * A condition's number.
     *
     * @param least whether the least is meant where the condition has both
     * @return empty where the condition has no such number
     */
    static Optional<Integer> of(WorkCondition condition, boolean least) {
        if (condition instanceof WorkCondition.Amount amount) {
            return Optional.ofNullable(least ? amount.min() : amount.max());
        } else if (condition instanceof WorkCondition.Run run) {
            return Optional.ofNullable(least ? run.min() : run.max());
        } else if (condition instanceof WorkCondition.RestBetween rest) {
            return Optional.ofNullable(least ? rest.min() : rest.max());
        } else if (condition instanceof WorkCondition.HeadCount count) {
            return Optional.ofNullable(least ? count.min() : count.max());
        } else if (condition instanceof WorkCondition.DaysOffTogether together) {
            return Optional.of(together.daysOff());
        } else if (condition instanceof WorkCondition.StartShift shift) {
            return Optional.of(shift.most());
        } else if (condition instanceof WorkCondition.DistinctStarts starts) {
            return Optional.of(starts.max());
        } else if (condition instanceof WorkCondition.Seats seats) {
            return Optional.of(seats.max());
        } else if (condition instanceof WorkCondition.LeadersPresent leaders) {
            return Optional.of(leaders.min());
        } else if (condition instanceof WorkCondition.Handover handover) {
            return Optional.of(handover.minutes());
        }
        return Optional.empty();
    }

    /** The condition with another number; itself where it has none. */
    static WorkCondition set(WorkCondition condition, boolean least, int value) {
        if (condition instanceof WorkCondition.Amount amount) {
            return new WorkCondition.Amount(
                    amount.measure(),
                    amount.types(),
                    amount.span(),
                    least ? Integer.valueOf(value) : amount.min(),
                    least ? amount.max() : Integer.valueOf(value));
        } else if (condition instanceof WorkCondition.Run run) {
            return new WorkCondition.Run(
                    run.of(),
                    run.types(),
                    least ? Integer.valueOf(value) : run.min(),
                    least ? run.max() : Integer.valueOf(value));
        } else if (condition instanceof WorkCondition.RestBetween rest) {
            return new WorkCondition.RestBetween(
                    least ? Integer.valueOf(value) : rest.min(),
                    least ? rest.max() : Integer.valueOf(value),
                    rest.after(),
                    rest.before(),
                    rest.run());
        } else if (condition instanceof WorkCondition.HeadCount count) {
            return new WorkCondition.HeadCount(
                    count.types(),
                    count.span(),
                    least ? Integer.valueOf(value) : count.min(),
                    least ? count.max() : Integer.valueOf(value));
        } else if (condition instanceof WorkCondition.DaysOffTogether together) {
            return new WorkCondition.DaysOffTogether(value, together.within());
        } else if (condition instanceof WorkCondition.StartShift shift) {
            return new WorkCondition.StartShift(value, shift.backwardOnly());
        } else if (condition instanceof WorkCondition.DistinctStarts) {
            return new WorkCondition.DistinctStarts(value);
        } else if (condition instanceof WorkCondition.Seats) {
            return new WorkCondition.Seats(value);
        } else if (condition instanceof WorkCondition.LeadersPresent) {
            return new WorkCondition.LeadersPresent(value);
        } else if (condition instanceof WorkCondition.Handover handover) {
            return new WorkCondition.Handover(handover.from(), handover.to(), value);
        }
        return condition;
    }
}
