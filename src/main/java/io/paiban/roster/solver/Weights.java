package io.paiban.roster.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.WeightProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Where each profile is written, by name. */
    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(SolveLimits.USUAL_PROFILE, "weights.json");
        files.put("service-first", "weights-service-first.json");
        files.put("people-first", "weights-people-first.json");
        return files;
    }

    /**
     * A profile as it is written.
     *
     * @param base name of the profile whose weights hold where this one has none; null = every rule stands in this one
     * @param about what it is for, and why the numbers are as they are
     * @param aboutZh the same in Chinese
     * @param others points of rules that are not listed; null where every rule must be
     */
    private record Written(
            String name,
            int version,
            @Nullable String base,
            String about,
            String aboutZh,
            Map<String, Long> weights,
            @Nullable Long others) {

        static Written read(String name) {
            return in(Objects.requireNonNull(
                    FILES.get(name), () -> "There is no profile of weights with the name (%s).".formatted(name)));
        }

        static Written in(String file) {
            try (var stream = Weights.class.getResourceAsStream("/solver-config/" + file)) {
                return new ObjectMapper().readValue(stream, Written.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Names of the profiles that ship with the product, the usual one first. */
    static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /** The usual profile; every rule is in it. */
    static Weights balanced() {
        return named(SolveLimits.USUAL_PROFILE);
    }

    /** The profile of that name, one of {@link #names()}. */
    static Weights named(String name) {
        var written = Written.read(name);
        var weights = new HashMap<String, Long>();
        if (written.base() != null) {
            weights.putAll(named(written.base()).weights());
        }
        weights.putAll(written.weights());
        return new Weights(written.name(), written.version(), weights, null);
    }

    /** A profile that no roster of a hotline is solved by, in a file of {@code solver-config}. */
    static Weights read(String file) {
        var written = Written.in(file);
        return new Weights(written.name(), written.version(), written.weights(), written.others());
    }

    /** The profile of that name as people read it. */
    static WeightProfile described(String name) {
        var written = Written.read(name);
        var all = named(name);
        var lines = new ArrayList<WeightProfile.Line>();
        for (var rule : LawTally.JUDGED) {
            lines.add(new WeightProfile.Line(
                    rule.id(), WeightProfile.Level.BINDING, "one of the law's " + rule.unit(), all.of(rule.id())));
        }
        for (var rule : RosterRule.values()) {
            lines.add(new WeightProfile.Line(rule.id(), rule.level(), rule.unit(), all.of(rule.id())));
        }
        for (var rule : LawTally.JUDGED) {
            var wished = RosterRule.wished(rule);
            lines.add(new WeightProfile.Line(
                    wished, WeightProfile.Level.WISH, "one of the law's " + rule.unit(), all.of(wished)));
        }
        return new WeightProfile(written.name(), written.version(), written.about(), written.aboutZh(), lines);
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
