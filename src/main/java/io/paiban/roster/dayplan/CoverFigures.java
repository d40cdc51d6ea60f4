package io.paiban.roster.dayplan;

import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import java.util.List;

/**
 * How well a roster covers what is required, in few figures over all groups.
 *
 * @param shortMinutes minutes of required work that nobody covers
 * @param belowMinimumMinutes minutes by which groups are below their minimum
 * @param belowMinimumIntervals intervals in which a group is below its minimum at any moment
 * @param expectedLate contacts expected to be answered late or lost, each interval by its worst moment
 */
public record CoverFigures(
        long shortMinutes, long belowMinimumMinutes, int belowMinimumIntervals, double expectedLate) {

    /** The figures of a coverage, late contacts by the tables of the demand it was counted against. */
    public static CoverFigures of(Coverage coverage, List<GroupDemand> demand) {
        long late = 0;
        for (int g = 0; g < demand.size(); g++) {
            for (int i = 0; i < demand.get(g).late().length; i++) {
                var table = demand.get(g).late()[i];
                late += table.length == 0 ? 0 : table[Math.min(coverage.staffed()[g][i], table.length - 1)];
            }
        }
        return new CoverFigures(
                coverage.minutesShort(),
                coverage.minutesBelowMinimum(),
                coverage.intervalsBelowMinimum(),
                late / 100.0);
    }
}
