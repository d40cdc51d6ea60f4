package io.paiban.peak.api;

import io.paiban.peak.model.PeakActions;
import io.paiban.peak.model.PeakLevel;
import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakThresholds;
import io.paiban.peak.model.RemedyTerms;
import io.paiban.platform.problem.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A peak policy as clients send it; see {@link PeakPolicy} for the meaning of the fields. What is left out is as usual.
 *
 * @param levels the levels that differ from the usual ones, each of them whole
 * @param minimumLength half an hour unless said otherwise
 * @param mergeWithin an hour unless said otherwise
 * @param hysteresis 0.05 unless said otherwise
 * @param usableShare 0.9 unless said otherwise
 * @param leaveKinds {@code LEAVE_ANNUAL}, {@code LEAVE_COMP} and {@code LEAVE_PERSONAL} unless said otherwise
 * @param remedies as usual unless said otherwise
 */
public record PeakPolicyBody(
        @Nullable List<LevelBody> levels,
        @Nullable Duration minimumLength,
        @Nullable Duration mergeWithin,
        @Nullable Double hysteresis,
        @Nullable Double usableShare,
        @Nullable Set<String> leaveKinds,
        @Nullable RemediesBody remedies) {

    private static final double LOWER_BAND = 0.9;
    private static final double UPPER_BAND = 0.975;
    private static final double AS_WITHOUT = 0.5;
    private static final int MOST_STANDBY = 1_000;
    private static final int MOST_KINDS = 50;
    private static final int MOST_PERCENT = 1_000;
    private static final int MOST_MINUTES = 10_000;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final Duration LONGEST_EXTENSION = Duration.ofHours(12);

    /** A level as clients send it; the level and a threshold are required. */
    public record LevelBody(@Nullable PeakLevel level, @Nullable WhenBody when, @Nullable ThenBody then) {

        private PeakPolicy.@Nullable Level toLevel(String at, Faults faults) {
            var which = faults.present(at + "level", level);
            var from = faults.present(at + "when", when);
            int before = faults.size();
            var thresholds = from == null ? null : from.toThresholds(at + "when.", faults);
            var actions =
                    (then == null ? new ThenBody(null, null, null, null, null) : then).toActions(at + "then.", faults);
            return which == null || thresholds == null || faults.size() > before
                    ? null
                    : new PeakPolicy.Level(which, thresholds, actions);
        }
    }

    /**
     * Thresholds as clients send them; one left out is not looked at, and one must be there.
     *
     * @param band 0.9 or 0.975; 0.9 unless said otherwise
     * @param leastExtra 3 unless said otherwise
     */
    public record WhenBody(
            @Nullable Double band,
            @Nullable Double bandRatio,
            @Nullable Integer leastExtra,
            @Nullable Double staffRatio,
            @Nullable Double missChance) {

        private PeakThresholds toThresholds(String at, Faults faults) {
            double end = band == null ? LOWER_BAND : band;
            faults.require(
                    end == LOWER_BAND || end == UPPER_BAND,
                    at + "band",
                    band,
                    "must be 0.9 (upper end of the 80 % band) or 0.975 (of the 95 % band)");
            faults.require(bandRatio == null || bandRatio >= 1, at + "bandRatio", bandRatio, "must be 1 or more");
            int extra = leastExtra == null ? 3 : leastExtra;
            faults.require(extra >= 1, at + "leastExtra", extra, "must be 1 or more");
            faults.require(staffRatio == null || staffRatio > 0, at + "staffRatio", staffRatio, "must be more than 0");
            faults.require(
                    missChance == null || missChance > 0 && missChance <= 1,
                    at + "missChance",
                    missChance,
                    "must be more than 0 and at most 1; 0.25 is 25 %");
            faults.require(
                    bandRatio != null || staffRatio != null || missChance != null,
                    at + "bandRatio",
                    null,
                    "is missing; give at least one of bandRatio, staffRatio and missChance");
            return new PeakThresholds(end, bandRatio, extra, staffRatio, missChance);
        }
    }

    /**
     * Actions as clients send them; what is left out is not done.
     *
     * @param staffFor 0.5 unless said otherwise
     * @param training true unless said otherwise
     * @param standby 0 unless said otherwise
     */
    public record ThenBody(
            @Nullable Double staffFor,
            @Nullable Double leaveShare,
            @Nullable Boolean training,
            @Nullable Double breakShare,
            @Nullable Integer standby) {

        private PeakActions toActions(String at, Faults faults) {
            double quantile = staffFor == null ? AS_WITHOUT : staffFor;
            faults.require(
                    quantile >= AS_WITHOUT && quantile <= UPPER_BAND,
                    at + "staffFor",
                    quantile,
                    "must be from 0.5 (as without a peak) to 0.975 (upper end of the 95 % band)");
            faults.require(
                    leaveShare == null || leaveShare >= 0 && leaveShare <= 1,
                    at + "leaveShare",
                    leaveShare,
                    "must be from 0 to 1");
            faults.require(
                    breakShare == null || breakShare > 0 && breakShare <= 1,
                    at + "breakShare",
                    breakShare,
                    "must be more than 0 and at most 1: breaks are the law's, and cannot be forbidden");
            int ready = standby == null ? 0 : standby;
            faults.require(
                    ready >= 0 && ready <= MOST_STANDBY, at + "standby", ready, "must be from 0 to " + MOST_STANDBY);
            return new PeakActions(quantile, leaveShare, training == null || training, breakShare, ready);
        }
    }

    /** What may be proposed, as clients send it; what is left out is as usual. */
    public record RemediesBody(
            @Nullable Duration longestExtension,
            @Nullable Integer overtimePercent,
            @Nullable Integer restDayPercent,
            @Nullable Integer holidayPercent,
            @Nullable Integer changeMinutes,
            @Nullable Integer callMinutes) {

        private RemedyTerms toTerms(String at, Faults faults) {
            var usual = RemedyTerms.USUAL;
            var longest = longestExtension == null ? usual.longestExtension() : longestExtension;
            faults.require(
                    isWholeMinutes(longest) && longest.compareTo(LONGEST_EXTENSION) <= 0,
                    at + "longestExtension",
                    longest,
                    "must be whole minutes from PT0S to " + LONGEST_EXTENSION);
            return new RemedyTerms(
                    longest,
                    within(at + "overtimePercent", overtimePercent, usual.overtimePercent(), 100, MOST_PERCENT, faults),
                    within(at + "restDayPercent", restDayPercent, usual.restDayPercent(), 100, MOST_PERCENT, faults),
                    within(at + "holidayPercent", holidayPercent, usual.holidayPercent(), 100, MOST_PERCENT, faults),
                    within(at + "changeMinutes", changeMinutes, usual.changeMinutes(), 1, MOST_MINUTES, faults),
                    within(at + "callMinutes", callMinutes, usual.callMinutes(), 1, MOST_MINUTES, faults));
        }

        private static int within(
                String field, @Nullable Integer value, int usual, int least, int most, Faults faults) {
            faults.require(
                    value == null || value >= least && value <= most,
                    field,
                    value,
                    "must be from %d to %d".formatted(least, most));
            return value == null ? usual : value;
        }
    }

    private static boolean isWholeMinutes(Duration length) {
        return !length.isNegative() && length.equals(Duration.ofMinutes(length.toMinutes()));
    }

    PeakPolicy toPolicy() {
        var usual = PeakPolicy.USUAL;
        var faults = new Faults();
        var known = new EnumMap<PeakLevel, PeakPolicy.Level>(PeakLevel.class);
        usual.levels().forEach(level -> known.put(level.level(), level));
        var given = new EnumMap<PeakLevel, Integer>(PeakLevel.class);
        for (int i = 0; levels != null && i < levels.size(); i++) {
            var level = levels.get(i).toLevel("levels[%d].".formatted(i), faults);
            if (level != null) {
                faults.require(
                        given.put(level.level(), i) == null,
                        "levels[%d].level".formatted(i),
                        level.level(),
                        "stands twice");
                known.put(level.level(), level);
            }
        }
        if (faults.isEmpty()) {
            requireOrder(List.copyOf(known.values()), faults);
        }
        var shortest = minimumLength == null ? usual.minimumLength() : minimumLength;
        faults.require(
                isWholeMinutes(shortest) && shortest.compareTo(LONGEST_WINDOW) <= 0,
                "minimumLength",
                shortest,
                "must be whole minutes from PT0S to PT24H");
        var merge = mergeWithin == null ? usual.mergeWithin() : mergeWithin;
        faults.require(
                isWholeMinutes(merge) && merge.compareTo(LONGEST_WINDOW) <= 0,
                "mergeWithin",
                merge,
                "must be whole minutes from PT0S to PT24H");
        double slack = hysteresis == null ? usual.hysteresis() : hysteresis;
        faults.require(slack >= 0 && slack < 1, "hysteresis", slack, "must be 0 or more and less than 1");
        double usable = usableShare == null ? usual.usableShare() : usableShare;
        faults.require(usable > 0 && usable <= 1, "usableShare", usable, "must be more than 0 and at most 1");
        var kinds = leaveKinds == null ? usual.leaveKinds() : leaveKinds;
        faults.require(kinds.size() <= MOST_KINDS, "leaveKinds", kinds.size(), "may have 50 at most");
        kinds.stream()
                .filter(kind -> !kind.matches("LEAVE_[A-Z_]+"))
                .sorted()
                .forEach(kind -> faults.add("leaveKinds", kind, "must be a leave code: LEAVE_ANNUAL ..."));
        var terms = (remedies == null ? new RemediesBody(null, null, null, null, null, null) : remedies)
                .toTerms("remedies.", faults);
        faults.throwIfAny();
        return new PeakPolicy(List.copyOf(known.values()), shortest, merge, slack, usable, kinds, terms);
    }

    /** A higher level is not easier to reach than a lower one, and asks for no fewer people. */
    private static void requireOrder(List<PeakPolicy.Level> levels, Faults faults) {
        var values = new ArrayList<Function<PeakPolicy.Level, @Nullable Double>>();
        values.add(level -> level.when().bandRatio());
        values.add(level -> level.when().staffRatio());
        values.add(level -> level.when().missChance());
        values.add(level -> level.then().staffFor());
        var names = List.of("when.bandRatio", "when.staffRatio", "when.missChance", "then.staffFor");
        for (int v = 0; v < names.size(); v++) {
            Double below = null;
            for (var level : levels) {
                var value = values.get(v).apply(level);
                if (value != null) {
                    faults.require(
                            below == null || value >= below,
                            "levels." + names.get(v),
                            value,
                            "of %s must not be below that of a lower level (%s)".formatted(level.level(), below));
                    below = value;
                }
            }
        }
    }
}
