package io.paiban.peak.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.RequirementCalculation;
import java.util.List;

/**
 * A requirement with a plan's peaks in it: in a window as many people are required as its level says, and a person is worth what he is worth when
 * the contacts come that they are required for.
 */
public final class RaisedDemand {

    private final List<PeakWindow> windows;
    private final PeakOutlook outlook;
    private final RequirementCalculation calculation;

    /**
     * @param windows the plan's windows
     * @param outlook the requirement at other contacts
     * @param calculation the requirement as it is
     */
    public RaisedDemand(List<PeakWindow> windows, PeakOutlook outlook, RequirementCalculation calculation) {
        this.windows = List.copyOf(windows);
        this.outlook = outlook;
        this.calculation = calculation;
    }

    /**
     * Groups with the windows' requirement; everything else stays.
     *
     * @param groups what is required without peaks
     * @param grid its intervals
     */
    public static List<GroupRequirement> raised(
            List<GroupRequirement> groups, List<PeakWindow> windows, IntervalGrid grid) {
        return groups.stream().map(group -> raised(group, windows, grid)).toList();
    }

    private static GroupRequirement raised(GroupRequirement group, List<PeakWindow> windows, IntervalGrid grid) {
        var required = group.required().clone();
        var headcount = group.headcount().clone();
        for (var window : windows) {
            if (window.group().equals(group.name())) {
                int first = grid.indexOf(window.from());
                for (int i = 0; i < window.raised().length; i++) {
                    int more = Math.max(0, window.raised()[i] - required[first + i]);
                    required[first + i] += more;
                    headcount[first + i] += more;
                }
            }
        }
        return new GroupRequirement(
                group.name(),
                group.contacts(),
                group.erlangs(),
                group.handleSeconds(),
                required,
                group.minimum(),
                group.answeredWithinSeconds(),
                group.deferrable(),
                group.onCall(),
                headcount);
    }

    /** Whether the name is that of a role, whose people are people of the groups. */
    public boolean isFloor(String group) {
        return calculation.isFloor(group);
    }

    /** Contacts expected late or lost with 0 to {@code most} people; see {@link RequirementCalculation#lateTable}. */
    public double[] lateTable(String group, int interval, int most) {
        return at(group, interval).lateTable(group, interval, most);
    }

    /** People among those required who are there for work that can wait; with a peak no more than without. */
    public int deferrable(String group, int interval) {
        return Math.min(
                calculation.deferrable(group)[interval], at(group, interval).deferrable(group)[interval]);
    }

    /** The calculation behind what is required in an interval. */
    private RequirementCalculation at(String group, int interval) {
        var start = calculation.grid().start(interval);
        return windows.stream()
                .filter(window -> window.group().equals(group) && window.span().contains(start))
                .map(window -> window.actions().staffFor())
                .filter(quantile -> quantile != PeakOutlook.AS_WITHOUT)
                .findFirst()
                .map(outlook::at)
                .orElse(calculation);
    }
}
