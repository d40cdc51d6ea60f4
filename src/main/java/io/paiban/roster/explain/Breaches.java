package io.paiban.roster.explain;

import io.paiban.labour.model.LegalRule;
import io.paiban.roster.model.RosterViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what audits found. */
final class Breaches {

    /** Rules that ask for no figures: whoever is on leave need not be told of rest. */
    private static final List<String> BASIC = List.of("known-person", "employment", "leave", "role", "availability");

    private static final Map<String, Integer> PLACES = places();

    /** Most basic first, then the law's rules in their order, then the rules of the house by their codes. */
    static final Comparator<RosterViolation> MOST_BASIC_FIRST = Comparator.comparingInt(
                    (RosterViolation one) -> PLACES.getOrDefault(one.rule(), Integer.MAX_VALUE))
            .thenComparing(RosterViolation::rule);

    private Breaches() {}

    private static Map<String, Integer> places() {
        var places = new LinkedHashMap<String, Integer>();
        BASIC.forEach(rule -> places.put(rule, places.size()));
        for (var rule : LegalRule.values()) {
            places.put(rule.id(), places.size());
        }
        return places;
    }

    /** The size of a breach, in its unit. */
    static long extent(RosterViolation broken) {
        return Math.abs(broken.measured() - broken.allowed());
    }

    /** The hard breaches that a change brings: found after it, and not already there before it in the same place and as large. */
    static List<RosterViolation> brought(List<RosterViolation> before, List<RosterViolation> after) {
        var brought = new ArrayList<RosterViolation>();
        for (var one : after) {
            if (one.blocks() && before.stream().noneMatch(other -> isNoWorse(one, other))) {
                brought.add(one);
            }
        }
        return brought;
    }

    /**
     * The hard breaches that a shift brings: those in which it takes part, for they are not there without it, and those that are not there
     * now, for it takes the place of something.
     *
     * @param without what is found with nothing in its place
     * @param now what is found as things are
     * @param after what is found with it
     */
    static List<RosterViolation> brought(
            List<RosterViolation> without, List<RosterViolation> now, List<RosterViolation> after) {
        var brought = brought(without, after);
        if (now != without) {
            for (var one : brought(now, after)) {
                if (!brought.contains(one)) {
                    brought.add(one);
                }
            }
        }
        return brought;
    }

    private static boolean isNoWorse(RosterViolation one, RosterViolation before) {
        return one.rule().equals(before.rule())
                && one.parameter().equals(before.parameter())
                && one.ruleSet().equals(before.ruleSet())
                && one.severity() == before.severity()
                && one.employee().equals(before.employee())
                && !one.from().toInstant().isBefore(before.from().toInstant())
                && !one.to().toInstant().isAfter(before.to().toInstant())
                && extent(one) <= extent(before);
    }

    /** Of each rule the largest breach, the most basic rule first. */
    static List<RosterViolation> largestOfEach(List<RosterViolation> broken) {
        var largest = new LinkedHashMap<String, RosterViolation>();
        broken.stream()
                .sorted(MOST_BASIC_FIRST)
                .forEach(one -> largest.merge(
                        one.rule(), one, (known, other) -> extent(other) > extent(known) ? other : known));
        return List.copyOf(largest.values());
    }
}
