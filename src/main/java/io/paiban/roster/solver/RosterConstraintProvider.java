package io.paiban.roster.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The list of rules that a roster is scored by. What is hard under one law may be wished under another: the limit says. */
public class RosterConstraintProvider implements ConstraintProvider {

    private static final Function<PersonDay, PlannedPerson> PERSON = PersonDay::getPerson;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        var constraints = new ArrayList<Constraint>();
        for (var rule : LawTally.JUDGED) {
            constraints.add(row(factory, rule.id(), HardMediumSoftLongScore.ONE_HARD, row -> row.hard(rule)));
            constraints.add(
                    row(factory, RosterRule.wished(rule), HardMediumSoftLongScore.ONE_SOFT, row -> row.soft(rule)));
        }
        constraints.addAll(List.of(
                cover(factory, RosterRule.MINIMUM_ON_DUTY, CoverCount.Cost::belowMinimum),
                cover(factory, RosterRule.COVER, CoverCount.Cost::shortage),
                cover(factory, RosterRule.LATE_CONTACTS, CoverCount.Cost::late),
                cover(factory, RosterRule.SURPLUS_SPREAD, CoverCount.Cost::surplusHours),
                row(factory, RosterRule.OVERTIME, RowSummary::overtime),
                row(factory, RosterRule.CONTRACT_HOURS, RowSummary::contract),
                row(factory, RosterRule.NIGHT_FAIRNESS, row -> row.nights() * row.nights()),
                row(factory, RosterRule.WEEKEND_FAIRNESS, row -> row.weekends() * row.weekends()),
                row(factory, RosterRule.WORK_RULES, row -> row.house().hard()),
                row(factory, RosterRule.WORK_RULES_WISHED, row -> row.house().soft()),
                row(factory, RosterRule.WISHES, row -> row.house().wishes()),
                row(factory, RosterRule.AVAILABILITY, row -> row.house().availability()),
                row(factory, RosterRule.ROTATION, row -> row.house().rotation()),
                row(factory, RosterRule.DISTURBANCE, row -> row.house().disturbance()),
                row(factory, RosterRule.FORWARD_ROTATION, RowSummary::backward),
                crew(factory, RosterRule.CREW_RULES, CrewCount.Cost::binding),
                crew(factory, RosterRule.CREW_RULES_WISHED, CrewCount.Cost::wished),
                crew(factory, RosterRule.SLOTS, CrewCount.Cost::slots)));
        return constraints.toArray(Constraint[]::new);
    }

    private static UniConstraintStream<RowSummary> rows(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PersonDay.class)
                .groupBy(PERSON, Row.COLLECTOR)
                .map((person, row) -> row);
    }

    private static Constraint row(ConstraintFactory factory, RosterRule rule, ToLongFunction<RowSummary> extent) {
        return row(factory, rule.id(), rule.weight(1), extent);
    }

    private static Constraint row(
            ConstraintFactory factory, String id, HardMediumSoftLongScore one, ToLongFunction<RowSummary> extent) {
        return rows(factory)
                .filter(row -> extent.applyAsLong(row) > 0)
                .penalizeLong(one, extent)
                .asConstraint(id);
    }

    private static Constraint cover(
            ConstraintFactory factory, RosterRule rule, ToLongFunction<CoverCount.Cost> extent) {
        return factory.forEachIncludingUnassigned(PersonDay.class)
                .groupBy(CoverCount.COLLECTOR)
                .filter(cost -> extent.applyAsLong(cost) > 0)
                .penalizeLong(rule.weight(1), extent)
                .asConstraint(rule.id());
    }

    private static Constraint crew(ConstraintFactory factory, RosterRule rule, ToLongFunction<CrewCount.Cost> extent) {
        return factory.forEachIncludingUnassigned(PersonDay.class)
                .groupBy(CrewCount.COLLECTOR)
                .filter(cost -> extent.applyAsLong(cost) > 0)
                .penalizeLong(rule.weight(1), extent)
                .asConstraint(rule.id());
    }
}
