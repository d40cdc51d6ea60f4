package io.paiban.roster.solver;

import org.jspecify.annotations.Nullable;

/** The counters of a {@link CrewPlan} and what they cost, while people come and go. Not thread-safe. */
final class CrewTally {

    /** Units of breaches, by account. */
    final long[] units;

    /** Points of {@link RosterRule#CREW_RULES}, {@link RosterRule#CREW_RULES_WISHED} and {@link RosterRule#SLOTS}. */
    long binding;

    long wished;
    long slots;

    /** People by head cell. */
    final int[] heads;

    private final CrewPlan plan;

    /** Nobody but those whom published shifts bring. */
    CrewTally(CrewPlan plan) {
        this.plan = plan;
        this.units = new long[plan.accounts.length];
        this.heads = plan.headsPresent.clone();
        for (int cell = 0; cell < heads.length; cell++) {
            book(plan.heads[cell].account(), plan.heads[cell].units(heads[cell]));
        }
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

    /** Counts a person's option in, or out with -1. */
    void count(CrewMember member, @Nullable ShiftOption option, int people) {
        if (option == null || plan.isEmpty()) {
            return;
        }
        for (int cell : option.heads[member.group()]) {
            head(cell, people);
        }
    }

    /** Counts people in a head cell in or out. */
    void head(int cell, int people) {
        var head = plan.heads[cell];
        long before = head.units(heads[cell]);
        heads[cell] += people;
        book(head.account(), head.units(heads[cell]) - before);
    }
}
