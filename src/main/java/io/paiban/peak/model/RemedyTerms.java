package io.paiban.peak.model;

import java.time.Duration;

/**
 * What may be proposed against missing people, and what it is taken to cost. Costs are minutes of ordinary pay: an hour of overtime at 150 % is
 * 90. Disturbing somebody has a price in the same unit, so that of two remedies that cost the same money the quieter one comes first.
 *
 * @param longestExtension by how much a shift may be made longer at most; whole minutes
 * @param overtimePercent pay of planned overtime on a work day, in percent of ordinary pay
 * @param restDayPercent pay of work agreed for a day of rest
 * @param holidayPercent pay of work on a statutory holiday
 * @param changeMinutes price of changing a shift that somebody has anyway, its breaks or its activities
 * @param callMinutes price of calling somebody in on a day off
 */
public record RemedyTerms(
        Duration longestExtension,
        int overtimePercent,
        int restDayPercent,
        int holidayPercent,
        int changeMinutes,
        int callMinutes) {

    /**
     * The rates are those of the Labour Law of the People's Republic of China, article 44. Two hours keep an eight-hour shift within ten; the
     * prices say that a moved break is hardly felt and a lost day off is worth an hour.
     */
    public static final RemedyTerms USUAL = new RemedyTerms(Duration.ofHours(2), 150, 200, 300, 5, 60);
}
