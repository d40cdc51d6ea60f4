package io.paiban.roster.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counters of a {@link CrewPlan} and what they cost, while people come and go. Not thread-safe. */
final class CrewTally {

    /** Units of breaches, by account. */
    final long[] units;

    /** Points of {@link RosterRule#CREW_RULES}, {@link RosterRule#CREW_RULES_WISHED} and {@link RosterRule#SLOTS}. */
    long binding;

    long wished;
    long slots;

    /** People by head cell, and by presence row and piece. */
    final int[] heads;

    final int[][] present;

    private final CrewPlan plan;
    private final int[] counts;
    private final int[] inUse;
    private final long[] unitsOfMixed;

    /** Nobody but those whom published shifts bring. */
    CrewTally(CrewPlan plan) {
        this.plan = plan;
        this.units = new long[plan.accounts.length];
        this.heads = plan.headsPresent.clone();
        this.counts = plan.slotsPresent.clone();
        this.inUse = new int[plan.mixed.length];
        this.unitsOfMixed = new long[plan.mixed.length];
        this.present = new int[plan.rows.length][];
        for (int cell = 0; cell < heads.length; cell++) {
            book(plan.heads[cell].account(), plan.heads[cell].units(heads[cell]));
        }
        for (int cell = 0; cell < plan.mixed.length; cell++) {
            for (int slot : plan.mixed[cell].slots()) {
                inUse[cell] += counts[slot] > 0 ? 1 : 0;
            }
            weigh(cell);
        }
        for (int row = 0; row < present.length; row++) {
            present[row] = plan.rowsPresent[row].clone();
            for (int piece = 0; piece < present[row].length; piece++) {
                book(plan.rows[row].account(), plan.rows[row].units(piece, plan.minutes[piece], present[row][piece]));
            }
        }
    }

    /** Units of breaches of a roster by what they are booked on; what is kept is left out. Clear, not fast. */
    static Map<CrewPlan.Account, Long> units(List<PersonDay> days) {
        var units = new LinkedHashMap<CrewPlan.Account, Long>();
        if (!days.isEmpty()) {
            var plan = days.get(0).getPerson().crew.plan();
            var tally = new CrewTally(plan);
            days.forEach(day -> tally.count(day.getPerson().crew, day.getOption(), 1));
            for (int account = 0; account < plan.accounts.length; account++) {
                if (tally.units[account] > 0) {
                    units.put(plan.accounts[account], tally.units[account]);
                }
            }
        }
        return units;
    }

    private void book(int account, long change) {
        units[account] += change;
        long points = plan.accounts[account].points() * change;
        switch (plan.accounts[account].rule()) {
            case CREW_RULES -> binding += points;
            case CREW_RULES_WISHED -> wished += points;
            default -> slots += points;
        }
    }

    /** Counts a person's option in everywhere, or out with -1. */
    void count(CrewMember member, @Nullable ShiftOption option, int people) {
        if (option != null && !plan.isEmpty()) {
            countHeads(member, option, people);
            countMixed(member, option, people);
            countPresent(member, option, people);
        }
    }

    void countHeads(CrewMember member, ShiftOption option, int people) {
        for (int cell : option.heads[member.group()]) {
            var head = plan.heads[cell];
            long before = head.units(heads[cell]);
            heads[cell] += people;
            book(head.account(), head.units(heads[cell]) - before);
        }
    }

    void countMixed(CrewMember member, ShiftOption option, int people) {
        for (int named : option.slots[member.group()]) {
            int slot = member.slot(named);
            int cell = plan.cellOfSlot[slot];
            inUse[cell] -= counts[slot] > 0 ? 1 : 0;
            counts[slot] += people;
            inUse[cell] += counts[slot] > 0 ? 1 : 0;
            weigh(cell);
        }
    }

    private void weigh(int cell) {
        long now = plan.mixed[cell].units(counts, inUse[cell]);
        book(plan.mixed[cell].account(), now - unitsOfMixed[cell]);
        unitsOfMixed[cell] = now;
    }

    void countPresent(CrewMember member, ShiftOption option, int people) {
        for (int row : member.seats()) {
            for (int piece = option.firstPiece; piece < option.endPiece; piece++) {
                countPresent(row, piece, people);
            }
        }
        for (int row : member.leads()) {
            for (int piece : option.pieces) {
                countPresent(row, piece, people);
            }
        }
    }

    private void countPresent(int row, int piece, int people) {
        var asked = plan.rows[row];
        long before = asked.units(piece, plan.minutes[piece], present[row][piece]);
        present[row][piece] += people;
        book(asked.account(), asked.units(piece, plan.minutes[piece], present[row][piece]) - before);
    }
}
