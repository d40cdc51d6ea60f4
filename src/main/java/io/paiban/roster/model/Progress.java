package io.paiban.roster.model;

import java.util.Locale;

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
 */
public record Progress(
        int brokenHardRules,
        long minutesBelowMinimum,
        long minutesShort,
        long minutesRequired,
        int shifts,
        String score,
        String words) {

    public static Progress of(int brokenHardRules, Coverage coverage, int shifts, String score) {
        var words = "%d broken hard rule%s, %.1f of %.1f required hours not covered (%.1f %%), %s"
                .formatted(
                        brokenHardRules,
                        brokenHardRules == 1 ? "" : "s",
                        coverage.minutesShort() / 60.0,
                        coverage.minutesRequired() / 60.0,
                        coverage.minutesRequired() == 0
                                ? 0
                                : 100.0 * coverage.minutesShort() / coverage.minutesRequired(),
                        coverage.minutesBelowMinimum() == 0
                                ? "minimum on duty kept"
                                : String.format(
                                        Locale.ROOT,
                                        "%d minutes below the minimum on duty",
                                        coverage.minutesBelowMinimum()));
        return new Progress(
                brokenHardRules,
                coverage.minutesBelowMinimum(),
                coverage.minutesShort(),
                coverage.minutesRequired(),
                shifts,
                score,
                words);
    }
}
