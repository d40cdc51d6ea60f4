package io.paiban.roster.solver;

import org.jspecify.annotations.Nullable;

/**
 * The counters of a {@link CrewPlan} with the price of one person more or less in every head cell, so that a candidate can be judged without
 * carrying it out. Not thread-safe.
 */
final class CrewBoard {

    private final CrewPlan plan;
    private final CrewTally tally;

    /** Energy of a point of each rule; that of what binds is before the search's factor. */
    private final double bindingPoints;

    private final double wishedPoints;
    private final double slotPoints;
    private double lawFactor = 1;
    private final double[] coming;
    private final double[] leaving;

    /** The points are the energy of one point of each rule. */
    CrewBoard(CrewPlan plan, double bindingPoints, double wishedPoints, double slotPoints) {
        this.plan = plan;
        this.tally = new CrewTally(plan);
        this.bindingPoints = bindingPoints;
        this.wishedPoints = wishedPoints;
        this.slotPoints = slotPoints;
        this.coming = new double[plan.heads.length];
        this.leaving = new double[plan.heads.length];
        for (int cell = 0; cell < plan.heads.length; cell++) {
            price(cell);
        }
    }

    boolean isEmpty() {
        return plan.isEmpty();
    }

    /** Points of {@link RosterRule#CREW_RULES}. */
    long binding() {
        return tally.binding;
    }

    /** Points of {@link RosterRule#CREW_RULES_WISHED}. */
    long wished() {
        return tally.wished;
    }

    /** Points of {@link RosterRule#SLOTS}. */
    long slots() {
        return tally.slots;
    }

    /** Factor on the energy of what binds. */
    void setLawFactor(double factor) {
        if (factor != lawFactor) {
            lawFactor = factor;
            for (int cell = 0; cell < plan.heads.length; cell++) {
                if (plan.accounts[plan.heads[cell].account()].rule() == RosterRule.CREW_RULES) {
                    price(cell);
                }
            }
        }
    }

    /** Energy of all cells. */
    double energy() {
        return lawFactor * bindingPoints * tally.binding + wishedPoints * tally.wished + slotPoints * tally.slots;
    }

    private void price(int cell) {
        var head = plan.heads[cell];
        int now = tally.heads[cell];
        double energy = energyOfUnit(head.account());
        long units = head.units(now);
        coming[cell] = energy * (head.units(now + 1) - units);
        leaving[cell] = energy * (head.units(now - 1) - units);
    }

    private double energyOfUnit(int account) {
        var paid = plan.accounts[account];
        return paid.points()
                * switch (paid.rule()) {
                    case CREW_RULES -> lawFactor * bindingPoints;
                    case CREW_RULES_WISHED -> wishedPoints;
                    default -> slotPoints;
                };
    }

    /** Takes a person from the one option to the other. */
    void move(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        count(member, from, -1);
        count(member, to, 1);
    }

    private void count(CrewMember member, @Nullable ShiftOption option, int people) {
        tally.count(member, option, people);
        for (int cell : heads(member, option)) {
            price(cell);
        }
    }

    private static int[] heads(CrewMember member, @Nullable ShiftOption option) {
        return option == null ? CrewPlan.NOWHERE : option.heads[member.group()];
    }

    /** Energy gained if a person's one day were so moved. The days of a candidate that changes one row share no head cell. */
    double priceOfMove(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        int[] old = heads(member, from);
        int[] now = heads(member, to);
        double gained = 0;
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            int difference = old[i] - now[j];
            if (difference == 0) {
                i++;
                j++;
            } else if (difference < 0) {
                gained += leaving[old[i++]];
            } else {
                gained += coming[now[j++]];
            }
        }
        while (i < old.length) {
            gained += leaving[old[i++]];
        }
        while (j < now.length) {
            gained += coming[now[j++]];
        }
        return gained;
    }
}
