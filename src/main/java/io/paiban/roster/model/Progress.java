package io.paiban.roster.model;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The best roster so far, in numbers and words.
 *
 * @param brokenHardRules breaches of hard rules
 * @param minutesBelowMinimum minutes at which a group was below its minimum on duty, by missing person
 * @param minutesShort minutes of required work that nobody covers
 * @param minutesRequired minutes of required work
 * @param shifts number of shifts
 * @param score the solver's own figures, for experts
 * @param words the same in a sentence
 * @param wordsZh the same in Chinese
 * @param search how the search goes; null where only one seed was searched on the calling thread
 * @param impossible what was known before of what cannot be met, in short; null where nothing was looked for
 * @param bound how good any roster could be; null until the solving has ended by itself
 */
public record Progress(
        int brokenHardRules,
        long minutesBelowMinimum,
        long minutesShort,
        long minutesRequired,
        int shifts,
        String score,
        String words,
        String wordsZh,
        @Nullable Search search,
        @Nullable Impossible impossible,
        @Nullable RosterBound bound) {

    /**
     * How a search with several seeds goes.
     *
     * @param seeds number of seeds
     * @param leadingSeed the seed that found the best roster
     * @param elapsed time since the search began
     * @param candidates changes judged so far, by all seeds
     * @param candidatesPerSecond the same a second of elapsed time
     * @param lastImprovement time from the begin of the search to the latest improvement of the best roster
     */
    public record Search(
            int seeds,
            long leadingSeed,
            Duration elapsed,
            long candidates,
            long candidatesPerSecond,
            Duration lastImprovement) {

        String words() {
            return "%s, seed %d leads; %d s, %s candidates a second, last gain after %d s"
                    .formatted(
                            seeds == 1 ? "1 seed" : seeds + " seeds side by side",
                            leadingSeed,
                            elapsed.toSeconds(),
                            thousands(candidatesPerSecond),
                            lastImprovement.toSeconds());
        }

        String wordsZh() {
            return "%d个随机种子并行，种子%d领先；已用%d秒，每秒评估%s个候选，最近一次改进在第%d秒"
                    .formatted(
                            seeds,
                            leadingSeed,
                            elapsed.toSeconds(),
                            thousands(candidatesPerSecond),
                            lastImprovement.toSeconds());
        }

        private static String thousands(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }

    /**
     * The short form of what cannot be met.
     *
     * @param count how many things; 0 where nothing was found
     */
    public record Impossible(int count, String words, String wordsZh) {}

    public static Progress of(int brokenHardRules, Coverage coverage, int shifts, String score) {
        var share = String.format(
                Locale.ROOT,
                "%.1f",
                coverage.minutesRequired() == 0 ? 0 : 100.0 * coverage.minutesShort() / coverage.minutesRequired());
        var words = "%d broken hard rule%s, %s of %s required hours not covered (%s %%), %s"
                .formatted(
                        brokenHardRules,
                        brokenHardRules == 1 ? "" : "s",
                        hours(coverage.minutesShort()),
                        hours(coverage.minutesRequired()),
                        share,
                        coverage.minutesBelowMinimum() == 0
                                ? "minimum on duty kept"
                                : "%d minutes below the minimum on duty".formatted(coverage.minutesBelowMinimum()));
        var wordsZh = "违反硬性规则%d处，需求%s小时中%s小时未覆盖（%s%%），%s"
                .formatted(
                        brokenHardRules,
                        hours(coverage.minutesRequired()),
                        hours(coverage.minutesShort()),
                        share,
                        coverage.minutesBelowMinimum() == 0
                                ? "最低在岗人数已满足"
                                : "低于最低在岗人数共%d分钟".formatted(coverage.minutesBelowMinimum()));
        return new Progress(
                brokenHardRules,
                coverage.minutesBelowMinimum(),
                coverage.minutesShort(),
                coverage.minutesRequired(),
                shifts,
                score,
                words,
                wordsZh,
                null,
                null,
                null);
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    /** The same with how the search goes, in numbers and words. */
    public Progress with(Search how) {
        return new Progress(
                brokenHardRules,
                minutesBelowMinimum,
                minutesShort,
                minutesRequired,
                shifts,
                score,
                words + "; " + how.words(),
                wordsZh + "；" + how.wordsZh(),
                how,
                impossible,
                bound);
    }

    /** The same with what is known of what cannot be met. */
    public Progress with(Feasibility feasibility) {
        return new Progress(
                brokenHardRules,
                minutesBelowMinimum,
                minutesShort,
                minutesRequired,
                shifts,
                score,
                words,
                wordsZh,
                search,
                new Impossible(feasibility.impossible().size(), feasibility.words(), feasibility.wordsZh()),
                bound);
    }

    /** The same with how good any roster could be. */
    public Progress with(RosterBound proved) {
        return new Progress(
                brokenHardRules,
                minutesBelowMinimum,
                minutesShort,
                minutesRequired,
                shifts,
                score,
                words,
                wordsZh,
                search,
                impossible,
                proved);
    }
}
