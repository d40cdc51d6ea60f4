package io.paiban.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something that no legal roster can meet, with the proof: what is needed, the most that the people there are may give, each person's part
 * of it, and the rules that keep them from more. Shifts are taken to be those of the hotline's types, planned as normal work, and the pinned ones.
 *
 * @param kind what cannot be met
 * @param groups groups that the same people serve: one group, or several that no person can serve at once
 * @param minimum whether it is the minimum on duty that cannot be kept; else what is required
 * @param from begin of the time it is about, inclusive
 * @param to end of that time, exclusive
 * @param needed what is needed, in the unit
 * @param most the most there can be, in the unit; people whom shifts around the roster bring are counted
 * @param unit {@code people} at once, or {@code minutes} of work
 * @param missingMinutes minutes that stay uncovered in that time, whatever the roster
 * @param people how many people serve one of the groups
 * @param shares the most of each of them, in minutes, by staff number; at most a hundred people
 * @param rules rules without which there could be more, the one that costs most first
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Impossibility(
        Kind kind,
        Set<String> groups,
        boolean minimum,
        Instant from,
        Instant to,
        long needed,
        long most,
        String unit,
        long missingMinutes,
        int people,
        List<Share> shares,
        List<Cause> rules,
        String message,
        String messageZh) {

    /** What cannot be met. */
    public enum Kind {
        /** Pinned shifts break a hard rule, whatever is added to them: no roster is legal. */
        PINNED_ILLEGAL,
        /** At some time nobody can be there. */
        NOBODY,
        /** At some time fewer people can be there than are needed. */
        TOO_FEW,
        /** Over a day, the nights of a week, a week or the roster the people may not work so much. */
        TOO_FEW_HOURS,
        /** It can be met only by work beyond the contracts. */
        OVERTIME_NEEDED
    }

    /** The most minutes that one person can give. */
    public record Share(String employee, long most) {}

    /**
     * A rule that stands in the way.
     *
     * @param rule its id, or the code of a rule of the house
     * @param title what people call it
     * @param titleZh the same in Chinese
     * @param minutes minutes more that there could be without this rule alone
     */
    public record Cause(String rule, String title, String titleZh, long minutes) {}

    public Impossibility {
        groups = Set.copyOf(groups);
        shares = List.copyOf(shares);
        rules = List.copyOf(rules);
    }
}
