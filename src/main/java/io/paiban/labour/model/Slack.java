package io.paiban.labour.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How far one person's shifts are from one limit at the place where they come nearest to it: rest to spare, overtime left, nights
 * left.
 *
 * @param rule the rule
 * @param severity what breaking it would mean
 * @param employee the person's staff number
 * @param from begin of the place, inclusive
 * @param to end of the place, exclusive
 * @param measured what was found there, in the rule's unit
 * @param allowed the limit, in the same unit
 * @param slack what is to spare, in the same unit; negative where the limit is broken
 * @param unit what they count: minutes, shifts, days or nights
 */
public record Slack(
        LegalRule rule,
        Severity severity,
        String employee,
        Instant from,
        Instant to,
        long measured,
        long allowed,
        long slack,
        String unit) {

    private static final int SEVERITIES = Severity.values().length;

    /** The least slack of each rule and severity, in the order of the rules. */
    public static List<Slack> of(String employee, Collection<Measure> measures) {
        var nearest = new Measure[LegalRule.values().length * SEVERITIES];
        for (var measure : measures) {
            int place = measure.rule().ordinal() * SEVERITIES
                    + measure.limit().severity().ordinal();
            if (nearest[place] == null || measure.slack() < nearest[place].slack()) {
                nearest[place] = measure;
            }
        }
        return Arrays.stream(nearest)
                .filter(Objects::nonNull)
                .map(measure -> new Slack(
                        measure.rule(),
                        measure.limit().severity(),
                        employee,
                        measure.from(),
                        measure.to(),
                        measure.measured(),
                        measure.allowed(),
                        measure.slack(),
                        measure.rule().unit()))
                .toList();
    }
}
