package io.paiban.roster.rotation;

import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges a pattern by itself: whether whoever follows it to the letter keeps the law and the contract. */
public final class RotationCheck {

    private static final int SHORTEST = 28;

    private RotationCheck() {}

    /**
     * Something that a pattern does not keep.
     *
     * @param rule the rule's id; {@code contract-hours} where the week is longer than the contract
     * @param blocks whether following the pattern breaks a hard rule
     * @param message in a sentence
     * @param messageZh the same in Chinese
     */
    public record Finding(String rule, boolean blocks, String message, String messageZh) {}

    /**
     * Follows the assignment for one cycle, four weeks at least, as if the person had been off before and were never on leave.
     *
     * @param grid days from the assignment's first on; at least as many as {@link #days}
     * @param person whose law and contract count
     * @return one finding a rule, the first time it is broken
     */
    public static List<Finding> of(
            IntervalGrid grid, RosteredPerson person, RotationBook book, Collection<ShiftType> types) {
        var fresh = new RosteredPerson(person.employee(), person.terms(), person.calendar(), Set.of(), List.of());
        var shifts = book.shifts(grid, List.of(fresh), types);
        var audit = RosterAudit.of(
                grid.firstDay(),
                grid.firstDay().plusDays(grid.days() - 1L),
                grid.site(),
                List.of(fresh),
                types,
                shifts);
        var findings = new ArrayList<Finding>();
        var seen = new java.util.HashSet<String>();
        for (RosterViolation violation : audit.violations()) {
            if (seen.add(violation.rule() + violation.severity())) {
                findings.add(
                        new Finding(violation.rule(), violation.blocks(), violation.message(), violation.messageZh()));
            }
        }
        long worked = shifts.stream()
                .mapToLong(shift -> shift.worked().workingMinutes())
                .sum();
        double week = worked * 7.0 / grid.days() / 60;
        double contract = person.employee().contractMinutes() / 60.0;
        if (week > contract + 0.005) {
            findings.add(new Finding(
                    "contract-hours",
                    false,
                    String.format(
                            Locale.ROOT,
                            "The pattern comes to %.1f hours a week, the contract has %.1f.",
                            week,
                            contract),
                    String.format(Locale.ROOT, "该轮班模式平均每周%.1f小时，合同为%.1f小时。", week, contract)));
        }
        return findings;
    }

    /** Days that a check follows: whole cycles, four weeks at least and eight at most where one cycle is no longer. */
    public static int days(Rotation rotation) {
        int cycles = Math.max(1, (SHORTEST + rotation.length() - 1) / rotation.length());
        return cycles * rotation.length();
    }
}
