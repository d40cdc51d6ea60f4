package io.paiban.peak.model;

import io.paiban.shared.time.IntervalGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the windows in which a group may get more contacts than it can serve.
 *
 * <p>Each interval has three values: people needed at the upper end of the band against people needed at the mean, people required against people
 * who can be there, and the chance that the contacts ask for more than those. A level is reached where one of them reaches its threshold, and
 * ends where all of them have fallen below theirs by the hysteresis. Then, from the highest level down: stretches of a level that are closer than the
 * policy says become one, with what lies between; stretches that are too short then become part of the level below. What is left is cut where the level
 * changes. So a window is never shorter than the policy says, except on the shoulders of a higher one.
 *
 * <p>Windows lie on the line of time: they go on over midnight, and in the night the clocks change they are as long as people live through them.
 */
public final class PeakPlanning {

    /** Rounding error of a ratio: a threshold that is met exactly counts as met. */
    private static final double TIE = 1e-9;

    private final PeakPolicy policy;
    private final IntervalGrid grid;
    private final GroupOutlook group;
    private final double[] available;

    private PeakPlanning(PeakPolicy policy, IntervalGrid grid, GroupOutlook group, double[] available) {
        this.policy = policy;
        this.grid = grid;
        this.group = group;
        this.available = available;
    }

    /**
     * The windows of all groups, by group in the order given and by time.
     *
     * @param grid the requirement's intervals
     * @param groups what each group may have to cope with; arrays aligned with the grid
     * @param people whoever takes contacts, with one value for each day of the grid
     */
    public static List<PeakWindow> windows(
            PeakPolicy policy, IntervalGrid grid, List<GroupOutlook> groups, List<PersonThere> people) {
        var required = new LinkedHashMap<String, int[]>();
        groups.forEach(group -> required.put(group.group(), group.required()));
        var there = StaffThere.of(grid, required, people, policy.usableShare());
        var windows = new ArrayList<PeakWindow>();
        for (var group : groups) {
            windows.addAll(new PeakPlanning(policy, grid, group, there.get(group.group())).windows());
        }
        return windows;
    }

    private List<PeakWindow> windows() {
        int size = grid.size();
        var levels = levels();
        var windows = new ArrayList<PeakWindow>();
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || levels[i] != levels[from]) {
                var level = levels[from];
                if (level != null) {
                    windows.add(window(level, from, i));
                }
                from = i;
            }
        }
        return windows;
    }

    /** The level of each interval; null = none. */
    private @Nullable PeakLevel[] levels() {
        long minutes = grid.interval().toMinutes();
        var levels = new PeakLevel[grid.size()];
        var held = new boolean[grid.size()];
        for (int l = PeakLevel.values().length - 1; l >= 0; l--) {
            var level = PeakLevel.values()[l];
            var reached = reached(policy.of(level).when());
            for (int i = 0; i < held.length; i++) {
                reached[i] |= held[i];
            }
            close(reached, policy.mergeWithin().toMinutes(), minutes);
            open(reached, policy.minimumLength().toMinutes(), minutes);
            for (int i = 0; i < held.length; i++) {
                held[i] |= reached[i];
                if (held[i] && levels[i] == null) {
                    levels[i] = level;
                }
            }
        }
        return levels;
    }

    private boolean[] reached(PeakThresholds when) {
        var reached = new boolean[grid.size()];
        for (int i = 0; i < reached.length; i++) {
            double most = i > 0 && reached[i - 1] ? 1 - policy.hysteresis() : 1;
            reached[i] = is(bandRatio(when, i), when.bandRatio(), most)
                    || is(staffRatio(i), when.staffRatio(), most)
                    || is(group.missChance(i, available[i]), when.missChance(), most);
        }
        return reached;
    }

    private static boolean is(double value, @Nullable Double threshold, double share) {
        return threshold != null && value >= threshold * share - TIE;
    }

    private double bandRatio(PeakThresholds when, int i) {
        int middle = group.needed()[GroupOutlook.MIDDLE][i];
        int top = group.atBand(when.band(), i);
        return top - middle >= when.leastExtra() ? (double) top / Math.max(1, middle) : 0;
    }

    private double staffRatio(int i) {
        return group.required()[i] == 0 ? 0 : group.required()[i] / available[i];
    }

    /** Fills gaps that are shorter than so many minutes. */
    private static void close(boolean[] reached, long within, long interval) {
        int end = -1;
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                if (end >= 0 && (i - end) * interval < within) {
                    Arrays.fill(reached, end, i, true);
                }
                end = i + 1;
            }
        }
    }

    /** Drops stretches that are shorter than so many minutes. */
    private static void open(boolean[] reached, long least, long interval) {
        int from = -1;
        for (int i = 0; i <= reached.length; i++) {
            boolean isIn = i < reached.length && reached[i];
            if (isIn && from < 0) {
                from = i;
            } else if (!isIn && from >= 0) {
                if ((i - from) * interval < least) {
                    Arrays.fill(reached, from, i, false);
                }
                from = -1;
            }
        }
    }

    private PeakWindow window(PeakLevel level, int from, int to) {
        var raised = Arrays.copyOfRange(group.raised()[level.ordinal()], from, to);
        int worst = from;
        double chance = 0;
        for (int i = from; i < to; i++) {
            chance = Math.max(chance, group.missChance(i, available[i]));
            if (lacking(level, i) > lacking(level, worst) + TIE) {
                worst = i;
            }
        }
        var when = policy.of(level).when();
        var words = new PeakWords(
                level,
                group.group(),
                grid.site().local(grid.start(worst)),
                group.required()[worst],
                group.needed()[GroupOutlook.MIDDLE][worst],
                group.atBand(when.band(), worst),
                when.band(),
                raised[worst - from],
                available[worst],
                chance);
        return new PeakWindow(
                grid.start(from),
                grid.at(to - 1).end(),
                level,
                group.group(),
                new PeakWindow.Contacts(
                        sum(group.mean(), from, to),
                        sum(group.low95(), from, to),
                        sum(group.low80(), from, to),
                        sum(group.high80(), from, to),
                        sum(group.high95(), from, to)),
                Arrays.copyOfRange(group.required(), from, to),
                raised,
                Arrays.copyOfRange(available, from, to),
                worst - from,
                chance,
                words.english(),
                words.chinese(),
                policy.of(level).then());
    }

    private double lacking(PeakLevel level, int i) {
        return group.raised()[level.ordinal()][i] - available[i];
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }
}
