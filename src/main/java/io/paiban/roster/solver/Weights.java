package io.paiban.roster.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paiban.labour.model.LegalRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named profile of what the rules weigh against each other.
 *
 * @param name the profile's name
 * @param version the profile's version
 * @param weights points for one unit of each rule's breach, on the rule's level, by rule id
 * @param others points of rules that are not listed; null where every rule must be
 */
record Weights(String name, int version, Map<String, Long> weights, @Nullable Long others) {

    /** The profile that ships with the product; every rule is in it. */
    static Weights balanced() {
        return read("weights.json");
    }

    /** The profile in a file of {@code solver-config}. */
    static Weights read(String file) {
        try (var stream = Weights.class.getResourceAsStream("/solver-config/" + file)) {
            return new ObjectMapper().readValue(stream, Weights.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long of(String id) {
        return Objects.requireNonNull(
                weights.getOrDefault(id, others), () -> "The profile (%s) has no weight of %s.".formatted(name, id));
    }

    ConstraintWeightOverrides<HardMediumSoftLongScore> overrides() {
        var overrides = new HashMap<String, HardMediumSoftLongScore>();
        for (var rule : RosterRule.values()) {
            overrides.put(rule.id(), rule.weight(of(rule.id())));
        }
        for (var rule : LawTally.JUDGED) {
            overrides.put(rule.id(), HardMediumSoftLongScore.ofHard(of(rule.id())));
            var wished = RosterRule.wished(rule);
            overrides.put(wished, HardMediumSoftLongScore.ofSoft(of(wished)));
        }
        return ConstraintWeightOverrides.of(overrides);
    }

    /**
     * The points in arrays.
     *
     * @param house of the house's rules, by ordinal
     * @param law of the law's rules where they are law, by ordinal
     * @param wishedLaw of the law's rules where they are wished for, by ordinal
     */
    record Points(long[] house, long[] law, long[] wishedLaw) {

        long of(RosterRule rule) {
            return house[rule.ordinal()];
        }
    }

    Points points() {
        var law = new long[LegalRule.values().length];
        var wished = new long[LegalRule.values().length];
        for (var rule : LawTally.JUDGED) {
            law[rule.ordinal()] = of(rule.id());
            wished[rule.ordinal()] = of(RosterRule.wished(rule));
        }
        return new Points(
                Arrays.stream(RosterRule.values())
                        .mapToLong(rule -> of(rule.id()))
                        .toArray(),
                law,
                wished);
    }
}
