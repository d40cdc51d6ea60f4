package io.paiban.labour.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

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

    private record Key(LegalRule rule, Severity severity) {}

    /** The least slack of each rule and severity, in the order of the rules. */
    public static List<Slack> of(String employee, Collection<Measure> measures) {
        var nearest = new LinkedHashMap<Key, Measure>();
        for (var measure : measures) {
            nearest.merge(
                    new Key(measure.rule(), measure.limit().severity()),
                    measure,
                    (one, other) -> other.slack() < one.slack() ? other : one);
        }
        return nearest.values().stream()
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
                .sorted(Comparator.comparing(Slack::rule).thenComparing(Slack::severity))
                .toList();
    }
}
