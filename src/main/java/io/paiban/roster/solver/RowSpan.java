package io.paiban.roster.solver;

import org.jspecify.annotations.Nullable;

/**
 * A span of days over which something is counted. Positions are those of {@link HouseRow}, both ends inclusive.
 *
 * @param from first day of the horizon that is counted
 * @param to last day of the horizon that is counted; may lie before the first
 * @param judgedFrom first day that the rule judges
 * @param judgedTo last day that the rule judges
 * @param isWhole whether it lies wholly in the days that the rule judges
 * @param outside what the published days of the span count
 */
record RowSpan(int from, int to, int judgedFrom, int judgedTo, boolean isWhole, Outside outside) {

    /**
     * What the published days of a span count.
     *
     * @param amount what adds up
     * @param types by the measure's types whether one of them is worked; null where types are not counted
     * @param earliest earliest start in minutes of the day; where there is none, later than any
     * @param latest latest start in minutes of the day; where there is none, earlier than any
     */
    record Outside(long amount, boolean @Nullable [] types, int earliest, int latest) {}
}
