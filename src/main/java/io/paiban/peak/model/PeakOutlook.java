package io.paiban.peak.model;

import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.model.Handling;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.staffing.model.StaffingBasis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works out what the people of each group may have to cope with: the staffing calculation once for each quantile of the contacts.
 *
 * <p>At a quantile every interval and queue has its own quantile at the same time, as if all were wrong in the same direction. That is careful:
 * what one queue has too much, another may have too little. Work that can wait stays at its mean, for it waits for the peak to pass.
 */
public final class PeakOutlook {

    /** The quantile of {@link PeakActions#staffFor} that raises nothing. */
    static final double AS_WITHOUT = 0.5;

    private final StaffingBasis basis;
    private final List<ForecastQueue> forecast;
    private final IntervalGrid grid;
    private final Map<String, ForecastQueue> byQueue;
    private final Map<Double, RequirementCalculation> calculations = new HashMap<>();

    /**
     * @param basis what the requirement was computed with
     * @param forecast the forecast it was computed from, aligned with the grid
     * @param grid the requirement's intervals
     */
    public PeakOutlook(StaffingBasis basis, List<ForecastQueue> forecast, IntervalGrid grid) {
        this.basis = basis;
        this.forecast = List.copyOf(forecast);
        this.grid = grid;
        this.byQueue = forecast.stream().collect(Collectors.toMap(ForecastQueue::queue, part -> part));
    }

    /** The staffing calculation if exactly a quantile of the contacts comes. */
    public RequirementCalculation at(double quantile) {
        return calculations.computeIfAbsent(quantile, q -> {
            var waiting = basis.queues().stream()
                    .filter(queue -> queue.handling() == Handling.DEFERRABLE)
                    .map(Queue::code)
                    .collect(Collectors.toSet());
            var parts = forecast.stream()
                    .map(part -> waiting.contains(part.queue()) ? part : certain(part, q))
                    .toList();
            return RequirementCalculation.of(basis, parts, grid);
        });
    }

    private static ForecastQueue certain(ForecastQueue part, double quantile) {
        return new ForecastQueue(
                part.queue(),
                part.values().certainAt(quantile),
                part.handleSeconds(),
                part.accuracy(),
                part.reference());
    }

    /**
     * The outlook of each group that takes contacts.
     *
     * @param required the stored requirement
     */
    public List<GroupOutlook> groups(List<GroupRequirement> required, PeakPolicy policy) {
        return required.stream()
                .filter(group ->
                        !at(GroupOutlook.QUANTILES[GroupOutlook.MIDDLE]).isFloor(group.name()))
                .map(group -> group(group, policy))
                .toList();
    }

    private GroupOutlook group(GroupRequirement group, PeakPolicy policy) {
        var codes = new HashSet<String>();
        basis.queues().stream()
                .filter(queue ->
                        queue.handling() != Handling.DEFERRABLE && queue.group().equals(group.name()))
                .map(Queue::code)
                .forEach(codes::add);
        int size = grid.size();
        var needed = new int[GroupOutlook.QUANTILES.length][size];
        for (int q = 0; q < needed.length; q++) {
            var people = people(GroupOutlook.QUANTILES[q], group.name());
            for (int i = 0; i < size; i++) {
                // Work that can wait may find another place under another load, so that a single interval needs fewer.
                needed[q][i] = Math.max(people[i], q == 0 ? 0 : needed[q - 1][i]);
            }
        }
        var raised = new int[PeakLevel.values().length][size];
        for (var level : policy.levels()) {
            double quantile = level.then().staffFor();
            var people = quantile == AS_WITHOUT ? group.required() : people(quantile, group.name());
            for (int i = 0; i < size; i++) {
                raised[level.level().ordinal()][i] = Math.max(group.required()[i], people[i]);
            }
        }
        return new GroupOutlook(
                group.name(),
                contacts(codes, part -> part.values().mean()),
                contacts(codes, part -> part.values().low95()),
                contacts(codes, part -> part.values().low80()),
                contacts(codes, part -> part.values().high80()),
                contacts(codes, part -> part.values().high95()),
                group.required(),
                needed,
                raised);
    }

    private int[] people(double quantile, String group) {
        return at(quantile).groups().stream()
                .filter(one -> one.name().equals(group))
                .findFirst()
                .orElseThrow()
                .required();
    }

    private double[] contacts(Set<String> queues, Function<ForecastQueue, double[]> of) {
        var sum = new double[grid.size()];
        for (var queue : basis.queues()) {
            var part = queues.contains(queue.code()) ? byQueue.get(queue.code()) : null;
            for (int i = 0; part != null && i < sum.length; i++) {
                sum[i] += OpeningHours.isOpen(queue.openingHours(), grid.site().local(grid.start(i)))
                        ? of.apply(part)[i]
                        : 0;
            }
        }
        return sum;
    }
}
