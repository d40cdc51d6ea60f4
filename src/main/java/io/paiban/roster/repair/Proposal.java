package io.paiban.roster.repair;

import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.VersionComparison;
import java.util.List;

/**
 * One way to go on.
 *
 * @param style how much disturbance it accepts
 * @param shifts the whole roster as it would be
 * @param price price of the days it changes, in minutes of uncovered work; days of those who will not come are free
 * @param comparison what differs from the roster before, whose cover is told as it is without those who will not come
 * @param added violations that it brings, hard ones first
 * @param words what it comes to, in a sentence
 * @param wordsZh the same in Chinese
 */
public record Proposal(
        RepairStyle style,
        List<Shift> shifts,
        long price,
        VersionComparison comparison,
        List<RosterViolation> added,
        String words,
        String wordsZh) {

    public Proposal {
        shifts = List.copyOf(shifts);
        added = List.copyOf(added);
    }

    /** Whether it brings no violation that forbids publication. */
    public boolean breaksNoLaw() {
        return added.stream().noneMatch(RosterViolation::blocks);
    }
}
