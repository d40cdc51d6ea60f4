package io.paiban.staffing.model;

import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Computes what each group of people must cover, interval by interval.
 *
 * <p>Queues served by the same people are pooled: their loads add, and the strictest of their targets decides, so that nothing is
 * rounded up queue by queue. Each interval is taken as steady (SIPP), and nobody hangs up (Erlang C).
 */
public final class RequirementCalculation {

    /** Name of the method, stored with its results. */
    public static final String METHOD = "erlang-c/sipp/1";

    private final Hotline hotline;
    private final IntervalGrid grid;

    private RequirementCalculation(Hotline hotline, IntervalGrid grid) {
        this.hotline = hotline;
        this.grid = grid;
    }

    /**
     * The groups' requirements: the general group first, then languages, then roles with a floor, each by name.
     *
     * @param hotline settings: target, minimum on duty, floors
     * @param queues the hotline's queues
     * @param forecast expected contacts by queue, aligned with the grid; queues without a part expect none
     * @param grid the intervals
     */
    public static List<GroupRequirement> of(
            Hotline hotline, List<Queue> queues, List<ForecastQueue> forecast, IntervalGrid grid) {
        var calculation = new RequirementCalculation(hotline, grid);
        var parts = forecast.stream().collect(Collectors.toMap(ForecastQueue::queue, part -> part));
        var byGroup = new LinkedHashMap<String, List<Queue>>();
        byGroup.put(Queue.GENERAL, new ArrayList<>());
        queues.stream().sorted(Comparator.comparing(Queue::group)).forEach(queue -> byGroup.computeIfAbsent(
                        queue.group(), any -> new ArrayList<>())
                .add(queue));
        var groups = new ArrayList<GroupRequirement>();
        byGroup.forEach((name, members) -> groups.add(calculation.group(name, members, parts)));
        groups.addAll(calculation.floors());
        return groups;
    }

    private GroupRequirement group(String name, List<Queue> queues, Map<String, ForecastQueue> parts) {
        int size = grid.size();
        var contacts = new double[size];
        var erlangs = new double[size];
        var handleSeconds = new double[size];
        var required = new int[size];
        var minimum = new int[size];
        for (int i = 0; i < size; i++) {
            var local = grid.site().local(grid.start(i));
            var open = queues.stream()
                    .filter(queue -> OpeningHours.isOpen(queue.openingHours(), local))
                    .toList();
            minimum[i] = name.equals(Queue.GENERAL) ? hotline.minimumOnDuty() : open.isEmpty() ? 0 : 1;
            double work = 0;
            for (var queue : open) {
                var part = parts.get(queue.code());
                if (part != null) {
                    contacts[i] += part.values().mean()[i];
                    work += part.values().mean()[i] * part.handleSeconds();
                }
            }
            erlangs[i] = work / grid.interval().toSeconds();
            required[i] = minimum[i];
            if (work > 0) {
                handleSeconds[i] = work / contacts[i];
                for (var queue : open) {
                    required[i] = Math.max(required[i], agents(erlangs[i], handleSeconds[i], target(queue)));
                }
            }
        }
        var strictest = queues.stream()
                .map(queue -> target(queue).answeredWithin().toMillis() / 1000.0)
                .min(Comparator.naturalOrder());
        return new GroupRequirement(name, contacts, erlangs, handleSeconds, required, minimum, strictest.orElse(null));
    }

    private static int agents(double erlangs, double handleSeconds, ServiceTarget target) {
        return RequiredAgents.of(erlangs, Duration.ofNanos(Math.round(handleSeconds * 1e9)), target);
    }

    private ServiceTarget target(Queue queue) {
        return queue.target() == null ? hotline.serviceTarget() : queue.target();
    }

    private List<GroupRequirement> floors() {
        int size = grid.size();
        var byRole = new java.util.TreeMap<String, int[]>();
        for (var floor : hotline.floors()) {
            var least = byRole.computeIfAbsent(floor.role(), any -> new int[size]);
            for (int i = 0; i < size; i++) {
                var time = grid.site().local(grid.start(i)).toLocalTime();
                if (holds(floor.from(), floor.to(), time)) {
                    least[i] = Math.max(least[i], floor.minimum());
                }
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> new GroupRequirement(
                        entry.getKey(),
                        new double[size],
                        new double[size],
                        new double[size],
                        entry.getValue(),
                        entry.getValue().clone(),
                        null))
                .toList();
    }

    private static boolean holds(LocalTime from, LocalTime to, LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
