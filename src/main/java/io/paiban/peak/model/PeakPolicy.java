package io.paiban.peak.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a hotline calls a peak, and what it does about one.
 *
 * @param levels the three levels in the order of {@link PeakLevel}
 * @param minimumLength shortest window; what is shorter counts as part of the level below
 * @param mergeWithin windows of a level that are closer than this become one
 * @param hysteresis share by which every value must fall below its threshold before a level that was reached in the interval before ends, in
 *     [0, 1): a value that hovers around a threshold does not raise and end alarms by turns
 * @param usableShare share of contract minutes in which people can take contacts, in (0, 1]; the rest is paid breaks, meetings, training
 * @param leaveKinds pay codes of the leave that a peak holds back. What is not named is the person's right whatever the load is
 * @param remedies what may be proposed against missing people
 */
public record PeakPolicy(
        List<Level> levels,
        Duration minimumLength,
        Duration mergeWithin,
        double hysteresis,
        double usableShare,
        Set<String> leaveKinds,
        RemedyTerms remedies) {

    /**
     * One level.
     *
     * @param level which
     * @param when from when on it is reached
     * @param then what is done
     */
    public record Level(PeakLevel level, PeakThresholds when, PeakActions then) {}

    /**
     * What holds until somebody says otherwise.
     *
     * <p>Staff: one person in twenty missing is what moving breaks and training makes up for (yellow), one in eight takes overtime and called
     * people (orange), one in four is beyond what a service can hide (red). Band: on ordinary days of a busy hotline the upper end of the 80 % band
     * needs a tenth to a fifth more people than the mean, on days whose level nobody knows half as many again; so from 1.35 on the forecast itself
     * says that it does not know. Three people at least, because with five on duty the sixth is 20 %. The chance of missing the target is told but decides
     * nothing: where staff is just enough it is near one half all week, and an alarm that never ends is none.
     *
     * <p>Actions grow with the level: yellow keeps training away and staffs part of the way into the band; orange staffs the 80 % band, halves the
     * breaks and lets one in ten be on leave, which is still more than a full year of annual leave asks for (15 of 250 work days); red staffs the
     * 95 % band and lets nobody else go.
     *
     * <p>Held back is leave whose time the employer sets or agrees to: annual leave (Regulation on Paid Annual Leave of Employees, article 5),
     * time off in lieu and personal leave. Sickness, injury, birth, marriage and bereavement wait for no peak.
     */
    public static final PeakPolicy USUAL = new PeakPolicy(
            List.of(
                    new Level(
                            PeakLevel.YELLOW,
                            new PeakThresholds(0.9, 1.35, 3, 1.05, null),
                            new PeakActions(0.75, null, false, 0.2, 0)),
                    new Level(
                            PeakLevel.ORANGE,
                            new PeakThresholds(0.9, 1.6, 3, 1.15, null),
                            new PeakActions(0.9, 0.1, false, 0.1, 1)),
                    new Level(
                            PeakLevel.RED,
                            new PeakThresholds(0.9, 2.0, 3, 1.35, null),
                            new PeakActions(0.975, 0.0, false, 0.05, 2))),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            0.05,
            0.9,
            Set.of("LEAVE_ANNUAL", "LEAVE_COMP", "LEAVE_PERSONAL"),
            RemedyTerms.USUAL);

    public PeakPolicy {
        levels = List.copyOf(levels);
        leaveKinds = Collections.unmodifiableSet(new TreeSet<>(leaveKinds));
        if (levels.size() != PeakLevel.values().length) {
            throw new IllegalArgumentException("The levels (%d) must be three.".formatted(levels.size()));
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).level().ordinal() != i) {
                throw new IllegalArgumentException(
                        "The levels must stand in their order; the one at %d is %s.".formatted(i, levels.get(i)));
            }
        }
    }

    /** What holds for a level. */
    public Level of(PeakLevel level) {
        return levels.get(level.ordinal());
    }
}
