package io.paiban.roster.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A named profile of what the rules weigh against each other.
 *
 * @param name the profile's name
 * @param version the profile's version
 * @param weights points for one unit of each rule's breach, on the rule's level, by rule id
 */
record Weights(String name, int version, Map<String, Long> weights) {

    /** The profile that ships with the product; every rule is in it. */
    static Weights balanced() {
        try (var stream = Weights.class.getResourceAsStream("/solver-config/weights.json")) {
            return new ObjectMapper().readValue(stream, Weights.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConstraintWeightOverrides<HardMediumSoftLongScore> overrides() {
        return ConstraintWeightOverrides.<HardMediumSoftLongScore>of(Arrays.stream(RosterRule.values())
                .collect(Collectors.<RosterRule, String, HardMediumSoftLongScore>toMap(
                        RosterRule::id, rule -> rule.weight(weights.get(rule.id())))));
    }

    /** The points by the rules' ordinals. */
    long[] byOrdinal() {
        return Arrays.stream(RosterRule.values())
                .mapToLong(rule -> weights.get(rule.id()))
                .toArray();
    }
}
