package io.paiban.alert.model;

import io.paiban.peak.model.PeakLevel;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Intervals in which a group has fewer people than are required, and intervals between them that are too short to tell apart.
 *
 * @param span from the start of the first interval to the end of the last
 * @param place the group's place in the demand
 * @param group its name
 * @param worst index of the interval with the most people missing; the first of several
 * @param required people required in it
 * @param staffed people there in it
 * @param missingMinutes missing people times minutes
 * @param belowMinimum whether the group falls below its minimum
 * @param level how serious it is
 * @param window the highest window of the group that overlaps it; null = none
 */
record Gap(
        TimeSpan span,
        int place,
        String group,
        int worst,
        int required,
        int staffed,
        long missingMinutes,
        boolean belowMinimum,
        PeakLevel level,
        @Nullable PeakWindow window) {

    int missing() {
        return required - staffed;
    }

    /** The gaps of a whole roster, by group and time. */
    static List<Gap> of(
            IntervalGrid grid,
            Coverage coverage,
            List<GroupDemand> demand,
            List<PeakWindow> windows,
            PeakPolicy policy) {
        long interval = grid.interval().toMinutes();
        var gaps = new ArrayList<Gap>();
        for (int g = 0; g < demand.size(); g++) {
            var required = demand.get(g).required();
            var staffed = coverage.staffed()[g];
            int from = -1;
            int to = -1;
            for (int i = 0; i < grid.size(); i++) {
                if (staffed[i] < required[i]) {
                    if (from >= 0
                            && (i - to) * interval
                                    >= Math.max(1, policy.mergeWithin().toMinutes())) {
                        gaps.add(of(grid, from, to, g, demand.get(g), staffed, windows, policy));
                        from = -1;
                    }
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                gaps.add(of(grid, from, to, g, demand.get(g), staffed, windows, policy));
            }
        }
        return gaps;
    }

    private static Gap of(
            IntervalGrid grid,
            int from,
            int to,
            int place,
            GroupDemand demand,
            int[] staffed,
            List<PeakWindow> windows,
            PeakPolicy policy) {
        int worst = from;
        long missing = 0;
        boolean below = false;
        for (int i = from; i < to; i++) {
            int lacking = Math.max(0, demand.required()[i] - staffed[i]);
            missing += lacking * grid.interval().toMinutes();
            below |= staffed[i] < demand.minimum()[i];
            worst = lacking > demand.required()[worst] - staffed[worst] ? i : worst;
        }
        var span = new TimeSpan(grid.start(from), grid.at(to - 1).end());
        PeakWindow window = null;
        for (var one : windows) {
            if (one.group().equals(demand.group())
                    && one.span().overlaps(span)
                    && (window == null || one.level().compareTo(window.level()) > 0)) {
                window = one;
            }
        }
        var level = below ? PeakLevel.RED : byRatio(demand.required()[worst], staffed[worst], policy);
        if (window != null && window.level().compareTo(level) > 0) {
            level = window.level();
        }
        return new Gap(
                span,
                place,
                demand.group(),
                worst,
                demand.required()[worst],
                staffed[worst],
                missing,
                below,
                level,
                window);
    }

    /** The highest level whose ratio of required people to people there is reached; yellow where none is. */
    private static PeakLevel byRatio(int required, int staffed, PeakPolicy policy) {
        var reached = PeakLevel.YELLOW;
        for (var level : policy.levels()) {
            var ratio = level.when().staffRatio();
            if (ratio != null && required >= ratio * staffed) {
                reached = level.level();
            }
        }
        return reached;
    }
}
