package io.paiban.roster.model;

import java.util.List;

/**
 * What the rules of a roster weigh against each other, under a name.
 *
 * @param name the profile's name
 * @param version the profile's version
 * @param about what it is for, and why its numbers are as they are
 * @param aboutZh the same in Chinese
 * @param weights a line for every rule
 */
public record WeightProfile(String name, int version, String about, String aboutZh, List<Line> weights) {

    public WeightProfile {
        weights = List.copyOf(weights);
    }

    /** What a rule's points are weighed against: coverage outranks wishes, and what binds outranks both. */
    public enum Level {
        BINDING,
        COVER,
        WISH
    }

    /**
     * The weight of one rule.
     *
     * @param rule the rule's id
     * @param level points are compared within a level only
     * @param unit what costs so many points
     * @param points points for each unit
     */
    public record Line(String rule, Level level, String unit, long points) {}
}
