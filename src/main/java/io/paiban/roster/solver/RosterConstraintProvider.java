package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Limit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The list of rules that a roster is scored by. What is hard under one law may be wished under another: the limit says. */
public class RosterConstraintProvider implements ConstraintProvider {

    private static final Function<PersonDay, PlannedPerson> PERSON = PersonDay::getPerson;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            law(factory, RosterRule.DAILY_REST, LabourLaw::dailyRest, RowSummary::dailyRest),
            law(factory, RosterRule.WEEKLY_REST, LabourLaw::weeklyRest, RowSummary::weeklyRest),
            law(factory, RosterRule.WEEKLY_HOURS, LabourLaw::weeklyHours, RowSummary::weeklyHours),
            law(factory, RosterRule.CONSECUTIVE_DAYS, LabourLaw::consecutiveDays, RowSummary::consecutiveDays),
            law(factory, RosterRule.CONSECUTIVE_NIGHTS, LabourLaw::consecutiveNights, RowSummary::consecutiveNights),
            law(factory, RosterRule.MAX_SHIFT, LabourLaw::maxShift, RowSummary::maxShift),
            row(factory, RosterRule.NO_OVERTIME, RowSummary::noOvertime),
            wished(factory, RosterRule.DAILY_REST_WISHED, LabourLaw::dailyRest, RowSummary::dailyRest),
            wished(factory, RosterRule.WEEKLY_REST_WISHED, LabourLaw::weeklyRest, RowSummary::weeklyRest),
            wished(factory, RosterRule.WEEKLY_HOURS_WISHED, LabourLaw::weeklyHours, RowSummary::weeklyHours),
            wished(
                    factory,
                    RosterRule.CONSECUTIVE_DAYS_WISHED,
                    LabourLaw::consecutiveDays,
                    RowSummary::consecutiveDays),
            wished(
                    factory,
                    RosterRule.CONSECUTIVE_NIGHTS_WISHED,
                    LabourLaw::consecutiveNights,
                    RowSummary::consecutiveNights),
            wished(factory, RosterRule.MAX_SHIFT_WISHED, LabourLaw::maxShift, RowSummary::maxShift),
            cover(factory, RosterRule.MINIMUM_ON_DUTY, CoverCount.Cost::belowMinimum),
            cover(factory, RosterRule.COVER, CoverCount.Cost::shortage),
            cover(factory, RosterRule.SURPLUS_SPREAD, CoverCount.Cost::surplusHours),
            row(factory, RosterRule.OVERTIME, RowSummary::overtime),
            row(factory, RosterRule.CONTRACT_HOURS, RowSummary::contract),
            row(factory, RosterRule.NIGHT_FAIRNESS, row -> row.nights() * row.nights()),
            row(factory, RosterRule.WEEKEND_FAIRNESS, row -> row.weekends() * row.weekends()),
            row(factory, RosterRule.WISHES, RowSummary::wishes),
            row(factory, RosterRule.FORWARD_ROTATION, RowSummary::backward)
        };
    }

    private static UniConstraintStream<RowSummary> rows(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PersonDay.class)
                .groupBy(PERSON, Row.COLLECTOR)
                .map((person, row) -> row);
    }

    private static Constraint row(ConstraintFactory factory, RosterRule rule, ToLongFunction<RowSummary> extent) {
        return rows(factory)
                .filter(row -> extent.applyAsLong(row) > 0)
                .penalizeLong(rule.one(), extent)
                .asConstraint(rule.id());
    }

    private static Constraint law(
            ConstraintFactory factory,
            RosterRule rule,
            Function<LabourLaw, @Nullable Limit> limit,
            ToLongFunction<RowSummary> extent) {
        return byLaw(factory, rule, limit, extent, true);
    }

    private static Constraint wished(
            ConstraintFactory factory,
            RosterRule rule,
            Function<LabourLaw, @Nullable Limit> limit,
            ToLongFunction<RowSummary> extent) {
        return byLaw(factory, rule, limit, extent, false);
    }

    private static Constraint byLaw(
            ConstraintFactory factory,
            RosterRule rule,
            Function<LabourLaw, @Nullable Limit> limit,
            ToLongFunction<RowSummary> extent,
            boolean hard) {
        return rows(factory)
                .filter(row -> extent.applyAsLong(row) > 0
                        && limit.apply(row.person().law).isHard() == hard)
                .penalizeLong(rule.one(), extent)
                .asConstraint(rule.id());
    }

    private static Constraint cover(
            ConstraintFactory factory, RosterRule rule, ToLongFunction<CoverCount.Cost> extent) {
        return factory.forEachIncludingUnassigned(PersonDay.class)
                .groupBy(CoverCount.COLLECTOR)
                .filter(cost -> extent.applyAsLong(cost) > 0)
                .penalizeLong(rule.one(), extent)
                .asConstraint(rule.id());
    }
}
