package io.paiban.staffing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A requirement in few figures, to be laid beside another.
 *
 * @param contacts expected contacts that are answered at once
 * @param requiredHours hours of people on duty
 * @param headcountHours hours of people to be employed for them
 * @param peak most people on duty in any interval, all groups together
 * @param missedHours hours of work that cannot be done by its deadline
 * @param groups hours and peak by group
 * @param days hours by local day
 */
public record RequirementTotals(
        double contacts,
        double requiredHours,
        double headcountHours,
        int peak,
        double missedHours,
        List<GroupTotals> groups,
        List<DayTotals> days) {

    /** One group. */
    public record GroupTotals(String group, double requiredHours, int peak) {}

    /** One local day. */
    public record DayTotals(LocalDate day, double requiredHours) {}

    /** Adds up. Roles with a floor are people of the groups, so they are told but not added. */
    public static RequirementTotals of(RequirementCalculation calculation) {
        var grid = calculation.grid();
        double hours = grid.interval().toSeconds() / 3600.0;
        var together = new int[grid.size()];
        double contacts = 0;
        double headcount = 0;
        var groups = new ArrayList<GroupTotals>();
        for (var group : calculation.groups()) {
            groups.add(new GroupTotals(
                    group.name(),
                    Arrays.stream(group.required()).asLongStream().sum() * hours,
                    Arrays.stream(group.required()).max().orElse(0)));
            if (!calculation.isFloor(group.name())) {
                Arrays.setAll(together, i -> together[i] + group.required()[i]);
                contacts += Arrays.stream(group.contacts()).sum();
                headcount += Arrays.stream(group.headcount()).asLongStream().sum() * hours;
            }
        }
        var days = new LinkedHashMap<LocalDate, Double>();
        for (int i = 0; i < together.length; i++) {
            days.merge(grid.site().local(grid.start(i)).toLocalDate(), together[i] * hours, Double::sum);
        }
        return new RequirementTotals(
                contacts,
                Arrays.stream(together).asLongStream().sum() * hours,
                headcount,
                Arrays.stream(together).max().orElse(0),
                calculation.deferrable().stream()
                                .mapToDouble(DeferrablePlan.Outcome::missedSeconds)
                                .sum()
                        / 3600,
                groups,
                days.entrySet().stream()
                        .map(entry -> new DayTotals(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
