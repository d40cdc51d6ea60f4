package io.paiban.roster.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What it costs to change one person's day, by the notice that is left. The unit is the minute of required work that nobody covers: a
 * price of 60 says that an hour uncovered is as bad as changing that day.
 *
 * @param steps prices by notice, the shortest notice first
 * @param otherwise price where the notice is longer than all steps; 0 or more
 * @param calledIn factor on the price where somebody who is off is asked to work; 1 or more
 */
public record NoticePrices(List<Step> steps, int otherwise, int calledIn) {

    /**
     * House figures, as no study known to us prices notice: a change within a day weighs as four uncovered hours, and half as much with
     * each longer notice; losing a day off weighs twice a changed shift.
     */
    public static final NoticePrices USUAL = new NoticePrices(
            List.of(
                    new Step(Duration.ofHours(24), 240),
                    new Step(Duration.ofHours(72), 120),
                    new Step(Duration.ofDays(7), 60)),
            30,
            2);

    /**
     * A price.
     *
     * @param within notice shorter than this
     * @param minutes price in minutes of uncovered work; 0 or more
     */
    public record Step(Duration within, int minutes) {}

    public NoticePrices {
        steps = steps.stream().sorted(Comparator.comparing(Step::within)).toList();
    }

    /**
     * The price of changing a day.
     *
     * @param known when the change becomes known
     * @param begins when the day, or the shift on it, begins
     */
    public int of(Instant known, Instant begins) {
        var notice = Duration.between(known, begins);
        return steps.stream()
                .filter(step -> notice.compareTo(step.within()) < 0)
                .findFirst()
                .map(Step::minutes)
                .orElse(otherwise);
    }
}
