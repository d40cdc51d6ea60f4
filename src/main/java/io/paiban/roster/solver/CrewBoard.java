package io.paiban.roster.solver;

import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a {@link CrewPlan}, so that a candidate of the search can be judged: head cells and presence by the price of one person more
 * or less, without carrying it out; mixed cells, and what two changes touch at once, by carrying it out. Not thread-safe.
 *
 * <p>A candidate is priced once, then kept or dropped.
 */
final class CrewBoard {

    private final CrewPlan plan;
    private final CrewTally tally;

    /** Energy of a point of each rule; that of what binds is before the search's factor. */
    private final double bindingPoints;

    private final double wishedPoints;
    private final double slotPoints;
    private double lawFactor = 1;

    /** By head cell. */
    private final double[] coming;

    private final double[] leaving;

    /** Energy of a minute of a presence row. */
    private final double[] energyOfRow;

    /** What of the candidate is carried out already, or needs not be. */
    private boolean areHeadsMoved;

    private boolean isMixedMoved;
    private boolean isPresenceMoved;

    /** What of it is to be undone where it is dropped. */
    private boolean areHeadsToUndo;

    private boolean isMixedToUndo;
    private boolean isPresenceToUndo;

    /** The points are the energy of one point of each rule. */
    CrewBoard(CrewPlan plan, double bindingPoints, double wishedPoints, double slotPoints) {
        this.plan = plan;
        this.tally = new CrewTally(plan);
        this.bindingPoints = bindingPoints;
        this.wishedPoints = wishedPoints;
        this.slotPoints = slotPoints;
        this.coming = new double[plan.heads.length];
        this.leaving = new double[plan.heads.length];
        this.energyOfRow = new double[plan.rows.length];
        for (int cell = 0; cell < plan.heads.length; cell++) {
            price(cell);
        }
        priceRows();
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
            priceRows();
        }
    }

    /** Energy of all cells. */
    double energy() {
        return lawFactor * bindingPoints * tally.binding + wishedPoints * tally.wished + slotPoints * tally.slots;
    }

    /** Tells of each demand by shift that an option meets the energy of the last person wanted. */
    void pricesOfLast(CrewMember member, ShiftOption option, DoubleConsumer prices) {
        for (int cell : plan.isEmpty() ? CrewPlan.NOWHERE : heads(member, option)) {
            var head = plan.heads[cell];
            if (plan.accounts[head.account()].rule() == RosterRule.SLOTS && head.least() > 0) {
                prices.accept(energyOfUnit(head.account()) * head.units(head.least() - 1));
            }
        }
    }

    private void price(int cell) {
        var head = plan.heads[cell];
        int now = tally.heads[cell];
        double energy = energyOfUnit(head.account());
        long units = head.units(now);
        coming[cell] = energy * (head.units(now + 1) - units);
        leaving[cell] = energy * (head.units(now - 1) - units);
    }

    private void priceRows() {
        for (int row = 0; row < energyOfRow.length; row++) {
            energyOfRow[row] = energyOfUnit(plan.rows[row].account());
        }
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
        if (!plan.isEmpty()) {
            moveHeads(member, from, to);
            moveMixed(member, from, to);
            movePresence(member, from, to);
        }
    }

    private void moveHeads(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        if (from != null) {
            tally.countHeads(member, from, -1);
        }
        if (to != null) {
            tally.countHeads(member, to, 1);
        }
        for (int cell : heads(member, from)) {
            price(cell);
        }
        for (int cell : heads(member, to)) {
            price(cell);
        }
    }

    private void moveMixed(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        int[] old = from == null ? CrewPlan.NOWHERE : from.slots[member.group()];
        int[] now = to == null ? CrewPlan.NOWHERE : to.slots[member.group()];
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            int difference = i == old.length ? 1 : j == now.length ? -1 : Integer.compare(old[i], now[j]);
            if (difference == 0) {
                i++;
                j++;
            } else if (difference < 0) {
                tally.countMixed(member.slot(old[i++]), -1);
            } else {
                tally.countMixed(member.slot(now[j++]), 1);
            }
        }
    }

    private void movePresence(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        if (from != null) {
            tally.countPresent(member, from, -1);
        }
        if (to != null) {
            tally.countPresent(member, to, 1);
        }
    }

    private static int[] heads(CrewMember member, @Nullable ShiftOption option) {
        return option == null ? CrewPlan.NOWHERE : option.heads[member.group()];
    }

    /** Energy gained if a candidate were carried out that changes one person's row; its days ascend. */
    double price(CrewMember member, RowChange change) {
        if (plan.isEmpty()) {
            areHeadsMoved = true;
            isMixedMoved = true;
            isPresenceMoved = true;
            return 0;
        }
        double gained = 0;
        for (int i = 0; i < change.size; i++) {
            gained += priceOfHeads(heads(member, change.old[i]), heads(member, change.now[i]));
        }
        boolean isPriced = member.seats().length + member.leads().length == 0 || isApart(change);
        if (isPriced) {
            for (int i = 0; i < change.size; i++) {
                gained += priceOfPresence(member, change.old[i], change.now[i]);
            }
        }
        boolean isMixed = plan.mixed.length > 0;
        if (!isMixed && isPriced) {
            isMixedMoved = true;
            return gained;
        }
        double before = energy();
        isMixedMoved = true;
        isMixedToUndo = isMixed;
        isPresenceMoved = !isPriced;
        isPresenceToUndo = !isPriced;
        for (int i = 0; i < change.size; i++) {
            if (isMixed) {
                moveMixed(member, change.old[i], change.now[i]);
            }
            if (!isPriced) {
                movePresence(member, change.old[i], change.now[i]);
            }
        }
        return gained + energy() - before;
    }

    /** Energy gained if a candidate were carried out in which two people swap days; their days are the same and ascend. */
    double price(CrewMember member, RowChange change, CrewMember otherMember, RowChange other) {
        areHeadsMoved = true;
        isMixedMoved = true;
        isPresenceMoved = true;
        if (plan.isEmpty() || member.countsLike(otherMember)) {
            return 0;
        }
        areHeadsToUndo = true;
        isMixedToUndo = true;
        isPresenceToUndo = !member.isPresentLike(otherMember);
        double before = energy();
        carryOut(member, change, false);
        carryOut(otherMember, other, false);
        return energy() - before;
    }

    /** Moves, or moves back, what is to be undone where the candidate is dropped. */
    private void carryOut(CrewMember member, RowChange change, boolean isBack) {
        for (int i = 0; i < change.size; i++) {
            ShiftOption old = change.old[i];
            ShiftOption now = change.now[i];
            ShiftOption from = isBack ? now : old;
            ShiftOption to = isBack ? old : now;
            if (areHeadsToUndo) {
                moveHeads(member, from, to);
            }
            if (isMixedToUndo) {
                moveMixed(member, from, to);
            }
            if (isPresenceToUndo) {
                movePresence(member, from, to);
            }
        }
    }

    /** Carries out what the price has not. Only candidates that change one row leave anything. */
    void keep(CrewMember member, RowChange change) {
        for (int i = 0; i < change.size; i++) {
            ShiftOption now = change.now[i];
            if (!areHeadsMoved) {
                moveHeads(member, change.old[i], now);
            }
            if (!isMixedMoved) {
                moveMixed(member, change.old[i], now);
            }
            if (!isPresenceMoved) {
                movePresence(member, change.old[i], now);
            }
        }
    }

    /** Takes back what the price carried out of one person's part. */
    void drop(CrewMember member, RowChange change) {
        if (areHeadsToUndo || isMixedToUndo || isPresenceToUndo) {
            carryOut(member, change, true);
        }
    }

    /** Ends a candidate: it has been kept or dropped. */
    void settle() {
        areHeadsMoved = false;
        isMixedMoved = false;
        isPresenceMoved = false;
        areHeadsToUndo = false;
        isMixedToUndo = false;
        isPresenceToUndo = false;
    }

    /** Whether no piece of time is touched by two of the changed days, so that their prices add up. */
    private static boolean isApart(RowChange change) {
        int reach = 0;
        for (int i = 0; i < change.size; i++) {
            ShiftOption old = change.old[i];
            ShiftOption now = change.now[i];
            if (old != null && old.firstPiece < reach || now != null && now.firstPiece < reach) {
                return false;
            }
            reach = Math.max(reach, Math.max(old == null ? 0 : old.endPiece, now == null ? 0 : now.endPiece));
        }
        return true;
    }

    /** The days of a candidate that changes one row share no head cell. */
    private double priceOfHeads(int[] old, int[] now) {
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

    private double priceOfPresence(CrewMember member, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        double gained = 0;
        for (int row : member.seats()) {
            gained += energyOfRow[row] * minutesOfSeats(row, from, to);
        }
        for (int row : member.leads()) {
            gained += energyOfRow[row]
                    * minutesOfLeaders(
                            row,
                            from == null ? CrewPlan.NOWHERE : from.pieces,
                            to == null ? CrewPlan.NOWHERE : to.pieces);
        }
        return gained;
    }

    private long minutesOfSeats(int row, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        if (from == null || to == null || from.endPiece <= to.firstPiece || to.endPiece <= from.firstPiece) {
            return (from == null ? 0 : minutes(row, from.firstPiece, from.endPiece, -1))
                    + (to == null ? 0 : minutes(row, to.firstPiece, to.endPiece, 1));
        }
        return minutes(row, from.firstPiece, to.firstPiece, -1)
                + minutes(row, to.endPiece, from.endPiece, -1)
                + minutes(row, to.firstPiece, from.firstPiece, 1)
                + minutes(row, from.endPiece, to.endPiece, 1);
    }

    private long minutes(int row, int from, int to, int people) {
        long gained = 0;
        for (int piece = from; piece < to; piece++) {
            gained += minutes(row, piece, people);
        }
        return gained;
    }

    private long minutesOfLeaders(int row, int[] old, int[] now) {
        long gained = 0;
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            int difference = i == old.length ? 1 : j == now.length ? -1 : Integer.compare(old[i], now[j]);
            if (difference == 0) {
                i++;
                j++;
            } else if (difference < 0) {
                gained += minutes(row, old[i++], -1);
            } else {
                gained += minutes(row, now[j++], 1);
            }
        }
        return gained;
    }

    private long minutes(int row, int piece, int people) {
        var asked = plan.rows[row];
        int now = tally.present[row][piece];
        return asked.units(piece, plan.minutes[piece], now + people) - asked.units(piece, plan.minutes[piece], now);
    }
}
